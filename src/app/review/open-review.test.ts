import { describe, expect, it } from 'vitest'
import { openReviewCase } from '../../../test/support/open-review-case.ts'
import type { Decision, Entry } from '../../model/index.ts'
import { exportGold } from './export-gold.ts'
import { READER } from './prepare-decision.ts'
import { viewRowPage } from './views/drawer.ts'
import { orderPairs } from './views/pair.ts'

const find = (rows: readonly Entry[], kind: Entry['kind'], words: string): Entry =>
  rows.find((row) => row.kind === kind && row.evidence[0]!.exact.includes(words))!

describe('a review', () => {
  it('derives findings anew after each decision and says what changed', async () => {
    const { review } = await openReviewCase()
    const { rows } = await review.snapshot()
    const [contrast, derived] = [find(rows, 'effect', 'But its navy'), find(rows, 'effect', 'nine grain ships')]
    const first = await review.decide({ act: 'reject', entryId: contrast.id, reason: 'wrong-sign' }, 'Ann')
    expect(first.changes).toContainEqual(
      expect.objectContaining({
        change: 'changed',
        kind: 'verdict',
        before: 'set back (0 for, 2 against)',
        after: 'set back (0 for, 1 against)',
      }),
    )
    expect(first.changes).toContainEqual(expect.objectContaining({ change: 'gone', kind: 'backfire' }))
    const second = await review.decide({ act: 'reject', entryId: derived.id, reason: 'not-in-text' }, 'Ann')
    expect(second.changes).toContainEqual(expect.objectContaining({ kind: 'verdict', after: 'open (0 for, 0 against)' }))
    const undo = await review.decide({ act: 'undo', judgementId: second.judgement.id }, 'Ann')
    expect(undo.changes).toContainEqual(expect.objectContaining({ kind: 'verdict', after: 'set back (0 for, 1 against)' }))
  })

  it('signs every judgement and keeps undone ones in the history', async () => {
    const { review } = await openReviewCase()
    const [row] = (await review.snapshot()).rows
    const { judgement } = await review.decide({ act: 'accept', entryId: row!.id }, 'Ann')
    await review.decide({ act: 'undo', judgementId: judgement.id }, 'Ben')
    const page = viewRowPage(row!.id, await review.snapshot())
    expect(page?.history).toEqual([{ ...judgement, undone: true }])
    expect(judgement).toMatchObject({ judge: 'Ann', at: '2031-03-09T08:00:00.000Z', targetId: row!.id })
    await expect(review.decide({ act: 'undo', judgementId: judgement.id }, 'Ben')).rejects.toThrow('no such judgement')
  })

  it('takes the quotation of an added row from the text, whatever was sent', async () => {
    const { review } = await openReviewCase()
    const { rows, documents } = await review.snapshot()
    const goal = find(rows, 'goal', 'Veria seeks')
    const quote = { ...goal.evidence[0]!, start: goal.evidence[0]!.start + 6, exact: 'made up' }
    const { judgement } = await review.decide({ act: 'add', entry: { ...goal, id: '', evidence: [quote] } }, 'Ann')
    const added = judgement.decision.act === 'add' ? judgement.decision.entry : null
    expect(added?.evidence[0]?.exact).toBe(documents.get(quote.documentId)!.text.slice(quote.start, quote.end))
    expect(added?.coder).toEqual(READER)
    expect((await review.snapshot()).judged.status.get(judgement.targetId)).toBe('added')
  })

  it('refuses spans outside the text, unknown ids and a change of kind', async () => {
    const { review } = await openReviewCase()
    const { rows } = await review.snapshot()
    const goal = find(rows, 'goal', 'Veria seeks')
    const far = { ...goal.evidence[0]!, end: 99_999 }
    await expect(review.decide({ act: 'edit', entryId: goal.id, entry: { ...goal, evidence: [far] } }, 'Ann')).rejects.toThrow(
      'outside its text',
    )
    await expect(review.decide({ act: 'accept', entryId: 'none' }, 'Ann')).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' })
    const other = find(rows, 'event', 'closed')
    await expect(review.decide({ act: 'edit', entryId: goal.id, entry: other }, 'Ann')).rejects.toMatchObject({ code: 'DECISION_INVALID' })
    const merge: Decision = { act: 'merge-actors', keep: 'nobody', merge: ['no one'] }
    await expect(review.decide(merge, 'Ann')).rejects.toMatchObject({ code: 'NO_SUCH_ACTOR' })
    expect((await review.snapshot()).judgements).toEqual([])
  })

  it('moves a pair judged compatible behind the others', async () => {
    const { review } = await openReviewCase()
    const [first] = orderPairs(await review.snapshot())
    await review.decide({ act: 'judge-pair', findingId: first!.id, verdict: 'compatible' }, 'Ann')
    const snapshot = await review.snapshot()
    expect(orderPairs(snapshot).at(-1)?.id).toBe(first!.id)
    expect(snapshot.judged.pairs.get(first!.id)).toBe('compatible')
  })

  it('answers what-if without recording anything', async () => {
    const { review } = await openReviewCase()
    const { rows } = await review.snapshot()
    const { changes } = await review.without(new Set([find(rows, 'event', 'reopened talks').id]))
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'verdict', before: 'advanced (1 for, 0 against)', after: 'open (0 for, 0 against)' }),
    )
    expect((await review.snapshot()).judgements).toEqual([])
  })

  it('sees what another process adds to the case', async () => {
    const { review, ledger, texts } = await openReviewCase()
    await review.snapshot()
    const source = { ...texts[0]!.source, id: 'later', title: 'Later' }
    await ledger.append({ ...texts[0]!, source, entries: [] })
    expect((await review.snapshot()).texts.map((text) => text.source.title)).toContain('Later')
  })
})

describe('exportGold', () => {
  it('writes judged rows as gold, unjudged ones as optional, rejected ones apart, and untouched texts not at all', async () => {
    const { review } = await openReviewCase()
    const { rows } = await review.snapshot()
    const [goal, effect] = [find(rows, 'goal', 'Norland wants'), find(rows, 'effect', 'nine grain ships')]
    await review.decide({ act: 'accept', entryId: goal.id }, 'Ann')
    await review.decide({ act: 'reject', entryId: effect.id, reason: 'wrong-sign' }, 'Ann')
    const [text, ...others] = exportGold(await review.snapshot())
    expect(others).toEqual([])
    expect(text!.slug).toBe('1-strait-closed-after-sinking')
    expect(text!.gold.goals.map((row) => [row.id === goal.id, row.optional])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(text!.gold.effects.map((row) => row.id)).not.toContain(effect.id)
    expect(text!.gold.rejected).toEqual([{ kind: 'effect', reason: 'wrong-sign', evidence: effect.evidence }])
    expect(text!.gold.actors.map(({ names }) => names[0])).toContain('Norland')
  })
})
