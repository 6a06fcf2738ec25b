import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { actorsQuery } from '../lib/queries.ts'

/** Chooses actors of the case by name or alias. */
export function ActorsField({
  label,
  value,
  placeholder,
  onChange,
}: {
  label: string
  value: readonly string[]
  placeholder?: string
  onChange: (ids: string[]) => void
}) {
  const { data: actors = [] } = useQuery(actorsQuery)
  const aliases = new Map(actors.map((actor) => [actor.id, `${actor.name} ${actor.aliases.join(' ')}`.toLowerCase()]))
  return (
    <MultiSelect
      size="xs"
      label={label}
      {...(placeholder && value.length === 0 ? { placeholder } : {})}
      searchable
      limit={50}
      hidePickedOptions
      value={[...value]}
      data={actors.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && aliases.get(option.value)?.includes(search.trim().toLowerCase()))
      }
      onChange={onChange}
    />
  )
}
