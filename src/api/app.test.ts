import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { KEY, openApi } from '../../test/support/open-api.ts'
import { BriefView } from '../app/review/views/brief.ts'
import { RowPage } from '../app/review/views/drawer.ts'
import { MapView } from '../app/review/views/map.ts'
import { MatrixView } from '../app/review/views/matrix.ts'
import { PairView } from '../app/review/views/pair.ts'
import { RowView } from '../app/review/views/row.ts'
import { TextPage, TextView } from '../app/review/views/text.ts'
import { TimelineView } from '../app/review/views/timeline.ts'
import { CaseFile, Finding } from '../model/index.ts'
import { Problem } from './problem.ts'

describe('reads', async () => {
  const { ask } = await openApi()
  const rows = (await ask('/rows?limit=200')).body.items
  const goal = rows.find((row: RowView) => row.entry.kind === 'goal')
  const wholes: [string, z.ZodType][] = [
    ['/brief', BriefView],
    ['/matrix', MatrixView],
    ['/timeline?statements=true', TimelineView],
    [`/map/${goal.entry.id}`, MapView],
    [`/rows/${goal.entry.id}`, RowPage],
    [`/texts/${goal.documentId}`, TextPage],
    ['/export/case', CaseFile],
  ]
  it.each(wholes)('answers GET %s as described', async (path, schema) => {
    const { status, body } = await ask(path)
    expect(status).toBe(200)
    expect(schema.parse(body)).toEqual(body)
  })

  it.each(['brief', 'backfire', 'benefits', 'promises', 'clashes', 'explanations', 'loops', 'timeline'])(
    'answers the question %s',
    async (question) => {
      const { status, body } = await ask(`/answers/${question}`)
      expect([status, body.question]).toEqual([200, question])
      expect(JSON.stringify(body.answer)).not.toBe('null')
    },
  )

  it('answers why and compare when it is told of what, and as of a day', async () => {
    const [finding] = (await ask('/findings')).body.items
    expect((await ask(`/answers/why?finding=${finding.id}`)).status).toBe(200)
    expect((await ask('/answers/compare?a=Gazette&b=Observer')).status).toBe(200)
    expect((await ask('/answers/why')).body.error.code).toBe('REQUEST_INVALID')
    expect((await ask('/answers/brief?asOf=2031-03-05')).body.answer.texts).toHaveLength(1)
  })

  const lists: [string, z.ZodType][] = [
    ['/texts', TextView],
    ['/rows', RowView],
    ['/rows?kind=event&status=proposed', RowView],
    ['/queue', RowView],
    ['/findings', Finding],
    ['/contradictions', PairView],
  ]
  it.each(lists)('answers GET %s as a page of items as described', async (path, schema) => {
    const { status, body } = await ask(path)
    expect(status).toBe(200)
    expect(body.items.length).toBeGreaterThan(0)
    for (const item of body.items) expect(schema.parse(item)).toEqual(item)
  })

  it('walks a list page by page without missing or doubling any', async () => {
    const ids: string[] = []
    let cursor = ''
    for (let pages = 0; pages < 50; pages += 1) {
      const { body } = await ask(`/rows?limit=3${cursor}`)
      ids.push(...body.items.map((row: RowView) => row.entry.id))
      if (body.next === null) break
      cursor = `&cursor=${encodeURIComponent(body.next)}`
    }
    expect(ids).toEqual(rows.map((row: RowView) => row.entry.id))
  })
})

