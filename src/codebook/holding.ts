import { z } from 'zod'
import { readCodebookFile } from './load.ts'
import { loadTimeWords } from './time.ts'

const words = z.array(z.string()).min(1)
const HoldingFile = z.strictObject({
  keeping: words,
  gaining: words,
  placing: words,
  gripping: words,
  grips: words,
  staying: words,
  over: words,
  owning: words,
  territories: words,
  ours: words,
  sites: words,
  lapsed: words,
})

/** The words by which a saying tells who holds a thing, and the months and weekdays, in lower case. */
export type HoldingWords = Readonly<Record<keyof z.infer<typeof HoldingFile> | 'calendar', ReadonlySet<string>>>

/** Reads codebook/findings/holding.yaml; throws CODEBOOK_INVALID. */
export function loadHolding(): HoldingWords {
  const file = readCodebookFile('findings/holding.yaml', HoldingFile)
  const { months, weekdays } = loadTimeWords()
  const calendar = new Set([...months, ...weekdays].map((word) => word.toLowerCase()))
  return {
    keeping: new Set(file.keeping),
    gaining: new Set(file.gaining),
    placing: new Set(file.placing),
    gripping: new Set(file.gripping),
    grips: new Set(file.grips),
    staying: new Set(file.staying),
    over: new Set(file.over),
    owning: new Set(file.owning),
    territories: new Set(file.territories),
    ours: new Set(file.ours),
    sites: new Set(file.sites),
    lapsed: new Set(file.lapsed),
    calendar,
  }
}
