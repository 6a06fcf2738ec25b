import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { AddForm, ReadingState } from '../shell/add-texts.tsx'
import { useReading } from '../shell/use-reading.ts'

/** What stands on the first page while the case is empty: the ways to fill it. */
export function EmptyCase() {
  const client = useQueryClient()
  const reading = useReading(() => void client.invalidateQueries())
  return (
    <div className="page" style={{ maxWidth: 680 }}>
      <h1>This case is empty</h1>
      <p className="quiet">
        Add the articles, transcripts or pages that report the conflict. Each is read on this machine into rows that rest on its own words:
        who said what, who did what, who wants what, and what that did to each goal.
      </p>
      {reading.job ? (
        <ReadingState reading={reading} />
      ) : (
        <AddForm
          reading={reading}
          extra={
            <p style={{ textAlign: 'center' }}>
              <span className="quiet">No texts at hand?</span>{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => void reading.sample()}>
                Open the sample case
              </Button>
            </p>
          }
        />
      )}
    </div>
  )
}
