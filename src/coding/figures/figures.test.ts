import { describe, expect, test } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { loadFigureWords } from '../../codebook/figures.ts'
import { loadCodebook } from '../../codebook/index.ts'
import type { Figure } from '../../model/index.ts'
import { openReading } from '../index.ts'
import { codeFigures } from './figures.ts'
import { readNumber } from './figures-number.ts'
import { readRange } from './figures-ranges.ts'

const words = loadFigureWords()
const codebook = loadCodebook()

/** A number phrase as tokens without a tree. */
const numberIn = (phrase: string) => {
  const rows = phrase.split(' ').map((form) => `${form}/_/CD/0/root`)
  return readNumber(docFromParse(rows.join('\n')).tokens, 0, words)
}

describe('numbers as written', () => {
  test.each([
    ['14,000', 14000, false],
    ['5.7 million', 5700000, false],
    ['two hundred', 200, false],
    ['two hundred and fifty thousand', 250000, false],
    ['twenty-five', 25, false],
    ['a million', 1000000, false],
    ['three-and-a-half million', 3500000, false],
    ['hundreds', 100, true],
    ['tens of thousands', 10000, true],
    ['hundreds of millions', 100000000, true],
    ['two-thirds', 0.6667, false],
    ['$ 50,000', 50000, false],
  ])('%s is %d', (phrase, value, vague) => {
    expect(numberIn(phrase)).toMatchObject({ value, vague, first: 0 })
  })

  test.each(['9'.repeat(400), `${'9'.repeat(307)} million`, 'constructor', 'constructor 5'])(
    '%s is no number that can be written down',
    (phrase) => {
      expect(numberIn(phrase)).toBeNull()
    },
  )

  test.each(['dozens', 'a', 'second', 'and five', 'several'])('%s is no number', (phrase) => {
    expect(numberIn(phrase)).toBeNull()
  })

  test('percent is part of the number', () => {
    expect(numberIn('20 percent')).toMatchObject({ value: 20, kind: 'percent', last: 1 })
  })
})

const code = (parse: string): Figure[] => codeFigures(openReading(docFromParse(parse), codebook), []) as Figure[]

describe('ranges', () => {
  const rangeIn = (phrase: string, first = 0) => {
    const { tokens } = docFromParse(
      phrase
        .split(' ')
        .map((form) => `${form}/_/CD/0/root`)
        .join('\n'),
    )
    return readRange(tokens, readNumber(tokens, first, words)!, words)?.map((n) => [n.value, n.kind, n.currency])
  }
  test('the second end lends the first its scale, percent and currency', () => {
    expect(rangeIn('15 – 25 million dollars')).toEqual([
      [15e6, 'count', null],
      [25e6, 'count', null],
    ])
    expect(rangeIn('between $ 5 and $ 7 billion', 1)).toEqual([
      [5e9, 'count', 'dollars'],
      [7e9, 'count', 'dollars'],
    ])
    expect(rangeIn('16 to 17 percent')).toEqual([
      [16, 'percent', null],
      [17, 'percent', null],
    ])
  })
  test('both sides of a vote count', () => {
    expect(rangeIn('230 - to - 198')).toEqual([
      [230, 'count', null],
      [198, 'count', null],
    ])
  })
  test('two numbers that lend nothing are no range', () => {
    expect(rangeIn('11 to 75')).toBeUndefined()
    expect(rangeIn('12 and 7 million')).toBeUndefined()
  })
})

describe('figures', () => {
  test('a count has its noun as unit and its approximator as evidence', () => {
    const [figure] = code(`
      Arvenia/_/NNP/2/nsubj
      sent/send/VBD/0/root
      about/_/RB/4/advmod
      900/_/CD/5/nummod
      soldiers/soldier/NNS/2/obj`)
    expect(figure).toMatchObject({ value: 900, approximate: true, unit: 'soldiers' })
    expect(figure?.evidence[0]?.exact).toBe('about 900 soldiers')
  })

  test('a number after its noun is a label', () => {
    const figures = code(`
      Article/article/NN/3/nsubj
      5/_/CD/1/nummod
      applies/apply/VBZ/0/root`)
    expect(figures).toEqual([])
  })

  test('a run of time after which something happened is a date', () => {
    const figures = code(`
      They/they/PRP/2/nsubj
      left/leave/VBD/0/root
      three/_/CD/4/nummod
      weeks/week/NNS/2/obl:tmod
      later/_/RB/4/advmod`)
    expect(figures).toEqual([])
  })

  test('a number alone after a verb of counting counts what the number before it did', () => {
    const figures = code(`
      Police/police/NNS/2/nsubj
      saw/see/VBD/0/root
      30/_/CD/4/nummod
      tractors/tractor/NNS/2/obj
      ,/_/,/8/punct
      farmers/farmer/NNS/8/nsubj
      have/_/VBP/8/aux
      counted/count/VBN/2/conj
      110/_/CD/8/obj`)
    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([
      [30, 'tractors'],
      [110, 'tractors'],
    ])
  })

  test('a bare word for a count is the count told before, unless it has grown since', () => {
    const told = (verb: string) =>
      code(`
      Police/police/NNS/2/nsubj
      saw/see/VBD/0/root
      30/_/CD/4/nummod
      tractors/tractor/NNS/2/obj

      The/_/DT/2/det
      number/number/NN/3/nsubj
      ${verb}/VBD/0/root
      at/_/IN/5/case
      110/_/CD/3/obl`).at(-1)?.unit
    expect(told('stood/stand')).toBe('tractors')
    expect(told('opened/open')).toBe('opened')
  })
})
