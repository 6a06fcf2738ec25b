import { createRoute, z } from '@hono/zod-openapi'
import type { Review } from '../../app/review/open-review.ts'
import { BriefView, viewBrief } from '../../app/review/views/brief.ts'
import { MapView, viewMap } from '../../app/review/views/map.ts'
import { MatrixView, viewMatrix } from '../../app/review/views/matrix.ts'
import { TimelineView, viewTimeline } from '../../app/review/views/timeline.ts'
import { AppError } from '../../errors.ts'
import { answers, newRouter } from '../kit.ts'

const flag = z.enum(['true', 'false']).default('false')
const most = (n: number, top: number) => z.coerce.number().int().min(1).max(top).default(n)

const brief = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'Goals and how they fare, contradictions, who benefits, and how much has been judged',
  responses: answers(BriefView, 'The brief of the whole case'),
})

const matrix = createRoute({
  method: 'get',
  path: '/matrix',
  summary: 'Who gains and loses by which act',
  request: { query: z.object({ actors: most(14, 200), acts: most(24, 500) }) },
  responses: answers(MatrixView, 'The busiest actors and acts, with totals'),
})

const timeline = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'What each actor did, when',
  request: { query: z.object({ lanes: most(10, 100), bars: most(400, 5000), statements: flag }) },
  responses: answers(TimelineView, 'A lane for each of the busiest actors, with totals'),
})

const map = createRoute({
  method: 'get',
  path: '/map/{goalId}',
  summary: 'A goal with the acts and effects around it',
  request: {
    params: z.object({ goalId: z.string() }),
    query: z.object({ limit: most(12, 200), expand: z.string().default('').describe('Ids of nodes to open, with commas between') }),
  },
  responses: answers(MapView, 'Nodes and edges in layers, with what is left out counted'),
})

/** The pictures of the whole case. */
export const caseRoutes = (review: Review) =>
  newRouter()
    .openapi(brief, async (c) => c.json(viewBrief(await review.snapshot()), 200))
    .openapi(matrix, async (c) => c.json(viewMatrix(await review.snapshot(), c.req.valid('query')), 200))
    .openapi(timeline, async (c) => {
      const { lanes, bars, statements } = c.req.valid('query')
      return c.json(viewTimeline(await review.snapshot(), { lanes, bars, statements: statements === 'true' }), 200)
    })
    .openapi(map, async (c) => {
      const { goalId } = c.req.valid('param')
      const { limit, expand } = c.req.valid('query')
      const view = viewMap(await review.snapshot(), goalId, { limit, expand: expand.split(',').filter(Boolean) })
      if (!view) throw new AppError('NO_SUCH_ENTRY', 'There is no such goal in this case', { id: goalId })
      return c.json(view, 200)
    })
