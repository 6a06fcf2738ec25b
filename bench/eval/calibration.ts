import type { ConfidenceTable } from '../../src/codebook/confidence.ts'
import { confidenceOf, familiesOf } from '../../src/coding/confidence.ts'
import type { Entry } from '../../src/model/index.ts'

/** A coded entry and whether annotators have it too. */
export interface Judged {
  readonly text: string
  readonly entry: Entry
  readonly right: boolean
}

/** A family is listed from this many rows on; its share is drawn towards that of the wider one by as many rows. */
const LEAST = 6

/** Shares of right rows by kind and family of rules, the small families drawn towards the wide ones (additive smoothing). */
export function calibrate(rows: readonly Judged[]): ConfidenceTable {
  const table: ConfidenceTable = {}
  for (const [kind, ofKind] of [...Map.groupBy(rows, (r) => r.entry.kind)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = smooth(ofKind, 0.5, 2)
    const rules: Record<string, number> = {}
    const families = Map.groupBy(
      ofKind.flatMap((row) => familiesOf(row.entry.coder.rule).map((family) => ({ family, row }))),
      (f) => f.family,
    )
    for (const [family, members] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const wider = familiesOf(family)
        .slice(0, -1)
        .findLast((name) => rules[name] !== undefined)
      if (members.length >= LEAST)
        rules[family] = smooth(
          members.map((m) => m.row),
          wider === undefined ? all : rules[wider]!,
          LEAST,
        )
    }
    table[kind] = { all, rules }
  }
  return table
}

const smooth = (rows: readonly Judged[], prior: number, weight: number): number =>
  Math.round((100 * (rows.filter((r) => r.right).length + prior * weight)) / (rows.length + weight)) / 100

/** One band of confidence: how many rows claimed it, what they claimed on average, and how many were right. */
export interface Band {
  readonly from: number
  readonly rows: number
  readonly claimed: number
  readonly right: number
}

/** Reliability by leaving out one text at a time: each text's rows get the confidence that the other texts teach. */
export function reliability(rows: readonly Judged[]): { bands: Band[]; expectedError: number } {
  const claims = [...new Set(rows.map((r) => r.text))].flatMap((text) => {
    const table = calibrate(rows.filter((r) => r.text !== text))
    return rows.filter((r) => r.text === text).map((r) => ({ claimed: confidenceOf(r.entry, table), right: r.right }))
  })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const bands = [...Map.groupBy(claims, (c) => Math.min(9, Math.floor(c.claimed * 10)))]
    .sort(([a], [b]) => a - b)
    .map(([band, all]) => ({
      from: band / 10,
      rows: all.length,
      claimed: mean(all.map((c) => c.claimed)),
      right: mean(all.map((c) => (c.right ? 1 : 0))),
    }))
  const expectedError = bands.reduce((sum, b) => sum + (b.rows / claims.length) * Math.abs(b.claimed - b.right), 0)
  return { bands, expectedError }
}
