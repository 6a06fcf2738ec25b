import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Machine } from '../app/machine.ts'
import type { ReadTools } from '../app/read-texts.ts'
import { readUploads, type Upload } from '../app/read-uploads.ts'
import { openReview } from '../app/review/open-review.ts'
import { AppError } from '../errors.ts'
import type { Ledger } from '../ledger/index.ts'
import { createApi } from './app.ts'
import { hostsOf, LOOPBACK } from './guard.ts'
import { ReadingJobs } from './reading-jobs.ts'
import type { Lexicon } from './routes/answers.ts'

export interface ServeOptions {
  readonly ledger: Ledger
  readonly machine: Machine
  readonly words: ReadTools['words']
  readonly lexicon: Lexicon
  readonly caseName: string
  readonly judge: string
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  readonly webRoot: string | null
  readonly onDefect: (error: Error) => void
  /** The present moment as ISO time. */
  readonly now: () => string
  /** A fresh word nobody can guess, at each call. */
  readonly newSecret: () => string
}

export interface Served {
  /** The link to open, with the key to the case in it. */
  readonly link: string
  readonly port: number
  readonly key: string
  close(): Promise<void>
}

/** Where `npm run build` puts the web app; null when it has not been built. */
export function findWebRoot(): string | null {
  const here = fileURLToPath(import.meta.url)
  const roots = ['../web', '../../dist/web'].map((path) => join(here, '..', path))
  return roots.find((root) => existsSync(join(root, 'index.html'))) ?? null
}

/** Serves a case to browsers on this machine. Throws HOST_NOT_LOOPBACK and PORT_TAKEN. */
export async function serveCase(options: ServeOptions): Promise<Served> {
  const { host, port, ledger, machine, words, now, newSecret, onDefect } = options
  if (!LOOPBACK.has(host)) throw new AppError('HOST_NOT_LOOPBACK', `${host}: is not an address of this machine alone`, { host })
  const key = newSecret()
  const review = openReview({ ledger, machine, now })
  const jobs = new ReadingJobs(
    (uploads, control) => readUploads(uploads, { machine, words, ledger, stdin: Readable.from([]) }, control),
    newSecret,
    onDefect,
  )
  const gate = { key, hosts: new Set<string>() }
  const app = createApi({ ...options, review, jobs, gate, readSample: readExample })
  const server = createAdaptorServer({ fetch: app.fetch })
  const open = await listen(server, host, port)
  for (const name of hostsOf(open)) gate.hosts.add(name)
  // The first page is then there at once; what goes wrong here goes wrong again, and is reported, when a page asks.
  review.snapshot().catch(() => undefined)
  return {
    link: `http://${host.includes(':') ? `[${host}]` : host}:${open}/?key=${key}`,
    port: open,
    key,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function listen(server: ServerType, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(taken ? new AppError('PORT_TAKEN', `${host}:${port}: another program has this port`, { host, port }) : error)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** The texts of the example that comes with the program. */
async function readExample(): Promise<Upload[]> {
  const root = fileURLToPath(new URL('../../examples', import.meta.url))
  if (!existsSync(root)) throw new AppError('NOTHING_TO_READ', 'The example is not installed', {})
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile() && /\.(txt|html?)$|^(?!readme).*\.md$/i.test(file.name),
  )
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  return Promise.all(paths.map(async (path) => ({ name: basename(path), text: await readFile(path, 'utf8') })))
}