describe('judgements', () => {
  it('records a decision, says what changed, and counts progress', async () => {
    const { ask } = await openApi()
    const [first] = (await ask('/queue')).body.items
    const { status, body } = await ask('/judgements', {
      body: { decision: { act: 'reject', entryId: first.entry.id, reason: 'wrong-sign', note: 'no' } },
    })
    expect(status).toBe(200)
    expect(body.judgement).toMatchObject({ judge: 'Ann', targetId: first.entry.id })
    expect(body.changes.length).toBeGreaterThan(0)
    expect(body.progress.judged).toBe(1)
    expect((await ask('/queue')).body.items.map((row: RowView) => row.entry.id)).not.toContain(first.entry.id)
    expect((await ask(`/rows/${first.entry.id}`)).body.history).toHaveLength(1)
  })

  it('goes on with the queue where it was when rows leave it', async () => {
    const { ask } = await openApi()
    const all = (await ask('/queue')).body.items.map((row: RowView) => row.entry.id)
    const { body: page } = await ask('/queue?limit=2&kind=statement')
    const last = page.items.at(-1).entry.id
    const rest = (await ask(`/queue?limit=50&kind=statement&cursor=${page.next}`)).body.items.map((row: RowView) => row.entry.id)
    await ask('/judgements', { body: { decision: { act: 'accept', entryId: last } } })
    const after = (await ask(`/queue?limit=50&kind=statement&cursor=${page.next}`)).body.items.map((row: RowView) => row.entry.id)
    expect(after).toEqual(rest)
    expect(all).toContain(last)
  })

  it('exports what was judged as gold', async () => {
    const { ask } = await openApi()
    const [first] = (await ask('/queue')).body.items
    expect((await ask('/export/gold')).body.texts).toEqual([])
    await ask('/judgements', { body: { decision: { act: 'accept', entryId: first.entry.id } } })
    expect((await ask('/export/gold')).body.texts).toHaveLength(1)
  })

  it('answers what-if and leaves the record alone', async () => {
    const { ask } = await openApi()
    const event = (await ask('/rows?kind=event')).body.items.find((row: RowView) => row.weight > 0)
    expect((await ask('/what-if', { body: { off: [event.entry.id] } })).body.changes.length).toBeGreaterThan(0)
    expect((await ask('/judgements')).body.total).toBe(0)
  })
})

describe('errors', () => {
  const cases: [string, number, string, { method?: string; body?: unknown }?][] = [
    ['/rows/none', 404, 'NO_SUCH_ENTRY'],
    ['/texts/none', 404, 'NO_SUCH_TEXT'],
    ['/findings/none', 404, 'NO_SUCH_FINDING'],
    ['/map/none', 404, 'NO_SUCH_ENTRY'],
    ['/jobs/none', 404, 'NO_SUCH_PAGE'],
    ['/nowhere', 404, 'NO_SUCH_PAGE'],
    ['/rows?limit=0', 400, 'REQUEST_INVALID'],
    ['/rows?kind=poem', 400, 'REQUEST_INVALID'],
    ['/judgements', 400, 'REQUEST_INVALID', { body: { decision: { act: 'accept-all' } } }],
    ['/judgements', 404, 'NO_SUCH_ENTRY', { body: { decision: { act: 'accept', entryId: 'none' } } }],
    ['/what-if', 404, 'NO_SUCH_ENTRY', { body: { off: ['none'] } }],
  ]
  it.each(cases)('answers %s with %i %s in the one shape', async (path, status, code, init) => {
    const { ask } = await openApi()
    const answer = await ask(path, init)
    expect([answer.status, answer.body.error.code]).toEqual([status, code])
    expect(Problem.parse(answer.body)).toEqual(answer.body)
  })

  it('answers broken JSON in the same shape', async () => {
    const { raw } = await openApi()
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
    const response = await raw('/api/what-if', { method: 'POST', headers, body: '{' })
    expect([response.status, Problem.parse(await response.json()).error.code]).toEqual([400, 'REQUEST_INVALID'])
  })

  it('tells nothing of its insides when it is itself at fault', async () => {
    const { ask, review, defects } = await openApi()
    Object.assign(review, { snapshot: () => Promise.reject(new Error('secret path')) })
    const { status, body } = await ask('/brief')
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(defects.map(({ message }) => message)).toEqual(['secret path'])
  })
})
