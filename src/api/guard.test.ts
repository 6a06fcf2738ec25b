import { describe, expect, it } from 'vitest'
import { KEY, openApi } from '../../test/support/open-api.ts'

describe('the guard', async () => {
  const { raw } = await openApi()
  const bearer = { authorization: `Bearer ${KEY}` }
  const statusOf = async (path: string, headers: Record<string, string>) => (await raw(path, { headers })).status

  it('answers only those who have the key', async () => {
    expect(await statusOf('/api/brief', {})).toBe(401)
    expect(await statusOf('/api/brief', { authorization: 'Bearer wrong' })).toBe(401)
    expect(await statusOf('/api/brief?key=a-key-for-tests', {})).toBe(401)
    expect(await statusOf('/api/openapi.json', {})).toBe(401)
    expect(await statusOf('/api/brief', bearer)).toBe(200)
  })

  it.each(['evil.example:4000', '127.0.0.1:4001', '127.0.0.1.evil.example:4000', '0.0.0.0:4000'])('refuses Host %s', async (host) => {
    expect(await statusOf('/api/brief', { ...bearer, host })).toBe(403)
    expect(await statusOf('/', { host })).toBe(403)
  })

  it.each(['http://evil.example', 'http://127.0.0.1:4001', 'https://127.0.0.1:4000', 'null'])('refuses Origin %s', async (origin) => {
    expect(await statusOf('/api/brief', { ...bearer, origin })).toBe(403)
  })

  it('refuses what another page fetches, also where it sends no Origin', async () => {
    expect(await statusOf('/api/brief', { ...bearer, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
  })

  it('answers its own page by each name of this machine', async () => {
    expect(await statusOf('/api/brief', { ...bearer, origin: 'http://127.0.0.1:4000' })).toBe(200)
    expect(await statusOf('/api/brief', { ...bearer, host: 'localhost:4000', origin: 'http://localhost:4000' })).toBe(200)
  })

  it('turns the printed link into a cookie for this server alone, and takes the key out of the address', async () => {
    const response = await raw(`/review/x?key=${KEY}&row=3`)
    expect(response.headers.get('location')).toBe('/review/x?row=3')
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(await statusOf('/api/brief', { cookie: cookie.split(';')[0]! })).toBe(200)
    expect((await raw('/?key=wrong')).headers.get('set-cookie')).toBeNull()
  })
})
