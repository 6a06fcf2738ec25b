import { strict } from 'chrono-node/en'

/** How many lines from the top may hold the date of publication, and how much else may stand on such a line. */
const TOP_LINES = 6
const OTHER_WORDS = 40

/**
 * The ISO date that a text gives itself: a line at its top that is little more than a full date ("Friday, January 4, 2019",
 * "For Immediate Release   August 23, 2013"), or the dateline of its first paragraph ("BEIRUT, Jan. 4, 2019 – …"). Null when
 * there is none: the clock is never asked. Dates in figures only are taken in ISO order alone, since 01/04/2019 has two readings.
 */
export function findDateline(text: string): string | null {
  const lines = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  for (const line of lines.slice(0, TOP_LINES)) {
    const found = line.length <= 120 ? fullDate(line) : null
    if (found && line.length - found.words.length <= OTHER_WORDS && !/[.!?]["”’)]*$/.test(line)) return found.date
    const dateline = /^\p{Lu}[\p{L} .,'’()/-]{1,60}?\d[^–—-]{0,20}\s?(?=[–—]|-- |- )/u.exec(line)
    const inDateline = dateline && fullDate(dateline[0])
    if (inDateline) return inDateline.date
  }
  return null
}

/** Any text with one full date in it, as page metadata has: the ISO date as written there, in the page's own time zone. */
export function parseDate(words: string): string | null {
  return fullDate(words)?.date ?? null
}

/** Checks a date the user typed (YYYY-MM-DD); null when there is no such day. */
export function checkDate(words: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  if (!day) return null
  const date = new Date(`${words}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(words) ? null : words
}

function fullDate(words: string): { date: string; words: string } | null {
  const iso = /\b(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?/.exec(words)
  if (iso) return checkDate(iso[1]!) ? { date: iso[1]!, words: iso[0] } : null
  for (const result of strict.parse(words, { instant: new Date(0), timezone: 0 })) {
    const { start } = result
    if (!/\p{L}/u.test(result.text) || !(['year', 'month', 'day'] as const).every((part) => start.isCertain(part))) continue
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => String(start.get(part)))
    return { date: `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`, words: result.text }
  }
  return null
}
