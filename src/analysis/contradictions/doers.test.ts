import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import type { Actor } from '../../model/index.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder, actors: readonly Actor[] = c.actors) =>
  findAll({ ...c.view(), actors: [...actors] }, lexicon).filter((f) => f.kind === 'contradiction')
const states = (c: CaseBuilder) => c.actors.map((actor): Actor => ({ ...actor, kind: 'state' }))

/** A denial and what another side affirms right after it. */
function denied(a: string, b: string) {
  const c = new CaseBuilder()
  c.says('Arland', 'deny', a)
  c.says('Borland', 'assert', b)
  return clashes(c, states(c))
}

describe('what one denies and the other affirms', () => {
  it('collides where both speak of one doer and one thing', () => {
    expect(denied('its pilots did not bomb the camp', 'Arland had bombed the camp')).toHaveLength(1)
    expect(denied('it had not fired at the ferry', 'Arland had fired at the vessel')).toHaveLength(1)
  })

  it('holds for both where each speaks of its own', () => {
    expect(denied('its pilots did not bomb the camp', 'its pilots had bombed the camp')).toEqual([])
    expect(denied('it had not fired at the plane', 'it had fired at the plane')).toEqual([])
  })

  it('is no denial of some where not all are meant', () => {
    expect(denied('not all its soldiers had left the valley', 'some soldiers had left the valley')).toEqual([])
  })
})

describe('an act that only another side tells of', () => {
  it('is its saying, and no deed beside a denial of another day', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'deny', 'no troops crossed the border on Monday')
    const told = c.says('Borland', 'assert', 'Arland troops crossed the border on Thursday')
    const act = c.does('Arland', 'MOBILIZE', null, 'crossed')
    const { start, exact, documentId } = told.evidence[0]!
    const at = start + exact.indexOf('crossed')
    const span = { start: at, end: at + 'crossed'.length }
    c.entries[c.entries.indexOf(act)] = { ...act, predicate: span, evidence: [{ documentId, ...span, exact: 'crossed' }] }
    expect(clashes(c)).toEqual([])
  })
})
