import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../test/support/build-case.ts'
import { loadFindingLexicon } from '../codebook/findings.ts'
import type { Finding } from '../model/index.ts'
import { findAll } from './index.ts'

const lexicon = loadFindingLexicon()
const find = <K extends Finding['kind']>(build: CaseBuilder, kind: K, options = {}) =>
  findAll(build.view(), lexicon, options).filter((f) => f.kind === kind) as Extract<Finding, { kind: K }>[]

describe('verdicts', () => {
  it('keeps help and harm apart and never sums them', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'avoid', 'keep Borland from the sea')
    const act = c.does('Arland', 'AID', 'Borland', 'Arland gave Borland ships')
    const help = c.moves(act.id, '+', { goal: goal.id })
    const harm = c.moves(act.id, '-', { goal: goal.id })
    expect(find(c, 'verdict')).toMatchObject([{ goalId: goal.id, label: 'conflicted', support: [help.id], denial: [harm.id] }])
  })

  it('is open where nothing, or only a denied effect, touches the goal', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'free trade')
    c.moves({ words: 'The fair' }, '+', { goal: goal.id }, { polarity: 'negative' })
    expect(find(c, 'verdict')).toMatchObject([{ label: 'open', support: [], denial: [] }])
  })

  it('changes when its effect, or the act behind it, is rejected', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'free trade')
    const act = c.does('Borland', 'SANCTION', 'Arland', 'Borland shut its ports')
    const harm = c.moves(act.id, '-', { goal: goal.id })
    for (const id of [harm.id, act.id]) expect(find(c, 'verdict', { rejected: new Set([id]) })).toMatchObject([{ label: 'open' }])
  })

  it('gives goals that several texts tell of one verdict, unless a person took them apart', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01')
    const first = c.wants('Arland', 'cease', 'the drilling in the Gulf')
    const second = c.wants('Arland', 'cease', 'the Gulf drilling', { document: 'd2' })
    c.moves({ words: 'The ruling' }, '+', { goal: second.id }, { document: 'd2' })
    expect(find(c, 'verdict')).toMatchObject([{ goalId: first.id, label: 'advanced' }])
    expect(find(c, 'verdict', { apart: new Set([`${first.id} ${second.id}`]) })).toHaveLength(2)
  })

  it('knows only what had been published by the day asked for', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01')
    const goal = c.wants('Arland', 'achieve', 'free trade')
    c.moves({ words: 'The embargo' }, '-', { goal: goal.id }, { document: 'd2' })
    expect(find(c, 'verdict', { asOf: '2020-01-31' })).toMatchObject([{ label: 'open' }])
    expect(find(c, 'verdict', { asOf: '2020-02-01' })).toMatchObject([{ label: 'set back' }])
  })
})

describe('beneficiaries', () => {
  it('pairs gains and losses, and marks the gains that the text names', () => {
    const c = new CaseBuilder()
    const named = c.moves({ words: 'The raid' }, '+', { actor: 'Borland' })
    const derived = c.moves({ words: 'The raid' }, '+', { actor: 'Borland' }, { basis: 'derived' })
    const loss = c.moves({ words: 'The storm' }, '-', { actor: 'Borland' })
    expect(find(c, 'beneficiary')).toMatchObject([
      { actorId: 'borland', gains: [named.id, derived.id], losses: [loss.id], stated: [named.id] },
    ])
  })

  it('takes leave to do a thing for no gain that the text names', () => {
    const c = new CaseBuilder()
    const may = c.moves({ words: 'The permit to let Borland dig' }, '+', { actor: 'Borland' })
    expect(find(c, 'beneficiary')).toMatchObject([{ gains: [may.id], stated: [] }])
  })
})

describe('backfires', () => {
  it('finds an act that hurts its own side, through the act that answered it, and who gained', () => {
    const c = new CaseBuilder()
    c.actor('General', 'Arland')
    const goal = c.wants('Arland', 'reduce', 'the influence of Borland')
    const raid = c.does('General', 'ASSAULT', 'Borland', 'the general raided the port')
    const vote = c.does('Assembly', 'REQUEST', 'Arland', 'the assembly voted to expel Arland')
    c.links('causes', raid.id, vote.id)
    const harm = c.moves(vote.id, '-', { goal: goal.id })
    c.moves(vote.id, '+', { actor: 'Borland' })
    expect(find(c, 'backfire')).toMatchObject([{ eventId: raid.id, goals: [goal.id], effects: [harm.id], gainers: ['borland'] }])
  })

  it('knows an act by a later mention of it', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'reduce', 'the influence of Borland')
    const killing = c.does('Arland', 'ASSAULT', 'Borland', 'killed')
    c.does('Assembly', 'REQUEST', 'Arland', 'voted to expel Arland')
    const harm = c.moves({ words: 'the killing of the envoy' }, '-', { goal: goal.id })
    expect(find(c, 'backfire')).toMatchObject([{ eventId: killing.id, effects: [harm.id] }])
  })

  it('knows an act that another text tells by its doer and what was done, and what the text calls it for short', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01')
    const goal = c.wants('Arland', 'maintain', 'the influence on the delta')
    const cut = c.does('Arland', 'SANCTION', 'Borland', 'Arland cut the grain supplies')
    c.does('Corland', 'SANCTION', 'Borland', 'Corland cut its aid')
    const harm = c.moves({ words: 'Arland’s grain cut' }, '-', { goal: goal.id }, { document: 'd2' })
    c.moves({ words: 'the cut' }, '+', { actor: 'Dorland' }, { document: 'd2' })
    expect(find(c, 'backfire')).toMatchObject([{ eventId: cut.id, effects: [harm.id], gainers: ['dorland'] }])
  })

  it('knows no act where other texts tell of several such acts', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01')
    const goal = c.wants('Arland', 'maintain', 'the influence on the delta')
    for (const who of ['Arland', 'Corland']) c.does(who, 'SANCTION', 'Borland', `${who} cut the grain supplies`)
    c.moves({ words: 'the grain cut' }, '-', { goal: goal.id }, { document: 'd2' })
    expect(find(c, 'backfire')).toEqual([])
  })

  it('is silent about harm to a rival', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Borland', 'achieve', 'free trade')
    const raid = c.does('Arland', 'ASSAULT', 'Borland', 'Arland raided the port')
    c.moves(raid.id, '-', { goal: goal.id })
    expect(find(c, 'backfire')).toEqual([])
  })
})

