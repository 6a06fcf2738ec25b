import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Upload } from '../../app/read-uploads.ts'
import { AppError } from '../../errors.ts'
import { answers, body, newRouter } from '../kit.ts'
import { PROBLEMS } from '../problem.ts'
import type { JobState, ReadingJobs } from '../reading-jobs.ts'

const UploadBody = z
  .object({
    name: z.string().min(1).describe('File name; its extension says how the text is written (.txt, .md, .html)'),
    text: z.string(),
    title: z.string().optional(),
    published: z.string().optional().describe('Publication date, YYYY-MM-DD; else the one the text gives itself'),
    publisher: z.string().optional(),
  })
  .meta({ id: 'Upload' })

const Job = z.object({ jobId: z.string() }).meta({ id: 'Job' })
const State = z
  .object({
    state: z.enum(['reading', 'done', 'stopped', 'broken']),
    done: z.int(),
    all: z.int(),
    name: z.string(),
    failed: z.array(z.object({ name: z.string(), code: z.string(), message: z.string(), remedy: z.string() })),
  })
  .meta({ id: 'JobState' })
const JobId = { params: z.object({ jobId: z.string() }) }

const add = createRoute({
  method: 'post',
  path: '/texts',
  summary: 'Read texts into the case, in the background',
  request: body(z.object({ texts: z.array(UploadBody).min(1).max(1000) }).meta({ id: 'UploadRequest' })),
  responses: answers(Job, 'The job that reads them'),
})
const sample = createRoute({
  method: 'post',
  path: '/sample',
  summary: 'Read the texts of the bundled example',
  responses: answers(Job, 'The job that reads them'),
})
const state = createRoute({
  method: 'get',
  path: '/jobs/{jobId}',
  summary: 'How far a job is',
  request: JobId,
  responses: answers(State, 'Its state now'),
})
const stop = createRoute({
  method: 'delete',
  path: '/jobs/{jobId}',
  summary: 'Stop a job after the text it is on; what it has read stays',
  request: JobId,
  responses: answers(State, 'Its state now'),
})
const follow = createRoute({
  method: 'get',
  path: '/jobs/{jobId}/progress',
  summary: 'Follow a job as server-sent events named `progress`, each a JobState',
  request: JobId,
  responses: {
    200: { description: 'One event at each change, until the job ends', content: { 'text/event-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

/** Adding texts. `readSample` gives the bundled example's texts. */
export const uploadRoutes = (jobs: ReadingJobs, readSample: () => Promise<Upload[]>) =>
  newRouter()
    .openapi(add, (c) => c.json({ jobId: jobs.start(c.req.valid('json').texts) }, 200))
    .openapi(sample, async (c) => c.json({ jobId: jobs.start(await readSample()) }, 200))
    .openapi(state, (c) => c.json(found(jobs.get(c.req.valid('param').jobId)), 200))
    .openapi(stop, (c) => c.json(found(jobs.stop(c.req.valid('param').jobId)), 200))
    .openapi(follow, (c) => {
      const { jobId } = c.req.valid('param')
      found(jobs.get(jobId))
      return streamSSE(
        c,
        (stream) =>
          new Promise<void>((resolve) => {
            let sent: Promise<void> = Promise.resolve()
            const end = jobs.follow(jobId, (job) => {
              sent = sent.then(() => stream.writeSSE({ event: 'progress', data: JSON.stringify(job) }))
              if (job.state !== 'reading') void sent.then(resolve, resolve)
            })
            stream.onAbort(() => {
              end()
              resolve()
            })
          }),
      )
    })

function found(job: JobState | null): z.infer<typeof State> {
  if (!job) throw new AppError('NO_SUCH_PAGE', 'There is no such job', {})
  return { ...job, failed: [...job.failed] }
}
