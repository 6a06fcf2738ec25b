import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../test/support/build-case.ts'
import { loadFindingLexicon } from '../codebook/findings.ts'
import { benefitsByAct, benefitsByActor } from './benefits.ts'
import { byPublisher, bySide, compareSources } from './compare-sources.ts'
import { groupEvents } from './event-groups.ts'
import { explainFinding } from './explain.ts'
import { clusterSources, countIndependent } from './independent-sources.ts'
import { findAll, openCase } from './index.ts'
import { trackPromises } from './promises.ts'
import { findReactions } from './reactions.ts'
import { findRivalExplanations, matrixToCsv } from './rival-explanations.ts'
import { rollUpBySide } from './roll-up.ts'
import { makeTimeline } from './timeline.ts'
import { whatIf } from './what-if.ts'

const lexicon = loadFindingLexicon()
const open = (c: CaseBuilder) => openCase(c.view(), lexicon)
const on = (start: string) => ({ time: { expression: 'then', start, end: start } })

describe('groupEvents', () => {
  it('takes one act told by two texts for one, says why, and can be told apart again', () => {
    const c = new CaseBuilder().document('d2', '2020-01-11')
    const a = c.does('Arland', 'ASSAULT', 'Borland', 'struck', on('2020-01-08'))
    const b = c.does('Arland', 'ASSAULT', 'Borland', 'strikes', { document: 'd2', ...on('2020-01-08') })
    const later = c.does('Arland', 'ASSAULT', 'Borland', 'struck', { document: 'd2', ...on('2020-03-08') })
    const [first, second] = groupEvents(open(c))
    expect(first).toMatchObject({ events: [a.id, b.id], start: '2020-01-08', why: expect.stringContaining('2 texts') })
    expect(second).toMatchObject({ events: [later.id], why: null })
    expect(groupEvents(open(c), new Set([`${a.id} ${b.id}`]))).toHaveLength(3)
  })
})

describe('clusterSources', () => {
  it('counts copies of one story as one independent source', () => {
    const story = 'the convoy left the northern port at dawn under the eyes of two hundred villagers and a single tired guard'
    const c = new CaseBuilder().document('d2').document('d3')
    const a = c.says('Mayor', 'assert', story)
    const b = c.says('Mayor', 'assert', `${story} again`, { document: 'd2' })
    const other = c.says('Mayor', 'assert', 'rain is expected over the lowlands until the end of the week, forecasters said on Sunday', {
      document: 'd3',
    })
    const index = open(c)
    const clusters = clusterSources(index)
    expect(clusters.map((x) => x.documents)).toEqual([['d1', 'd2'], ['d3']])
    expect(countIndependent([a.id, b.id, other.id], clusters, index)).toBe(2)
  })
})

describe('makeTimeline', () => {
  it('orders acts by when they happened and keeps publication apart', () => {
    const c = new CaseBuilder().document('d2', '2020-05-01')
    const late = c.does('Arland', 'ASSAULT', 'Borland', 'shelled', on('2020-01-09'))
    const early = c.does('Borland', 'PROTEST', 'Arland', 'marched', { document: 'd2', ...on('2019-12-01') })
    const undated = c.does('Arland', 'RETREAT', null, 'left', { document: 'd2' })
    const line = makeTimeline(open(c))
    expect(line.map((i) => i.eventId)).toEqual([early.id, late.id, undated.id])
    expect(line[0]).toMatchObject({ precision: 'day', lanes: ['borland'], published: { first: '2020-05-01' } })
    expect(line[2]).toMatchObject({ precision: 'by-publication', start: null, end: '2020-05-01' })
  })
})

describe('findReactions', () => {
  it('pairs an act with its answer, with the days between', () => {
    const c = new CaseBuilder()
    const raid = c.does('Arland', 'ASSAULT', 'Borland', 'raided', on('2020-01-01'))
    const answer = c.does('Borland', 'SANCTION', 'Arland', 'closed the border', on('2020-01-04'))
    c.links('responds', answer.id, raid.id)
    expect(findReactions(open(c))).toMatchObject([{ action: raid.id, reaction: answer.id, days: 3, acrossSides: true }])
  })
})

describe('benefits', () => {
  it('pairs gains and losses by act and by whose act it was', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'free trade')
    const raid = c.does('Arland', 'ASSAULT', 'Borland', 'raided the port')
    const harm = c.moves(raid.id, '-', { goal: goal.id })
    const help = c.moves(raid.id, '+', { actor: 'Corland' }, { basis: 'derived' })
    const acts = benefitsByAct(open(c))
    expect(acts.cells.find((x) => x.row === 'arland')).toMatchObject({ column: raid.id, losses: { stated: [harm.id] } })
    const actors = benefitsByActor(open(c))
    expect(actors.cells.find((x) => x.row === 'corland')).toMatchObject({ column: 'arland', gains: { derived: [help.id], stated: [] } })
  })
})

