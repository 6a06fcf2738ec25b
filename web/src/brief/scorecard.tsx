import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActLine, GoalCard } from '../../../src/api/index.ts'
import { RowLink, SignMark, StatusMark, VerdictTag } from '../evidence/parts.tsx'
import { sayCount, sayWho } from '../lib/words.ts'

/** Acts shown under a goal before the rest is unfolded, and goals before the rest. */
const ACTS = 3
const GOALS = 12

/** Every goal with its holder, its verdict and the acts for and against it. */
export function Scorecard({ goals, total }: { goals: readonly GoalCard[]; total: number }) {
  const [all, setAll] = useState(false)
  const decided = goals.filter(({ label }) => label !== 'open')
  const few = decided.length > 0 ? decided.slice(0, GOALS) : goals.slice(0, 6)
  const shown = all ? goals : few
  const byHolder = [...Map.groupBy(shown, ({ holders }) => sayWho(holders, 'Nobody named'))]
  return (
    <section className="section" aria-labelledby="goals">
      <header>
        <h2 id="goals">What each side wants, and how it fares</h2>
        <span className="more quiet">{shown.length < total ? `${shown.length} of ${total} goals` : sayCount(total, 'goal')}</span>
      </header>
      {total === 0 ? <p className="quiet">No goal was found in the case.</p> : null}
      <div className="scorecard card">
        {byHolder.map(([holder, list]) => (
          <section key={holder} aria-label={`Goals of ${holder}`}>
            <h3>{holder}</h3>
            <ul className="list">
              {list.map((goal) => (
                <Goal key={goal.goalId} goal={goal} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {few.length < goals.length ? (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${sayCount(goals.length - few.length, 'further goal')}`}
        </Button>
      ) : null}
    </section>
  )
}

function Goal({ goal }: { goal: GoalCard }) {
  const [all, setAll] = useState(false)
  const acts = [...goal.denial, ...goal.support]
  const shown = all ? acts : acts.slice(0, ACTS)
  const hidden = goal.effects.support + goal.effects.denial - acts.length
  return (
    <li className="goal">
      <div className="verdict">
        <VerdictTag label={goal.label} />
      </div>
      <div className="wants">
        <RowLink id={goal.goalId} className="linked">
          <span className="quiet">{goal.direction}: </span>
          <span className="quote">{goal.content}</span> <span className="cite">{goal.cite}</span>
        </RowLink>
        <Flips goal={goal} />
      </div>
      <ul className="list acts">
        {shown.map((act) => (
          <li key={act.effectId}>
            <Act act={act} />
          </li>
        ))}
        {acts.length > ACTS ? (
          <li>
            <button type="button" className="plain small quiet" onClick={() => setAll(!all)}>
              {all ? `fewer${hidden > 0 ? ` (${hidden} more on the map)` : ''}` : `and ${acts.length + hidden - ACTS} more`}
            </button>
          </li>
        ) : null}
        {acts.length === 0 ? <li className="small quiet">nothing recorded for or against it</li> : null}
      </ul>
    </li>
  )
}

/** One act that helps or hurts; who claims it when not the text itself, and whether it is only possible. */
export function Act({ act }: { act: ActLine }) {
  return (
    <RowLink id={act.effectId} className="linked">
      <SignMark sign={act.sign} /> {act.by.length > 0 ? <strong>{act.by.join(', ')}: </strong> : null}
      <span className="quote" style={{ display: 'inline' }}>
        {act.words}
      </span>{' '}
      <span className="cite">{act.cite}</span>
      {act.certainty === 'certain' ? null : <span className="small quiet"> · {act.certainty}</span>}
      {act.claimedBy.length > 0 ? <span className="small quiet"> · says {act.claimedBy.join(', ')}</span> : null}
      {act.basis === 'derived' ? <span className="small quiet"> · derived</span> : null} <StatusMark status={act.status} />
    </RowLink>
  )
}

function Flips({ goal }: { goal: GoalCard }) {
  const [flip] = goal.flips
  if (!flip) return null
  return (
    <p className="small quiet flips">
      Turns {flip.label} if {sayCount(flip.reject.length, 'row')} {flip.reject.length === 1 ? 'falls' : 'fall'}.{' '}
      <Link to="/map" search={{ goal: goal.goalId }} aria-label={`Map of the goal ${goal.content}`}>
        Map
      </Link>
    </p>
  )
}
