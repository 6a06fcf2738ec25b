import type { TimeWords } from '../../codebook/time.ts'
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

/** What an expression is resolved against: the day of publication, the last date told before, and whether the verb looks ahead. */
export interface TimeContext {
  readonly published: string | null
  readonly before: string | null
  readonly ahead: boolean
}

/** The parts of an expression, in lower case: `month`, `day`, `year`, `weekday`, `which` (last, this, next), `number`, `unit`, `part`, `name`. */
export type TimeParts = Readonly<Record<string, string | undefined>>
export type Resolve = (parts: TimeParts, context: TimeContext) => Dates

export const UNKNOWN: Dates = { start: null, end: null }

const monthNumber = (words: TimeWords, name: string): number => words.monthsShort[name.replace('.', '')] ?? words.months.indexOf(name) + 1

/** The year of a month named without one: the last such month, or the next one for what lies ahead. */
function yearOfMonth(words: TimeWords, month: number, { published, ahead }: TimeContext, which?: string): number | null {
  if (!published) return null
  const year = yearOf(published)
  const now = monthOf(published)
  if (which && words.future.includes(which)) return month > now ? year : year + 1
  if (which && words.present.includes(which)) return year
  if (which) return month < now ? year : year - 1
  if (ahead) return month >= now ? year : year + 1
  return month <= now ? year : year - 1
}

/** "October 6", "12 March 2011". */
export const fullDay =
  (words: TimeWords): Resolve =>
  (parts, context) => {
    const month = monthNumber(words, parts.month!)
    const year = parts.year ? Number(parts.year) : yearOfMonth(words, month, context)
    if (year === null) return UNKNOWN
    const found = dateOf(year, month, Number(parts.day))
    const late = !parts.year && !context.ahead && found !== null && context.published !== null && found > shiftDays(context.published, 15)
    const day = late ? dateOf(year - 1, month, Number(parts.day)) : found
    return day ? oneDay(day) : UNKNOWN
  }

/** "2019-10-06". */
export const isoDay: Resolve = (parts) => {
  const found = dateOf(Number(parts.year), Number(parts.m), Number(parts.day))
  return found ? oneDay(found) : UNKNOWN
}

/** "August 2018", "last October". */
export const monthDates =
  (words: TimeWords): Resolve =>
  (parts, context) => {
    const month = monthNumber(words, parts.month!)
    const year = parts.year ? Number(parts.year) : yearOfMonth(words, month, context, parts.which)
    return year === null ? UNKNOWN : wholeMonth(year, month)
  }

/** The unit some steps from the one that holds a day: last week, this month, next year. */
function unitAround(words: TimeWords, name: string, at: string, step: number): Dates {
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
  if (size.months < 12) return { start: shiftMonths(at, step * size.months), end: at }
  const years = size.months / 12
  const year = yearOf(at) + step * years
  return { start: wholeYear(year).start, end: wholeYear(year + years - 1).end }
}

/** "last week", "earlier this month". */
export const relativeUnit =
  (words: TimeWords): Resolve =>
  (parts, { published }) => {
    if (!published) return UNKNOWN
    const step = words.past.includes(parts.which!) ? -1 : words.future.includes(parts.which!) ? 1 : 0
    const whole = unitAround(words, parts.unit!, published, step)
    return parts.early && whole.end && whole.end > published ? { start: whole.start, end: published } : whole
  }

/** The day some units before another one. */
function back(words: TimeWords, parts: TimeParts, at: string): string {
  const size = words.units[parts.unit!]!
  const count = words.numbers[parts.number!] ?? Number(parts.number)
  return 'days' in size ? shiftDays(at, -count * size.days) : shiftMonths(at, -count * size.months)
}

/** "the last six years", "the third time in two months". */
export const span =
  (words: TimeWords): Resolve =>
  (parts, { published }) =>
    published ? { start: back(words, parts, published), end: published } : UNKNOWN

/** "two weeks ago", "three years later": as exact as its unit. */
export const ago =
  (words: TimeWords): Resolve =>
  (parts, { published }) => {
    if (!published) return UNKNOWN
    const at = back(words, parts, published)
    const size = words.units[parts.unit!]!
    if ('days' in size) return oneDay(at)
    return size.months === 1 ? wholeMonth(yearOf(at), monthOf(at)) : wholeYear(yearOf(at))
  }

/** "a week after the flood": counted from the day told before it, when the caller knows which day that is. */
export const offsetFrom =
  (words: TimeWords): Resolve =>
  (parts, { published, before }) => {
    if (!before || before === published) return UNKNOWN
    const size = words.units[parts.unit!]!
    const count = (words.numbers[parts.number!] ?? Number(parts.number)) * (words.before.includes(parts.offset!) ? -1 : 1)
    return oneDay('days' in size ? shiftDays(before, count * size.days) : shiftMonths(before, count * size.months))
  }

/** "on Saturday", "last Monday", "next Friday". */
export const weekdayDates =
  (words: TimeWords): Resolve =>
  (parts, { published, ahead }) => {
    if (!published) return UNKNOWN
    const wanted = words.weekdays.indexOf(parts.weekday!)
    const backwards = (weekdayOf(published) - wanted + 7) % 7
    if (parts.which && words.future.includes(parts.which)) return oneDay(shiftDays(published, (7 - backwards) % 7 || 7))
    if (parts.which && words.past.includes(parts.which)) return oneDay(shiftDays(published, -(backwards || 7)))
    if (parts.which) return oneDay(shiftDays(wholeWeek(published).start!, (wanted + 6) % 7))
    return oneDay(shiftDays(published, ahead ? (7 - backwards) % 7 : -backwards))
  }

/** "early", "late", "the middle of" something. */
export const inPart =
  (words: TimeWords, resolve: Resolve): Resolve =>
  (parts, context) => {
    const kind = words.partsStart.includes(parts.part!) ? 'start' : words.partsEnd.includes(parts.part!) ? 'end' : 'middle'
    return partOf(resolve(parts, context), kind)
  }

/** A number of days from a day that may be unknown. */
export const daysFrom = (at: string | null, days: number): Dates => (at ? oneDay(shiftDays(at, days)) : UNKNOWN)
