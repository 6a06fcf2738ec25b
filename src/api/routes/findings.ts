import { createRoute, z } from '@hono/zod-openapi'
import { FindingChange } from '../../app/review/compare-findings.ts'
import type { Review } from '../../app/review/open-review.ts'
import { GoalCard, orderVerdicts, viewGoal } from '../../app/review/views/goal.ts'
import { orderPairs, PairView, viewPair } from '../../app/review/views/pair.ts'
import { AppError } from '../../errors.ts'
import { Finding } from '../../model/index.ts'
import { answers, body, newRouter } from '../kit.ts'
import { cutPage, PageQuery, pageOf } from '../paging.ts'

const Kind = z.enum(['verdict', 'beneficiary', 'contradiction', 'alignment', 'broken-promise', 'backfire'])

const list = createRoute({
  method: 'get',
  path: '/findings',
  summary: 'What follows from the rows that stand',
  request: { query: PageQuery.extend({ kind: Kind.optional() }) },
  responses: answers(pageOf(Finding).meta({ id: 'FindingList' }), 'Findings as in the case file'),
})

const one = createRoute({
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(Finding, 'The finding as in the case file'),
})

const goals = createRoute({
  method: 'get',
  path: '/goals',
  summary: 'Who wants what, and what was done for and against it',
  request: { query: PageQuery },
  responses: answers(pageOf(GoalCard).meta({ id: 'GoalList' }), 'Goals, those with a verdict first'),
})

const contradictions = createRoute({
  method: 'get',
  path: '/contradictions',
  summary: 'Words and deeds that collide, two quotations side by side',
  request: { query: PageQuery },
  responses: answers(pageOf(PairView).meta({ id: 'PairList' }), 'Pairs nobody judged first'),
})

const whatIf = createRoute({
  method: 'post',
  path: '/what-if',
  summary: 'What the findings would be without some rows; nothing is recorded',
  request: body(z.object({ off: z.array(z.string()).min(1).max(100) }).meta({ id: 'WhatIf' })),
  responses: answers(
    z.object({ changes: z.array(FindingChange) }).meta({ id: 'WhatIfAnswer' }),
    'Recorded effects removed; not a forecast',
  ),
})

/** What follows from the rows. */
export const findingRoutes = (review: Review) =>
  newRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const found = (await review.snapshot()).findings.filter((finding) => !query.kind || finding.kind === query.kind)
      return c.json(
        cutPage(
          found,
          query,
          (finding) => finding.id,
          (finding) => finding,
        ),
        200,
      )
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const finding = (await review.snapshot()).findings.find((known) => known.id === id)
      if (!finding) throw new AppError('NO_SUCH_FINDING', 'There is no such finding now', { id })
      return c.json(finding, 200)
    })
    .openapi(goals, async (c) => {
      const snapshot = await review.snapshot()
      const page = cutPage(
        orderVerdicts(snapshot),
        c.req.valid('query'),
        (verdict) => verdict.goalId,
        (verdict) => viewGoal(verdict, snapshot),
      )
      return c.json(page, 200)
    })
    .openapi(contradictions, async (c) => {
      const snapshot = await review.snapshot()
      const page = cutPage(
        orderPairs(snapshot),
        c.req.valid('query'),
        (pair) => pair.id,
        (pair) => viewPair(pair, snapshot),
      )
      return c.json(page, 200)
    })
    .openapi(whatIf, async (c) => {
      const { off } = c.req.valid('json')
      const { judged } = await review.snapshot()
      for (const id of off) if (!judged.byId.has(id)) throw new AppError('NO_SUCH_ENTRY', 'There is no such row in this case', { id })
      const { changes } = await review.without(new Set(off))
      return c.json({ changes: [...changes] }, 200)
    })
