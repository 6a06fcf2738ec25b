import { Loader, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matrixQuery, timelineQuery } from '../lib/queries.ts'
import { sayCount } from '../lib/words.ts'
import { Fault } from '../shell/fault.tsx'
import { Grid } from './grid.tsx'
import { Timeline } from './timeline.tsx'

const FEW = { actors: 12, acts: 20 }
const MANY = { actors: 60, acts: 120 }

/** Who gains and loses by which act, over what each actor did, when. */
export function MatrixPage() {
  const [many, setMany] = useState(false)
  const [statements, setStatements] = useState(false)
  const matrix = useQuery(matrixQuery(many ? MANY : FEW))
  const timeline = useQuery(timelineQuery(statements))
  const error = matrix.error ?? timeline.error
  if (error && !matrix.data) return <Fault error={error} />
  if (!matrix.data || !timeline.data) return <Loader m="xl" aria-label="Loading" />
  const { actors, acts, totals } = matrix.data
  const left = totals.actors > actors.length || totals.acts > acts.length
  return (
    <div className="page wide-page">
      <div className="page-head">
        <h1>Matrix and timeline</h1>
        <span className="quiet">
          <span className="tone gain">▲ gains</span> and <span className="tone loss">▼ losses</span> are kept apart and never summed
        </span>
      </div>
      <section className="section first-section" aria-labelledby="grid">
        <header>
          <h2 id="grid">Who benefits from which act</h2>
          <span className="more quiet">
            {left
              ? `${actors.length} of ${sayCount(totals.actors, 'actor')}, ${acts.length} of ${sayCount(totals.acts, 'act')}`
              : `${sayCount(totals.actors, 'actor')}, ${sayCount(totals.acts, 'act')}`}
          </span>
          {left || many ? (
            <Switch size="xs" label="Show more" checked={many} onChange={({ currentTarget }) => setMany(currentTarget.checked)} />
          ) : null}
        </header>
        {acts.length === 0 ? <p className="quiet">No act is recorded as helping or hurting anybody.</p> : <Grid matrix={matrix.data} />}
      </section>
      <section className="section" aria-labelledby="timeline">
        <header>
          <h2 id="timeline">Who did what, when</h2>
          <Switch
            size="xs"
            label="with statements"
            checked={statements}
            onChange={({ currentTarget }) => setStatements(currentTarget.checked)}
          />
          <span className="more quiet">
            {sayCount(timeline.data.lanes.length, 'lane')} of {sayCount(timeline.data.totals.actors, 'actor')}
            {timeline.data.totals.undated > 0 ? `, ${timeline.data.totals.undated} undated` : ''}
          </span>
        </header>
        <Timeline timeline={timeline.data} />
      </section>
    </div>
  )
}
