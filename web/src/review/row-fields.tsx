import { Checkbox, Group, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Entry, TextPage } from '../../../src/api/index.ts'
import { actorsQuery } from '../lib/queries.ts'
import { sayWho } from '../lib/words.ts'
import { ActorsField } from './actors-field.tsx'
import { CERTAINTIES, DIRECTIONS, EVENT_TYPES, LINK_TYPES, PHASES, SPEECH_ACTS } from './choices.ts'

interface Props<E extends Entry = Entry> {
  readonly entry: E
  readonly page: TextPage
  readonly onChange: (entry: Entry) => void
}
type Of<K extends Entry['kind']> = Props<Extract<Entry, { kind: K }>>

/** The fields of a row by its kind. */
export function Fields({ entry, page, onChange }: Props) {
  switch (entry.kind) {
    case 'statement':
      return <StatementFields entry={entry} page={page} onChange={onChange} />
    case 'event':
      return <EventFields entry={entry} page={page} onChange={onChange} />
    case 'goal':
      return <GoalFields entry={entry} page={page} onChange={onChange} />
    case 'effect':
      return <EffectFields entry={entry} page={page} onChange={onChange} />
    case 'figure':
      return <FigureFields entry={entry} page={page} onChange={onChange} />
    case 'link':
      return <LinkFields entry={entry} page={page} onChange={onChange} />
  }
}

const StatementFields = ({ entry, onChange }: Of<'statement'>) => (
  <>
    <ActorsField label="Speakers" value={entry.speakers} onChange={(speakers) => onChange({ ...entry, speakers })} />
    <ActorsField label="Spoken to" value={entry.addressees} onChange={(addressees) => onChange({ ...entry, addressees })} />
    <Select
      size="xs"
      label="Speech act"
      allowDeselect={false}
      searchable
      value={entry.speechAct}
      data={SPEECH_ACTS}
      onChange={(value) => onChange({ ...entry, speechAct: value as typeof entry.speechAct })}
    />
  </>
)

const EventFields = ({ entry, onChange }: Of<'event'>) => (
  <>
    <Select
      size="xs"
      label="Type of act"
      allowDeselect={false}
      searchable
      value={entry.eventType}
      data={EVENT_TYPES}
      onChange={(value) => onChange({ ...entry, eventType: value as typeof entry.eventType })}
    />
    <ActorsField label="Who did it" value={entry.actors} onChange={(actors) => onChange({ ...entry, actors })} />
    <ActorsField label="To whom" value={entry.recipients} onChange={(recipients) => onChange({ ...entry, recipients })} />
    <Select
      size="xs"
      label="Phase"
      allowDeselect={false}
      value={entry.phase}
      data={PHASES}
      onChange={(value) => onChange({ ...entry, phase: value as typeof entry.phase })}
    />
  </>
)

const GoalFields = ({ entry, onChange }: Of<'goal'>) => (
  <>
    <ActorsField label="Who wants it" value={entry.holders} onChange={(holders) => onChange({ ...entry, holders })} />
    <Select
      size="xs"
      label="Direction"
      allowDeselect={false}
      value={entry.direction}
      data={DIRECTIONS}
      onChange={(value) => onChange({ ...entry, direction: value as typeof entry.direction })}
    />
  </>
)

