import { describe, expect, it } from 'vitest'
import { openReviewCase } from '../../../../test/support/open-review-case.ts'
import { viewBrief } from './brief.ts'
import { viewMap } from './map.ts'
import { viewMatrix } from './matrix.ts'
import { viewTimeline } from './timeline.ts'

const { review } = await openReviewCase()
const snapshot = await review.snapshot()
const byWords = (kind: string, words: string) => snapshot.rows.find((row) => row.kind === kind && row.evidence[0]!.exact.includes(words))!

describe('viewBrief', () => {
  it('counts every verdict and keeps what helped apart from what hurt', () => {
    const brief = viewBrief(snapshot)
    expect(brief.verdicts).toEqual({ advanced: 1, 'set back': 1, conflicted: 0, open: 2 })
    const [card] = brief.goals.top
    expect([card?.label, card?.support.length, card?.denial.map(({ by }) => by)]).toEqual(['set back', 0, [['Veria'], ['Veria']]])
    expect(brief.beneficiaries.top.map(({ name, stated }) => [name, stated])).toEqual([['Coast League', true]])
  })
})

describe('viewMatrix', () => {
  it('gives an act a cell for each actor it touches, by name or through a goal', () => {
    const { cells, actors } = viewMatrix(snapshot, { actors: 10, acts: 10 })
    const name = (id: string) => actors.find((actor) => actor.id === id)?.name
    const cell = (words: string) =>
      cells.filter(({ actId }) => actId === byWords('event', words).id).map((c) => [name(c.actorId), c.gains.length, c.losses.length])
    expect(cell('sank')).toEqual([['Coast League', 1, 0]])
    expect(cell('closed')).toEqual([['Norland', 0, 1]])
  })

  it('says how much it leaves out', () => {
    const { acts, totals } = viewMatrix(snapshot, { actors: 1, acts: 2 })
    expect([acts.length, totals.acts]).toEqual([2, 4])
  })
})

describe('viewTimeline', () => {
  it('tells days of the text from days of publication', () => {
    const { bars } = viewTimeline(snapshot, { lanes: 10, bars: 100, statements: false })
    const bar = (words: string) => bars.find(({ row }) => row.gist.includes(words))
    expect(bar('sank')).toMatchObject({ start: '2031-03-03', precision: 'day' })
    expect(bar('reopened')).toMatchObject({ start: '2031-03-07', precision: 'published' })
    const told = viewTimeline(snapshot, { lanes: 10, bars: 100, statements: true }).bars.find(({ row }) => row.label === 'promise')
    expect(told).toMatchObject({ start: '2031-02-01', end: '2031-02-28', precision: 'span' })
  })
})

describe('viewMap', () => {
  const goal = byWords('goal', 'Norland wants')

  it('leads from acts by effects to the goal, and on to goals that clash with it', () => {
    const view = viewMap(snapshot, goal.id, { limit: 12, expand: [] })!
    const closure = byWords('event', 'closed')
    const [effect] = view.edges.filter(({ from }) => from === closure.id && view.nodes.some(({ id }) => id === goal.id))
    expect(view.edges).toContainEqual(expect.objectContaining({ from: effect!.to, to: goal.id, sign: '-' }))
    expect(view.edges.map(({ type }) => type)).toContain('clashes with')
    expect(view.hidden).toBe(0)
  })

  it('begins small, counts what is hidden, and opens a node on demand', () => {
    const small = viewMap(snapshot, goal.id, { limit: 3, expand: [] })!
    const open = viewMap(snapshot, goal.id, { limit: 3, expand: [goal.id] })!
    expect([small.nodes.length, small.hidden > 0]).toEqual([3, true])
    expect(open.nodes.length).toBeGreaterThan(3)
    expect(open.nodes.length + open.hidden).toBe(small.nodes.length + small.hidden)
  })

  it('has nothing to show for what is no goal', () => {
    expect(viewMap(snapshot, byWords('event', 'sank').id, { limit: 12, expand: [] })).toBeNull()
  })
})
