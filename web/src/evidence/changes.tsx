import { useQuery } from '@tanstack/react-query'
import type { FindingChange } from '../../../src/api/index.ts'
import { actorsQuery, rowQuery } from '../lib/queries.ts'
import { CHANGES, sayCount } from '../lib/words.ts'

const MARKS = { appeared: '+', gone: '−', changed: '→' } as const
const WORDS = { appeared: 'new', gone: 'no longer', changed: 'changed' } as const

/** What a decision, or a what-if, changes in the findings. */
export function Changes({ changes, most = 100 }: { changes: readonly FindingChange[]; most?: number }) {
  return (
    <ul className="list small">
      {changes.slice(0, most).map((change) => (
        <li key={`${change.change}${change.findingId}`} className="change">
          <span aria-hidden="true">{MARKS[change.change]}</span>
          <span>
            <strong>{CHANGES[change.kind]}</strong> <Subject change={change} />{' '}
            {change.before === null ? null : change.after === null ? (
              <>
                {WORDS.gone}: <span className="was">{change.before}</span>
              </>
            ) : (
              <span className="was">{change.before}</span>
            )}{' '}
            {change.after === null ? null : (
              <span>
                {change.before === null ? `${WORDS.appeared}: ` : ''}
                {change.after}
              </span>
            )}
          </span>
        </li>
      ))}
      {changes.length > most ? <li className="quiet">and {sayCount(changes.length - most, 'more change')}</li> : null}
    </ul>
  )
}

/** What the finding is about: the goal's or act's words, or the actor's name. Pairs say it themselves. */
function Subject({ change }: { change: FindingChange }) {
  const about = change.kind === 'verdict' || change.kind === 'backfire' || change.kind === 'broken-promise'
  const { data: row } = useQuery({ ...rowQuery(change.subjectId), enabled: about })
  const { data: actors } = useQuery({ ...actorsQuery, enabled: change.kind === 'beneficiary' })
  if (about) return row ? <span className="quote">“{row.row.gist}”</span> : null
  return <span>{actors?.find(({ id }) => id === change.subjectId)?.name}</span>
}
