/**
 * `npm run bench:nlp [-- --json]`: accuracy of the English machine on test sets it was neither trained nor tuned on, its speed, memory and
 * size. Reads CROSSPURPOSE_DATA (default ../shared).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Doc } from '../src/model/doc.ts'
import { parseConllu } from '../src/nlp/conllu.ts'
import { English, MODEL_PATH } from '../src/nlp/english.ts'
import { scoreNames } from './nlp-names.ts'
import { compare, f1, MEASURES, newTallies, type Tallies } from './nlp-score.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = process.env.CROSSPURPOSE_DATA ?? join(root, '..', 'shared')
const RELATIONS = ['ccomp', 'advcl', 'conj', 'acl', 'appos', 'parataxis', 'xcomp', 'nsubj', 'obj', 'obl', 'nmod']
const SETS = { 'EWT test': 'ewt-test', 'GUM news/speech/interview': 'gumnews-test', PUD: 'pud-test' }

if (!existsSync(join(folder, 'treebanks'))) {
  console.error(`The treebanks are missing: set CROSSPURPOSE_DATA (looked in ${folder})`)
  process.exit(2)
}
const english = English.load()
const accuracy = Object.entries(SETS).flatMap(([name, file]) => {
  const docs = parseConllu(readFileSync(join(folder, 'treebanks', `${file}.conllu`), 'utf8'))
  return [
    row(name, 'gold tokens', docs, (doc) => english.annotate(structuredClone(doc))),
    row(name, 'raw text', docs, (doc) => english.parse(doc.source.text)),
  ]
})
const names = ['ewt-test', 'pud-test'].flatMap((set) => scoreNames(english, join(folder, 'ner', `uner-${set}.iob2`), set))
const speed = (layers: string) =>
  JSON.parse(execFileSync(process.execPath, [join(root, 'bench/nlp-speed.ts'), folder, layers], { encoding: 'utf8' })) as Record<
    string,
    number
  >
const parse = speed('parse')
const layers = speed('layers')
const result = { accuracy, names, speed: { parse, withQuotationsAndChains: layers }, modelMegabytes: statSync(MODEL_PATH).size / 1e6 }

if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
else print()

function row(set: string, from: string, docs: readonly Doc[], read: (doc: Doc) => Doc) {
  const tallies: Tallies = newTallies()
  for (const doc of docs) compare(doc, read(doc), tallies)
  const scores = Object.fromEntries(MEASURES.map((measure) => [measure, f1(tallies[measure])]))
  const relations = Object.fromEntries(RELATIONS.map((name) => [name, f1(tallies.relations.get(name) ?? { gold: 0, found: 0, right: 0 })]))
  return { set, from, scores, relations }
}

function print(): void {
  const cells = (values: readonly (string | number)[], widths: readonly number[]) =>
    values.map((v, i) => (i < 2 ? String(v).padEnd(widths[i]!) : (typeof v === 'number' ? v.toFixed(2) : v).padStart(widths[i]!))).join(' ')
  const widths = [26, 12, ...MEASURES.map(() => 9)]
  console.log(cells(['', '', ...MEASURES], widths))
  for (const { set, from, scores } of accuracy) console.log(cells([set, from, ...Object.values(scores)], widths))
  const wide = [26, 12, ...RELATIONS.map(() => 9)]
  console.log(`\n${cells(['F1 by relation', '', ...RELATIONS], wide)}`)
  for (const { set, from, relations } of accuracy) console.log(cells([set, from, ...Object.values(relations)], wide))
  for (const { set, f1: score, types } of names) console.log(`\nnames, Universal NER ${set}: F1 ${score} (${types})`)
  console.log(
    `\nraw text to parsed Doc: ${parse.tokensPerSecond} tokens/s, one thread (${parse.tokensPerCpuSecond} a second of processor time); with quotations and chains ${layers.tokensPerSecond}`,
  )
  console.log(
    `model ${(result.modelMegabytes).toFixed(1)} MB, loaded in ${parse.loadSeconds} s; peak memory ${parse.peakMegabytes} MB (with layers ${layers.peakMegabytes} MB)`,
  )
}
