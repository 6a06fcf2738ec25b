import { Button, Checkbox, Modal, Select, Tabs, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Actor, RowView } from '../../../src/api/index.ts'
import { actorsQuery } from '../lib/queries.ts'
import { useDecide } from '../lib/use-decide.tsx'
import { ActorsField } from './actors-field.tsx'
import { ACTOR_KINDS } from './choices.ts'

export interface ActorTask {
  readonly tab: 'merge' | 'split' | 'add'
  /** The actor to begin with. */
  readonly actorId?: string | undefined
  /** The name of a new actor. */
  readonly name?: string | undefined
}

interface Props {
  readonly task: ActorTask | null
  /** Rows of the text at hand: a split gives some of them to the new actor. */
  readonly rows: readonly RowView[]
  readonly onClose: () => void
}

/** Merges actors that are one, splits one that is two, or adds one that was missed. */
export function ActorDialog({ task, rows, onClose }: Props) {
  return (
    <Modal opened={task !== null} onClose={onClose} title="Actors" centered transitionProps={{ duration: 0 }}>
      {task ? (
        <Tabs defaultValue={task.tab} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="merge">Merge</Tabs.Tab>
            <Tabs.Tab value="split">Split</Tabs.Tab>
            <Tabs.Tab value="add">Add</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="merge">
            <Merge task={task} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="split">
            <Split task={task} rows={rows} onClose={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="add">
            <Add task={task} onClose={onClose} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
    </Modal>
  )
}

function Merge({ task, onClose }: { task: ActorTask; onClose: () => void }) {
  const [keep, setKeep] = useState(task.actorId ?? null)
  const [merge, setMerge] = useState<string[]>([])
  const decide = useDecide()
  return (
    <>
      <ActorSelect label="Keep" value={keep} onChange={setKeep} />
      <ActorsField label="Merge into it" value={merge} onChange={(ids) => setMerge(ids.filter((id) => id !== keep))} />
      <Button
        mt="md"
        size="xs"
        disabled={!keep || merge.length === 0}
        onClick={() => keep && decide.mutate({ act: 'merge-actors', keep, merge }, { onSuccess: onClose })}
      >
        Merge
      </Button>
    </>
  )
}

function Split({ task, rows, onClose }: Props & { task: ActorTask }) {
  const [from, setFrom] = useState(task.actorId ?? null)
  const [chosen, setChosen] = useState<string[]>([])
  const [actor, setActor] = useState<Actor>(blank(''))
  const decide = useDecide()
  const naming = rows.filter(({ entry }) => from !== null && JSON.stringify(entry).includes(from))
  // Another actor has other rows
  useEffect(() => setChosen([]), [from])
  return (
    <>
      <ActorSelect label="Split" value={from} onChange={setFrom} />
      <ActorFields actor={actor} onChange={setActor} />
      <Checkbox.Group label="Rows of this text that mean the new actor" value={chosen} onChange={setChosen} mt="sm">
        <div className="split-rows">
          {naming.map((row) => (
            <Checkbox key={row.entry.id} size="xs" value={row.entry.id} label={`${row.cite} ${row.gist.slice(0, 90)}`} />
          ))}
        </div>
      </Checkbox.Group>
      <Button
        mt="md"
        size="xs"
        disabled={!from || chosen.length === 0 || actor.name.trim() === ''}
        onClick={() => from && decide.mutate({ act: 'split-actor', from, actor, entryIds: chosen }, { onSuccess: onClose })}
      >
        Split
      </Button>
    </>
  )
}

function Add({ task, onClose }: { task: ActorTask; onClose: () => void }) {
  const [actor, setActor] = useState<Actor>(blank(task.name ?? ''))
  const decide = useDecide()
  return (
    <>
      <ActorFields actor={actor} onChange={setActor} />
      <Button
        mt="md"
        size="xs"
        disabled={actor.name.trim() === ''}
        onClick={() => decide.mutate({ act: 'add-actor', actor }, { onSuccess: onClose })}
      >
        Add the actor
      </Button>
    </>
  )
}

const blank = (name: string): Actor => ({ id: '', name: name.replace(/\s+/g, ' ').trim().slice(0, 120), kind: 'organization', aliases: [] })

function ActorFields({ actor, onChange }: { actor: Actor; onChange: (actor: Actor) => void }) {
  return (
    <>
      <TextInput
        size="xs"
        label="Name"
        value={actor.name}
        data-autofocus
        onChange={({ currentTarget }) => onChange({ ...actor, name: currentTarget.value })}
      />
      <Select
        size="xs"
        label="Kind"
        allowDeselect={false}
        value={actor.kind}
        data={ACTOR_KINDS}
        onChange={(kind) => onChange({ ...actor, kind: kind as Actor['kind'] })}
      />
      <ActorSelect
        label="Acts for"
        value={actor.actsFor ?? null}
        onChange={(actsFor) => {
          const { actsFor: _, ...rest } = actor
          onChange(actsFor ? { ...rest, actsFor } : rest)
        }}
      />
    </>
  )
}

function ActorSelect({ label, value, onChange }: { label: string; value: string | null; onChange: (id: string | null) => void }) {
  const { data: actors = [] } = useQuery(actorsQuery)
  return (
    <Select
      size="xs"
      label={label}
      placeholder="Nobody"
      searchable
      clearable
      limit={50}
      value={value}
      data={actors.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}
