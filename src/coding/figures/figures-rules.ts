import { meansPerson } from '../../codebook/wordnet.ts'
import { contains } from '../../model/index.ts'
import { approximator, type Counted, type FigureDesk } from './figures.ts'

const lower = (desk: FigureDesk, token: number): string => desk.tree.tokens[token]?.text.toLowerCase() ?? ''
const lemma = (desk: FigureDesk, token: number): string => desk.tree.tokens[token]?.lemma.toLowerCase() ?? ''

/** Is the number part of a date, a clock time, a year or an age? */
function isDate(desk: FigureDesk, { number, noun }: Counted): boolean {
  const { tokens } = desk.tree
  const token = tokens[number.first]!
  const span = { start: token.start, end: tokens[number.last]!.end }
  const inTime = desk.times.find((t) => contains(t, span) || (t.start < span.end && span.start < t.end))
  if (inTime && inTime.name !== 'span') return true
  if (/^0\d/.test(token.text)) return true
  const isYear = /^(1[5-9]|20)\d\d$/.test(token.text) && number.first === number.last
  return isYear && (noun === null || approximator(desk, number) === null) && number.kind === 'count'
}

/** A run of time counts only as a duration: "for five weeks", not "three weeks later". */
function isTimeOnly(desk: FigureDesk, { number, noun }: Counted): boolean {
  const { words } = desk
  // "5 p.m. local time", "a 19-year-old driver", "ranging in age from eleven"
  const digits = /^\d/.test(lower(desk, number.first))
  if ((digits && words.short.includes(lower(desk, number.last + 1))) || isAge(desk, number)) return true
  if (noun === null) return false
  if (words.short.includes(lemma(desk, noun))) return true
  if (!words.times.includes(lemma(desk, noun))) return false
  if (words.dates.includes(lower(desk, noun + 1))) return true
  if (lower(desk, number.last + 1) === '-' && desk.tree.tokens[number.last]!.end === desk.tree.tokens[number.last + 1]!.start) return false
  const from = approximator(desk, number) ?? number.first
  const before = lower(desk, from - 1)
  if (words.datesBefore.includes(before)) return true
  if (words.datesBefore.includes(lower(desk, from - 2)) && words.durations.includes(before)) return true
  return !words.durations.includes(before) && lower(desk, noun + 1) !== 'of'
}

/** Is it how old somebody is? */
function isAge({ tree, words }: FigureDesk, { first, last }: Counted['number']): boolean {
  const after = tree.tokens.slice(last + 1, last + 5).map((t) => t.text.toLowerCase())
  const before = tree.tokens.slice(Math.max(0, first - 3), first).map((t) => t.text.toLowerCase())
  return (after[0] === '-' && after[3] === words.old) || before.some((w) => words.ages.includes(w)) || isAside(tree, first, last)
}

/** "The mayor, 48, resigned": two digits between commas right behind somebody. */
function isAside({ tokens }: FigureDesk['tree'], first: number, last: number): boolean {
  const who = tokens[first - 2]
  if (first !== last || !who || !/^\d\d$/.test(tokens[first]!.text)) return false
  if (tokens[first - 1]!.text !== ',' || !/^[,.]$/.test(tokens[last + 1]?.text ?? '')) return false
  return who.upos === 'PROPN' || (who.upos === 'NOUN' && meansPerson(who.lemma))
}

/** "a third president": a place in a row, not a part. */
const isOrdinal = ({ tree }: FigureDesk, { number, noun }: Counted): boolean =>
  number.kind === 'share' && tree.tokens[number.last]!.upos === 'ADJ' && noun === number.last + 1

/** "10 Downing Street" */
const isAddress = (desk: FigureDesk, { noun }: Counted): boolean =>
  noun !== null && desk.tree.tokens[noun]!.upos === 'PROPN' && desk.words.streets.includes(lower(desk, noun))

/** Is the number part of a name or label: "Article 5", "resolution 2259", "Area 51"? */
function isLabel(desk: FigureDesk, { number, noun }: Counted): boolean {
  const { tokens } = desk.tree
  const before = tokens[number.first - 1]
  const after = tokens[number.last + 1]
  if (!before || before.sentence !== tokens[number.first]!.sentence) return false
  if (/^\p{Lu}\p{Ll}/u.test(tokens[number.first]!.text) && before.sentence === tokens[number.first]!.sentence) return true
  if (desk.words.ages.includes(before.text.toLowerCase())) return true
  const isVerb = before.upos === 'VERB'
  const label = before.text.toLowerCase().replace(/\.$/, '')
  const glued = before.end === tokens[number.first]!.start && /^[\p{L}-]/u.test(before.text)
  if (glued || (!isVerb && (desk.words.labels.includes(label) || desk.words.labels.includes(before.lemma.toLowerCase())))) return true
  if (before.text === '.' && desk.words.labels.includes(lower(desk, number.first - 2))) return true
  if (after && after.start === tokens[number.last]!.end && /^[-–]?[\p{L}\d]/u.test(after.text) && !after.text.startsWith('-')) return true
  return before.upos === 'PROPN' && noun === null
}

/** "one of them", "the two countries": a pronoun or a known pair, no count. */
function isKnown(desk: FigureDesk, { number, noun }: Counted): boolean {
  if (number.kind !== 'count') return false
  const before = lower(desk, number.first - 1)
  if (number.value === 1) return !isHarmed(desk, noun)
  if (number.value <= 2 && desk.words.known.includes(before)) return true
  return noun === null && number.value <= 2
}

/** Is the noun what a violent or coercive act is done to ("killed one soldier")? */
function isHarmed(desk: FigureDesk, noun: number | null): boolean {
  if (noun === null) return false
  const clause = desk.reading.clauses.around(noun)
  if (!clause?.patients.some((p) => p.head === noun)) return false
  const frames = desk.reading.codebook.plover.verbs.get(clause.lemma) ?? []
  return frames.some((f) => f.type === 'ASSAULT' || f.type === 'COERCE')
}

/** A share needs its whole ("half of the output"); a number alone needs a verb beside it. */
function standsAlone(desk: FigureDesk, { number, noun, verb }: Counted): boolean {
  const { tokens } = desk.tree
  if (/^\p{Lu}\p{Ll}/u.test(tokens[number.first]!.text) && tokens[number.first - 1]?.sentence === tokens[number.first]!.sentence)
    return true
  if (number.vague && lower(desk, number.first - 1) === 'the' && lower(desk, number.first - 2) === 'in') return false
  if (desk.tree.byRelation(number.last, 'acl:relcl').length > 0) return false
  if (number.kind === 'percent' || number.currency || number.value >= 1e5) return false
  if (number.kind === 'share') return noun === null
  return noun === null && (verb === null || Math.abs(verb - number.first) > 6)
}

/** Is a number a figure, and neither a date, an age, a label, an address, a known pair, a rank nor a loose word of number? */
export const isFigure = (desk: FigureDesk, counted: Counted): boolean =>
  ![isDate, isTimeOnly, isLabel, isKnown, isOrdinal, isAddress, standsAlone].some((rule) => rule(desk, counted))