describe('trackPromises', () => {
  it('follows a promise from its making through its repetition to the deed that breaks it', () => {
    const c = new CaseBuilder().document('d2', '2020-02-01').document('d3', '2020-03-01')
    const made = c.says('Arland', 'promise', 'it will not deploy soldiers in the northern valley')
    const again = c.says('Arland', 'promise', 'Arland will not deploy any soldiers in the northern valley', { document: 'd2' })
    const deed = c.does('Arland', 'MOBILIZE', null, 'Arland deployed soldiers in the northern valley', { document: 'd3' })
    const index = open(c)
    const [tracked, ...rest] = trackPromises(index, findAll(c.view(), lexicon))
    expect(rest).toEqual([])
    expect(tracked).toMatchObject({
      made: { statementId: made.id, on: '2020-01-10' },
      repeated: [{ statementId: again.id }],
      state: 'broken',
    })
    expect(tracked!.broken).toEqual([deed.id])
  })

  it('says that there is no evidence yet where nothing followed', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'it will rebuild the bridge')
    expect(trackPromises(open(c), findAll(c.view(), lexicon))).toMatchObject([{ state: 'no evidence yet' }])
  })
})

describe('findRivalExplanations', () => {
  it('sets two explanations of one fact side by side and exports the matrix', () => {
    const c = new CaseBuilder()
    const minister = c.actor('Minister')
    const a = c.moves({ words: 'the drought' }, '+', { words: 'the price of bread' }, { attribution: [minister] })
    const b = c.moves({ words: 'the export ban' }, '+', { words: 'the price of bread' }, { attribution: [c.actor('Bakers')] })
    const denial = c.says('Farmer', 'deny', 'the drought was real')
    const index = open(c)
    const [rivals] = findRivalExplanations(index)
    expect(rivals!.explanations.map((e) => e.effects)).toEqual([[a.id], [b.id]])
    const row = rivals!.matrix.find((r) => r.entryId === denial.id)
    expect(row!.readings).toEqual(['inconsistent', 'silent'])
    const csv = matrixToCsv(rivals!, index)
    expect(csv.split('\r\n')[0]).toBe('entry,words,said by,the drought (Minister),the export ban (Bakers)')
    expect(csv).toContain(`${denial.id},the drought was real,Farmer,inconsistent,silent`)
  })
})

describe('compareSources', () => {
  it('shows which acts only one outlet tells, and which both tell otherwise', () => {
    const c = new CaseBuilder().document('d2', '2020-01-10')
    Object.assign(c.documents[0]!, { sources: [{ publisher: 'Post' }] })
    Object.assign(c.documents[1]!, { sources: [{ publisher: 'Herald' }] })
    c.does('Arland', 'ASSAULT', 'Borland', 'struck')
    c.does('Arland', 'ASSAULT', 'Borland', 'struck', { document: 'd2', certainty: 'possible' })
    c.does('Borland', 'PROTEST', 'Arland', 'marched', { document: 'd2' })
    const index = open(c)
    const { acts } = compareSources(index, byPublisher(index, 'post'), byPublisher(index, 'Herald'))
    expect(acts.map((x) => x.differences)).toEqual([['factuality'], ['only-b']])
  })

  it('finds where two sides clash', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'justify', 'the seizure of the ship was lawful')
    c.says('Borland', 'accuse', 'the seizure of the ship was illegal')
    const index = open(c)
    const { clashes } = compareSources(index, bySide(index, 'arland'), bySide(index, 'borland'))
    expect(clashes).toMatchObject([{ basis: 'say-say' }])
  })
})

describe('explainFinding, rollUpBySide, whatIf', () => {
  const build = () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'free trade')
    const calm = c.wants('Arland', 'achieve', 'quiet borders')
    const raid = c.does('Arland', 'ASSAULT', 'Borland', 'raided the port')
    const claimed = c.moves(raid.id, '-', { goal: goal.id }, { attribution: [c.actor('Critic')] })
    const derived = c.moves(raid.id, '-', { goal: goal.id }, { basis: 'derived' })
    return { c, goal, calm, raid, claimed, derived }
  }

  it('goes down to the sentences, keeps three layers apart, and names the one row that flips the verdict', () => {
    const { c, goal, raid } = build()
    const verdict = findAll(c.view(), lexicon).find((f) => f.kind === 'verdict' && f.goalId === goal.id)!
    const { reasons, flips } = explainFinding(verdict, open(c))
    expect(reasons.map((r) => [r.role, r.layer])).toEqual([
      ['goal', 'happened'],
      ['hurts', 'claimed'],
      ['hurts', 'inferred'],
    ])
    expect(reasons[1]!.because.map((r) => r.entryId)).toEqual([raid.id, goal.id])
    expect(flips).toEqual([{ to: 'open', reject: [raid.id] }])
  })

  it('says whether all goals of a side were hit, with the exceptions', () => {
    const { c, calm } = build()
    const [arland] = rollUpBySide(open(c), findAll(c.view(), lexicon))
    expect(arland).toMatchObject({ side: 'arland', touched: 1, allHit: true, exceptions: [calm.id] })
    expect(arland!.backfires).toHaveLength(1)
  })

  it('shows what changes when an act is left out', () => {
    const { c, goal, raid } = build()
    const { turned, gone } = whatIf(c.view(), lexicon, new Set([raid.id]))
    expect(turned).toEqual([{ goalId: goal.id, from: 'set back', to: 'open' }])
    expect(gone.map((f) => f.kind)).toContain('backfire')
  })
})
