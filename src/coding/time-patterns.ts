import type { TimeWords } from '../codebook/time.ts'
import {
  type Dates,
  dateOf,
  monthOf,
  oneDay,
  partOf,
  shiftDays,
  shiftMonths,
  weekdayOf,
  wholeMonth,
  wholeWeek,
  wholeYear,
  yearOf,
} from './time-calendar.ts'

const UNKNOWN: Dates = { start: null, end: null }

/** What an expression is resolved against: the day of publication, the last date told before, and whether the verb looks ahead. */
export interface TimeContext {
  readonly published: string | null
  readonly before: string | null
  readonly ahead: boolean
}

/** A pattern and what its groups mean. */
export interface TimePattern {
  readonly name: string
  readonly regex: RegExp
  readonly resolve: (groups: Record<string, string | undefined>, context: TimeContext) => Dates
}

const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|')

/** Builds the patterns of English time expressions from their words; earlier ones win where two match at one place. */
export function timePatterns(words: TimeWords): TimePattern[] {
  const monthNumber = (name: string): number => words.monthsShort[name.replace('.', '')] ?? words.months.indexOf(name) + 1
  const numberOf = (text: string): number => words.numbers[text] ?? Number(text)
  const month = `(?<month>${either(words.months)}|(?:${either(Object.keys(words.monthsShort))})\\b\\.?)`
  const weekday = `(?<weekday>${either(words.weekdays)})`
  const unit = `(?<unit>${either(Object.keys(words.units))})s?`
  const number = `(?<number>\\d+|${either(Object.keys(words.numbers))})(?: of)?`
  const past = either(words.past)
  const which = `(?<which>${past}|${either(words.present)}|${either(words.future)})`
  const part = `(?:the )?(?<part>${either([...words.partsStart, ...words.partsMiddle, ...words.partsEnd])})`
  const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
  const year = '(?<year>(?:1[89]|20)\\d\\d)'
  const around = `(?:(?:${either(words.around)}) )?`

  const inYear = (m: number, context: TimeContext, modifier?: string): number | null => {
    const { published } = context
    if (!published) return null
    const thisYear = yearOf(published)
    if (modifier && words.future.includes(modifier)) return m > monthOf(published) ? thisYear : thisYear + 1
    if (modifier && words.present.includes(modifier)) return thisYear
    if (modifier) return m < monthOf(published) ? thisYear : thisYear - 1
    if (context.ahead) return m >= monthOf(published) ? thisYear : thisYear + 1
    return m <= monthOf(published) ? thisYear : thisYear - 1
  }
  const fullDay = (g: Record<string, string | undefined>, context: TimeContext): Dates => {
    const m = monthNumber(g.month!)
    const y = g.year ? Number(g.year) : inYear(m, context)
    let found = y === null ? null : dateOf(y, m, Number(g.day))
    const tooLate = !g.year && !context.ahead && found && context.published && found > context.published && m === monthOf(context.published)
    if (tooLate && shiftDays(context.published!, 15) < found!) found = dateOf(y! - 1, m, Number(g.day))
    return found ? oneDay(found) : UNKNOWN
  }
  const relativeUnit = (g: Record<string, string | undefined>, { published }: TimeContext): Dates => {
    if (!published) return UNKNOWN
    const step = words.past.includes(g.which!) ? -1 : words.future.includes(g.which!) ? 1 : 0
    const whole = unitAround(g.unit!, published, step)
    return g.early && whole.end && whole.end > published ? { start: whole.start, end: published } : whole
  }
  const unitAround = (name: string, at: string, step: number): Dates => {
    const size = words.units[name]!
    if ('days' in size) {
      if (size.days === 1) return oneDay(shiftDays(at, step))
      const week = wholeWeek(shiftDays(at, step * size.days))
      return name.endsWith('end') ? { start: shiftDays(week.start!, 5), end: week.end } : week
    }
    if (size.months === 1) {
      const shifted = shiftMonths(`${at.slice(0, 8)}01`, step)
      return wholeMonth(yearOf(shifted), monthOf(shifted))
    }
    const y = yearOf(at) + step * Math.max(1, size.months / 12)
    return size.months < 12
      ? { start: shiftMonths(at, step * size.months), end: at }
      : size.months === 12
        ? wholeYear(y)
        : { start: `${y}-01-01`, end: `${y + size.months / 12 - 1}-12-31` }
  }
  const back = (g: Record<string, string | undefined>, at: string, sign: number): string => {
    const size = words.units[g.unit!]!
    const n = numberOf(g.number!) * sign
    return 'days' in size ? shiftDays(at, n * size.days) : shiftMonths(at, n * size.months)
  }
  const span = (g: Record<string, string | undefined>, { published }: TimeContext): Dates =>
    published ? { start: back(g, published, -1), end: published } : UNKNOWN
  const ago = (g: Record<string, string | undefined>, { published }: TimeContext): Dates => {
    if (!published) return UNKNOWN
    const at = back(g, published, -1)
    const size = words.units[g.unit!]!
    if ('days' in size) return oneDay(at)
    return size.months === 1 ? wholeMonth(yearOf(at), monthOf(at)) : wholeYear(yearOf(at))
  }
  const weekdayDates = (g: Record<string, string | undefined>, { published, ahead }: TimeContext): Dates => {
    if (!published) return UNKNOWN
    const wanted = words.weekdays.indexOf(g.weekday!)
    const backwards = (weekdayOf(published) - wanted + 7) % 7
    if (g.which && words.future.includes(g.which)) return oneDay(shiftDays(published, (7 - backwards) % 7 || 7))
    if (g.which && words.past.includes(g.which)) return oneDay(shiftDays(published, -(backwards || 7)))
    if (g.which) return oneDay(shiftDays(wholeWeek(published).start!, (wanted + 6) % 7))
    return oneDay(shiftDays(published, ahead ? (7 - backwards) % 7 : -backwards))
  }
  const monthDates = (g: Record<string, string | undefined>, context: TimeContext): Dates => {
    const m = monthNumber(g.month!)
    const y = g.year ? Number(g.year) : inYear(m, context, g.which)
    return y === null ? UNKNOWN : wholeMonth(y, m)
  }
  const inPart =
    (resolve: TimePattern['resolve']): TimePattern['resolve'] =>
    (g, context) => {
      const kind = words.partsStart.includes(g.part!) ? 'start' : words.partsEnd.includes(g.part!) ? 'end' : 'middle'
      return partOf(resolve(g, context), kind)
    }
  const isoDay = (g: Record<string, string | undefined>): Dates => {
    const found = dateOf(Number(g.year), Number(g.m), Number(g.day))
    return found ? oneDay(found) : UNKNOWN
  }
  const offset = (shift: number, at: string | null): Dates => (at ? oneDay(shiftDays(at, shift)) : UNKNOWN)
  const make = (name: string, source: string, resolve: TimePattern['resolve']): TimePattern => ({
    name,
    regex: new RegExp(`(?<![\\w-])(?:${source})(?![\\w])`, 'giu'),
    resolve,
  })
  return [
    make('days', `(?<name>${either(Object.keys(words.days))})`, (g, c) => offset(words.days[g.name!]!, c.published)),
    make('anaphors', `(?<name>${either(Object.keys(words.anaphors))})`, (g, c) => offset(words.anaphors[g.name!]!, c.before)),
    make('iso date', `${year}-(?<m>[01]\\d)-(?<day>[0-3]\\d)`, isoDay),
    make('month day', `(?:${weekday},? )?${month} ${day}(?:,? ${year})?(?!,?\\d)`, fullDay),
    make('day month', `(?:${weekday},? )?(?:the )?${day}(?: of)? ${month}(?:,? ${year})?`, fullDay),
    make('part of month', `${part}[ -](?:${which} )?${month}(?:,? ${year})?`, inPart(monthDates)),
    make(
      'month',
      `(?:${which} )?${month},? (?:of )?${year}|(?<=(?:in|since|until|by|during|of|from|early|late) )(?:${which} )?${month}`.replaceAll(
        /\(\?<(which|month|year)>/g,
        uniqueGroups(),
      ),
      (g, c) => monthDates(mergeGroups(g), c),
    ),
    make('last month name', `${which} ${month}`, monthDates),
    make('part of unit', `${part} ${which} ${unit}`, inPart(relativeUnit)),
    make(
      'span',
      `(?:the )?(?:${past}) ${around}${number} ${unit}|(?<=time in |(?:with)?in |over )(?:the )?${number} ${unit}`.replaceAll(
        /\(\?<(number|unit)>/g,
        uniqueGroups(),
      ),
      (g, c) => span(mergeGroups(g), c),
    ),
    make('ago', `${around}${number} ${unit} (?:${either(words.ago)})`, ago),
    make('after', `${around}${number} ${unit} (?:${either([...words.after, ...words.before, 'later'])})`, () => UNKNOWN),
    make('unit', `(?<early>(?:earlier|later|before) )?(?:in the )?${which} ${unit}`, relativeUnit),
    make('weekday', `(?:${which} )?${weekday}(?: morning| afternoon| evening| night)?`, weekdayDates),
    make('decade', `(?:the )?(?<year>(?:1[89]|20)\\d)0s`, (g) => ({ start: `${g.year}0-01-01`, end: `${g.year}9-12-31` })),
    make(
      'part of year',
      `${part} ${year}`,
      inPart((g) => wholeYear(Number(g.year))),
    ),
    make('year', `(?<=(?:in|since|until|by|during|of|from|before|after|and|between|back in|early|late) )${year}`, (g) =>
      wholeYear(Number(g.year)),
    ),
  ]
}

/** Numbers repeated group names, which a pattern may not have twice: `year` becomes `year0`, `year1`. */
function uniqueGroups(): (match: string, name: string) => string {
  const seen = new Map<string, number>()
  return (_match, name) => {
    const n = seen.get(name) ?? 0
    seen.set(name, n + 1)
    return `(?<${name}${n}>`
  }
}

/** The groups under their plain names again. */
function mergeGroups(groups: Record<string, string | undefined>): Record<string, string | undefined> {
  const merged: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(groups)) if (value !== undefined) merged[name.replace(/\d$/, '')] = value
  return merged
}
