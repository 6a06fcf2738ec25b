import { describe, expect, test } from 'vitest'
import { loadTimeWords } from '../../codebook/time.ts'
import { findTimes } from './time.ts'

const words = loadTimeWords()
const contextOf = (published: string | null, ahead = false) => ({ published, before: published, ahead })

describe('codebook examples', () => {
  test.each(words.examples)('$text, published $published', ({ text, published, start, end }) => {
    const [found] = findTimes(`It happened ${text}.`, words)
    expect(found?.resolve(contextOf(published))).toEqual({ start, end })
  })
})

describe('finding', () => {
  test('numbers and names that are no time are left alone', () => {
    expect(findTimes('Flight 2019 landed; the May government met 30 people and paid 2018 dollars.', words)).toEqual([])
  })

  test('a weekday looks ahead with a future verb and back otherwise', () => {
    const [found] = findTimes('They will meet on Friday.', words)
    expect(found?.resolve(contextOf('2020-01-15', true))).toEqual({ start: '2020-01-17', end: '2020-01-17' })
    expect(found?.resolve(contextOf('2020-01-15'))).toEqual({ start: '2020-01-10', end: '2020-01-10' })
  })

  test('the following day counts from the date told before', () => {
    const [, second] = findTimes('It fell on 3 June 2015. The following day they left.', words)
    expect(second?.resolve({ published: null, before: '2015-06-03', ahead: false })).toEqual({ start: '2015-06-04', end: '2015-06-04' })
  })
})
