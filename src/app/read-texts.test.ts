import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { codeSimply } from '../../test/support/small-case.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { loadLanguageWords } from '../codebook/language.ts'
import { openLedger } from '../ledger/index.ts'
import type { Machine } from './machine.ts'
import { type ReadTools, readTexts } from './read-texts.ts'

const words = loadLanguageWords()

function tools(more: Partial<ReadTools> = {}, coderVersion = '1') {
  const code = vi.fn(async (source: Parameters<Machine['code']>[0]) => codeSimply(source))
  const machine: Machine = { versions: { coderVersion, codebookHash: 'c', modelHash: 'm' }, code, find: async () => [] }
  return { machine, words, ledger: null, stdin: Readable.from([]), code, ...more }
}

const FILES = { 'a.txt': 'Arda attacked the port of Belmar.', 'b.txt': 'Belmar attacked the bridge of Arda.', 'bad.txt': '' }

describe('readTexts', () => {
  it('reads what can be read, in the order given, and says what cannot', async () => {
    const folder = tempFolder(FILES)
    const paths = ['b.txt', 'bad.txt', 'a.txt', 'none.txt'].map((name) => join(folder, name))
    const { texts, errors } = await readTexts({ paths }, tools())
    expect(texts.map(({ number, source }) => [number, source.title])).toEqual([
      [1, 'b'],
      [2, 'a'],
    ])
    expect(errors.map((error) => error.code)).toEqual(['FILE_NOT_FOUND', 'FILE_EMPTY'])
  })

  it('makes one document of one text from two outlets, coded once', async () => {
    const page = (publisher: string) => `---\npublisher: ${publisher}\npublished: 2031-03-02\n---\n\nArda attacked the port of Belmar.\n`
    const folder = tempFolder({ 'a.md': page('Courier'), 'b.md': page('Herald'), 'c.md': page('Courier') })
    const with1 = tools()
    const { texts } = await readTexts({ paths: [folder] }, with1)
    expect(texts.map(({ source }) => source.sources)).toEqual([[{ publisher: 'Courier' }, { publisher: 'Herald' }]])
    expect(with1.code).toHaveBeenCalledTimes(1)
  })

  it('codes a text that the case holds only again when the machine has changed', async () => {
    const folder = tempFolder(FILES)
    const ledger = await openLedger(join(folder, 'x.case'), { create: true })
    const paths = [join(folder, 'a.txt')]
    const [first, again, newer] = [tools({ ledger }), tools({ ledger }), tools({ ledger }, '2')]
    const results = []
    for (const version of [first, again, newer]) results.push((await readTexts({ paths }, version)).texts)
    expect([first, again, newer].map(({ code }) => code.mock.calls.length)).toEqual([1, 0, 1])
    expect(results[1]).toEqual(results[0])
    await ledger.close()
  })

  it('gives a text of the case the number that it has there', async () => {
    const folder = tempFolder(FILES)
    const ledger = await openLedger(join(folder, 'x.case'), { create: true })
    await readTexts({ paths: [join(folder, 'a.txt')] }, tools({ ledger }))
    const { texts } = await readTexts({ paths: [join(folder, 'b.txt'), join(folder, 'a.txt')] }, tools({ ledger }))
    expect(texts.map(({ number }) => number)).toEqual([2, 1])
    await ledger.close()
  })

  it('tells how far it is', async () => {
    const folder = tempFolder(FILES)
    const onProgress = vi.fn()
    await readTexts({ paths: [folder] }, tools({ onProgress }))
    expect(onProgress.mock.calls.map(([progress]) => progress.done)).toEqual([0, 1, 2, 3])
  })

  it.each([
    ['a date that is none', { paths: ['a.txt'], published: '10.1.2020' }, 'BAD_DATE'],
    ['no path', { paths: [] }, 'NOTHING_TO_READ'],
    ['one title for two texts', { paths: ['-', '-'], title: 'Talks' }, 'TITLE_FOR_MANY'],
  ])('refuses %s before reading', async (_, request, code) => {
    await expect(readTexts(request, tools())).rejects.toMatchObject({ code })
  })
})
