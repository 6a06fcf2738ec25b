import type { Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Desk } from './statements-draft.ts'
import { type Said, said } from './statements-said.ts'
import { FINITE } from './statements-surface.ts'

/** How many words may name what is labelled. */
const LONGEST_OBJECT = 20

/**
 * "called her vote for the war a mistake", "called the summons and the hearing a political ploy", read from the surface where the parser hung
 * the label elsewhere: a noun phrase behind the cue, and an indefinite one right behind it.
 */
export function surfaceLabel(desk: Desk, clause: Clause): Said | null {
  const { doc } = desk.reading
  if (clause.passive || clause.form === 'infinitive') return null
  const rest = doc.tokens.slice(clause.head + 1, doc.sentences[clause.sentence]!.lastToken)
  const gap = clause.patients.some((p) => p.via === 'relative') && rest[0] !== undefined && isIndefinite(desk, rest[0])
  const at = gap ? 0 : rest.findIndex((_, n) => n > 0 && opensLabel(desk, rest, n))
  if (at < 0 || at > LONGEST_OBJECT || (at > 0 && !isObject(rest.slice(0, at)))) return null
  const words = rest.slice(0, labelEnd(desk, rest, at))
  return said(
    desk,
    clause,
    headOf(words, at),
    words.map((t) => t.i),
  )
}

const isIndefinite = ({ saying }: Pick<Desk, 'saying'>, { text }: Token): boolean => saying.grammar.indefinite.includes(text.toLowerCase())

/** Does an indefinite noun phrase begin here, right behind a noun, that is no time ("a year later")? */
function opensLabel({ saying }: Pick<Desk, 'saying'>, rest: readonly Token[], n: number): boolean {
  if (!isIndefinite({ saying }, rest[n]!) || !/^(NOUN|PROPN|PRON)$/.test(rest[n - 1]!.upos)) return false
  const noun = rest.slice(n + 1).find((t) => /^(NOUN|PROPN)$/.test(t.upos))
  return noun !== undefined && !saying.times.has(noun.lemma.toLowerCase())
}

/** Is a run of words one noun phrase, with the phrases that belong to it? */
const isObject = (words: readonly Token[]): boolean =>
  /^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(words[0]!.upos) &&
  words.every((t) => !FINITE.test(t.xpos) && !/^[,;:.?!]$/.test(t.text) && t.xpos !== 'TO' && !/^W/.test(t.xpos)) &&
  words.at(-1)!.upos !== 'ADP'

/** Where a label ends: before a comma or mark that no other label follows, a relative pronoun, a conjunction or a finite verb. */
function labelEnd({ saying }: Desk, rest: readonly Token[], at: number): number {
  const end = rest.findIndex((t, n) => {
    if (n <= at) return false
    if (/^[;:.?!]$/.test(t.text) || (t.deprel === 'mark' && rest.slice(n).some((v) => FINITE.test(v.xpos)))) return true
    if (t.text === ',') return rest[n + 1] === undefined || !isIndefinite({ saying }, rest[n + 1]!)
    return t.xpos === 'CC' && rest[n + 1] !== undefined && /^(VBD|VBZ|RB)$/.test(rest[n + 1]!.xpos)
  })
  return end < 0 ? rest.length : end
}

/** The noun that a label ends its first phrase with. */
function headOf(words: readonly Token[], at: number): number {
  const label = words.slice(at)
  const noun = label.findIndex((t, n) => /^(NOUN|PROPN)$/.test(t.upos) && !/^(NOUN|PROPN)$/.test(label[n + 1]?.upos ?? ''))
  return (label[noun] ?? label[0]!).i
}
