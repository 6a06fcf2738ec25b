import { z } from '@hono/zod-openapi'

/** How many items a page holds at most. */
const MOST = 200

export const PageQuery = z.object({
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(MOST).default(50).describe(`Items on a page, at most ${MOST}`),
})

/** The schema of a page of items. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page; null on the last'), total: z.int() })

export interface Page<T> {
  items: T[]
  next: string | null
  total: number
}

/**
 * Cuts one page from a list. The cursor names the last item seen, so that a page stays right when items before it come or go; when that
 * item itself has gone (a judged row leaves the queue), its old place counts.
 */
export function cutPage<T, V>(
  list: readonly T[],
  query: { readonly cursor?: string | undefined; readonly limit: number },
  idOf: (item: T) => string,
  view: (item: T) => V,
): Page<V> {
  const from = query.cursor === undefined ? 0 : after(list, query.cursor, idOf)
  const items = list.slice(from, from + query.limit)
  const end = from + items.length
  const last = items.at(-1)
  return { items: items.map(view), next: last !== undefined && end < list.length ? `${end}.${idOf(last)}` : null, total: list.length }
}

function after<T>(list: readonly T[], cursor: string, idOf: (item: T) => string): number {
  const [, place, id] = /^(\d+)\.(.*)$/s.exec(cursor) ?? []
  const found = list.findIndex((item) => idOf(item) === id)
  return found < 0 ? Math.max(0, Number(place ?? 0) - 1) : found + 1
}
