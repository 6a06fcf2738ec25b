import { describe, expect, it } from 'vitest'
import { checkDate, findDateline, parseDate } from './dateline.ts'

describe('findDateline', () => {
  it.each([
    ['Friday, January 4, 2019\n\nThe parliament met.', '2019-01-04'],
    ['Ministers meet in Sorn\n\n4 March 2031\n\nThe ministers met.', '2031-03-04'],
    ['For Immediate Release       August 23, 2013\n\nMR. EARNEST: Good morning.', '2013-08-23'],
    ['2031-03-02\nThe ministers met.', '2031-03-02'],
    ['SORN, Jan. 4, 2031 — The army crossed the river.', '2031-01-04'],
    ['KEL HARBOUR (Reuters) March 4, 2031 - The army crossed.', '2031-03-04'],
    ['The talks began.\r\nPublished: 10 Jan 2031 09:30 GMT\r\n', '2031-01-10'],
  ])('reads %j', (text, date) => {
    expect(findDateline(text)).toBe(date)
  })

  it.each([
    'The war that began on March 3, 2031 in the northern valleys has now lasted for more than a month.',
    'The ministers met on Friday.',
    '04/01/2019\n\nThe ministers met.',
    'It ended on March 3, 2031.\n\nThe ministers met.',
    '31 February 2031\n\nThe ministers met.',
    `${'The ministers met again.\n'.repeat(10)}4 March 2031\n`,
  ])('finds no date of publication in %j', (text) => {
    expect(findDateline(text)).toBeNull()
  })
})

describe('parseDate', () => {
  it.each([
    ['2031-03-02T23:30:00-05:00', '2031-03-02'],
    ['Mon, 02 Mar 2031 10:00:00 GMT', '2031-03-02'],
    ['not a date', null],
  ])('reads %j as %j', (words, date) => {
    expect(parseDate(words)).toBe(date)
  })
})

describe('checkDate', () => {
  it('takes days that exist, written YYYY-MM-DD', () => {
    expect(['2031-02-28', '2031-02-30', '2031-2-3', 'yesterday'].map(checkDate)).toEqual(['2031-02-28', null, null, null])
  })
})
