import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { documentId } from '../../src/model/index.ts'
import { tempFolder } from '../support/temp-folder.ts'

const WRITER = fileURLToPath(new URL('../support/append-texts.ts', import.meta.url))

/** Starts a process that appends texts `prefix 0.`, `prefix 1.` … and reports each on a line once the ledger has it. */
function startWriter(path: string, prefix: string, many: number) {
  const child = spawn(process.execPath, [WRITER, path, prefix, String(many)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const reported: string[] = []
  let rest = ''
  child.stdout.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    reported.push(...lines)
  })
  return { child, reported, ended: new Promise<number | null>((resolve) => child.on('close', resolve)) }
}

it('loses no text that was reported as read when the process is killed at any moment', async () => {
  const path = join(tempFolder(), 'a.case')
  const promised = new Set<string>()
  for (let round = 0; round < 6; round++) {
    const writer = startWriter(path, `Arda attacked Belmar in round ${round} at hour`, 5000)
    while (writer.reported.length < 3 + round * 7) await new Promise((resolve) => setTimeout(resolve, 1 + round))
    writer.child.kill('SIGKILL')
    await writer.ended
    for (const id of writer.reported) promised.add(id)
  }
  const ledger = await openLedger(path, { create: false })
  const texts = await ledger.texts()
  const kept = new Set(texts.map((text) => text.source.id))
  expect([...promised].filter((id) => !kept.has(id))).toEqual([])
  expect(texts.filter((text) => text.entries.length !== 1)).toEqual([])
  expect(texts.map((text) => text.number)).toEqual(texts.map((_, i) => i + 1))
  await ledger.close()
})

it('lets two processes read into one case at once', async () => {
  const path = join(tempFolder(), 'a.case')
  const both = 'Arda attacked Belmar at hour'
  const writers = [startWriter(path, both, 60), startWriter(path, both, 60), startWriter(path, 'Belmar attacked Arda at hour', 60)]
  expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual([0, 0, 0])
  const ledger = await openLedger(path, { create: false })
  const texts = await ledger.texts()
  expect(texts).toHaveLength(120)
  expect(texts.map((text) => text.number)).toEqual(texts.map((_, i) => i + 1))
  expect(texts.map((text) => text.source.id)).toContain(documentId(`${both} 59.`, '2031-03-02'))
  await ledger.close()
})
