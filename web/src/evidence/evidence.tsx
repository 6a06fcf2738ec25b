import type { RowPage } from '../../../src/api/index.ts'
import { CHANGES, sayDate, sayWho } from '../lib/words.ts'
import { Decisions } from './decisions.tsx'
import { Quote, RowLine } from './parts.tsx'

/** A row's quotations in their sentences (`inText`: only those of other texts), who says so, when, by which rule, and what rests on it. */
export function Evidence({ page, inText }: { page: RowPage; inText?: boolean }) {
  const { row, restsOn, carries, findings, history } = page
  const quotes = page.quotes.filter(({ documentId }) => !inText || documentId !== row.documentId)
  return (
    <>
      {quotes.map((quote) => (
        <blockquote key={`${quote.documentId}${quote.span.start}`}>
          <Quote quote={quote} kind={row.entry.kind} />
          <footer className="small quiet">
            {quote.title} <span className="cite">{quote.cite}</span>
          </footer>
        </blockquote>
      ))}
      <Facts page={page} />
      <Chain page={page} />
      {findings.length > 0 ? (
        <section>
          <h3>Findings that rest on it</h3>
          <ul className="list small">
            {findings.map(({ finding, answer }) => (
              <li key={finding.id}>
                <strong>{CHANGES[finding.kind]}:</strong> {answer}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Rows title="It rests on" rows={restsOn} />
      <Rows title="It carries" rows={carries} />
      <Decisions history={history} />
    </>
  )
}

function Rows({ title, rows }: { title: string; rows: RowPage['carries'] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="list">
        {rows.map((row) => (
          <li key={row.entry.id}>
            <RowLine row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ page: { row, attribution, alternatives, source } }: { page: RowPage }) {
  const { entry } = row
  const published = [...source.sources.flatMap(({ publisher }) => publisher ?? []), sayDate(source.publishedAt)].join(', ')
  const facts: (readonly [string, string | null])[] = [
    ['Who', row.who.length > 0 ? sayWho(row.who) : null],
    ['To whom', row.whom.length > 0 ? row.whom.join(', ') : null],
    ['Says so', attribution.length > 0 ? attribution.join(' → ') : 'the text itself'],
    ['May also be', alternatives.length > 0 ? alternatives.join(', ') : null],
    ['When', sayWhen(entry.time)],
    ['Holds', `${entry.polarity === 'negative' ? 'denied or negated, ' : ''}${entry.certainty}`],
    ['Published', published],
    ['Source', source.reliability ? `graded ${source.reliability}${row.credibility ? `${row.credibility}` : ''}` : row.credibility],
    ['Rule', `${entry.coder.rule} (${entry.coder.name} ${entry.coder.version})`],
    ['Confidence', `${Math.round(entry.confidence * 100)} of 100 such rows should be right`],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function sayWhen(time: RowPage['row']['entry']['time']): string | null {
  if (!time) return null
  const { expression, start, end } = time
  const days =
    start && end && start !== end ? `${sayDate(start)} to ${sayDate(end)}` : (start ?? end) ? sayDate(start ?? end) : 'not resolved'
  return `${expression} (${days})`
}

/** How the sign of an effect was put together from words. */
function Chain({ page: { row } }: { page: RowPage }) {
  const { entry } = row
  if (entry.kind !== 'effect') return null
  const basis = { stated: 'A word says so.', contrast: 'A contrast says so.', derived: 'It follows from the signs of the words.' }[
    entry.basis
  ]
  return (
    <section>
      <h3>Why this sign</h3>
      <p className="small" style={{ margin: 0 }}>
        {basis} The calculus of signs {entry.calculus === 'silent' ? 'is silent' : entry.calculus}.
      </p>
      {entry.chain.length > 0 ? (
        <ol className="small">
          {entry.chain.map((step, i) => (
            // Steps have a place and nothing else
            <li key={i}>
              <span className="quote">{step.words}</span> <strong>{step.sign === '+' ? '+' : '−'}</strong>{' '}
              <span className="quiet">{step.why}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
