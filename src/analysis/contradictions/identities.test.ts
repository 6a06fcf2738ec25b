import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
type Saying = readonly [who: string, words: string]

function two(first: Saying, second: Saying) {
  const c = new CaseBuilder()
  for (const name of ['Army', 'Clinic']) c.actor(name)
  for (const [who, words] of [first, second]) c.says(who, 'assert', words)
  return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
}

describe('who the dead were', () => {
  it.each<[string, Saying, Saying]>([
    ['told of both', ['Army', 'the dead were militants'], ['Clinic', 'the victims were women and children']],
    ['told of those who were killed', ['Army', 'it killed 20 militants in the raid'], ['Clinic', 'all of those killed were civilians']],
    ['pointed back to', ['Army', 'seven rebels died in the strike'], ['Clinic', 'they were wedding guests']],
    ['by the same number', ['Army', '12 gunmen were killed'], ['Clinic', 'the raid killed 12 farmers']],
    ['denied', ['Army', 'its men shot two gunmen'], ['Clinic', 'the two were not fighters']],
    ['with irregular plurals', ['Army', 'the men killed were gunmen'], ['Clinic', 'they were fishermen']],
  ])('clashes where it is %s', (_, a, b) => {
    expect(two(a, b)).toMatchObject([{ basis: 'say-say', scope: 'rival', why: expect.stringContaining('the same people') }])
  })

  it.each<[string, Saying, Saying]>([
    ['dead of two kinds', ['Army', 'the attack killed three soldiers'], ['Clinic', 'two civilians were wounded']],
    ['one kind', ['Army', 'it killed 20 militants in the raid'], ['Clinic', 'the dead were fighters of the front']],
    ['one mouth', ['Army', 'it killed 20 militants in the raid'], ['Army', 'the dead were farmers']],
    ['people who were not harmed', ['Army', 'it captured a rebel camp'], ['Clinic', 'the volunteers were students']],
  ])('is silent about %s', (_, a, b) => {
    expect(two(a, b)).toEqual([])
  })
})
