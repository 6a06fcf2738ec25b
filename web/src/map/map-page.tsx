import { Button, Loader, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { MapView } from '../../../src/api/index.ts'
import { Changes } from '../evidence/changes.tsx'
import { RowLink, VerdictTag } from '../evidence/parts.tsx'
import { goalsQuery, mapQuery, whatIfQuery } from '../lib/queries.ts'
import { sayCount, sayWho, VERDICTS } from '../lib/words.ts'
import { Fault } from '../shell/fault.tsx'
import { MapCanvas } from './map-canvas.tsx'

const ids = (list: string | undefined): string[] => list?.split(',').filter(Boolean) ?? []

/** One goal with the acts and effects around it; acts can be switched off, and the page says what changes then. */
export function MapPage() {
  const search = useSearch({ from: '/map' })
  const navigate = useNavigate({ from: '/map' })
  const goals = useQuery(goalsQuery)
  const [off, open] = [ids(search.off), ids(search.open)]
  const goalId = search.goal ?? goals.data?.items[0]?.goalId
  const map = useQuery({ ...mapQuery(goalId ?? '', open), enabled: goalId !== undefined })
  const set = (next: { goal?: string; off?: string[]; open?: string[] }) =>
    void navigate({
      replace: true,
      search: (was) => ({
        ...was,
        goal: next.goal ?? goalId,
        off: (next.off ?? off).join(',') || undefined,
        open: (next.open ?? open).join(',') || undefined,
      }),
    })
  const toggle = (id: string) => set({ off: off.includes(id) ? off.filter((other) => other !== id) : [...off, id] })
  const error = goals.error ?? map.error
  if (error && !map.data) return <Fault error={error} />
  if (!goals.data) return <Loader m="xl" aria-label="Loading" />
  if (goals.data.total === 0) return <p className="page quiet">No goal was found in the case, so there is nothing to map.</p>
  const view = map.data?.goalId === goalId ? map.data : undefined
  return (
    <div className="map-page">
      <div className="map-main">
        <div className="page-head">
          <h1>Map and what-if</h1>
          <Select
            aria-label="Goal"
            size="sm"
            searchable
            allowDeselect={false}
            w={{ base: '100%', sm: 460 }}
            value={goalId ?? null}
            limit={100}
            data={goals.data.items.map(({ goalId: value, holders, content, label }) => ({
              value,
              label: `${VERDICTS[label].mark} ${sayWho(holders, '?')}: ${content.slice(0, 90)}`,
            }))}
            onChange={(goal) => goal && set({ goal, off: [], open: [] })}
          />
        </div>
        {view ? <MapCanvas view={view} off={off} /> : <Loader m="xl" aria-label="Loading" />}
        {view && view.hidden > 0 ? (
          <p className="small quiet">
            {sayCount(view.nodes.length, 'node')} of {view.nodes.length + view.hidden} shown. Open a node on the right to see its
            neighbours.
          </p>
        ) : null}
      </div>
      {view ? (
        <MapSide view={view} off={off} onToggle={toggle} onOpen={(id) => set({ open: [...open, id] })} onReset={() => set({ off: [] })} />
      ) : null}
    </div>
  )
}

interface SideProps {
  readonly view: MapView
  readonly off: readonly string[]
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onReset: () => void
}

function MapSide({ view, off, onToggle, onOpen, onReset }: SideProps) {
  const acts = view.nodes.filter(({ layer, cause }) => layer === 'act' || cause !== null)
  const others = view.nodes.filter((node) => !acts.includes(node))
  return (
    <aside className="map-side" aria-label="What-if">
      <h2>Switch acts off</h2>
      <p className="small quiet">Removes recorded effects; not a forecast.</p>
      {acts.length === 0 ? <p className="quiet">No recorded act bears on this goal.</p> : null}
      <ul className="list">
        {acts.map(({ id, row, hidden, cause }) => (
          <li key={id} className="switch-line">
            <Switch
              size="sm"
              checked={!off.includes(id)}
              onChange={() => onToggle(id)}
              aria-label={`${off.includes(id) ? 'Switch on' : 'Switch off'}: ${cause ?? row.gist}`}
            />
            <span>
              <RowLink id={id} className="linked">
                {row.who.length > 0 ? <strong>{row.who.join(', ')}</strong> : null} <span className="quote">{cause ?? row.gist}</span>{' '}
                <span className="cite">{row.cite}</span>
              </RowLink>
              <Hidden id={id} hidden={hidden} onOpen={onOpen} />
            </span>
          </li>
        ))}
      </ul>
      <WhatChanges off={off} onReset={onReset} />
      <h2>Goals and effects on the map</h2>
      <ul className="list">
        {others.map(({ id, row, hidden, label }) => (
          <li key={id}>
            <RowLink id={id} className="linked">
              {label ? <VerdictTag label={label} /> : <span className="small quiet">{row.label}</span>}{' '}
              <span className="quote">{row.gist}</span> <span className="cite">{row.cite}</span>
            </RowLink>
            <Hidden id={id} hidden={hidden} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

const Hidden = ({ id, hidden, onOpen }: { id: string; hidden: number; onOpen: (id: string) => void }) =>
  hidden > 0 ? (
    <button type="button" className="plain small tone gain" onClick={() => onOpen(id)}>
      + {sayCount(hidden, 'neighbour')}
    </button>
  ) : null

function WhatChanges({ off, onReset }: { off: readonly string[]; onReset: () => void }) {
  const { data, error } = useQuery(whatIfQuery(off))
  if (off.length === 0) return null
  return (
    <section className="card what-if" aria-live="polite">
      <h3>Without {sayCount(off.length, 'act')}</h3>
      {error ? <p role="alert">{error.message}</p> : null}
      {data ? (
        data.changes.length > 0 ? (
          <Changes changes={data.changes} />
        ) : (
          <p className="small">No finding would change.</p>
        )
      ) : (
        <Loader size="xs" />
      )}
      <Button size="compact-xs" variant="subtle" onClick={onReset}>
        Switch all on
      </Button>
    </section>
  )
}
