import { Kbd, Loader, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Credibility, Decision, Entry, EntryKind, RejectReason, Span } from '../../../src/api/index.ts'
import { Evidence } from '../evidence/evidence.tsx'
import { JudgeButtons } from '../evidence/judge-buttons.tsx'
import { api, ask } from '../lib/client.ts'
import { useKeys } from '../lib/keys.ts'
import { rowQuery, sessionQuery } from '../lib/queries.ts'
import { showProblem, useDecide } from '../lib/use-decide.tsx'
import { KINDS } from '../lib/words.ts'
import { Fault } from '../shell/fault.tsx'
import { ActorDialog, type ActorTask } from './actor-dialog.tsx'
import { newEntry, type Part, partsOf, resize, spanOf, withSpan } from './draft.ts'
import { QueueList } from './queue-list.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { RowForm } from './row-form.tsx'
import { useDraft } from './use-draft.ts'
import { useQueue } from './use-queue.ts'

/** The text with its rows marked, beside the queue and the form of the row under review. */
export function ReviewPage() {
  const [here, setHere] = useState(false)
  const queue = useQueue(here)
  const { page, row, pick } = queue
  const decide = useDecide()
  const [draft, setDraft, dropDraft] = useDraft()
  const [moving, setMoving] = useState(false)
  const [chosenPart, setPart] = useState<Part>('evidence')
  const [rejecting, setRejecting] = useState(false)
  const [actorTask, setActorTask] = useState<ActorTask | null>(null)
  const undo = useUndo(decide.mutate)

  const mine =
    draft && (draft.entryId === null ? draft.entry.evidence[0]?.documentId === page?.id : draft.entryId === row?.entry.id) ? draft : null
  const entry = mine?.entry ?? row?.entry
  const part: Part = entry && partsOf(entry.kind).includes(chosenPart) ? chosenPart : 'evidence'
  const adding = mine?.entryId === null

  const judge = (decision: Decision) => {
    setMoving(true)
    decide.mutate(decision, {
      onSuccess: () => {
        dropDraft(draft)
        void queue.pickFollowing().finally(() => setMoving(false))
      },
      onError: () => setMoving(false),
    })
  }
  const change = (next: Entry) => setDraft({ entryId: adding ? null : (row?.entry.id ?? null), entry: next })
  const move = (key: '[' | ']' | '{' | '}') => {
    if (entry && page) change(withSpan(entry, part, resize(spanOf(entry, part), key, page.text), page.text))
  }
  const startAdding = (span: Span, kind: EntryKind = 'event') => {
    if (page) setDraft({ entryId: null, entry: newEntry(kind, page.id, span, page.text) })
  }
  const save = () => {
    if (!mine) return
    const decision: Decision =
      mine.entryId === null ? { act: 'add', entry: mine.entry } : { act: 'edit', entryId: mine.entryId, entry: mine.entry }
    if (mine.entryId !== null) return judge(decision)
    decide.mutate(decision, { onSuccess: () => dropDraft(mine) })
  }
  const who =
    entry && 'actors' in entry
      ? entry.actors[0]
      : entry && 'speakers' in entry
        ? entry.speakers[0]
        : entry && 'holders' in entry
          ? entry.holders[0]
          : undefined
  const busy = decide.isPending || moving
  const idle = row !== undefined && !mine && !busy
  useKeys({
    j: queue.next,
    k: queue.previous,
    a: idle ? () => judge({ act: 'accept', entryId: row.entry.id }) : undefined,
    x: idle ? () => setRejecting(true) : undefined,
    e: () => document.querySelector<HTMLElement>('.row-form input, .row-form button[type=button]')?.focus(),
    m: () => setActorTask({ tab: 'merge', actorId: who }),
    n: entry ? () => startAdding(spanOf(entry, part)) : undefined,
    l: row ? () => startLink(row.entry) : undefined,
    u: undo,
    p: entry
      ? () => setPart(partsOf(entry.kind)[(partsOf(entry.kind).indexOf(part) + 1) % partsOf(entry.kind).length] ?? 'evidence')
      : undefined,
    '[': () => move('['),
    ']': () => move(']'),
    '{': () => move('{'),
    '}': () => move('}'),
    Enter: mine ? save : undefined,
    Escape: mine ? () => setDraft(null) : undefined,
  })
  const startLink = (from: Entry) => {
    if (!page) return
    const { start, end } = from.evidence[0]!
    const link = newEntry('link', page.id, { start, end }, page.text)
    setDraft({ entryId: null, entry: link.kind === 'link' ? { ...link, from: { entryId: from.id } } : link })
  }

  if (queue.error && !page) return <Fault error={queue.error} />
  if (queue.loading) return <Loader m="xl" aria-label="Loading" />
  return (
    <div className="review">
      <QueueList
        rows={queue.rows}
        total={queue.total}
        current={row?.entry.id}
        kind={queue.kind}
        here={here}
        hasMore={queue.hasMore}
        onKind={queue.setKind}
        onHere={setHere}
        onPick={pick}
        onMore={queue.more}
      />
      {page ? (
        <ReadingPane
          key={page.id}
          page={page}
          evidence={entry?.evidence.filter(({ documentId }) => documentId === page.id) ?? NONE}
          part={entry && part !== 'evidence' ? spanOf(entry, part) : null}
          onPick={pick}
          onAdd={startAdding}
          onAddActor={(name) => setActorTask({ tab: 'add', name })}
        />
      ) : (
        <p className="reading-pane quiet">
          {queue.total === 0 ? 'Every row has been judged. Pick a text with Ctrl K.' : 'Loading the text'}
        </p>
      )}
      <aside className="judge-pane" aria-label="Row and evidence">
        {adding && entry && page ? (
          <Select
            size="xs"
            label="Kind of row"
            allowDeselect={false}
            value={entry.kind}
            data={Object.entries(KINDS).map(([value, { one }]) => ({ value, label: one }))}
            onChange={(kind) => startAdding(spanOf(entry, 'evidence'), kind as EntryKind)}
            mb="xs"
          />
        ) : null}
        {entry && page ? (
          <RowForm
            key={`${entry.id}${entry.kind}`}
            entry={entry}
            row={adding ? null : (row ?? null)}
            page={page}
            part={part}
            dirty={mine !== null}
            busy={busy}
            onPart={setPart}
            onChange={change}
            onSave={save}
            onCancel={() => setDraft(null)}
            onAccept={() => row && judge({ act: 'accept', entryId: row.entry.id })}
            onReject={() => setRejecting(true)}
            onGrade={(credibility) =>
              row && decide.mutate({ act: 'grade-entry', entryId: row.entry.id, credibility: credibility as Credibility })
            }
          />
        ) : null}
        {row && !adding ? <RowEvidence id={row.entry.id} judged={row.status !== 'proposed'} /> : null}
        <Keys />
      </aside>
      <RejectDialog
        opened={rejecting}
        onClose={() => setRejecting(false)}
        onReason={(reason: RejectReason) => {
          setRejecting(false)
          if (row) judge({ act: 'reject', entryId: row.entry.id, reason })
        }}
      />
      <ActorDialog task={actorTask} rows={page?.rows ?? []} onClose={() => setActorTask(null)} />
    </div>
  )
}

