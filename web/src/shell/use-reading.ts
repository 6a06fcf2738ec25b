import { useCallback, useEffect, useState } from 'react'
import { api, ask } from '../lib/client.ts'
import { showProblem } from '../lib/use-decide.tsx'

export interface NewText {
  readonly name: string
  readonly text: string
  readonly title?: string
  readonly published?: string
}

/** How far the server is with the texts that were given to it. */
export interface Job {
  readonly state: 'reading' | 'done' | 'stopped' | 'broken'
  readonly done: number
  readonly all: number
  readonly name: string
  readonly failed: readonly { readonly name: string; readonly message: string; readonly remedy: string }[]
}

export interface Reading {
  readonly job: Job | null
  start(texts: readonly NewText[]): Promise<void>
  sample(): Promise<void>
  stop(): Promise<void>
  clear(): void
}

/** The job survives a reload: the server goes on reading, and the page asks it again. */
const KEPT = 'crosspurpose-reading'

/** Gives texts to the server and follows it while it reads them; `onRead` is called as texts come in. */
export function useReading(onRead: () => void): Reading {
  const [jobId, setJobId] = useState(() => sessionStorage.getItem(KEPT))
  const [job, setJob] = useState<Job | null>(null)
  useEffect(() => {
    if (!jobId) return
    sessionStorage.setItem(KEPT, jobId)
    const events = new EventSource(`/api/jobs/${jobId}/progress`)
    let read = 0
    events.addEventListener('progress', ({ data }) => {
      const state = JSON.parse(data) as Job
      setJob(state)
      if (state.state !== 'reading') {
        events.close()
        sessionStorage.removeItem(KEPT)
      }
      if (state.state !== 'reading' || state.done >= read + 10) {
        read = state.done
        onRead()
      }
    })
    events.addEventListener('error', () => events.close())
    return () => events.close()
    // One stream a job, whatever the caller's function is called now
  }, [jobId])
  const begin = useCallback(async (request: Promise<{ jobId: string }>) => {
    try {
      setJobId((await request).jobId)
    } catch (error) {
      showProblem(error as Error)
    }
  }, [])
  return {
    job,
    start: (texts) => begin(ask(api.texts.$post({ json: { texts: [...texts] } }))),
    sample: () => begin(ask(api.sample.$post())),
    stop: async () => {
      if (jobId) setJob(await ask(api.jobs[':jobId'].$delete({ param: { jobId } })))
    },
    clear: () => {
      setJob(null)
      setJobId(null)
    },
  }
}
