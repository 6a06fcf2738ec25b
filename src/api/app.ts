import { bodyLimit } from 'hono/body-limit'
import type { Upload } from '../app/read-uploads.ts'
import type { Review } from '../app/review/open-review.ts'
import { AppError } from '../errors.ts'
import { acceptKey, type Gate, guardHost, guardKey } from './guard.ts'
import { newRouter } from './kit.ts'
import { answerError } from './problem.ts'
import type { ReadingJobs } from './reading-jobs.ts'
import { answerRoutes, type Lexicon } from './routes/answers.ts'
import { caseRoutes } from './routes/case.ts'
import { findingRoutes } from './routes/findings.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { rowRoutes } from './routes/rows.ts'
import { sessionRoutes } from './routes/session.ts'
import { textRoutes } from './routes/texts.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { servePages } from './serve-pages.ts'

/** Everything the API works with; nothing in it asks the clock, chance or the process. */
export interface ApiTools {
  readonly review: Review
  readonly jobs: ReadingJobs
  readonly lexicon: Lexicon
  readonly readSample: () => Promise<Upload[]>
  readonly gate: Gate
  /** Who sits before the screen: judgements are signed with this name. */
  readonly judge: string
  /** The case's name, for people. */
  readonly caseName: string
  /** The folder of the built web app; null serves the API alone. */
  readonly webRoot: string | null
  readonly onDefect: (error: Error) => void
}

/** A request may carry many texts; each of them may have up to 5 MB. */
const MOST_BYTES = 256 * 1024 * 1024

/** The routes below /api; their types are what the web app's client is made of. */
const apiRoutes = (tools: ApiTools) =>
  newRouter()
    .route('/', sessionRoutes(tools))
    .route('/', caseRoutes(tools.review))
    .route('/', textRoutes(tools.review))
    .route('/', rowRoutes(tools.review))
    .route('/', findingRoutes(tools.review))
    .route('/', judgementRoutes(tools.review, tools.judge))
    .route('/', uploadRoutes(tools.jobs, tools.readSample))
    .route('/', answerRoutes(tools.review, tools.lexicon))
export type Api = ReturnType<typeof apiRoutes>

/** The whole server: the API under /api, its description at /api/openapi.json, and the web app everywhere else. */
export function createApi(tools: ApiTools) {
  const app = newRouter()
  app.onError((error, c) => answerError(error, c, tools.onDefect))
  app.use('*', guardHost(tools.gate))
  app.use('/api/*', guardKey(tools.gate))
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
  })
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }))
  app.route('/api', apiRoutes(tools))
  app.doc31('/api/openapi.json', description)
  app.all('/api/*', (c) => {
    throw new AppError('NO_SUCH_PAGE', `There is no ${c.req.method} ${c.req.path}`, { path: c.req.path })
  })
  app.use('*', acceptKey(tools.gate))
  servePages(app, tools.webRoot)
  return app
}

/** What stands at the head of the OpenAPI document. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Crosspurpose',
    version: '1',
    description:
      'A case: texts, the rows read in them, what people decided, and what follows. Ask with the key of the printed link, as a bearer token or the cookie that the link sets. Every error is a Problem.',
  },
  security: [{ key: [] }],
}

function tooLarge(): never {
  throw new AppError('FILE_TOO_LARGE', 'These texts are too much for one request', { most: MOST_BYTES })
}
