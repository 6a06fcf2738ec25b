import { createRoute, z } from '@hono/zod-openapi'
import { FindingChange } from '../../app/review/compare-findings.ts'
import { exportGold } from '../../app/review/export-gold.ts'
import { type Review, revisionOf } from '../../app/review/open-review.ts'
import { countProgress, Progress } from '../../app/review/views/text.ts'
import { Decision, Judgement } from '../../model/index.ts'
import { answers, body, newRouter } from '../kit.ts'
import { cutPage, PageQuery, pageOf } from '../paging.ts'

const list = createRoute({
  method: 'get',
  path: '/judgements',
  summary: 'Everything that people decided, the latest first',
  request: { query: PageQuery },
  responses: answers(
    pageOf(Judgement.extend({ undone: z.boolean() })).meta({ id: 'JudgementList' }),
    'Judgements; those undone stay in the record and say so',
  ),
})

const decide = createRoute({
  method: 'post',
  path: '/judgements',
  summary: 'Accept, reject, edit, add, link, merge, split, grade, judge a pair, or undo: one decision on one thing',
  request: body(z.object({ decision: Decision }).meta({ id: 'DecisionRequest' })),
  responses: answers(
    z
      .object({ judgement: Judgement, changes: z.array(FindingChange), progress: Progress, revision: z.string() })
      .meta({ id: 'DecisionAnswer' }),
    'The judgement as recorded, and what it changed in the findings',
  ),
})

const gold = createRoute({
  method: 'get',
  path: '/export/gold',
  summary: 'Judged rows as gold for npm run eval',
  responses: answers(
    z.object({ texts: z.array(z.object({ slug: z.string(), text: z.string(), gold: z.unknown() })) }).meta({ id: 'GoldExport' }),
    'For each text with a judged row: SLUG.txt and SLUG.json',
  ),
})

/** What people decide. `judge` is who sits before the screen. */
export const judgementRoutes = (review: Review, judge: string) =>
  newRouter()
    .openapi(list, async (c) => {
      const { judgements, judged } = await review.snapshot()
      const standing = new Set(judged.standing.map(({ id }) => id))
      const page = cutPage(
        judgements.toReversed(),
        c.req.valid('query'),
        ({ id }) => id,
        (judgement) => ({ ...judgement, undone: judgement.decision.act !== 'undo' && !standing.has(judgement.id) }),
      )
      return c.json(page, 200)
    })
    .openapi(decide, async (c) => {
      const { judgement, changes, snapshot } = await review.decide(c.req.valid('json').decision, judge)
      return c.json({ judgement, changes: [...changes], progress: countProgress(snapshot), revision: revisionOf(snapshot) }, 200)
    })
    .openapi(gold, async (c) => {
      return c.json({ texts: exportGold(await review.snapshot()) }, 200)
    })
