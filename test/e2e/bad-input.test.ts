import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spawnCli } from '../support/spawn-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const GOOD = 'Arda wants to keep the port of Belmar open, but Belmar closed the port on Monday.\n'
const FRENCH =
  'Le gouvernement a annoncé que les forces armées quitteraient la région dans les prochains jours, mais personne ne le croit.\n'

it('reads the good text among bad ones, with one clear line and a remedy for each bad one', async () => {
  const cwd = tempFolder({
    'good.txt': GOOD,
    'empty.txt': '',
    'binary.txt': Buffer.from([0, 1, 2, 3, 250, 251]),
    'latin1.txt': Buffer.from('The caf\u00e9 was closed by the police.', 'latin1'),
    'french.txt': FRENCH,
  })
  const big = openSync(join(cwd, 'big.txt'), 'w')
  ftruncateSync(big, 100 * 1024 * 1024)
  closeSync(big)
  const names = ['missing.txt', 'empty.txt', 'binary.txt', 'latin1.txt', 'big.txt', 'french.txt']
  const { code, out, err } = await spawnCli(['read', ...names.slice(0, 3), 'good.txt', ...names.slice(3)], { cwd })
  expect(code).toBe(2)
  expect(out).toContain('BRIEF  1 text')
  const lines = err.trimEnd().split('\n')
  expect(lines).toHaveLength(2 * names.length)
  for (const [i, name] of names.entries()) {
    expect(lines[2 * i]).toMatch(new RegExp(`^crosspurpose: ${name}: .{5,}$`))
    expect(lines[2 * i + 1]).toMatch(/^ {2}\S.{10,}$/)
  }
  const kept = await spawnCli(['export', '--to', 'json'], { cwd })
  expect(JSON.parse(kept.out).documents.map((document: { text: string }) => document.text)).toEqual([GOOD])
})

it('prints an empty case file and exits with 2 when nothing could be read', async () => {
  const { code, out, err } = await spawnCli(['read', 'missing.txt', '--no-save', '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ documents: [], entries: [], findings: [] })
  expect(err).toContain('missing.txt: there is no such file')
})

it.each([
  [['read'], /missing required argument/],
  [['read', '-', '--published', 'last Monday'], /last Monday: is not a date\n {2}Write dates as YYYY-MM-DD/],
  [['reed', 'a.txt'], /Did you mean read\?/],
  [['read', 'a.txt', '--jsn'], /Did you mean --json\?/],
  [['brief', '--case', 'none.case'], /there is no case here yet\n {2}Read a text first/],
])('explains %j', async (args, message) => {
  const { code, err } = await spawnCli(args, { stdin: GOOD })
  expect(code).toBe(2)
  expect(err).toMatch(message)
})
