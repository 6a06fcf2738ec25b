/** Days and runs of days as ISO dates (UTC, inclusive); null where open or unknown. */
export interface Dates {
  readonly start: string | null
  readonly end: string | null
}

const iso = (date: Date): string => date.toISOString().slice(0, 10)
const parse = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`)

/** The ISO date so many days later, or earlier when negative. */
export const shiftDays = (day: string, by: number): string => {
  const date = parse(day)
  date.setUTCDate(date.getUTCDate() + by)
  return iso(date)
}

/** The same day some months off; a day that month does not have becomes its last one. */
export function shiftMonths(day: string, by: number): string {
  const date = parse(day)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by + 1, 0))
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()))
  return iso(target)
}

/** The year of an ISO date. */
export const yearOf = (day: string): number => parse(day).getUTCFullYear()
/** 1 to 12. */
export const monthOf = (day: string): number => parse(day).getUTCMonth() + 1
/** 0 (Sunday) to 6. */
export const weekdayOf = (day: string): number => parse(day).getUTCDay()

/** A span of one day. */
export const oneDay = (day: string): Dates => ({ start: day, end: day })
const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** The ISO date, or null when there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : null
}

/** The span of a year. */
export const wholeYear = (year: number): Dates => ({ start: `${pad(year, 4)}-01-01`, end: `${pad(year, 4)}-12-31` })
/** The span of a month, 1 to 12. */
export const wholeMonth = (year: number, month: number): Dates => ({
  start: iso(new Date(Date.UTC(year, month - 1, 1))),
  end: iso(new Date(Date.UTC(year, month, 0))),
})
/** The week from Monday to Sunday that holds a day. */
export function wholeWeek(day: string): Dates {
  const monday = shiftDays(day, -((weekdayOf(day) + 6) % 7))
  return { start: monday, end: shiftDays(monday, 6) }
}

/** The first, middle or last third of a run of days. */
export function partOf(dates: Dates, part: 'start' | 'middle' | 'end'): Dates {
  if (!dates.start || !dates.end) return dates
  const days = Math.round((parse(dates.end).getTime() - parse(dates.start).getTime()) / 86_400_000) + 1
  const third = Math.floor(days / 3)
  if (part === 'start') return { start: dates.start, end: shiftDays(dates.start, Math.max(third, 1) - 1) }
  if (part === 'end') return { start: shiftDays(dates.end, -third), end: dates.end }
  return { start: shiftDays(dates.start, third), end: shiftDays(dates.end, -third) }
}
