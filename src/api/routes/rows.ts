import { createRoute, z } from '@hono/zod-openapi'
import type { Review } from '../../app/review/open-review.ts'
import { RowPage, viewRowPage } from '../../app/review/views/drawer.ts'
import { orderQueue } from '../../app/review/views/queue.ts'
import { RowView, Status, statusOf, viewRow, whoIds } from '../../app/review/views/row.ts'
import { countProgress, Progress } from '../../app/review/views/text.ts'
import { AppError } from '../../errors.ts'
import { Actor } from '../../model/index.ts'
import { answers, newRouter } from '../kit.ts'
import { cutPage, PageQuery, pageOf } from '../paging.ts'

const Kind = z.enum(['statement', 'event', 'goal', 'effect', 'figure', 'link'])
const Rows = pageOf(RowView).meta({ id: 'RowList' })
const Filter = PageQuery.extend({ kind: Kind.optional(), documentId: z.string().optional() })

const list = createRoute({
  method: 'get',
  path: '/rows',
  summary: 'Rows by kind, text, actor and status',
  request: { query: Filter.extend({ actorId: z.string().optional(), status: Status.optional() }) },
  responses: answers(Rows, 'Rows in the order of their texts and words'),
})

const queue = createRoute({
  method: 'get',
  path: '/queue',
  summary: 'Rows nobody has judged, those first that would change findings most',
  request: { query: Filter },
  responses: answers(Rows.extend({ progress: Progress }).meta({ id: 'Queue' }), 'The queue, with progress over the whole case'),
})

const one = createRoute({
  method: 'get',
  path: '/rows/{id}',
  summary: 'A row with its sentences, source, history, and what rests on it',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(RowPage, 'What the evidence drawer shows'),
})

const actors = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Who appears in the case',
  request: { query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(5000).default(200) }) },
  responses: answers(
    pageOf(Actor.extend({ rows: z.int().describe('Rows that have the actor behind them') })).meta({ id: 'ActorList' }),
    'Actors, the busiest first',
  ),
})

/** Rows and actors. */
export const rowRoutes = (review: Review) =>
  newRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      const snapshot = await review.snapshot()
      const rows = snapshot.rows.filter(
        (entry) =>
          (!query.kind || entry.kind === query.kind) &&
          (!query.documentId || entry.evidence[0]!.documentId === query.documentId) &&
          (!query.actorId || whoIds(entry).includes(query.actorId)) &&
          (!query.status || statusOf(entry.id, snapshot) === query.status),
      )
      return c.json(
        cutPage(
          rows,
          query,
          (entry) => entry.id,
          (entry) => viewRow(entry, snapshot),
        ),
        200,
      )
    })
    .openapi(queue, async (c) => {
      const query = c.req.valid('query')
      const snapshot = await review.snapshot()
      const page = cutPage(
        orderQueue(snapshot, query),
        query,
        (entry) => entry.id,
        (entry) => viewRow(entry, snapshot),
      )
      return c.json({ ...page, progress: countProgress(snapshot) }, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const page = viewRowPage(id, await review.snapshot())
      if (!page) throw new AppError('NO_SUCH_ENTRY', 'There is no such row in this case', { id })
      return c.json(page, 200)
    })
    .openapi(actors, async (c) => {
      const snapshot = await review.snapshot()
      const rows = new Map<string, number>()
      for (const entry of snapshot.rows) for (const id of whoIds(entry)) rows.set(id, (rows.get(id) ?? 0) + 1)
      const list = [...snapshot.actors.values()].map((actor) => ({ ...actor, rows: rows.get(actor.id) ?? 0 }))
      const busiest = list.sort((a, b) => b.rows - a.rows)
      return c.json(
        cutPage(
          busiest,
          c.req.valid('query'),
          (actor) => actor.id,
          (actor) => actor,
        ),
        200,
      )
    })
