import { describe, expect, it } from 'vitest'
import { reviewCase } from '../../../test/support/review-case.ts'
import { type Decision, type Judgement, signDecision } from '../../model/index.ts'
import { actorsOf, applyJudgements, standingJudgements } from './apply-judgements.ts'

const [gazette] = reviewCase()
const facts = { actors: gazette!.actors, entries: gazette!.entries }
const [goal] = facts.entries.filter((entry) => entry.kind === 'goal')
const event = facts.entries.find((entry) => entry.kind === 'event')!
const actor = (name: string) => facts.actors.find((known) => known.name === name)!

const record = (...decisions: Decision[]): Judgement[] =>
  decisions.map((decision, i) => signDecision(decision, '', 'Ann', new Date(Date.UTC(2031, 0, 1, 0, i)).toISOString()))
const apply = (...decisions: Decision[]) => applyJudgements(facts, record(...decisions))

describe('applyJudgements', () => {
  it('leaves the rows as they are where nobody judged', () => {
    const judged = apply()
    expect(judged.entries).toEqual(facts.entries)
    expect(judged.actors).toEqual(facts.actors)
    expect(judged.status.size).toBe(0)
  })

  it('counts the last judgement on a row', () => {
    const rejected = apply({ act: 'accept', entryId: event.id }, { act: 'reject', entryId: event.id, reason: 'wrong-type' })
    expect(rejected.status.get(event.id)).toBe('rejected')
    const edited = { ...event, eventType: 'COERCE' as const }
    const accepted = apply({ act: 'edit', entryId: event.id, entry: edited }, { act: 'accept', entryId: event.id })
    expect(accepted.status.get(event.id)).toBe('edited')
    expect(accepted.byId.get(event.id)).toEqual(edited)
  })

  it('changes nothing that it was given', () => {
    const before = structuredClone(facts)
    apply({ act: 'merge-actors', keep: actor('Norland').id, merge: [actor('Veria').id] })
    expect(facts).toEqual(before)
  })

  it('makes merged actors one everywhere, also where one acts for the other', () => {
    const [norland, veria] = [actor('Norland').id, actor('Veria').id]
    const judged = apply({ act: 'merge-actors', keep: norland, merge: [veria] })
    expect(judged.entries.flatMap(actorsOf)).not.toContain(veria)
    expect(judged.actors.find(({ id }) => id === norland)?.aliases).toContain('Veria')
    expect(judged.actors.find(({ name }) => name === 'Ilse Marrow')?.actsFor).toBe(norland)
  })

  it('gives a split-off actor the named rows and no others', () => {
    const navy = { id: 'navy', name: 'Norland navy', kind: 'organization' as const, aliases: [] }
    const judged = apply({ act: 'split-actor', from: actor('Norland').id, actor: navy, entryIds: [event.id] })
    expect(actorsOf(judged.byId.get(event.id)!)).toContain('navy')
    expect(actorsOf(judged.byId.get(goal!.id)!)).toContain(actor('Norland').id)
  })
})

describe('standingJudgements', () => {
  it('leaves out what was undone, and brings it back when the undoing is undone', () => {
    const [reject] = record({ act: 'reject', entryId: event.id, reason: 'other' })
    const undo = signDecision({ act: 'undo', judgementId: reject!.id }, '', 'Ann', '2031-01-02T00:00:00Z')
    const redo = signDecision({ act: 'undo', judgementId: undo.id }, '', 'Ann', '2031-01-03T00:00:00Z')
    expect(standingJudgements([reject!, undo])).toEqual([])
    expect(standingJudgements([reject!, undo, redo])).toEqual([reject])
  })
})
