import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../test/support/run-cli.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { openLedger } from '../ledger/index.ts'
import { signDecision } from '../model/index.ts'

async function readCase() {
  const folder = tempFolder({ 'a.txt': 'It was calm. Arda attacked the port of Belmar.' })
  const path = join(folder, 'my.case')
  await runCli(['read', join(folder, 'a.txt'), '--case', path, '--published', '2031-03-02'])
  return { folder, path }
}

describe('crosspurpose serve', () => {
  it.each(['0.0.0.0', '192.168.1.4', 'example.org'])('is not offered to other machines on %s', async (host) => {
    const { path } = await readCase()
    const { code, err } = await runCli(['serve', '--case', path, '--host', host, '--port', '0'])
    expect([code, err.split('\n')[0]]).toEqual([2, `crosspurpose: ${host}: is not an address of this machine alone`])
  })

  it('says what is wrong with a port', async () => {
    const { path } = await readCase()
    const { code, err } = await runCli(['serve', '--case', path, '--port', 'http'])
    expect([code, err.split('\n')[0]]).toEqual([2, 'crosspurpose: http: is not a port'])
  })
})

describe('crosspurpose export-gold', () => {
  it('writes nothing before anybody has judged, and then the judged texts', async () => {
    const { folder, path } = await readCase()
    const gold = join(folder, 'gold')
    expect((await runCli(['export-gold', gold, '--case', path])).out).toContain('No row has been judged yet')
    const ledger = await openLedger(path, { create: false })
    const [text] = await ledger.texts()
    const accept = { act: 'accept', entryId: text!.entries[0]!.id } as const
    await ledger.judge(signDecision(accept, text!.source.id, 'Ann', '2031-03-09T08:00:00.000Z'))
    await ledger.close()
    expect((await runCli(['export-gold', gold, '--case', path])).code).toBe(0)
    expect(readdirSync(gold).sort()).toEqual(['1-a.json', '1-a.txt'])
    expect(JSON.parse(readFileSync(join(gold, '1-a.json'), 'utf8')).events).toMatchObject([{ id: accept.entryId, optional: false }])
    expect(existsSync(join(gold, '1-a.txt'))).toBe(true)
  })
})
