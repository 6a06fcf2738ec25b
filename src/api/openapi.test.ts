import { expect, it } from 'vitest'
import { openApi } from '../../test/support/open-api.ts'

interface Operation {
  summary?: string
  responses: Record<string, { description?: string }>
}

const { ask, app } = await openApi()
const { body } = await ask('/openapi.json')
const operations = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
)

it('describes every route that there is, and no other', () => {
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.endsWith('openapi.json'))
  const named = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(operations.map(({ name }) => name).sort()).toEqual([...new Set(named)].sort())
  expect(named.length).toBeGreaterThan(15)
})

it.each(operations)('says of $name what it does and how it fails', ({ operation }) => {
  expect(operation.summary).toMatch(/\w+/)
  expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']))
})

it('refers to no schema that is not there', () => {
  const text = JSON.stringify(body)
  const known = Object.keys(body.components.schemas)
  const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!)
  expect(referred.length).toBeGreaterThan(20)
  expect(referred.filter((name) => !known.includes(name))).toEqual([])
  expect(known).toEqual(expect.arrayContaining(['Entry', 'Finding', 'Problem', 'RowView', 'Decision']))
})
