import { createApi } from '../../src/api/app.ts'
import { hostsOf } from '../../src/api/guard.ts'
import { ReadingJobs } from '../../src/api/reading-jobs.ts'
import type { UploadProgress } from '../../src/app/read-uploads.ts'
import type { CodedText } from '../../src/ledger/index.ts'
import { lexicon, openReviewCase } from './open-review-case.ts'

export const KEY = 'a-key-for-tests'

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes; the shapes have tests of their own
type Answer = { status: number; body: any }

type Read = ConstructorParameters<typeof ReadingJobs>[0]

/** Pretends to read: one step a text; texts called bad.txt fail. */
const pretend: Read = async (uploads, { signal, onProgress }) => {
  let progress: UploadProgress = { done: 0, all: uploads.length, name: '', failed: [] }
  for (const { name } of uploads) {
    if (signal.aborted) break
    const failed =
      name === 'bad.txt' ? [{ name, code: 'FILE_EMPTY', message: 'bad.txt: is empty', remedy: 'Give a file with text in it.' }] : []
    progress = { ...progress, done: progress.done + 1, name, failed: [...progress.failed, ...failed] }
    onProgress(progress)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return progress
}

/** The API over the hand-coded case; `ask` sends a request with the key and reads JSON. */
export async function openApi(texts?: readonly CodedText[], read: Read = pretend) {
  const { review } = await openReviewCase(texts)
  const defects: Error[] = []
  const onDefect = (error: Error) => void defects.push(error)
  let job = 0
  const jobs = new ReadingJobs(read, () => `job-${++job}`, onDefect)
  const gate = { key: KEY, hosts: hostsOf(4000) }
  const readSample = async () => [{ name: 'sample.txt', text: 'Norland closed the strait.' }]
  const app = createApi({ review, lexicon, jobs, gate, readSample, judge: 'Ann', caseName: 'strait.case', webRoot: null, onDefect })
  const raw = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    app.request(`http://127.0.0.1:4000${path}`, { ...init, headers: { host: '127.0.0.1:4000', ...init.headers } })
  const ask = async (path: string, init: { method?: string; body?: unknown } = {}): Promise<Answer> => {
    const response = await raw(`/api${path}`, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers: { authorization: `Bearer ${KEY}`, ...(init.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  return { app, review, raw, ask, defects, jobs }
}
