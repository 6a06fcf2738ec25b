// Measures actor resolution on hand-annotated texts: node scripts/check-actors.ts [--misses] (CROSSPURPOSE_DATA names the data folder).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findExpressions } from '../src/codebook/expressions/expressions.ts'
import { loadCodebook } from '../src/codebook/index.ts'
import { readActors } from '../src/coding/actors/actors.ts'
import { type Actor, type Doc, documentId, type Span } from '../src/model/index.ts'
import { findChains } from '../src/nlp/coreference/coreference.ts'
import { English } from '../src/nlp/index.ts'
import { findQuotations } from '../src/nlp/quotations.ts'
import { sourceOf } from '../src/nlp/source-of.ts'

interface GoldActor {
  id: string
  names: string[]
  kind: string
  actsFor: string | null
}
interface Gold {
  document: { publishedAt: string }
  actors: GoldActor[]
  statements: { speakers: string[]; cue: Span | null }[]
  events: { actors: string[]; recipients: string[]; predicate: Span; optional: boolean }[]
}
type Counts = Record<string, { right: number; all: number }>

const folder = join(process.env.CROSSPURPOSE_DATA ?? '../shared', 'gold')
const verbose = process.argv.includes('--misses')
const only = process.argv.find((_, i) => process.argv[i - 1] === '--text')
const english = English.load()
const codebook = loadCodebook()

const norm = (s: string): string =>
  s
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^the /, '')
    .trim()
function sameActor(p: Actor, g: GoldActor): boolean {
  const ps = new Set([p.name, ...p.aliases].map(norm))
  const gs = g.names.map(norm)
  if (gs.some((n) => ps.has(n))) return true
  const last = (n: string): string => n.split(' ').at(-1)!
  return g.kind === 'person' && [...ps].some((n) => n !== '' && gs.some((m) => last(n) === last(m) && last(n).length > 3))
}

const counts: Counts = {}
const count = (what: string, right: boolean): void => {
  const c = counts[what] ?? { right: 0, all: 0 }
  counts[what] = c
  c.all++
  if (right) c.right++
}
const tokenIn = (doc: Doc, span: Span, pick: (i: number) => boolean): number | undefined =>
  doc.tokens.find((t) => t.start >= span.start && t.end <= span.end && pick(t.i))?.i

for (const file of readdirSync(folder).filter((f) => f.endsWith('.json'))) {
  if (only && !file.includes(only)) continue
  const gold: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const text = readFileSync(join(folder, file.replace('.json', '.txt')), 'utf8')
  const source = { ...sourceOf(text), publishedAt: gold.document.publishedAt, id: documentId(text, gold.document.publishedAt) }
  const doc = english.read(source)
  doc.quotations = findQuotations(doc)
  doc.chains = findChains(doc, codebook)
  const table = readActors(doc, null as never, codebook)
  for (const e of findExpressions(doc, codebook)) table.resolve(e.head)
  for (const g of gold.actors) {
    const found = table.actors.find((p) => sameActor(p, g))
    count('actor named', found !== undefined)
    if (!found && verbose) console.log(`${file.slice(0, 20)}  missed ${g.kind}: ${g.names.join(' ; ')}`)
    if (found) count('kind', found.kind === g.kind)
    const owner = gold.actors.find((o) => o.id === g.actsFor)
    if (found && owner) {
      const right = table
        .sideOf(found.id)
        .slice(1)
        .some((id) => sameActor(table.byId(id), owner))
      count('acts for', right)
      if (!right && verbose)
        console.log(
          `${file.slice(0, 20)}  side of ${found.name}: ${table
            .sideOf(found.id)
            .slice(1)
            .map((id) => table.byId(id).name)
            .join(' < ')} not ${owner.names[0]}`,
        )
    }
  }
  const goldById = new Map(gold.actors.map((a) => [a.id, a]))
  const check = (what: string, predicate: Span, relation: RegExp, wanted: string[]): void => {
    const head = tokenIn(doc, predicate, (i) => doc.tokens.some((t) => t.head === i && relation.test(t.deprel)))
    const argument = head === undefined ? undefined : doc.tokens.find((t) => t.head === head && relation.test(t.deprel))
    if (!argument || wanted.length === 0) return
    const ids = table.resolve(argument.i).ids
    const right = ids.some((id) => wanted.some((w) => sameActor(table.byId(id), goldById.get(w)!)))
    count(what, right)
    if (!right && verbose)
      console.log(
        `${file.slice(0, 20)}  ${what}: ${argument.text} in "${text.slice(Math.max(0, argument.start - 40), argument.end + 30).replace(/\n/g, ' ')}" → ${ids.map((id) => table.byId(id).name)} not ${wanted.map((w) => goldById.get(w)!.names[0])}`,
      )
  }
  for (const s of gold.statements) if (s.cue) check('speaker of the cue', s.cue, /^nsubj$/, s.speakers)
  for (const e of gold.events) {
    check('subject of the act', e.predicate, /^nsubj$/, e.actors)
    check('object of the act', e.predicate, /^(obj|nsubj:pass)$/, e.recipients)
  }
}
for (const [what, c] of Object.entries(counts)) console.log(`${what.padEnd(22)} ${(c.right / c.all).toFixed(3)}  (${c.right}/${c.all})`)
