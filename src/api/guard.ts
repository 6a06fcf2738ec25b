import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { AppError } from '../errors.ts'

/** What the guard knows: the key in the printed link, and the addresses under which this server may be asked (`host:port`). */
export interface Gate {
  readonly key: string
  readonly hosts: ReadonlySet<string>
}

/** Names that mean this machine and nothing else. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])

/** The `host:port` pairs by which a browser may call a server on this port. */
export function hostsOf(port: number): Set<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`])
}

/**
 * Refuses requests that name another host (DNS rebinding) or come from another page (cross-site requests): throws HOST_REFUSED.
 */
export function guardHost({ hosts }: Gate): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!hosts.has(host)) throw new AppError('HOST_REFUSED', 'This server does not answer under that name', { host })
    const origin = c.req.header('origin')
    if (origin !== undefined && !hosts.has(origin.replace(/^http:\/\//, '')))
      throw new AppError('HOST_REFUSED', 'Another page may not ask for this case', { origin })
    if (c.req.header('sec-fetch-site') === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate')
      throw new AppError('HOST_REFUSED', 'Another page may not ask for this case', {})
    await next()
  }
}

/** Asks for the key: in the cookie that the printed link sets, or as a bearer token. Throws ACCESS_DENIED. */
export function guardKey(gate: Gate): MiddlewareHandler {
  return async (c, next) => {
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const given = bearer ?? getCookie(c, cookieName(c)) ?? ''
    if (!isSame(given, gate.key)) throw new AppError('ACCESS_DENIED', 'The key to this case is missing or out of date', {})
    await next()
  }
}

/** Turns `?key=…` of the printed link into a cookie that no script and no other site can use, and takes it out of the address. */
export function acceptKey(gate: Gate): MiddlewareHandler {
  return async (c, next) => {
    const key = c.req.query('key')
    if (key === undefined || !isSame(key, gate.key)) return next()
    setCookie(c, cookieName(c), gate.key, { httpOnly: true, sameSite: 'Strict', path: '/' })
    const url = new URL(c.req.url)
    url.searchParams.delete('key')
    return c.redirect(`${url.pathname}${url.search}`)
  }
}

/** Cookies do not tell ports apart, so that two cases served at once need two names. */
const cookieName = (c: Context): string => `crosspurpose-${new URL(c.req.url).port || '80'}`

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (words: string): Buffer => createHash('sha256').update(words).digest()
