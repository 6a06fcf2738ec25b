import { Kbd } from '@mantine/core'
import type { PairVerdict, PairView } from '../../../src/api/index.ts'
import { KindTag, Quote, RowLink, StatusMark } from '../evidence/parts.tsx'
import { PAIR_VERDICTS, SCOPES, sayDate, sayWho } from '../lib/words.ts'

/** Two quotations side by side, who and when, the rule that put them together, and the six verdicts. */
export function PairJudge({ pair, onJudge, busy }: { pair: PairView; onJudge: (verdict: PairVerdict) => void; busy: boolean }) {
  const { finding, a, b, verdict } = pair
  return (
    <div className="pair-judge" aria-live="polite">
      <p className="pair-why">
        <span className="small quiet">
          {SCOPES[finding.scope]} · {finding.basis}
        </span>
        <span>{finding.why}</span>
      </p>
      <div className="sides">
        <Side side={a} other={b} />
        <Side side={b} other={a} />
      </div>
      <fieldset className="verdicts" disabled={busy}>
        <legend className="small quiet">
          Your verdict <Kbd size="xs">1</Kbd>–<Kbd size="xs">6</Kbd>, other pairs <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd>
        </legend>
        {PAIR_VERDICTS.map(({ verdict: mine, words, means }, i) => (
          <button key={mine} type="button" className="verdict-button" aria-pressed={verdict === mine} onClick={() => onJudge(mine)}>
            <Kbd size="xs" aria-hidden="true">
              {i + 1}
            </Kbd>
            <span>
              <strong>
                {verdict === mine ? '✓ ' : ''}
                {words}
              </strong>
              <br />
              <span className="small quiet">{means}</span>
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function Side({ side, other }: { side: PairView['a']; other: PairView['a'] }) {
  const { row, quote, title, publishedAt, sources } = side
  const { time, polarity, certainty } = row.entry
  const later = publishedAt && other.publishedAt && publishedAt > other.publishedAt
  return (
    <article className="card side">
      <header>
        <strong>{sayWho(row.who)}</strong>
        <KindTag kind={row.entry.kind} label={row.label} />
        <StatusMark status={row.status} />
      </header>
      <blockquote>
        <Quote quote={quote} kind={row.entry.kind} />
      </blockquote>
      <footer className="small quiet">
        {time ? `${time.expression}. ` : ''}
        {polarity === 'negative' ? 'Denied or negated. ' : ''}
        {certainty === 'certain' ? '' : `${certainty[0]?.toUpperCase()}${certainty.slice(1)}. `}
        <br />
        {[...sources.flatMap(({ publisher }) => publisher ?? []), title].join(': ')}, {sayDate(publishedAt)}
        {later ? ' (the later one)' : ''}
        <br />
        <RowLink id={row.entry.id}>Evidence {row.cite}</RowLink>
      </footer>
    </article>
  )
}
