import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { shared } from '../topic.ts'
import { readWords, type Word } from '../words.ts'
import { elsewhere } from './elsewhere.ts'
import { type Clash, claimants, does, nested, quote, saidIn, who } from './pairs.ts'

type Figure = EntryOf<'figure'>

/** Families of units that, in one text, are told of one event. */
const LOSSES: ReadonlySet<string> = new Set(['deaths', 'injuries'])
/** Deaths or injuries, where people are counted in a saying that tells of them ("three people had died"). */
function lossesAround(figure: Figure, index: CaseIndex): string | null {
  const told = saidIn(figure, index)
  const words = readWords(told ? mainWords(told) : figure.evidence[0]!.exact, index.lexicon)
  const families = new Set(words.map((w) => index.lexicon.unitFamily.get(w.lemma) ?? '').filter((f) => LOSSES.has(f)))
  return families.size === 1 ? [...families][0]! : null
}

/** The family of a unit ("dead", "bodies" → deaths), or the base form of its last word. */
const unitOf = (figure: Figure, index: CaseIndex): string => index.reading(figure, 'unit', readUnit)

/** The words of a unit before its preposition: "visitors of the rally" are visitors. */
function counted(figure: Figure, index: CaseIndex): readonly Word[] {
  const all = readWords(figure.unit, index.lexicon)
  const end = all.findIndex((w, i) => i > 0 && w.stop)
  return (end < 0 ? all : all.slice(0, end)).filter((w) => !w.stop)
}

function readUnit(figure: Figure, index: CaseIndex): string {
  const words = counted(figure, index)
  const family = words.map((w) => index.lexicon.unitFamily.get(w.lemma) ?? index.lexicon.unitFamily.get(w.key)).find((f) => f)
  const last = words.at(-1)?.key
  if (family || (last && !index.lexicon.weak.has(last))) return family ?? last!
  return lossesAround(figure, index) ?? fateOf(figure, index) ?? last ?? figure.unit.toLowerCase()
}

/** "300 people were arrested": people are counted by what happened to them, where one verb tells it. */
function fateOf(figure: Figure, index: CaseIndex): string | null {
  const told = saidIn(figure, index)
  const verbs = [...(told ? index.topic(told) : index.topic(figure)).verbs].filter((key) => !index.lexicon.weak.has(key))
  return verbs.length === 1 ? verbs[0]! : null
}

/** The group of people that is counted among the dead ("95 civilians"); null where all are counted, or something else is. */
function groupOf(figure: Figure, index: CaseIndex): string | null {
  if (!LOSSES.has(unitOf(figure, index))) return null
  const { unitFamily, weak } = index.lexicon
  return counted(figure, index).find((w) => !unitFamily.has(w.lemma) && !weak.has(w.lemma))?.key ?? null
}

/** What a number says of itself: the least or the most that there is, or a part of it ("at least 30", "up to 40", "35 in one hospital"). */
function boundOf(figure: Figure, index: CaseIndex): 'least' | 'most' | null {
  const { start, end, documentId, exact } = figure.evidence[0]!
  const around = saidIn(figure, index)?.evidence.find((e) => e.documentId === documentId && e.start <= start && end <= e.end)
  const words = around
    ? around.exact.slice(Math.max(0, start - around.start - BEFORE), end - around.start + AFTER).split(/[.;:]\s/u)
    : [exact]
  const own = words.find((part) => part.includes(exact)) ?? exact
  if (index.lexicon.atLeast.test(own)) return 'least'
  return index.lexicon.atMost.test(own) ? 'most' : null
}
/** Characters before and after a number in which its bound stands. */
const BEFORE = 20
const AFTER = 24

/** Do the numbers agree by their bounds: at least 30 and 190, 35 in one hospital and 190, 95 civilians and 190 dead? */
function agreeByBounds(a: Figure, b: Figure, index: CaseIndex): boolean {
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  const [part, whole] = [groupOf(low, index), groupOf(high, index)]
  if (part !== null && part !== whole) return true
  // "the toll had risen to 45" tells of another day, unless both tell which day
  const sameDay = low.time?.start && low.time.start === high.time?.start
  if (!sameDay && (index.lexicon.grown.test(high.evidence[0]!.exact) || index.lexicon.shrunk.test(low.evidence[0]!.exact))) return true
  return boundOf(low, index) === 'least' || boundOf(high, index) === 'most'
}

