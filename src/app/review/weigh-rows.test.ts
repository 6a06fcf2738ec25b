import { expect, it } from 'vitest'
import { openReviewCase } from '../../../test/support/open-review-case.ts'
import { orderQueue } from './views/queue.ts'

it('puts rows first whose fall would turn a verdict, and rows that nothing rests on last', async () => {
  const { review } = await openReviewCase()
  const snapshot = await review.snapshot()
  const queue = orderQueue(snapshot)
  const weight = (id: string) => snapshot.weights.get(id)?.weight ?? 0
  const verdict = snapshot.findings.find((finding) => finding.kind === 'verdict' && finding.label === 'advanced')
  const sole = verdict?.kind === 'verdict' ? verdict.support[0]! : ''
  expect(snapshot.weights.get(sole)?.reasons).toContain('turns a goal verdict')
  expect(queue.map(({ id }) => weight(id))).toEqual(queue.map(({ id }) => weight(id)).sort((a, b) => b - a))
  expect(weight(queue.at(-1)!.id)).toBe(0)
})

it('lets an act weigh as much as the effects it carries', async () => {
  const { review } = await openReviewCase()
  const { weights, rows } = await review.snapshot()
  for (const effect of rows)
    if (effect.kind === 'effect' && 'entryId' in effect.cause)
      expect(weights.get(effect.cause.entryId)!.weight).toBeGreaterThanOrEqual(weights.get(effect.id)!.weight)
})
