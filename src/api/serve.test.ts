import { describe, expect, it } from 'vitest'
import { lexicon, openReviewCase, plainMachine, steadyClock } from '../../test/support/open-review-case.ts'
import { loadLanguageWords } from '../codebook/language.ts'
import { type ServeOptions, serveCase } from './serve.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shapes of answers have tests of their own
type Answer = any

const options = async (over: Partial<ServeOptions> = {}): Promise<ServeOptions> => {
  const { ledger } = await openReviewCase()
  let n = 0
  return {
    ledger,
    machine: plainMachine,
    words: loadLanguageWords(),
    lexicon,
    caseName: 'strait.case',
    judge: 'Ann',
    host: '127.0.0.1',
    port: 0,
    webRoot: null,
    onDefect: (error) => {
      throw error
    },
    now: steadyClock(),
    newSecret: () => `secret-${++n}`,
    ...over,
  }
}

describe('serveCase', () => {
  it('answers on this machine to whoever has the link', async () => {
    const served = await serveCase(await options())
    try {
      const link = new URL(served.link)
      expect([link.hostname, Number(link.port)]).toEqual(['127.0.0.1', served.port])
      const url = new URL('/api/brief', link)
      expect((await fetch(url)).status).toBe(401)
      const answer = await fetch(url, { headers: { authorization: `Bearer ${link.searchParams.get('key')}` } })
      expect(await answer.json()).toMatchObject({ texts: 2 })
    } finally {
      await served.close()
    }
  })

  it('reads an uploaded text into the case', async () => {
    const served = await serveCase(await options())
    const headers = { authorization: `Bearer ${served.key}`, 'content-type': 'application/json' }
    const ask = async (path: string, init: RequestInit = {}) =>
      (await fetch(`http://127.0.0.1:${served.port}/api${path}`, { headers, ...init })).json() as Promise<Answer>
    try {
      const good = {
        name: '../../late.txt',
        text: 'On the third of March the Norland navy attacked the harbour of Veria and then it went home.',
        published: '2031-03-04',
      }
      const { jobId } = await ask('/texts', { method: 'POST', body: JSON.stringify({ texts: [good, { name: 'none.txt', text: '' }] }) })
      let job = { state: 'reading', failed: [] }
      while (job.state === 'reading') job = await ask(`/jobs/${jobId}`)
      expect(job).toMatchObject({
        state: 'done',
        done: 2,
        failed: [{ name: 'none.txt', code: 'FILE_EMPTY', message: 'none.txt: is empty' }],
      })
      expect((await ask('/texts')).items.at(-1)).toMatchObject({ title: 'late', publishedAt: '2031-03-04' })
    } finally {
      await served.close()
    }
  })

  it('refuses to offer a case to other machines', async () => {
    await expect(serveCase(await options({ host: '0.0.0.0' }))).rejects.toMatchObject({ code: 'HOST_NOT_LOOPBACK' })
    await expect(serveCase(await options({ host: '192.168.1.4' }))).rejects.toMatchObject({ code: 'HOST_NOT_LOOPBACK' })
  })

  it('says when its port is taken', async () => {
    const first = await serveCase(await options())
    await expect(serveCase(await options({ port: first.port }))).rejects.toMatchObject({ code: 'PORT_TAKEN' })
    await first.close()
  })
})
