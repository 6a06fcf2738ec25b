import { Button } from '@mantine/core'
import { ApiProblem } from '../lib/client.ts'

/** What stands in place of a page that could not be shown, with what to do. */
export function Fault({ error }: { error: unknown }) {
  const message = error instanceof Error ? error.message : 'This page could not be shown'
  return (
    <div className="page" role="alert">
      <h1>{message}</h1>
      <p>{error instanceof ApiProblem ? error.remedy : 'Reload the page; if that does not help, start crosspurpose serve again.'}</p>
      <Button variant="default" onClick={() => location.reload()}>
        Try again
      </Button>
    </div>
  )
}
