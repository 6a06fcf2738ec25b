import type { Entry, Finding } from '../../model/index.ts'

/** How much would change if a row fell, and why, for people. */
export interface Weight {
  readonly weight: number
  readonly reasons: readonly string[]
}

/** What each kind of change is worth beside the others: turning an answer round counts most, adding to a pile least. */
const TURNS_VERDICT = 8
const CARRIES_PAIR = 5
const CARRIES_FINDING = 4
const TURNS_BENEFIT = 3
const ONE_OF_MANY = 1

/**
 * Weighs every entry by the findings that rest on it, directly or through an effect or link: first what turns a verdict (a sole
 * support or denial, as in minimal flipping sets), then what a contradiction, promise or backfire cannot stand without, then rows
 * that are one of several. Entries that no finding rests on weigh 0.
 */
export function weighRows(entries: readonly Entry[], findings: readonly Finding[]): Map<string, Weight> {
  const direct = new Map<string, { weight: number; reasons: Set<string> }>()
  const add = (id: string, weight: number, reason: string) => {
    const known = direct.get(id) ?? { weight: 0, reasons: new Set<string>() }
    known.weight += weight
    known.reasons.add(reason)
    direct.set(id, known)
  }
  for (const finding of findings) weighFinding(finding, add)
  const total = new Map(direct)
  for (const entry of entries) {
    const own = direct.get(entry.id)
    if (!own || (entry.kind !== 'effect' && entry.kind !== 'link')) continue
    for (const id of carriersOf(entry)) {
      const known = total.get(id) ?? { weight: 0, reasons: new Set<string>() }
      total.set(id, { weight: known.weight + own.weight, reasons: new Set([...known.reasons, ...own.reasons]) })
    }
  }
  return new Map([...total].map(([id, { weight, reasons }]) => [id, { weight, reasons: [...reasons] }]))
}

/** The entries without which an effect or link falls. */
function carriersOf(entry: Extract<Entry, { kind: 'effect' | 'link' }>): string[] {
  const ends = entry.kind === 'effect' ? [entry.cause] : [entry.from, entry.to]
  return ends.flatMap((end) => ('entryId' in end ? [end.entryId] : []))
}

function weighFinding(finding: Finding, add: (id: string, weight: number, reason: string) => void): void {
  switch (finding.kind) {
    case 'verdict':
      for (const side of [finding.support, finding.denial]) {
        const [weight, reason] = side.length === 1 ? [TURNS_VERDICT, 'turns a goal verdict'] : [ONE_OF_MANY, 'bears on a goal verdict']
        for (const id of side) add(id, weight, reason)
      }
      if (finding.label !== 'open') add(finding.goalId, CARRIES_FINDING, 'a goal with a verdict')
      return
    case 'beneficiary': {
      const rows = [...finding.gains, ...finding.losses]
      for (const id of rows) add(id, rows.length === 1 ? TURNS_BENEFIT : ONE_OF_MANY, 'says who benefits')
      return
    }
    case 'contradiction':
      for (const id of [finding.a, finding.b]) add(id, CARRIES_PAIR, 'side of a contradiction')
      return
    case 'alignment':
      for (const id of [finding.a, finding.b]) add(id, ONE_OF_MANY, 'side of an alignment')
      return
    case 'broken-promise':
      add(finding.statementId, CARRIES_FINDING, 'a promise not kept')
      return
    case 'backfire':
      add(finding.eventId, CARRIES_FINDING, 'an act that backfires')
      for (const id of finding.effects) add(id, ONE_OF_MANY, 'shows that an act backfires')
  }
}
