import type { Saying } from '../../codebook/saying.ts'
import { type Doc, type Span, tokensWithin } from '../../model/index.ts'

/** One turn of a transcript: who speaks, and the words, without the label. */
export interface Turn {
  /** The token that heads the label. */
  readonly speaker: number
  readonly label: Span
  readonly body: Span
  /** A question from somebody the transcript does not name. */
  readonly question: boolean
}

const CAPITALS = /^(\p{Lu}[\p{Lu}.'’ -]+\p{Lu}\.?)(?:\s*\([^)\n]*\))?:\s+(?=\S)/u
const TITLE_CASE = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\([^)\n]*\))?:\s+(?=\S)/u

/** Share of paragraphs that open a turn, from which on the paragraphs between are parts of turns too. */
const DENSITY = 0.3

/** The turns of a text that is a transcript ("NAME: words", "Q words"); none when fewer than two lines look like turns. */
export function readTurns(doc: Doc, saying: Saying): Turn[] {
  const lines = [...doc.source.text.matchAll(/[^\s][^\n]*/g)].map((m) => ({ start: m.index, text: m[0] }))
  const labelled = lines.flatMap(({ start, text }) => {
    const found = labelOf(text, saying)
    return found ? [{ start, ...found }] : []
  })
  const count = new Map<string, number>()
  for (const { label } of labelled) count.set(label, (count.get(label) ?? 0) + 1)
  const repeated = labelled.some((l) => count.get(l.label)! > 1) && labelled.length / lines.length >= DENSITY
  const sure = labelled.filter((l) => l.capitals || (count.size > 1 && (repeated || count.get(l.label)! > 1)))
  if (sure.length === 0 || (sure.length === 1 && !isMonologue(sure[0]!, doc.source.text, saying))) return []
  const { text } = doc.source
  const paragraphs = text
    .slice(sure[0]!.start)
    .split(/\n+/)
    .filter((p) => p.trim() !== '').length
  const throughout = sure.length === 1 || sure.length / paragraphs >= DENSITY
  return sure.flatMap((l, nth): Turn[] => {
    const label = { start: l.start, end: l.start + l.label.length }
    const next = sure[nth + 1]?.start ?? text.length
    const line = text.indexOf('\n', l.start)
    const body = { start: l.start + l.length, end: throughout || line < 0 ? next : Math.min(line, next) }
    const speaker = tokensWithin(doc.tokens, label).findLast((t) => /\p{L}/u.test(t.text))
    const question = saying.questioners.has(l.label) || onlyAsks(sure, l.label, text)
    return speaker ? [{ speaker: speaker.i, label, body, question }] : []
  })
}

/** A text that opens with one speaker's title and name is all that speaker's words. */
const isMonologue = (only: { start: number; label: string }, text: string, saying: Saying): boolean =>
  text.slice(0, only.start).trim() === '' && saying.turnTitles.has(only.label.split(/[\s.]/, 1)[0]!.toUpperCase())

/** Is somebody an interviewer: more than one turn, every one of which ends in a question? */
function onlyAsks(labelled: readonly { start: number; label: string }[], label: string, text: string): boolean {
  const own = labelled.filter((l) => l.label === label)
  const line = (start: number) => text.slice(start).split('\n', 1)[0]!.trimEnd()
  return own.length > 1 && own.length < labelled.length && own.every((l) => line(l.start).endsWith('?'))
}

function labelOf(line: string, saying: Saying): { label: string; length: number; capitals: boolean } | null {
  const [first] = line.split(/[\s:]/, 1)
  if (first !== undefined && saying.questioners.has(first)) {
    const opening = /^\S+?:?\s+(?=\S)/.exec(line)
    if (opening && (line[first.length] === ':' || first === first.toUpperCase()))
      return { label: first, length: opening[0].length, capitals: true }
  }
  const capitals = CAPITALS.exec(line)
  const found = capitals ?? TITLE_CASE.exec(line)
  if (!found || saying.notTurns.has(found[1]!.toUpperCase())) return null
  return { label: found[1]!, length: found[0].length, capitals: capitals !== null }
}
