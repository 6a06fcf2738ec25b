import { Button, Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { EntryKind, RowView } from '../../../src/api/index.ts'
import { KindTag } from '../evidence/parts.tsx'
import { KINDS, sayCount, sayWho } from '../lib/words.ts'

interface Props {
  readonly rows: readonly RowView[]
  readonly total: number
  readonly current: string | undefined
  readonly kind: EntryKind | undefined
  readonly here: boolean
  readonly hasMore: boolean
  readonly onKind: (kind: EntryKind | undefined) => void
  readonly onHere: (here: boolean) => void
  readonly onPick: (row: RowView) => void
  readonly onMore: () => void
}

/** The rows that wait for judgement, those first that would change findings most. */
export function QueueList({ rows, total, current, kind, here, hasMore, onKind, onHere, onPick, onMore }: Props) {
  return (
    <section className="queue" aria-label="Queue">
      <header>
        <strong>{sayCount(total, 'row')} to judge</strong>
        <div className="queue-filters">
          <Select
            size="xs"
            aria-label="Kind of row"
            placeholder="Every kind"
            clearable
            value={kind ?? null}
            data={Object.entries(KINDS).map(([value, { many }]) => ({ value, label: many }))}
            onChange={(value) => onKind((value as EntryKind | null) ?? undefined)}
          />
          <Select
            size="xs"
            aria-label="Texts"
            allowDeselect={false}
            value={here ? 'here' : 'all'}
            data={[
              { value: 'all', label: 'All texts' },
              { value: 'here', label: 'This text' },
            ]}
            onChange={(value) => onHere(value === 'here')}
          />
        </div>
      </header>
      <ol className="list">
        {rows.map((row) => (
          <Item key={row.entry.id} row={row} on={row.entry.id === current} onPick={() => onPick(row)} />
        ))}
      </ol>
      {hasMore ? (
        <Button variant="subtle" size="xs" onClick={onMore}>
          Show more
        </Button>
      ) : null}
      {total === 0 ? <p className="quiet">Every row here has been judged.</p> : null}
    </section>
  )
}

function Item({ row, on, onPick }: { row: RowView; on: boolean; onPick: () => void }) {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [on])
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={`plain linked ${on ? 'on' : ''}`}
        aria-current={on}
        data-row={row.entry.id}
        onClick={onPick}
      >
        <span style={{ display: 'flex', gap: 8 }}>
          <KindTag kind={row.entry.kind} label={row.label} />
          <span className="cite" style={{ marginLeft: 'auto' }}>
            {row.cite}
          </span>
        </span>
        <span className="gist">
          {row.who.length > 0 ? <strong>{sayWho(row.who)}: </strong> : null}
          {row.gist}
        </span>
        {row.reasons[0] ? <span className="small quiet why">{row.reasons[0]}</span> : null}
      </button>
    </li>
  )
}
