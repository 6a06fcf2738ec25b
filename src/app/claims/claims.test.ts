import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { English } from '../../nlp/index.ts'
import { compareClaimLines, compareTexts } from './index.ts'

const english = English.load()
const codebook = loadCodebook()
const compare = (a: string, b: string) => compareTexts(a, b, english, codebook)

describe('compareTexts', () => {
  it.each([
    ['negation', 'The minister said that the rebels have not left the harbour.', 'The rebels have left the harbour.'],
    ['antonym', 'The parliament of Borland passed the fishing law on Monday.', 'The parliament of Borland rejected the fishing law.'],
    ['number', 'The alliance has 19 members, the envoy said.', 'The alliance has 16 members.'],
    ['role-swap', 'The army of Arland attacked the army of Borland at dawn.', 'The army of Borland attacked the army of Arland.'],
  ])('finds a contradiction by %s', (basis, a, b) => {
    expect(compare(a, b)).toMatchObject({ relation: 'contradiction', basis })
    expect(compare(b, a)).toMatchObject({ relation: 'contradiction', basis })
  })

  it.each([
    ['negation', 'The spokesman said no civilians were killed in the strike.', 'The strike killed 14 civilians, the doctor said.'],
    ['negation', 'Arland has never sold rifles to the Borlandian army.', 'Arland delivered weapons to the army of the Borlandians.'],
    ['antonym', 'The truce is holding.', 'The truce collapsed within hours.'],
    ['antonym', 'The envoy voted for the resolution.', 'The envoy voted against the resolution.'],
    ['number', 'Unemployment rose to 7% in March.', 'Unemployment in March stood at 5%.'],
    ['other-place', 'The talks took place in Arvin in May.', 'The talks in May were held in Borvin.'],
    ['other-doer', 'Arland shot down the airliner.', 'Borland shot down the airliner.'],
    ['other-cause', 'The blackout was caused by a storm.', 'The blackout was due to sabotage.'],
  ])('finds a contradiction by %s between short claims', (basis, a, b) => {
    expect(compare(a, b)).toMatchObject({ relation: 'contradiction', basis })
  })

  it.each([
    ['The delegation arrived in Arvin.', 'A delegation arrived in Borvin.', 'none'],
    ['Unemployment rose in Spain.', 'Unemployment fell in Portugal.', 'none'],
    ['The minister was arrested on Tuesday.', 'Police detained the minister on Tuesday.', 'agreement'],
    ['The rebels have left the harbour, the minister said.', 'The rebels have left the harbour.', 'agreement'],
    ['Arland sold three ships to Borland.', 'Borland bought three ships from Arland.', 'agreement'],
    ['The rebels have left the harbour.', 'The price of bread did not rise.', 'none'],
  ])('%s / %s: %s', (a, b, relation) => {
    expect(compare(a, b).relation).toBe(relation)
  })
})

describe('compareClaimLines', () => {
  it('answers each pair in its order and names the line that is none', () => {
    const pair = JSON.stringify({ a: 'The ship sank.', b: 'The ship did not sink.' })
    const answers = compareClaimLines([pair, '', '{"a": 1}'], english, codebook)
    expect(answers.next().value).toMatchObject({ relation: 'contradiction' })
    expect(() => answers.next()).toThrow(expect.objectContaining({ code: 'BAD_CLAIMS', details: { line: 3 } }))
  })
})
