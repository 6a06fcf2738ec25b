import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EntryKind, GoalCard, QuoteView, RowView } from '../../../src/api/index.ts'
import { KINDS, STATUS_MARKS, sayWho, VERDICTS } from '../lib/words.ts'

/** What sort of row it is: letter, colour and word say the same. */
export const KindTag = ({ kind, label }: { kind: EntryKind; label?: string | undefined }) => (
  <span className={`kind k-${kind}`}>
    <i aria-hidden="true">{KINDS[kind].letter}</i>
    {KINDS[kind].one}
    {label ? <span className="quiet"> · {label}</span> : null}
  </span>
)

export const VerdictTag = ({ label }: { label: GoalCard['label'] }) => (
  <span className={`tag ${VERDICTS[label].tone}`}>
    <span aria-hidden="true">{VERDICTS[label].mark}</span>
    {VERDICTS[label].words}
  </span>
)

export const SignMark = ({ sign }: { sign: '+' | '-' }) => (
  <span className={`tone ${sign === '+' ? 'gain' : 'loss'}`}>
    <span aria-hidden="true">{sign === '+' ? '▲' : '▼'}</span>
    <span className="sr-only">{sign === '+' ? 'helps:' : 'hurts:'}</span>
  </span>
)

export const StatusMark = ({ status }: { status: RowView['status'] }) =>
  status === 'proposed' ? null : (
    <span className="small quiet">
      <span aria-hidden="true">{STATUS_MARKS[status]}</span> {status}
    </span>
  )

/** Words in their sentence, the words marked. */
export const Quote = ({ quote, kind }: { quote: QuoteView; kind: EntryKind }) => (
  <span className={`quote k-${kind}`}>
    {quote.before}
    <mark className="evidence">{quote.exact}</mark>
    {quote.after}
  </span>
)

/** A link that opens the evidence drawer for a row, on whichever page it stands. */
export const RowLink = ({ id, children, className, label }: { id: string; children: ReactNode; className?: string; label?: string }) => (
  <Link
    to="."
    search={(search: Record<string, unknown>) => ({ ...search, row: id })}
    className={className ?? ''}
    aria-label={label}
    data-row={id}
  >
    {children}
  </Link>
)

/** A row in a line or two, opening its evidence. */
export const RowLine = ({ row }: { row: RowView }) => (
  <RowLink id={row.entry.id} className="linked">
    <span style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
      <KindTag kind={row.entry.kind} label={row.label} />
      <span className="small quiet">{sayWho(row.who, '')}</span>
      <span className="cite" style={{ marginLeft: 'auto' }}>
        {row.cite}
      </span>
    </span>
    <span className="quote">{row.gist}</span>
  </RowLink>
)
