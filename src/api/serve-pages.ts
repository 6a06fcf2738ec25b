import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../errors.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Nothing is loaded from, sent to or framed by anybody else, and no script runs but the app's own. Charts and the map set styles of
 * their own, hence inline styles.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves the built web app; an address without a file is one of the app's own pages. Without an app only the API answers. */
export function servePages(app: OpenAPIHono, root: string | null): void {
  app.get('*', async (c) => {
    const file = root === null ? null : await findFile(root, c.req.path)
    if (!file) throw new AppError('NO_SUCH_PAGE', `There is no ${c.req.path}`, { path: c.req.path })
    const lasting = file.path.includes(`${sep}assets${sep}`)
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
  })
}

async function findFile(root: string, path: string): Promise<{ path: string; bytes: Buffer } | null> {
  const wanted = normalize(join(root, decodeURIComponent(path)))
  const inside = wanted.startsWith(`${normalize(root)}${sep}`) && extname(wanted) !== ''
  const file = inside ? wanted : join(root, 'index.html')
  try {
    return { path: file, bytes: await readFile(file) }
  } catch {
    return null
  }
}
