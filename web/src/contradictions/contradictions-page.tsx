import { Button, Loader } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { PairView } from '../../../src/api/index.ts'
import { useKeys } from '../lib/keys.ts'
import { pairsQuery } from '../lib/queries.ts'
import { useDecide } from '../lib/use-decide.tsx'
import { PAIR_VERDICTS, SCOPES, sayCount, sayWho } from '../lib/words.ts'
import { Fault } from '../shell/fault.tsx'
import { PairJudge } from './pair-judge.tsx'

/** Words and deeds that collide: a list, and the pair that is being judged, two quotations side by side. */
export function ContradictionsPage() {
  const { pair: wanted } = useSearch({ from: '/contradictions' })
  const navigate = useNavigate({ from: '/contradictions' })
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(pairsQuery)
  const decide = useDecide()
  const pairs = data?.pages.flatMap(({ items }) => items) ?? []
  const at = Math.max(
    0,
    pairs.findIndex(({ finding }) => finding.id === wanted),
  )
  const pair = pairs[at]
  const go = (to: number) => {
    const next = pairs[Math.min(Math.max(0, to), pairs.length - 1)]
    if (next) void navigate({ search: { pair: next.finding.id }, replace: true })
  }
  const judge = (verdict: (typeof PAIR_VERDICTS)[number]['verdict']) => {
    if (!pair) return
    const next = pairs[at + 1] ?? pairs[at]
    decide.mutate(
      { act: 'judge-pair', findingId: pair.finding.id, verdict },
      { onSuccess: () => next && void navigate({ search: { pair: next.finding.id }, replace: true }) },
    )
  }
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    ...Object.fromEntries(PAIR_VERDICTS.map(({ verdict }, i) => [String(i + 1), () => judge(verdict)])),
  })
  if (error && !data) return <Fault error={error} />
  if (!data) return <Loader m="xl" aria-label="Loading" />
  const total = data.pages[0]?.total ?? 0
  return (
    <div className="pairs-page">
      <div className="pairs-list">
        <div className="page-head">
          <h1>Contradictions</h1>
          <span className="quiet">{sayCount(total, 'pair')}</span>
        </div>
        <ol className="list" aria-label="Pairs">
          {pairs.map((item, i) => (
            <PairItem key={item.finding.id} pair={item} on={i === at} onClick={() => go(i)} />
          ))}
        </ol>
        {hasNextPage ? (
          <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        ) : null}
      </div>
      {pair ? (
        <PairJudge pair={pair} onJudge={judge} busy={decide.isPending} />
      ) : (
        <p className="quiet page">No contradiction was found in the case. Add texts that report the same matter from another side.</p>
      )}
    </div>
  )
}

function PairItem({ pair, on, onClick }: { pair: PairView; on: boolean; onClick: () => void }) {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [on])
  const { finding, a, b, verdict } = pair
  return (
    <li>
      <button ref={ref} type="button" className={`plain linked ${on ? 'on' : ''}`} aria-current={on} onClick={onClick}>
        <span className="small quiet">
          {SCOPES[finding.scope]} · {finding.basis}
        </span>
        <br />
        {sayWho(a.row.who)} <span className="quiet">/</span> {sayWho(b.row.who)}
        {verdict ? (
          <span className="small quiet">
            <br />✓ {PAIR_VERDICTS.find((known) => known.verdict === verdict)?.words}
          </span>
        ) : null}
      </button>
    </li>
  )
}
