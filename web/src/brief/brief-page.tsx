import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BriefView } from '../../../src/api/index.ts'
import { RowLine } from '../evidence/parts.tsx'
import { briefQuery } from '../lib/queries.ts'
import { KINDS, sayCount, VERDICTS } from '../lib/words.ts'
import { Fault } from '../shell/fault.tsx'
import { Benefits } from './benefits.tsx'
import { EmptyCase } from './empty-case.tsx'
import { PairCard } from './pair-card.tsx'
import { Scorecard } from './scorecard.tsx'

/** The first page: how each side's goals fare, what collides, who benefits. */
export function BriefPage() {
  const { data: brief, error } = useQuery(briefQuery)
  if (error && !brief) return <Fault error={error} />
  if (!brief) return <Loader m="xl" aria-label="Loading" />
  if (brief.texts === 0) return <EmptyCase />
  return (
    <div className="page">
      <Head brief={brief} />
      <Scorecard goals={brief.goals.top} total={brief.goals.total} />
      <div className="columns">
        <section className="section" aria-labelledby="pairs">
          <header>
            <h2 id="pairs">Contradictions</h2>
            <Link to="/contradictions" className="more">
              {brief.contradictions.total > 0 ? `Judge all ${brief.contradictions.total}` : 'Open'}
            </Link>
          </header>
          {brief.contradictions.top.map((pair) => (
            <PairCard key={pair.finding.id} pair={pair} />
          ))}
          {brief.contradictions.total === 0 ? <p className="quiet">No contradiction was found in the case.</p> : null}
        </section>
        <div>
          <Benefits benefits={brief.beneficiaries} />
          <Backfires backfires={brief.backfires} />
          <Promises promises={brief.promises} />
        </div>
      </div>
    </div>
  )
}

function Head({ brief }: { brief: BriefView }) {
  const { verdicts, counts } = brief
  return (
    <>
      <div className="page-head">
        <h1>Brief</h1>
        <span className="quiet">
          {sayCount(brief.texts, 'text')}, {sayCount(brief.actors, 'actor')}:{' '}
          {Object.entries(KINDS)
            .flatMap(([kind, { one }]) => (counts[kind] ? [sayCount(counts[kind], one)] : []))
            .join(', ')}
        </span>
      </div>
      <ul className="tally" aria-label="Goals by verdict">
        {(['conflicted', 'set back', 'advanced', 'open'] as const).map((label) => (
          <li key={label} className={VERDICTS[label].tone}>
            <span className="tone mark" aria-hidden="true">
              {VERDICTS[label].mark}
            </span>
            <strong>{verdicts[label] ?? 0}</strong>
            <span>
              {sayCount(verdicts[label] ?? 0, 'goal').replace(/^\S+ /, '')} {VERDICTS[label].words}
            </span>
          </li>
        ))}
        <li className="progress">
          <strong>{brief.progress.total === 0 ? 0 : Math.floor((brief.progress.judged / brief.progress.total) * 100)}%</strong>
          <span>of rows judged</span>
          <Link to="/review">{brief.progress.judged === 0 ? 'Start the review' : 'Go on reviewing'}</Link>
        </li>
      </ul>
    </>
  )
}

function Backfires({ backfires }: { backfires: BriefView['backfires'] }) {
  if (backfires.total === 0) return null
  return (
    <section className="section" aria-labelledby="backfires">
      <header>
        <h2 id="backfires">Acts that backfire</h2>
        <More {...backfires} />
      </header>
      <ul className="list">
        {backfires.top.map(({ row, goals, gainers }) => (
          <li key={row.entry.id}>
            <RowLine row={row} />
            <p className="small quiet" style={{ margin: '0 0 8px' }}>
              hurts its own side's {goals.map(({ gist }) => `“${gist}”`).join(', ')}
              {gainers.length > 0 ? `; ${gainers.join(', ')} ${gainers.length === 1 ? 'gains' : 'gain'}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Promises({ promises }: { promises: BriefView['promises'] }) {
  if (promises.total === 0) return null
  return (
    <section className="section" aria-labelledby="promises">
      <header>
        <h2 id="promises">Promises not kept</h2>
        <More {...promises} />
      </header>
      <ul className="list">
        {promises.top.map(({ row, why }) => (
          <li key={row.entry.id}>
            <RowLine row={row} />
            <p className="small quiet" style={{ margin: '0 0 8px' }}>
              {why}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many are not shown. */
export const More = ({ total, top }: { total: number; top: readonly unknown[] }) =>
  total > top.length ? (
    <span className="more quiet">
      {top.length} of {total}
    </span>
  ) : null
