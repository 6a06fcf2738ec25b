import { Link } from '@tanstack/react-router'
import type { PairView } from '../../../src/api/index.ts'
import { RowLink } from '../evidence/parts.tsx'
import { PAIR_VERDICTS, SCOPES, sayWho } from '../lib/words.ts'

/** A contradiction in short: two quotations, one under the other, and why they collide. */
export function PairCard({ pair }: { pair: PairView }) {
  const { finding, a, b, verdict } = pair
  return (
    <article className="card pair-card">
      <p className="small quiet">
        <strong>{SCOPES[finding.scope]}</strong> · {finding.basis}
        {verdict ? ` · judged: ${PAIR_VERDICTS.find((known) => known.verdict === verdict)?.words.toLowerCase()}` : ''}
        <Link to="/contradictions" search={{ pair: finding.id }} className="push">
          Judge
        </Link>
      </p>
      {[a, b].map((side) => (
        <RowLink key={side.row.entry.id} id={side.row.entry.id} className="linked">
          <span className="small">
            <strong>{sayWho(side.row.who)}</strong>{' '}
            <span className="quiet">
              {side.row.label}
              {side.row.entry.polarity === 'negative' && side.row.label !== 'deny' ? ', negated' : ''}
            </span>
            <span className="cite"> {side.row.cite}</span>
          </span>
          <span className="quote">“{side.row.gist}”</span>
        </RowLink>
      ))}
      <p className="small quiet">{finding.why}</p>
    </article>
  )
}
