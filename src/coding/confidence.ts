import type { ConfidenceTable } from '../codebook/confidence.ts'
import type { Entry } from '../model/index.ts'

/** The families that a rule belongs to, widest first: `verb/ACCUSE/blame` → `verb`, `verb/ACCUSE`, `verb/ACCUSE/blame`. */
export const familiesOf = (rule: string): string[] => rule.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))

/** How likely a reader would accept an entry: how often its narrowest known family of rules was right; 0.5 for a kind never measured. */
export function confidenceOf(entry: Pick<Entry, 'kind' | 'coder'>, table: ConfidenceTable): number {
  const known = table[entry.kind]
  if (!known) return 0.5
  const family = familiesOf(entry.coder.rule).findLast((name) => known.rules[name] !== undefined)
  return family === undefined ? known.all : known.rules[family]!
}