const NONE: never[] = []

function RowEvidence({ id, judged }: { id: string; judged: boolean }) {
  const { data } = useQuery(rowQuery(id))
  if (!data) return null
  return (
    <div className="drawer-in">
      {judged ? <JudgeButtons page={data} /> : null}
      <Evidence page={data} inText />
    </div>
  )
}

/** Takes back the last decision of whoever sits here. */
function useUndo(mutate: (decision: Decision) => void): () => void {
  const { data: session } = useQuery(sessionQuery)
  return () => {
    ask(api.judgements.$get({ query: { limit: '100' } }))
      .then(({ items }) => {
        const last = items.find(({ decision, judge, undone }) => decision.act !== 'undo' && !undone && judge === session?.judge)
        if (last) mutate({ act: 'undo', judgementId: last.id })
      })
      .catch(showProblem)
  }
}

const Keys = () => (
  <p className="keys">
    {[
      ['j k', 'next, previous'],
      ['a', 'accept'],
      ['x', 'reject'],
      ['e', 'edit'],
      ['[ ]', 'resize'],
      ['p', 'other words'],
      ['n', 'new row'],
      ['l', 'link'],
      ['m', 'merge actors'],
      ['u', 'undo'],
    ].map(([keys, does]) => (
      <span key={keys}>
        {keys?.split(' ').map((key) => (
          <Kbd key={key} size="xs" mr={3}>
            {key}
          </Kbd>
        ))}
        {does}
      </span>
    ))}
  </p>
)
