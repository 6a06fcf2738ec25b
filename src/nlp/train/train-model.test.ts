import { describe, expect, it } from 'vitest'
import { parseConllu } from '../conllu.ts'
import { ModelFile, packModel } from '../model-file.ts'
import { NetReader } from '../net/reader.ts'
import { buildRules } from './build-model.ts'
import { trainModel } from './train-model.ts'
import { trainNames } from './train-names.ts'

const sentence = (...words: string[]): string =>
  `${words.map((word, i) => `${i + 1}\t${word.split('/').slice(0, 4).join('\t')}\t_\t${word.split('/').slice(4).join('\t')}\t_\t_`).join('\n')}\n\n`
const treebank = [
  sentence('Rebels/rebel/NOUN/NNS/2/nsubj', 'fled/flee/VERB/VBD/0/root', '././PUNCT/./2/punct'),
  sentence('Troops/troop/NOUN/NNS/2/nsubj', 'struck/strike/VERB/VBD/0/root', 'rebels/rebel/NOUN/NNS/2/obj'),
  sentence('Rebels/rebel/NOUN/NNS/2/nsubj', 'struck/strike/VERB/VBD/0/root', 'villages/village/NOUN/NNS/2/obj'),
  sentence('They/they/PRON/PRP/2/nsubj', 'said/say/VERB/VBD/0/root', 'troops/troop/NOUN/NNS/4/nsubj', 'fled/flee/VERB/VBD/2/ccomp'),
].join('')
const docs = parseConllu(treebank.repeat(8), { by: 'sentence' })
const vectors = { rows: new Map<string, number>(), data: new Float32Array(0), words: [] }
const noise = { word: 0, input: 0.1, layer: 0.1 }
const recipe = {
  seed: 3,
  shape: { input: 16, hidden: 8, layers: 2, tagLayer: 1, arc: 16, label: 16 },
  rounds: [
    { epochs: 40, batch: 15, rate: 0.02, noise },
    { epochs: 2, batch: 30, rate: 0.01, noise },
  ],
  varied: 0.1,
  words: 50,
}
const data = { train: docs, dev: docs, vectors, abbreviations: { titles: ['gen.'], others: ['u.s.'] }, inflections: [] }

describe('training', () => {
  const reports: { dev: { tags: number; uas: number; las: number } | null }[] = []
  const sections = trainModel(data, recipe, (report) => reports.push(report))
  it('learns a small treebank by heart', () => {
    expect(reports.at(-1)!.dev).toEqual({ tags: 100, uas: 100, las: 100 })
  })
  it('writes a model that reads alike after rounding', () => {
    const reader = new NetReader(new ModelFile(packModel(sections)))
    const [parse] = reader.read([['They', 'said', 'troops', 'fled']])
    expect([...parse!.heads]).toEqual([1, -1, 3, 1])
    expect([...parse!.labels].map((k) => reader.labels[k])).toEqual(['nsubj', 'root', 'nsubj', 'ccomp'])
    expect([...parse!.tags].map((k) => reader.tags[k])).toEqual(['PRON|PRP', 'VERB|VBD', 'NOUN|NNS', 'VERB|VBD'])
  })
  it('gives the same bytes again', () => {
    const again = trainModel(data, recipe, () => {})
    expect(Buffer.compare(packModel(again), packModel(sections))).toBe(0)
  })
  it('gives the same bytes from a packed core and rules learnt again', () => {
    const net = new ModelFile(packModel(sections)).sectionsExcept((name) => !name.startsWith('net.'))
    expect(Buffer.compare(packModel({ ...buildRules(docs, data), ...net }), packModel(sections))).toBe(0)
  })
  it('learns names on top', () => {
    const known = { labels: ['state name'], groups: [{ labels: [0], names: ['arvo'] }] }
    const examples = [
      { words: ['Troops', 'struck', 'Arvo'], tags: ['O', 'O', 'B-LOC'] },
      { words: ['They', 'said', 'rebels', 'fled'], tags: ['O', 'O', 'O', 'O'] },
      { words: ['Karim', 'Adel', 'fled'], tags: ['B-PER', 'I-PER', 'O'] },
    ].map((sentence) => ({ sentence, source: 0, weight: 1 }))
    const unmarked = [['Rebels', 'struck', 'Arvo']]
    const nameRecipe = {
      seed: 1,
      input: 16,
      hidden: 8,
      epochs: 60,
      batch: 3,
      rate: 0.02,
      dropout: 0.1,
      teachers: { count: 2, input: 16, hidden: 8, weight: 0.5 },
    }
    const names = trainNames(sections, { vectors, known, unmarked }, examples, nameRecipe)
    expect(packModel(trainNames(sections, { vectors, known, unmarked }, examples, nameRecipe))).toEqual(packModel(names))
    const reader = new NetReader(new ModelFile(packModel({ ...sections, ...names })))
    const tags = reader.read([['Karim', 'Adel', 'struck', 'Arvo']])[0]!.names
    expect([...tags].map((k) => reader.nameTags[k])).toEqual(['B-PER', 'I-PER', 'O', 'B-LOC'])
  })
})
