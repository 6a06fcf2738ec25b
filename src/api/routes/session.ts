import { createRoute, z } from '@hono/zod-openapi'
import { type Review, revisionOf } from '../../app/review/open-review.ts'
import { countProgress, Progress } from '../../app/review/views/text.ts'
import { answers, newRouter } from '../kit.ts'

const Session = z
  .object({
    judge: z.string().describe('Who signs the judgements'),
    caseName: z.string(),
    texts: z.int(),
    progress: Progress,
    revision: z.string().describe('Another value whenever the case has grown, in whichever process'),
  })
  .meta({ id: 'Session' })

const session = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Which case this is, who judges, and whether it has grown',
  responses: answers(Session, 'Cheap enough to ask every few seconds'),
})

/** The case and who sits before it. */
export const sessionRoutes = ({
  review,
  judge,
  caseName,
}: {
  readonly review: Review
  readonly judge: string
  readonly caseName: string
}) =>
  newRouter().openapi(session, async (c) => {
    const snapshot = await review.snapshot()
    const [progress, revision] = [countProgress(snapshot), revisionOf(snapshot)]
    return c.json({ judge, caseName, texts: snapshot.texts.length, progress, revision }, 200)
  })
