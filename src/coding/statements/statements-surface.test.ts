import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { openReading } from '../index.ts'
import { codeStatements } from './statements.ts'

const codebook = loadCodebook()
const english = English.load()
const read = (text: string) => {
  const reading = openReading(addLayers(english.parse(text), codebook), codebook)
  return codeStatements(reading, []).flatMap((s) =>
    s.kind === 'statement' ? [{ ...s, said: text.slice(s.content.start, s.content.end) }] : [],
  )
}
const contents = (text: string) => read(text).map((s) => s.said)

describe('what is said, read from the surface where the parser lost it', () => {
  test.each([
    [
      'The envoys called the levy on grain and the ban on salt a gift to smugglers.',
      'the levy on grain and the ban on salt a gift to smugglers',
    ],
    ['Perrin has called the judge a “coward,” a “fraud” and “spent.”', 'the judge a “coward,” a “fraud” and “spent.”'],
    ['The bishop called the ruling illegal.', 'the ruling illegal'],
    ['The union called the accusation baseless.', 'the accusation baseless'],
    ['Anna Keller, head of the port of Arle, called for a wider dam.', 'a wider dam'],
    ['Dana Moreau, the eldest member of the panel, called on President Okafor to resign.', 'resign'],
    ['Prime Minister Theresa May said that the country would leave the bloc.', 'the country would leave the bloc'],
    ['The town of Arle is demanding that the army leave the square.', 'the army leave the square'],
    ['Three senators threatened to block the budget.', 'block the budget'],
  ])('%s', (text, content) => {
    expect(contents(text)).toContain(content)
  })

  test('what merely stands behind a cue is not what it is called', () => {
    expect(contents('The bishop called the minister a year later.')).toEqual([])
  })
})

describe('quotations that a sentence runs into', () => {
  test.each([
    [
      'With so many wells, “there is no single point of failure,” the minister said.',
      'With so many wells, “there is no single point of failure,”',
    ],
    ['Both parties “saw Arle as a country under pressure,” said Victor Cole.', 'Both parties “saw Arle as a country under pressure,”'],
  ])('%s', (text, content) => {
    const [only, ...others] = read(text)
    expect(only).toMatchObject({ said: content, quotation: 'mixed' })
    expect(others).toEqual([])
  })
})

test('the evidence of a saying holds the words that name its speaker there', () => {
  const text = 'Anna Keller left for Arle. She said the dam was safe.'
  expect(read(text)[0]!.evidence[0]!.exact).toBe('She said the dam was safe')
})

describe('words that belong to what is said, wherever the parser hung them', () => {
  test.each([
    [
      'Voters said they had doubts about the mayor, but could not bear to insult him.',
      'they had doubts about the mayor, but could not bear to insult him',
    ],
    [
      'The tax would rise, the agency said, until it reached ten percent.',
      'The tax would rise, the agency said, until it reached ten percent',
    ],
    ['Prices will go up under the plan, according to an analysis by the bureau.', 'Prices will go up under the plan'],
    ['The river is rising, a local engineer was quoted as saying.', 'The river is rising'],
    ['The envoy wrote that the well was poisoned and asked for an inquiry.', 'the well was poisoned'],
    ['The rebels denied that the village had been shelled, saying the smoke came from a kiln.', 'the smoke came from a kiln'],
    ['The minister’s assertion that the dam was safe drew laughter.', 'the dam was safe'],
    ['The sea must be free, ran the message from Arle.', 'The sea must be free'],
    ['The office puts the missing at nineteen.', 'the missing at nineteen'],
    ['Keller would say only that the search went on.', 'the search went on'],
    ['The levy pushed prices up and, analysts say, fuelled the strikes.', 'fuelled the strikes'],
    ['Arvenia rejected the resolution within the hour.', 'the resolution'],
    ['The union called Keller a “champion” for its members.', 'Keller a “champion” for its members'],
    ['The general told the troops to “go home and rest” and then “come back ready.”', '“go home and rest” and then “come back ready.”'],
    ['Students staged a protest outside the college demanding the rector’s resignation.', 'the rector’s resignation'],
  ])('%s', (text, content) => {
    expect(contents(text)).toContain(content)
  })

  test('a participle behind a place is said by those who act there', () => {
    const [demand] = read('Students staged a protest outside the college demanding the rector’s resignation.')
    expect(demand!.evidence[0]!.exact).toContain('Students')
  })
})

describe('who speaks', () => {
  const speaker = (text: string) => read(text).map((s) => s.evidence[0]!.exact)

  test('the one who is quoted as saying, and the one who wrote before adding', () => {
    expect(speaker('The channel quoted the admiral as saying that the fleet was ready.')[0]).toMatch(/^the admiral/)
    expect(read('"It is a dark day," wrote the poet Lena Marsh, adding that the exiles would return.')[1]!.speakers).toHaveLength(1)
  })

  test('each side of a contrast says its own', () => {
    const both = 'The Reds said the Blues had opened fire first, while the Blues spoke of self-defence.'
    expect(contents(both)).toEqual(['the Blues had opened fire first', 'self-defence'])
  })
})