/** Two numbers of one thing that differ by more than rounding: a tenth for exact ones, double for approximate ones. */
function differ(a: Figure, b: Figure): boolean {
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value]
  if (!a.approximate && !b.approximate && ![low, high].every(Number.isInteger)) return low !== high
  return high > low * (a.approximate || b.approximate ? 2 : 1.1)
}

/** "Between 45% and 60%": two ends of one range are no two numbers. */
const inOneBreath = ({ evidence: [a] }: Figure, { evidence: [b] }: Figure): boolean =>
  a!.documentId === b!.documentId && Math.abs(a!.start - b!.start) < 100

/** Families of units that count many things in one text. */
const MANY: ReadonlySet<string> = new Set(['money', 'fighters', 'share'])

/** Both dated, and to different days: then they speak of different things. */
const timesDiffer = (a: Figure, b: Figure): boolean => !!a.time?.start && !!b.time?.start && a.time.start !== b.time.start

/** "Police counted 300 tractors; the union put the number at 1,100": the later figure does not name what it counts, the one before it does. */
function takesUp(later: Figure, earlier: Figure, index: CaseIndex): boolean {
  const [a, b] = [later.evidence[0]!, earlier.evidence[0]!]
  if (a.documentId !== b.documentId || a.start < b.end || a.start - b.end > NEAR) return false
  const own = new Set(readWords(a.exact, index.lexicon).map((w) => w.lemma))
  return !readWords(later.unit, index.lexicon).some((w) => own.has(w.lemma))
}
const NEAR = 400

/** Do two figures of one unit count the same: losses always do in one text, other things where words are shared? */
function areAlike(a: Figure, b: Figure, unit: string, index: CaseIndex): boolean {
  if (takesUp(a, b, index) || takesUp(b, a, index)) return true
  const least = MANY.has(unit) || index.lexicon.weak.has(unit) ? 1 : 0
  if (LOSSES.has(unit) || shared(index.topic(a), index.topic(b), index).strong.length > least) return true
  const [x, y] = [saidIn(a, index), saidIn(b, index)]
  const common = x && y ? shared(index.topic(x), index.topic(y), index).strong.length : 0
  return common > least
}

/** Words of a saying that gives one number. */
const PLAIN = 14

/** One mouth gives another number in the same words: "the stadium cost $90 million", "the stadium cost $140 million". */
function toldAgain(a: Figure, b: Figure, index: CaseIndex): boolean {
  const [one, other] = [saidIn(a, index), saidIn(b, index)]
  if (!one?.cue || !other?.cue || one.cue.start === other.cue.start) return false
  const [x, y] = [index.topic(one), index.topic(other)]
  const [few, many] = x.keys.size <= y.keys.size ? [x, y] : [y, x]
  return many.length <= PLAIN && few.keys.size > 1 && [...few.keys.keys()].every((key) => many.keys.has(key))
}

/** Do two figures give different numbers for one thing? They must come from different mouths, or be tied to one event. */
export function compareFigures(a: Figure, b: Figure, index: CaseIndex): Clash | null {
  if (!differ(a, b) || nested(a, b)) return null
  const unit = unitOf(a, index)
  const again = a.unit === b.unit && (takesUp(a, b, index) || takesUp(b, a, index))
  if ((unit !== unitOf(b, index) && !again) || agreeByBounds(a, b, index)) return null
  const sameEvent = a.eventId !== undefined && a.eventId === b.eventId && !inOneBreath(a, b)
  if (!sameEvent) {
    const [x, y] = [claimants(a, index), claimants(b, index)]
    // what the text counts itself is set against who "puts the number" otherwise
    const known = x.length > 0 && y.length > 0
    const answered = (x.length > 0 || y.length > 0) && again
    if ((!known && !answered) || (x.join() === y.join() && !toldAgain(a, b, index)) || timesDiffer(a, b) || !areAlike(a, b, unit, index))
      return null
  }
  if (elsewhere(saidIn(a, index) ?? a, saidIn(b, index) ?? b, index)) return null
  const why = `${does(a, index, 'give')} ${quote(a.evidence[0]!.exact)}, ${who(b, index)} ${quote(b.evidence[0]!.exact)}: ${a.value} against ${b.value} (${unit}).`
  return { basis: 'figure-figure', strength: Math.log10(Math.max(a.value, b.value, 1) / Math.max(1, Math.min(a.value, b.value))), why }
}
