import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../test/support/build-case.ts'
import { loadFindingLexicon } from '../codebook/findings.ts'
import type { Actor } from '../model/index.ts'
import { findAll } from './index.ts'

const lexicon = loadFindingLexicon()

/** Scope of a contradiction between two actors of one text. */
function scope(a: Partial<Actor>, b: Partial<Actor>) {
  const c = new CaseBuilder()
  c.says('a', 'assert', 'the harbour guards have left the valley')
  c.says('b', 'assert', 'the harbour guards have not left the valley')
  c.actor('Arland')
  const view = c.view()
  const named = view.actors.map((actor) => ({ ...actor, ...(actor.id === 'a' ? a : actor.id === 'b' ? b : {}) }))
  return findAll({ ...view, actors: named }, lexicon).flatMap((f) => (f.kind === 'contradiction' ? f.scope : []))
}

const ministry = { name: 'energy ministry', kind: 'government' } as const
const premier: Partial<Actor> = { name: 'Ilan Marek', aliases: ['Prime Minister Ilan Marek'], kind: 'person' }

describe('offices that no state is named with', () => {
  it.each<[string, Partial<Actor>, Partial<Actor>, string]>([
    ['a ministry and its own prime minister', ministry, premier, 'side'],
    ['a ministry, and an official of the only state that speaks', ministry, { ...premier, actsFor: 'arland' }, 'side'],
    ['two presidents', { name: 'President Orla Brenn', kind: 'person' }, { name: 'President Ilan Marek', kind: 'person' }, 'rival'],
    ['a ministry and a party leader', ministry, { name: 'Ilan Marek', kind: 'person' }, 'rival'],
    [
      'officials that are named by their state, if only once',
      { name: 'Teskian officials', aliases: ['officials'], kind: 'government' },
      premier,
      'rival',
    ],
    ['a cabinet that is named by its state', { name: 'Teskian cabinet', kind: 'government' }, ministry, 'rival'],
  ])('%s', (_, a, b, expected) => {
    expect(scope(a, b)).toEqual([expected])
  })
})
