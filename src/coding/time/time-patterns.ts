import type { TimeWords } from '../../codebook/time.ts'
import { wholeYear } from './time-calendar.ts'
import {
  ago,
  daysFrom,
  fullDay,
  inPart,
  isoDay,
  monthDates,
  offsetFrom,
  type Resolve,
  relativeUnit,
  span,
  weekdayDates,
} from './time-resolve.ts'

/** A pattern of time expressions and how its named groups resolve. */
export interface TimePattern {
  readonly name: string
  readonly regex: RegExp
  readonly resolve: Resolve
}

const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|')

/** The parts that patterns are built of. */
function partsOf(words: TimeWords) {
  const past = either(words.past)
  return {
    past,
    month: `(?<month>${either(words.months)}|(?:${either(Object.keys(words.monthsShort))})\\b\\.?)`,
    weekday: `(?<weekday>${either(words.weekdays)})`,
    unit: `(?<unit>${either(Object.keys(words.units))})s?`,
    number: `(?<number>\\d+|${either(Object.keys(words.numbers))})(?: of)?`,
    which: `(?<which>${past}|${either(words.present)}|${either(words.future)})`,
    part: `(?:the )?(?<part>${either([...words.partsStart, ...words.partsMiddle, ...words.partsEnd])})`,
    day: '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?',
    year: '(?<year>(?:1[89]|20)\\d\\d)',
    around: `(?:(?:${either(words.around)}) )?`,
    ago: either(words.ago),
    offset: either([...words.after, ...words.before, 'later']),
    days: `(?<name>${either(Object.keys(words.days))})`,
    anaphors: `(?<name>${either(Object.keys(words.anaphors))})`,
    led: either([...words.since, ...words.until, ...words.leading]),
    named: either([...words.since, ...words.until, ...words.leadingMonth]),
  }
}

const pattern = (name: string, source: string, resolve: Resolve): TimePattern => ({
  name,
  regex: new RegExp(`(?<![\\w-])(?:${source})(?![\\w])`, 'giu'),
  resolve,
})

/** Builds the patterns of English time expressions from their words; earlier ones win where two match at one place. */
export function timePatterns(words: TimeWords): TimePattern[] {
  const p = partsOf(words)
  return [
    pattern('days', p.days, (g, c) => daysFrom(c.published, words.days[g.name!]!)),
    pattern('anaphors', p.anaphors, (g, c) => daysFrom(c.before, words.anaphors[g.name!]!)),
    pattern('iso date', `${p.year}-(?<m>[01]\\d)-(?<day>[0-3]\\d)`, isoDay),
    pattern('month day', `(?:${p.weekday},? )?${p.month} ${p.day}(?:,? ${p.year})?(?!,?\\d)`, fullDay(words)),
    pattern('day month', `(?:${p.weekday},? )?(?:the )?${p.day}(?: of)? ${p.month}(?:,? ${p.year})?`, fullDay(words)),
    pattern('part of month', `${p.part}[ -](?:${p.which} )?${p.month}(?:,? ${p.year})?`, inPart(words, monthDates(words))),
    pattern('month of year', `(?:${p.which} )?${p.month},? (?:of )?${p.year}`, monthDates(words)),
    pattern('relative month', `${p.which} ${p.month}`, monthDates(words)),
    pattern('month', `(?<=(?:${p.named}) )${p.month}`, monthDates(words)),
    pattern('part of unit', `${p.part} ${p.which} ${p.unit}`, inPart(words, relativeUnit(words))),
    pattern('span', `(?:the )?(?:${p.past}) ${p.around}${p.number} ${p.unit}`, span(words)),
    pattern('span', `(?<=time in |within |over )(?:the )?${p.number} ${p.unit}`, span(words)),
    pattern('ago', `${p.around}${p.number} ${p.unit} (?:${p.ago})`, ago(words)),
    pattern('after', `${p.around}${p.number} ${p.unit} (?<offset>${p.offset})`, offsetFrom(words)),
    pattern('unit', `(?<early>(?:earlier|later|before) )?(?:in the )?${p.which} ${p.unit}`, relativeUnit(words)),
    pattern('weekday', `(?:${p.which} )?${p.weekday}(?: morning| afternoon| evening| night)?`, weekdayDates(words)),
    pattern('decade', '(?:the )?(?<year>(?:1[89]|20)\\d)0s', (g) => ({ start: `${g.year}0-01-01`, end: `${g.year}9-12-31` })),
    pattern(
      'part of year',
      `${p.part} ${p.year}`,
      inPart(words, (g) => wholeYear(Number(g.year))),
    ),
    pattern('year', `(?<=(?:${p.led}) )${p.year}`, (g) => wholeYear(Number(g.year))),
  ]
}
