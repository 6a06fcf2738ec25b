import { Button, Group, Kbd, SegmentedControl, Select } from '@mantine/core'
import type { Entry, RowView, TextPage } from '../../../src/api/index.ts'
import { KindTag, StatusMark } from '../evidence/parts.tsx'
import { type Part, partsOf, resize, spanOf, withSpan } from './draft.ts'
import { Common, Fields } from './row-fields.tsx'

interface Props {
  readonly entry: Entry
  /** The row as it stands; null for one that is being added. */
  readonly row: RowView | null
  readonly page: TextPage
  readonly part: Part
  readonly dirty: boolean
  readonly busy: boolean
  readonly onPart: (part: Part) => void
  readonly onChange: (entry: Entry) => void
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly onAccept: () => void
  readonly onReject: () => void
  readonly onGrade: (grade: string) => void
}

/** The row's form: its words, and every field that a person may correct. */
export function RowForm(props: Props) {
  const { entry, row, page, part, dirty, onChange } = props
  return (
    <form
      className="row-form"
      aria-label={row ? 'Row' : 'New row'}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
    >
      <div className="drawer-head">
        <KindTag kind={entry.kind} label={row?.label} />
        {row ? <StatusMark status={row.status} /> : <strong>New row</strong>}
        {row ? <span className="cite push">{row.cite}</span> : null}
      </div>
      {row && row.reasons.length > 0 ? (
        <p className="small quiet why-first">
          First because it is {row.reasons.join('; ').replace(/^(turns|bears|says|shows)/, 'one that $1')}.
        </p>
      ) : null}
      <Words {...props} />
      <Fields entry={entry} page={page} onChange={onChange} />
      <Common entry={entry} onChange={onChange} />
      {row ? (
        <Select
          size="xs"
          label="Credibility of this item"
          placeholder="Not graded"
          value={row.credibility}
          data={CREDIBILITY}
          onChange={(grade) => grade && props.onGrade(grade)}
        />
      ) : null}
      <Actions {...props} />
      {dirty ? null : (
        <p className="keys">
          <span>
            words: <Kbd size="xs">[</Kbd> <Kbd size="xs">]</Kbd> end, <Kbd size="xs">{'{'}</Kbd> <Kbd size="xs">{'}'}</Kbd> start of {part}
          </span>
        </p>
      )}
    </form>
  )
}

function Words({ entry, page, part, onPart, onChange }: Props) {
  const span = spanOf(entry, part)
  const move = (key: '[' | ']' | '{' | '}') => onChange(withSpan(entry, part, resize(span, key, page.text), page.text))
  const parts = partsOf(entry.kind)
  return (
    <div className="words">
      {parts.length > 1 ? (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Which words"
          value={part}
          onChange={(value) => onPart(value as Part)}
          data={parts.map((value) => ({ value, label: value }))}
        />
      ) : null}
      <blockquote className={`quote k-${entry.kind}`}>
        <mark className="evidence">{shorten(page.text.slice(span.start, span.end))}</mark>
      </blockquote>
      <Group gap={4}>
        {(['{', '}', '[', ']'] as const).map((key) => (
          <Button key={key} size="compact-xs" variant="default" onClick={() => move(key)} aria-label={EDGES[key]}>
            {EDGE_SIGNS[key]}
          </Button>
        ))}
      </Group>
    </div>
  )
}

const EDGES = {
  '{': 'Start one word earlier',
  '}': 'Start one word later',
  '[': 'End one word earlier',
  ']': 'End one word later',
} as const
const EDGE_SIGNS = { '{': '⇤ start', '}': 'start ⇥', '[': '⇤ end', ']': 'end ⇥' } as const

const shorten = (words: string): string => (words.length > 600 ? `${words.slice(0, 380)} … ${words.slice(-180)}` : words)

function Actions({ row, dirty, busy, onCancel, onAccept, onReject }: Props) {
  if (dirty || !row)
    return (
      <Group gap="xs" mt="md">
        <Button size="xs" type="submit" loading={busy}>
          {row ? 'Save the edit' : 'Add the row'}{' '}
          <Kbd size="xs" ml={8}>
            Enter
          </Kbd>
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    )
  return (
    <Group gap="xs" mt="md">
      <Button size="xs" onClick={onAccept} loading={busy}>
        Accept{' '}
        <Kbd size="xs" ml={8}>
          a
        </Kbd>
      </Button>
      <Button size="xs" variant="default" onClick={onReject}>
        Reject{' '}
        <Kbd size="xs" ml={8}>
          x
        </Kbd>
      </Button>
    </Group>
  )
}

const CREDIBILITY = [
  { value: '1', label: '1 confirmed' },
  { value: '2', label: '2 probably true' },
  { value: '3', label: '3 possibly true' },
  { value: '4', label: '4 doubtful' },
  { value: '5', label: '5 improbable' },
  { value: '6', label: '6 cannot be judged' },
]
