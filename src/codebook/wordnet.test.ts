import { describe, expect, it } from 'vitest'
import { antonyms, broader, derivedForms, meansArtifact, meansPeople, meansPerson, nearness, synonyms } from './wordnet.ts'

describe('wordnet', () => {
  it('knows synonyms, opposites, derived and broader words of common senses', () => {
    expect(synonyms('finish', 'v')).toContain('end')
    expect(antonyms('increase', 'v')).toContain('decrease')
    expect(derivedForms('withdraw', 'v')).toContain('withdrawal')
    expect(broader('missile', 'n')).toContain('weapon')
  })

  it('grades how near two words are, the same way round and back', () => {
    expect(nearness('missile', 'missile')).toBe('same')
    expect(nearness('invade', 'invasion')).toBe('derived')
    expect(nearness('missile', 'weapon', 'n')).toBe('broader')
    expect(nearness('weapon', 'missile', 'n')).toBe('broader')
    expect(nearness('embassy', 'uranium', 'n')).toBeNull()
  })

  it('tells people from things', () => {
    expect(['leader', 'committee', 'resident', 'company'].map(meansPeople)).toEqual([true, true, true, true])
    expect(['shopkeeper', 'tribesman', 'committee', 'economy'].map(meansPerson)).toEqual([true, true, false, false])
    expect(['bridge', 'plan', 'strait', 'weapon'].map(meansPeople)).toEqual([false, false, false, false])
    expect(['bridge', 'statue', 'trust', 'leader'].map(meansArtifact)).toEqual([true, true, false, false])
  })

  it('has nothing to say of words it does not hold', () => {
    expect(synonyms('xyzzy')).toEqual([])
    expect(nearness('xyzzy', 'plugh')).toBeNull()
  })
})
