import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { CaseFile } from '../../src/model/index.ts'
import { spawnCli, startCli } from '../support/spawn-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/halen-dam', import.meta.url))

it('reads the example into a case and answers from it', async () => {
  const cwd = tempFolder()
  const read = await spawnCli(['read', EXAMPLE], { cwd })
  expect([read.code, read.err]).toEqual([0, ''])
  for (const section of ['BRIEF  6 texts', 'GOALS', 'WHO BENEFITS', 'CONTRADICTIONS']) expect(read.out).toContain(section)
  const brief = await spawnCli(['brief'], { cwd })
  expect(brief.out).toBe(read.out)
  const shown = await spawnCli(['show', '2:s2'], { cwd })
  expect(shown.out).toMatch(/▸ Norvania wants to weaken the River Guard[\s\S]*goal {6}Norvania: “weaken the River Guard”/)
})

it('prints what the README says it prints', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const excerpt = /<!-- excerpt: .*?```\n(.+?)```/s.exec(readme)![1]!
  const plain = (text: string) => text.replace(/ +/g, ' ').trim()
  // A line that the README leaves unfinished is looked for without the sentence number at its end.
  const { out } = await spawnCli(['read', EXAMPLE, '--no-save'])
  const printed = out.split('\n').map(plain)
  const lines = excerpt.split('\n').map(plain).filter(Boolean)
  expect(lines.filter((line) => !printed.some((other) => other.startsWith(line.replace(/ \d+:s\d+$/, ''))))).toEqual([])
})

it('gives the same bytes for the same texts, each quote verbatim, one document for the reprint', async () => {
  const cwd = tempFolder()
  const [saved, unsaved] = [
    await spawnCli(['read', EXAMPLE, '--json'], { cwd }),
    await spawnCli(['read', EXAMPLE, '--json', '--no-save'], { cwd }),
  ]
  const exported = await spawnCli(['export', '--to', 'json'], { cwd })
  expect(unsaved.out).toBe(saved.out)
  expect(exported.out).toBe(saved.out)
  const file = CaseFile.parse(JSON.parse(saved.out))
  expect(file.documents.map((document) => document.sources.length)).toEqual([2, 1, 0, 1, 1, 1])
  const texts = new Map(file.documents.map((document) => [document.id, document.text]))
  for (const { documentId, start, end, exact } of file.entries.flatMap((entry) => entry.evidence))
    expect(texts.get(documentId)!.slice(start, end)).toBe(exact)
})

it('ends quietly when its reader has had enough', async () => {
  const child = startCli(['read', EXAMPLE, '--no-save', '--json'], tempFolder())
  let err = ''
  child.stderr!.on('data', (chunk) => (err += chunk))
  child.stdout!.once('data', () => child.stdout!.destroy())
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  expect(err).toBe('')
})

it('keeps plain text as the file has it', async () => {
  const path = `${EXAMPLE}/3-briefing.txt`
  const { out } = await spawnCli(['read', path, '--no-save', '--json', '--published', '2031-03-10'])
  expect(CaseFile.parse(JSON.parse(out)).documents[0]!.text).toBe(readFileSync(path, 'utf8'))
})
