import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { indexCase } from '../case-index.ts'
import { findLoops } from './index.ts'

const lexicon = loadFindingLexicon()

describe('findLoops', () => {
  it('finds deterrence that feeds retaliation: reinforcing, with the rows it rests on', () => {
    const c = new CaseBuilder()
    const deter = c.wants('Arland', 'avoid', 'attacks by Borland')
    const strike = c.does('Arland', 'ASSAULT', 'Borland', 'Arland struck Borland')
    const answer = c.does('Borland', 'ASSAULT', 'Arland', 'Borland shelled Arland')
    const purpose = c.links('purpose', strike.id, deter.id)
    const response = c.links('responds', answer.id, strike.id)
    const harm = c.moves(answer.id, '-', { goal: deter.id })
    const { loops, incomplete } = findLoops(indexCase(c.view(), lexicon))
    expect(incomplete).toBe(false)
    expect(loops).toHaveLength(1)
    expect(loops[0]).toMatchObject({ type: 'reinforcing' })
    expect(loops[0]!.arcs.flatMap((a) => a.entries).sort()).toEqual([purpose.id, response.id, harm.id].sort())
  })

  it('calls a loop balancing when the act serves its goal', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'reduce', 'smuggling')
    const patrol = c.does('Arland', 'MOBILIZE', null, 'Arland patrolled the coast')
    c.links('purpose', patrol.id, goal.id)
    c.moves(patrol.id, '+', { goal: goal.id })
    expect(findLoops(indexCase(c.view(), lexicon)).loops.map((l) => l.type)).toEqual(['balancing'])
  })

  it('draws no loop from acts that only follow one another', () => {
    const c = new CaseBuilder()
    const a = c.does('Arland', 'ASSAULT', 'Borland', 'Arland struck')
    const b = c.does('Borland', 'PROTEST', 'Arland', 'Borland protested')
    c.links('causes', a.id, b.id)
    expect(findLoops(indexCase(c.view(), lexicon)).loops).toEqual([])
  })

  it('knows a mention that names no doer, and people who do nothing themselves, by the acts told in full', () => {
    const c = new CaseBuilder()
    c.actor('Crowd')
    const arrests = c.does('Police', 'COERCE', 'Crowd', 'arrested')
    const riot = c.does('Crowd', 'PROTEST', 'Police', 'stormed')
    const more = c.does('Police', 'COERCE', 'Attackers', 'arrested its attackers')
    c.links('responds', riot.id, arrests.id)
    c.links('responds', more.id, riot.id)
    const { loops } = findLoops(indexCase(c.view(), lexicon))
    expect(loops.map((l) => [l.type, [...l.nodes].sort()])).toEqual([
      ['reinforcing', ['act Crowd → Police: protest', 'act Police → Crowd: coerce']],
    ])
  })
})
