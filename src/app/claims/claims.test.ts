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
