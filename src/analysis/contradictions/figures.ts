import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readTopic, shared } from '../topic.ts'
import { readWords } from '../words.ts'
import { type Clash, claimants, nested, quote, saidIn, who } from './pairs.ts'

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
function unitOf(figure: Figure, index: CaseIndex): string {
  const words = readWords(figure.unit, index.lexicon).filter((w) => !w.stop)
  const family = words.map((w) => index.lexicon.unitFamily.get(w.lemma) ?? index.lexicon.unitFamily.get(w.key)).find((f) => f)
  const last = words.at(-1)?.key
  if (family || (last && !index.lexicon.weak.has(last))) return family ?? last!
  return lossesAround(figure, index) ?? last ?? figure.unit.toLowerCase()
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
const MANY: ReadonlySet<string> = new Set(['money', 'fighters'])

/** Both dated, and to different days: then they speak of different things. */
const timesDiffer = (a: Figure, b: Figure): boolean => !!a.time?.start && !!b.time?.start && a.time.start !== b.time.start

/** Do two figures give different numbers for one thing? They must come from different mouths, or be tied to one event. */
export function compareFigures(a: Figure, b: Figure, index: CaseIndex): Clash | null {
  if (!differ(a, b) || nested(a, b)) return null
  const unit = unitOf(a, index)
  if (unit !== unitOf(b, index)) return null
  const sameEvent = a.eventId !== undefined && a.eventId === b.eventId && !inOneBreath(a, b)
  const sameVoice = claimants(a, index).join() === claimants(b, index).join()
  const [ta, tb] = [a, b].map((f) => readTopic(f.evidence[0]!.exact, index)) as [ReturnType<typeof readTopic>, ReturnType<typeof readTopic>]
  const together = shared(ta, tb, index)
  const told = [a, b].map((f) => saidIn(f, index))
  const common = told[0] && told[1] ? shared(index.topic(told[0]), index.topic(told[1]), index).strong.length : 0
  const family = index.lexicon.unitFamily.get(unit) ?? unit
  const alike = LOSSES.has(family) || together.strong.length > 0 || common > (MANY.has(family) ? 1 : 0)
  const mouths = [a, b].map((f) => claimants(f, index).length)
  if (!sameEvent && (sameVoice || mouths.includes(0) || timesDiffer(a, b))) return null
  if (!sameEvent && !alike) return null
  const why = `${who(a, index)} gives ${quote(a.evidence[0]!.exact)}, ${who(b, index)} ${quote(b.evidence[0]!.exact)}: ${a.value} against ${b.value} (${unit}).`
  return { basis: 'figure-figure', strength: Math.log10(Math.max(a.value, b.value, 1) / Math.max(1, Math.min(a.value, b.value))), why }
}
