import { ActionIcon, Button, CopyButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useKeys } from '../lib/keys.ts'
import { rowQuery } from '../lib/queries.ts'
import { useOpenRow } from '../lib/use-open-row.ts'
import { Icon } from '../shell/icons.tsx'
import { Evidence } from './evidence.tsx'
import { JudgeButtons } from './judge-buttons.tsx'
import { KindTag, StatusMark } from './parts.tsx'

/** The panel on the right of each page: a row's sentence in context, with everything that stands behind it. Escape closes it. */
export function EvidenceDrawer({ rowId }: { rowId: string }) {
  const openRow = useOpenRow()
  const opener = useRef<Element | null>(null)
  const panel = useRef<HTMLElement>(null)
  const { data, error } = useQuery(rowQuery(rowId))
  const close = () => {
    openRow(undefined)
    if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) opener.current.focus()
  }
  useKeys({ Escape: close })
  // Each row opened takes the focus anew
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) opener.current = document.activeElement
    panel.current?.focus()
    panel.current?.scrollTo({ top: 0 })
  }, [rowId])
  return (
    <aside className="drawer" aria-label="Evidence" ref={panel} tabIndex={-1}>
      <div className="drawer-head">
        {data ? <KindTag kind={data.row.entry.kind} label={data.row.label} /> : <span className="quiet">Evidence</span>}
        {data ? <StatusMark status={data.row.status} /> : null}
        <ActionIcon className="push" variant="subtle" color="gray" onClick={close} aria-label="Close the evidence (Escape)">
          <Icon name="close" size={16} />
        </ActionIcon>
      </div>
      {error ? <p role="alert">{error.message}</p> : null}
      {data ? (
        <>
          <Evidence page={data} />
          <section>
            <h3>Decide</h3>
            <JudgeButtons page={data} />
          </section>
          <section style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
            <Link to="/review" search={{ text: data.row.documentId, row: data.row.entry.id }} className="button">
              Open in the text
            </Link>
            <CopyButton value={location.href}>
              {({ copied, copy }) => (
                <Button variant="subtle" size="xs" onClick={copy}>
                  {copied ? 'Copied' : 'Copy link'}
                </Button>
              )}
            </CopyButton>
          </section>
        </>
      ) : null}
    </aside>
  )
}