function EffectFields({ entry, page, onChange }: Of<'effect'>) {
  const { data: actors = [] } = useQuery(actorsQuery)
  const affected =
    'goalId' in entry.affected ? `goal ${entry.affected.goalId}` : 'actorId' in entry.affected ? `actor ${entry.affected.actorId}` : null
  const goals = page.rows
    .filter(({ entry: { kind } }) => kind === 'goal')
    .map(({ entry: { id }, gist }) => ({ value: `goal ${id}`, label: gist.slice(0, 90) }))
  const choose = (value: string | null) => {
    const [kind, id] = value?.split(' ') ?? []
    if (id) onChange({ ...entry, affected: kind === 'goal' ? { goalId: id } : { actorId: id } })
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Sign"
        value={entry.sign}
        onChange={(sign) => onChange({ ...entry, sign: sign as '+' | '-' })}
        data={[
          { value: '+', label: '▲ helps' },
          { value: '-', label: '▼ hurts' },
        ]}
      />
      <RowSelect
        label="Act that does it"
        page={page}
        value={'entryId' in entry.cause ? entry.cause.entryId : null}
        onChange={(entryId) => onChange({ ...entry, cause: { entryId } })}
      />
      <Select
        size="xs"
        label="What it helps or hurts"
        placeholder="A goal or an actor"
        searchable
        limit={60}
        value={affected}
        data={[
          { group: 'Goals in this text', items: goals },
          { group: 'Actors', items: actors.map(({ id, name }) => ({ value: `actor ${id}`, label: name })) },
        ]}
        onChange={choose}
      />
    </>
  )
}

const FigureFields = ({ entry, onChange }: Of<'figure'>) => (
  <>
    <Group grow>
      <NumberInput size="xs" label="Value" value={entry.value} onChange={(value) => onChange({ ...entry, value: Number(value) || 0 })} />
      <TextInput
        size="xs"
        label="Unit"
        value={entry.unit}
        onChange={({ currentTarget }) => onChange({ ...entry, unit: currentTarget.value })}
      />
    </Group>
    <Checkbox
      size="xs"
      label="approximate"
      checked={entry.approximate}
      onChange={({ currentTarget }) => onChange({ ...entry, approximate: currentTarget.checked })}
    />
  </>
)

const LinkFields = ({ entry, page, onChange }: Of<'link'>) => (
  <>
    <RowSelect
      label="From"
      page={page}
      value={'entryId' in entry.from ? entry.from.entryId : null}
      onChange={(entryId) => onChange({ ...entry, from: { entryId } })}
    />
    <Select
      size="xs"
      label="Type"
      allowDeselect={false}
      value={entry.type}
      data={LINK_TYPES}
      onChange={(value) => onChange({ ...entry, type: value as typeof entry.type })}
    />
    <RowSelect
      label="To"
      page={page}
      value={'entryId' in entry.to ? entry.to.entryId : null}
      onChange={(entryId) => onChange({ ...entry, to: { entryId } })}
    />
  </>
)

/** Chooses another row of the same text. */
export function RowSelect({
  label,
  page,
  value,
  onChange,
}: {
  label: string
  page: TextPage
  value: string | null
  onChange: (id: string) => void
}) {
  const data = page.rows
    .filter(({ entry, status }) => (entry.kind === 'event' || entry.kind === 'statement' || entry.kind === 'goal') && status !== 'rejected')
    .map(({ entry, who, gist, cite }) => ({ value: entry.id, label: `${cite} ${sayWho(who, '')}: ${gist.slice(0, 80)}` }))
  return (
    <Select
      size="xs"
      label={label}
      placeholder="A row of this text"
      searchable
      limit={60}
      value={value}
      data={data}
      onChange={(id) => id && onChange(id)}
    />
  )
}

/** What every row has: negation, certainty, and who asserts it. */
export function Common({ entry, onChange }: { entry: Entry; onChange: (entry: Entry) => void }) {
  return (
    <>
      <Group grow>
        <Select
          size="xs"
          label="Polarity"
          allowDeselect={false}
          value={entry.polarity}
          data={[
            { value: 'positive', label: 'affirmed' },
            { value: 'negative', label: 'negated' },
          ]}
          onChange={(value) => onChange({ ...entry, polarity: value as Entry['polarity'] })}
        />
        <Select
          size="xs"
          label="Certainty"
          allowDeselect={false}
          value={entry.certainty}
          data={CERTAINTIES}
          onChange={(value) => onChange({ ...entry, certainty: value as Entry['certainty'] })}
        />
      </Group>
      <ActorsField
        label="Who asserts it, outermost first"
        placeholder="The text itself"
        value={entry.attribution}
        onChange={(attribution) => onChange({ ...entry, attribution })}
      />
    </>
  )
}
