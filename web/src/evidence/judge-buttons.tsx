import { Button, Group, Menu } from '@mantine/core'
import type { RejectReason, RowPage } from '../../../src/api/index.ts'
import { useDecide } from '../lib/use-decide.tsx'
import { REASONS } from '../lib/words.ts'

/** Accept, reject with a reason, or take back the last decision on this row. */
export function JudgeButtons({ page: { row, history } }: { page: RowPage }) {
  const decide = useDecide()
  const entryId = row.entry.id
  const last = history.findLast(({ undone }) => !undone)
  return (
    <Group gap="xs">
      {row.status === 'proposed' || row.status === 'rejected' ? (
        <Button size="xs" loading={decide.isPending} onClick={() => decide.mutate({ act: 'accept', entryId })}>
          Accept
        </Button>
      ) : null}
      {row.status === 'rejected' ? null : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="default">
              Reject …
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(REASONS).map(([reason, words]) => (
              <Menu.Item key={reason} onClick={() => decide.mutate({ act: 'reject', entryId, reason: reason as RejectReason })}>
                {words}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {last ? (
        <Button size="xs" variant="subtle" onClick={() => decide.mutate({ act: 'undo', judgementId: last.id })}>
          Undo
        </Button>
      ) : null}
    </Group>
  )
}
