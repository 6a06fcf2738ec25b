import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'

it('says what to do on an old Node, before anything newer is loaded', () => {
  const path = fileURLToPath(new URL('../../bin/crosspurpose.js', import.meta.url))
  const script = readFileSync(path, 'utf8')
    .replace(/^#!.*$/m, '')
    .replace(/^import process from 'node:process'$/m, '')
  expect(script).not.toMatch(/^import /m)
  const written: string[] = []
  const process = { versions: { node: '20.20.2' }, stderr: { write: (text: string) => written.push(text) }, exitCode: 0 }
  runInNewContext(script, { process })
  expect(process.exitCode).toBe(2)
  expect(written.join('')).toMatch(/needs Node 24 or newer, this is 20\.20\.2\.\n {2}Install Node 24/)
})
