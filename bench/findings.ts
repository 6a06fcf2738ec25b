/**
 * How long all findings over a large case take, and how that grows: `npm run bench:findings [-- --texts 10000]`. The case is coded
 * from CROSSPURPOSE_DATA/news (Wikinews) and varied: other names, other days, other numbers. Prints a table; times are of this
 * machine (CPU time beside wall time, since others may be at work on it).
 */
import { parseArgs } from 'node:util'
import { type CaseView, findAll, newMemory } from '../src/analysis/index.ts'
import { loadFindingLexicon } from '../src/codebook/findings.ts'
import type { Actor, CaseFile, Entry } from '../src/model/index.ts'
import { readJsonLines, requireData } from './eval/data.ts'
import { codeText } from './eval/runner.ts'

const { values } = parseArgs({ options: { texts: { type: 'string', default: '10000' }, seed: { type: 'string', default: '60' } } })
const WORLDS = 40

interface NewsText {
  readonly text: string
  readonly date: string
}

/** A world in which every actor has another name: its last two letters are the world's own, so that all offsets stay. */
function rename(text: string, names: readonly string[], world: number): string {
  const ending = `${'aeiou'[world % 5]}${'bdfgklmnprstvz'[world % 14]}`
  return names.reduce((words, name) => words.replaceAll(name, `${name.slice(0, -2)}${ending}`), text)
}

interface Part {
  readonly document: CaseView['documents'][number]
  readonly actors: readonly Actor[]
  readonly entries: readonly Entry[]
}

/** The n-th text of the case: a coded text in one of the worlds, some days later, with ids of its own. */
function vary(coded: CaseFile, n: number, world: number): Part {
  const names = coded.actors.flatMap((a) => [a.name, ...a.aliases]).filter((name) => /^\p{Lu}[\p{L} .-]{3,}$/u.test(name))
  const actors: Actor[] = JSON.parse(rename(JSON.stringify(coded.actors), names, world).replaceAll(/"(id|actsFor)":"/g, `"$1":"w${world}-`))
  const own = (json: string) =>
    json
      .replaceAll(/"(id|entryId|goalId|eventId|documentId)":"/g, `"$1":"t${n}-`)
      .replaceAll(/"(actorId)":"/g, `"$1":"w${world}-`)
      .replaceAll(
        /"(attribution|speakers|addressees|actors|recipients|holders|alternatives)":\[([^\]]*)\]/g,
        (_, field, ids) =>
          `"${field}":[${ids
            .replaceAll('"', '')
            .split(',')
            .filter(Boolean)
            .map((id: string) => `"w${world}-${id}"`)
            .join(',')}]`,
      )
  const entries: Entry[] = JSON.parse(own(rename(JSON.stringify(coded.entries), names, world)))
  const published = new Date(Date.UTC(2019, 0, 1) + n * 3_600_000).toISOString().slice(0, 10)
  const { id, title } = coded.documents[0]!
  return { document: { id: `t${n}-${id}`, title, publishedAt: published }, actors, entries }
}

function build(coded: readonly CaseFile[], count: number): CaseView {
  const actors = new Map<string, Actor>()
  const documents: Part['document'][] = []
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    const part = vary(coded[n % coded.length]!, n, n % WORLDS)
    documents.push(part.document)
    entries.push(...part.entries)
    for (const actor of part.actors) actors.set(actor.id, actor)
  }
  return { documents, actors: [...actors.values()], entries }
}

function time<T>(run: () => T): { result: T; wall: number; cpu: number } {
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  const result = run()
  const used = process.cpuUsage(cpu)
  return { result, wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 }
}

const seed = readJsonLines<NewsText>(requireData('news', 'wikinews.jsonl')).slice(0, Number(values.seed))
const coded = seed.map(({ text, date }) => codeText(text, date))
const lexicon = loadFindingLexicon()
const most = Number(values.texts)
console.log('texts   entries  findings  all: wall s (cpu s)   one text more: wall s (cpu s)')
for (const count of [most / 8, most / 4, most / 2, most].map(Math.round)) {
  const view = build(coded, count)
  const memory = newMemory()
  const all = time(() => findAll(view, lexicon, { memory }))
  const extra = vary(coded[count % coded.length]!, count, count % WORLDS)
  const more = { ...view, documents: [...view.documents, extra.document], entries: [...view.entries, ...extra.entries] }
  const again = time(() => findAll(more, lexicon, { memory }))
  const s = (ms: number) => (ms / 1000).toFixed(2)
  const row = [String(count).padEnd(7), String(view.entries.length).padEnd(8), String(all.result.length).padEnd(9)]
  console.log(`${row.join(' ')} ${`${s(all.wall)} (${s(all.cpu)})`.padEnd(20)}  ${s(again.wall)} (${s(again.cpu)})`)
}