describe('alignments', () => {
  it('finds adversaries who want the same', () => {
    const c = new CaseBuilder()
    const a = c.wants('Arland', 'achieve', 'withdraw its troops from the Delta')
    const b = c.wants('Borland', 'achieve', 'foreign troops to leave the Delta')
    expect(find(c, 'alignment')).toMatchObject([{ a: a.id, b: b.id }])
  })
})

describe('a headline over all goals', () => {
  it('covers every goal of the act’s own side, and lists those that were only helped', () => {
    const c = new CaseBuilder()
    const killing = c.does('Arland', 'ASSAULT', 'General', 'Arland killed the general')
    const [first, second, third] = ['protect its envoys', 'stop the smugglers', 'win the vote'].map((w) => c.wants('Arland', 'achieve', w))
    c.wants('Borland', 'achieve', 'keep the harbour')
    c.moves(killing.id, '-', { words: 'all of Arland’s goals' })
    c.moves({ words: 'the speech' }, '+', { goal: third!.id })
    const [backfire, ...more] = find(c, 'backfire')
    expect(backfire).toMatchObject({ eventId: killing.id, goals: [first!.id, second!.id], exceptions: [third!.id] })
    expect(more).toEqual([])
  })

  it.each(['all of Arland’s goals except the early vote', 'all of Arland’s goals except the early vote have been hit'])(
    'heeds “%s”',
    (words) => {
      const c = new CaseBuilder()
      const killing = c.does('Arland', 'ASSAULT', 'General', 'Arland killed the general')
      const [envoys, vote] = ['protect its envoys', 'win an early vote'].map((w) => c.wants('Arland', 'achieve', w))
      c.moves(killing.id, '-', { words })
      expect(find(c, 'backfire')).toMatchObject([{ goals: [envoys!.id], exceptions: [vote!.id], excepted: ['the early vote'] }])
    },
  )

  it('is no backfire where it speaks of another side’s goals', () => {
    const c = new CaseBuilder()
    c.wants('Arland', 'achieve', 'protect its envoys')
    c.actor('Borland')
    c.moves(c.does('Arland', 'ASSAULT', 'General', 'Arland killed the general').id, '-', { words: 'all of Borland’s goals' })
    expect(find(c, 'backfire')).toEqual([])
  })
})

describe('broken promises', () => {
  it('takes what hurts the promised goal, by nobody else, for the breach', () => {
    const c = new CaseBuilder()
    const promise = c.says('Arland', 'promise', 'close the camp by March')
    const goal = c.wants('Arland', 'achieve', 'close the camp by March')
    c.entries[1] = { ...goal, evidence: promise.evidence, content: promise.content }
    c.moves({ words: 'it is still open' }, '-', { goal: goal.id }, { basis: 'contrast' })
    expect(find(c, 'broken-promise')).toMatchObject([{ statementId: promise.id, why: expect.stringContaining('still open') }])
  })

  it('takes the text at its word', () => {
    const c = new CaseBuilder()
    const words = 'it would build a school, but this has not happened'
    const promise = c.says('Arland', 'promise', words)
    const content = { start: promise.content.start, end: promise.content.start + 'it would build a school'.length }
    c.entries[0] = { ...promise, content }
    expect(find(c, 'broken-promise')).toMatchObject([{ statementId: promise.id }])
  })
})

describe('findAll', () => {
  it('gives the same findings with the same ids for the same case', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'the troops left the Delta')
    c.says('Borland', 'deny', 'the troops left the Delta')
    c.wants('Arland', 'achieve', 'peace in the Delta')
    expect(findAll(c.view(), lexicon)).toEqual(findAll(structuredClone(c.view()), lexicon))
  })
})

describe('effects on what a goal is about', () => {
  it('count for a goal that another text tells, the other way round for what is to become less', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01')
    const keep = c.wants('Arland', 'maintain', 'the influence of Arland')
    const lower = c.wants('Borland', 'reduce', 'Arland’s influence')
    const harm = c.moves({ words: 'The ban' }, '-', { words: 'Arland’s influence' }, { document: 'd2' })
    c.moves({ words: 'The fair' }, '+', { words: 'Corland’s influence' }, { document: 'd2' })
    c.actor('Corland')
    const of = (goalId: string) => find(c, 'verdict').find((v) => v.goalId === goalId)
    expect(of(keep.id)).toMatchObject({ label: 'set back', denial: [harm.id] })
    expect(of(lower.id)).toMatchObject({ label: 'advanced', support: [harm.id] })
  })
})
