import { Button, Select } from '@mantine/core'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Reliability, RowView, Span, TextPage } from '../../../src/api/index.ts'
import { useDecide } from '../lib/use-decide.tsx'
import { sayDate } from '../lib/words.ts'
import {
  clearHighlights,
  findPlaces,
  offsetOf,
  type Paragraph,
  type Places,
  rangeOf,
  showCurrent,
  showRows,
  splitParagraphs,
} from './highlights.ts'

interface Props {
  readonly page: TextPage
  /** The quotations and the part under review. */
  readonly evidence: readonly Span[]
  readonly part: Span | null
  readonly onPick: (row: RowView) => void
  readonly onAdd: (span: Span) => void
  readonly onAddActor: (words: string) => void
}

/** The text as plain text, with rows marked in it. Clicking marked words picks the row; selected words can be added as a row. */
export function ReadingPane({ page, evidence, part, onPick, onAdd, onAddActor }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const places = useRef<Places>([])
  // Before the marks of the next text are set: layout effects are cleaned up first.
  useLayoutEffect(() => clearHighlights, [])
  const paragraphs = useMemo(() => splitParagraphs(page.text), [page.text])
  // New paragraphs mean new text nodes
  useLayoutEffect(() => {
    places.current = root.current ? findPlaces(root.current) : []
    showRows(places.current, page.rows)
  }, [paragraphs, page.rows])
  useLayoutEffect(() => showCurrent(places.current, evidence, part), [evidence, part])
  const first = evidence[0]?.start
  // The text moves when another place is looked at, not when a span is resized
  useEffect(() => {
    if (first !== undefined) scrollTo(places.current, first)
  }, [page.id, first])
  const [chosen, setChosen] = useSelection(places)
  const done = (use: () => void) => {
    use()
    setChosen(null)
    document.getSelection()?.removeAllRanges()
  }
  const pick = (event: React.MouseEvent) => {
    if (!document.getSelection()?.isCollapsed) return
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const at = caret && offsetOf(places.current, caret.offsetNode, caret.offset)
    const row = at === null ? undefined : rowAt(page.rows, at)
    if (row) onPick(row)
  }
  return (
    <article className="reading-pane" aria-label={`Text: ${page.title}`}>
      <TextHead page={page} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: j and k pick rows from the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="reading" ref={root} onClick={pick}>
        <Paragraphs list={paragraphs} />
      </div>
      {chosen ? (
        <div className="selection-bar" role="toolbar" aria-label="Selected words">
          <span className="small quiet">{chosen.end - chosen.start} characters</span>
          <Button size="compact-sm" onClick={() => done(() => onAdd(chosen))}>
            Add as a row
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => done(() => onAddActor(page.text.slice(chosen.start, chosen.end)))}>
            Add as an actor
          </Button>
        </div>
      ) : null}
    </article>
  )
}

const Paragraphs = memo(({ list }: { list: readonly Paragraph[] }) =>
  list.map(({ start, words }) => (
    <p key={start} data-start={start} dir="auto">
      {words}
    </p>
  )),
)

function TextHead({ page }: { page: TextPage }) {
  const decide = useDecide()
  const by = page.sources.flatMap(({ publisher }) => publisher ?? []).join(', ')
  return (
    <header className="text-head">
      <div>
        <h1>{page.title}</h1>
        <p className="small quiet">
          Text {page.number}
          {by ? ` · ${by}` : ''} · {sayDate(page.publishedAt)} · {page.progress.judged} of {page.progress.total} rows judged
        </p>
      </div>
      <Select
        size="xs"
        w={170}
        aria-label="How far this source can be relied on (Admiralty code)"
        placeholder="Grade the source"
        value={page.reliability}
        data={GRADES}
        comboboxProps={{ width: 250, position: 'bottom-end' }}
        onChange={(grade) => grade && decide.mutate({ act: 'grade-source', documentId: page.id, reliability: grade as Reliability })}
      />
    </header>
  )
}

const GRADES = [
  { value: 'A', label: 'A completely reliable' },
  { value: 'B', label: 'B usually reliable' },
  { value: 'C', label: 'C fairly reliable' },
  { value: 'D', label: 'D not usually reliable' },
  { value: 'E', label: 'E unreliable' },
  { value: 'F', label: 'F cannot be judged' },
]

/** Brings a place of the text to the upper third of the pane. */
function scrollTo(places: Places, start: number): void {
  const range = rangeOf(places, { start, end: start + 1 })
  const pane = places[0]?.node.parentElement?.closest('.reading-pane')
  if (!range || !pane) return
  const { top, bottom } = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (top < frame.top + 90 || bottom > frame.bottom - 60) pane.scrollBy({ top: top - frame.top - frame.height / 3 })
}

/** The narrowest row over a place. */
function rowAt(rows: readonly RowView[], at: number): RowView | undefined {
  const width = ({ entry }: RowView) => entry.evidence[0]!.end - entry.evidence[0]!.start
  return rows
    .filter(({ entry }) => entry.evidence.some((quote) => quote.start <= at && at < quote.end))
    .sort((a, b) => width(a) - width(b))[0]
}

/** The words of the text that the user has selected, without blanks at the edges. */
function useSelection(places: React.RefObject<Places>) {
  const [chosen, setChosen] = useState<Span | null>(null)
  useEffect(() => {
    const listen = () => {
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return setChosen(null)
      const range = selection.getRangeAt(0)
      const start = offsetOf(places.current, range.startContainer, range.startOffset)
      const end = offsetOf(places.current, range.endContainer, range.endOffset)
      setChosen(start !== null && end !== null && start < end ? { start, end } : null)
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [places])
  return [chosen, setChosen] as const
}
