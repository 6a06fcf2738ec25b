import type { RowPage } from '../../../src/api/index.ts'
import { REASONS } from '../lib/words.ts'

type Decided = RowPage['history'][number]

/** What was decided about a row, oldest first; what was undone stays and says so. */
export function Decisions({ history }: { history: readonly Decided[] }) {
  return (
    <section>
      <h3>Decisions</h3>
      {history.length === 0 ? (
        <p className="small quiet" style={{ margin: 0 }}>
          Nobody has judged this row; it is the machine's proposal.
        </p>
      ) : (
        <ol className="list small">
          {history.map((judgement) => (
            <li key={judgement.id}>
              <span style={judgement.undone ? { textDecoration: 'line-through' } : undefined}>{sayDecision(judgement)}</span> by{' '}
              <strong>{judgement.judge}</strong>{' '}
              <time className="quiet" dateTime={judgement.at}>
                {new Date(judgement.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              {judgement.undone ? <span className="quiet"> (undone)</span> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function sayDecision({ decision }: Decided): string {
  switch (decision.act) {
    case 'reject':
      return `rejected: ${REASONS[decision.reason].toLowerCase()}${decision.note ? ` (${decision.note})` : ''}`
    case 'grade-entry':
      return `graded ${decision.credibility}`
    case 'accept':
      return 'accepted'
    case 'edit':
      return 'edited'
    case 'add':
      return 'added'
    default:
      return decision.act
  }
}
