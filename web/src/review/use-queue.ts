import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { EntryKind, RowView } from '../../../src/api/index.ts'
import { queueQuery, rowQuery, textQuery } from '../lib/queries.ts'
import { untilQueueIsFresh } from '../lib/use-decide.tsx'

/** Where the review stands: the queue, the row under review, its text. All of it is in the address, so that a reload changes nothing. */
export function useQueue(here: boolean) {
  const search = useSearch({ from: '/review' })
  const navigate = useNavigate({ from: '/review' })
  const client = useQueryClient()
  const kind = search.kind as EntryKind | undefined
  const pinned = useQuery({ ...rowQuery(search.row ?? ''), enabled: search.row !== undefined })
  const scope = here ? (search.text ?? pinned.data?.row.documentId) : undefined
  const options = queueQuery({ kind, documentId: scope })
  const queue = useInfiniteQuery(options)
  const rows = queue.data?.pages.flatMap(({ items }) => items) ?? []
  const lead = rows.find(({ documentId }) => !search.text || documentId === search.text)
  const rowId = search.row ?? (search.text && !lead ? undefined : lead?.entry.id)
  const documentId = search.row ? (pinned.data?.row.documentId ?? search.text) : (search.text ?? lead?.documentId)
  const text = useQuery({ ...textQuery(documentId ?? ''), enabled: documentId !== undefined })
  const page = text.data?.id === documentId ? text.data : undefined
  const row = page?.rows.find(({ entry }) => entry.id === rowId)
  const at = rows.findIndex(({ entry }) => entry.id === rowId)
  const pick = (next: RowView | undefined) => {
    if (next) void navigate({ search: (was) => ({ ...was, row: next.entry.id, text: next.documentId }), replace: true })
  }
  return {
    rows,
    total: queue.data?.pages[0]?.total ?? 0,
    loading: queue.isLoading,
    error: queue.error ?? text.error ?? pinned.error,
    hasMore: queue.hasNextPage,
    more: () => void queue.fetchNextPage(),
    kind,
    setKind: (next: EntryKind | undefined) => void navigate({ search: (was) => ({ ...was, kind: next, row: undefined }), replace: true }),
    page,
    row,
    pick,
    next: () => {
      if (at >= rows.length - 3 && queue.hasNextPage) void queue.fetchNextPage()
      pick(rows[at + 1] ?? (at < 0 ? rows[0] : undefined))
    },
    previous: () => pick(rows[Math.max(0, at - 1)]),
    /** After a judgement: the row that has come up in the place of the judged one, as the queue is ordered now. */
    pickFollowing: async () => {
      await untilQueueIsFresh()
      const now = client.getQueryData(options.queryKey)?.pages.flatMap(({ items }) => items) ?? []
      pick(now[Math.min(Math.max(at, 0), now.length - 1)])
    },
  }
}
