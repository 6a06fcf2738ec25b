import { expect, it } from 'vitest'
import { KEY, openApi } from '../../test/support/open-api.ts'
import type { UploadProgress } from '../app/read-uploads.ts'

const texts = (...names: string[]) => ({ texts: names.map((name) => ({ name, text: 'Norland closed the strait.' })) })

it('reads texts in the background and tells of each, ending with those that failed', async () => {
  const { ask, raw } = await openApi()
  const { body } = await ask('/texts', { body: texts('a.txt', 'bad.txt', 'c.txt') })
  const response = await raw(`/api/jobs/${body.jobId}/progress`, { headers: { authorization: `Bearer ${KEY}` } })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events = [...(await response.text()).matchAll(/data: (.*)/g)].map((match) => JSON.parse(match[1]!))
  expect(events.at(-1)).toMatchObject({ state: 'done', done: 3, all: 3, failed: [{ name: 'bad.txt', code: 'FILE_EMPTY' }] })
  expect((await ask(`/jobs/${body.jobId}`)).body.state).toBe('done')
})

it('stops a job between texts', async () => {
  const { ask } = await openApi()
  const { body } = await ask('/texts', { body: texts(...Array.from({ length: 200 }, (_, i) => `${i}.txt`)) })
  await ask(`/jobs/${body.jobId}`, { method: 'DELETE' })
  let job: { state: string; done: number } = { state: 'reading', done: 0 }
  for (let i = 0; i < 100 && job.state === 'reading'; i += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    job = (await ask(`/jobs/${body.jobId}`)).body
  }
  expect(job.state).toBe('stopped')
  expect(job.done).toBeLessThan(200)
})

it('reports a job that a defect broke, and reads on with the next', async () => {
  let calls = 0
  const { ask, defects } = await openApi(undefined, async (uploads): Promise<UploadProgress> => {
    calls += 1
    if (calls === 1) throw new Error('broken')
    return { done: uploads.length, all: uploads.length, name: '', failed: [] }
  })
  const first = (await ask('/texts', { body: texts('a.txt') })).body.jobId
  const second = (await ask('/sample', { method: 'POST' })).body.jobId
  await new Promise((resolve) => setImmediate(resolve))
  expect((await ask(`/jobs/${first}`)).body.state).toBe('broken')
  expect((await ask(`/jobs/${second}`)).body.state).toBe('done')
  expect(defects).toHaveLength(1)
})
