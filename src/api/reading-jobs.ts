import type { Upload, UploadProgress } from '../app/read-uploads.ts'

/** What a page is told of texts being read. */
export interface JobState extends UploadProgress {
  readonly state: 'reading' | 'done' | 'stopped' | 'broken'
}

interface Job {
  state: JobState
  readonly stop: AbortController
  readonly listeners: Set<(state: JobState) => void>
}

type Read = (
  uploads: readonly Upload[],
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: UploadProgress) => void },
) => Promise<UploadProgress>

/** Texts being read in the background, one job after another, so that pages can follow and stop them. */
export class ReadingJobs {
  readonly #jobs = new Map<string, Job>()
  readonly #read: Read
  readonly #newId: () => string
  readonly #onDefect: (error: Error) => void
  #queue: Promise<void> = Promise.resolve()

  constructor(read: Read, newId: () => string, onDefect: (error: Error) => void) {
    this.#read = read
    this.#newId = newId
    this.#onDefect = onDefect
  }

  /** Starts reading and returns the job's id. */
  start(uploads: readonly Upload[]): string {
    const id = this.#newId()
    const progress = { done: 0, all: uploads.length, name: uploads[0]?.name ?? '', failed: [] }
    const job: Job = { state: { ...progress, state: 'reading' }, stop: new AbortController(), listeners: new Set() }
    this.#jobs.set(id, job)
    this.#queue = this.#queue.then(() => this.#run(job, uploads))
    return id
  }

  get(id: string): JobState | null {
    return this.#jobs.get(id)?.state ?? null
  }

  /** Asks a job to stop after the text it is on; what it has read stays. */
  stop(id: string): JobState | null {
    this.#jobs.get(id)?.stop.abort()
    return this.get(id)
  }

  /** Tells the listener the state now and at each change; the function returned ends that. */
  follow(id: string, listener: (state: JobState) => void): () => void {
    const job = this.#jobs.get(id)
    job?.listeners.add(listener)
    if (job) listener(job.state)
    return () => job?.listeners.delete(listener)
  }

  async #run(job: Job, uploads: readonly Upload[]): Promise<void> {
    const tell = (state: JobState) => {
      job.state = state
      for (const listener of job.listeners) listener(state)
    }
    try {
      const { signal } = job.stop
      const last = await this.#read(uploads, { signal, onProgress: (progress) => tell({ ...progress, state: 'reading' }) })
      tell({ ...last, state: last.done < last.all ? 'stopped' : 'done' })
    } catch (error) {
      this.#onDefect(error instanceof Error ? error : new Error(String(error)))
      tell({ ...job.state, state: 'broken' })
    }
  }
}
