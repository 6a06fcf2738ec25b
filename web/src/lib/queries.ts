import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { EntryKind } from '../../../src/api/index.ts'
import { api, ask } from './client.ts'

/** Every question the pages ask, by the name under which its answer is kept. */
export const briefQuery = queryOptions({ queryKey: ['brief'], queryFn: () => ask(api.brief.$get()) })

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => ask(api.session.$get()),
  refetchInterval: 4000,
  staleTime: 0,
})

export const textsQuery = queryOptions({
  queryKey: ['texts'],
  queryFn: async () => {
    const items = []
    let cursor: string | undefined
    do {
      const page = await ask(api.texts.$get({ query: { limit: '200', ...(cursor ? { cursor } : {}) } }))
      items.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    return items
  },
})

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: async () => (await ask(api.actors.$get({ query: { limit: '5000' } }))).items,
})

export const textQuery = (id: string) =>
  queryOptions({ queryKey: ['text', id], queryFn: () => ask(api.texts[':id'].$get({ param: { id } })), placeholderData: keepPreviousData })

export const rowQuery = (id: string) => queryOptions({ queryKey: ['row', id], queryFn: () => ask(api.rows[':id'].$get({ param: { id } })) })

export const queueQuery = (filter: { kind?: EntryKind | undefined; documentId?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['queue', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      ask(
        api.queue.$get({
          query: {
            limit: '50',
            ...(pageParam ? { cursor: pageParam } : {}),
            ...(filter.kind ? { kind: filter.kind } : {}),
            ...(filter.documentId ? { documentId: filter.documentId } : {}),
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  })

export const pairsQuery = infiniteQueryOptions({
  queryKey: ['pairs'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => ask(api.contradictions.$get({ query: { limit: '50', ...(pageParam ? { cursor: pageParam } : {}) } })),
  getNextPageParam: (page) => page.next,
})

export const goalsQuery = queryOptions({ queryKey: ['goals'], queryFn: () => ask(api.goals.$get({ query: { limit: '200' } })) })

export const matrixQuery = (size: { actors: number; acts: number }) =>
  queryOptions({
    queryKey: ['matrix', size],
    queryFn: () => ask(api.matrix.$get({ query: { actors: String(size.actors), acts: String(size.acts) } })),
    placeholderData: keepPreviousData,
  })

export const timelineQuery = (statements: boolean) =>
  queryOptions({
    queryKey: ['timeline', statements],
    queryFn: () => ask(api.timeline.$get({ query: { statements: statements ? 'true' : 'false', lanes: '8', bars: '300' } })),
    placeholderData: keepPreviousData,
  })

export const mapQuery = (goalId: string, expand: readonly string[]) =>
  queryOptions({
    queryKey: ['map', goalId, expand],
    queryFn: () => ask(api.map[':goalId'].$get({ param: { goalId }, query: { expand: expand.join(',') } })),
    placeholderData: keepPreviousData,
  })

export const whatIfQuery = (off: readonly string[]) =>
  queryOptions({
    queryKey: ['what-if', off],
    queryFn: () => ask(api['what-if'].$post({ json: { off: [...off] } })),
    enabled: off.length > 0,
    placeholderData: keepPreviousData,
  })
