import type { Figures } from './data.ts'
import { evaluateCausal, evaluateNames, evaluatePlover, evaluatePolnear, evaluatePolnearGoals } from './sets.ts'

/** One measure of the coders with what it should reach, and what it is striving for. */
export interface Row {
  readonly what: string
  readonly measure: string
  readonly value: number
  readonly reach: number
  readonly strive: number
  readonly note?: string
}

/** The cues of wanting that the codebook lists (codebook.md, goal), as the third-party set spells them. */
const WANTING =
  /\b(want|wish|hope|hoping|plan|seek|sought|aim|inten[dt]|tr(y|ie[sd]|ying)|need|determined|support|favou?r|oppos|pledg|vow|promis|prefer|desire|goal|objective|ambition|priority)/i

const pr = (f: Figures) => `P ${f.p.toFixed(2)} R ${f.r.toFixed(2)} (${f.right}/${f.coded}/${f.wanted})`

/** The rows that the gold texts give. */
export function goldRows(total: Readonly<Record<string, Figures>>): Row[] {
  const row = (what: string, measure: string, key: string, reach: number, strive: number): Row => {
    const f = total[key]!
    return { what, measure, value: f.f1, reach, strive, note: pr(f) }
  }
  return [
    row('statements', 'content + speaker F1, gold', 'statement content+speaker', 0.75, 0.85),
    row('statements', 'speech act accuracy, gold', 'statement speech act', 0.75, 0.85),
    row('events', 'typed F1, gold', 'event typed', 0.6, 0.75),
    row('events', 'typed + dyad F1, gold', 'event typed+dyad', 0.45, 0.6),
    row('events', 'polarity and certainty right, gold', 'event factuality', 0.9, 0.95),
    row('goals', 'content + holder F1, gold', 'goal content+holder', 0.65, 0.8),
    row('goals', 'direction right, gold', 'goal direction', 0.65, 0.8),
    row('effects', 'sign + affected F1, gold', 'effect', 0.4, 0.6),
    row('effects', 'with its cause F1, gold', 'effect+cause', 0.33, 0.55),
    row('figures', 'F1, gold', 'figure', 0.8, 0.9),
    row('findings', 'verdict F1, gold', 'verdict', 0.55, 0.7),
    row('findings', 'verdict with its act F1, gold', 'verdict with its act', 0.45, 0.6),
    row('findings', 'stated beneficiary F1, gold', 'stated beneficiary', 0.6, 0.75),
    row('findings', 'contradiction F1, gold', 'contradiction', 0.3, 0.45),
  ]
}

/** The rows that the third-party sets give; takes a minute or two. */
export function setRows(): Row[] {
  const polnear = evaluatePolnear()
  const goals = evaluatePolnearGoals((cue) => WANTING.test(cue))
  const plover = evaluatePlover()
  const causal = evaluateCausal().figures
  const names = evaluateNames()
  return [
    {
      what: 'statements',
      measure: 'PolNeAR dev content F1',
      value: polnear.content.f1,
      reach: 0.65,
      strive: 0.75,
      note: `${pr(polnear.content)}; ${polnear.joined.f1.toFixed(2)} with quotations that their cue divides drawn together`,
    },
    { what: 'statements', measure: 'PolNeAR dev recall of indirect', value: polnear.recallByKind.indirect ?? 0, reach: 0.58, strive: 0.7 },
    {
      what: 'statements',
      measure: 'PolNeAR dev source head match',
      value: polnear.speaker,
      reach: 0.85,
      strive: 0.92,
      note: `${polnear.pronouns} of ${polnear.sourced} sources are pronouns; of the others ${polnear.named.toFixed(2)} are found; ${polnear.shown.toFixed(2)} of all stand in the evidence`,
    },
    {
      what: 'events',
      measure: 'PLOVER records, right type',
      value: plover.rightType,
      reach: 0.75,
      strive: 0.85,
      note: `${plover.eventsASentence.toFixed(2)} events a sentence`,
    },
    { what: 'events', measure: 'PLOVER records, type + actors', value: plover.typeAndActors, reach: 0.55, strive: 0.7 },
    { what: 'goals', measure: 'PolNeAR goals dev F1', value: goals.f1, reach: 0.65, strive: 0.8, note: pr(goals) },
    { what: 'links', measure: 'Causal News Corpus F1 (precision ≥ .80)', value: causal.f1, reach: 0.6, strive: 0.75, note: pr(causal) },
    { what: 'names', measure: 'name pairs F1', value: names.f1, reach: 0.88, strive: 0.93, note: pr(names) },
  ]
}
