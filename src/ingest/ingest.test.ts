import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { loadLanguageWords } from '../codebook/language.ts'
import { documentId } from '../model/index.ts'
import { MAX_BYTES } from './bytes.ts'
import { type IngestOptions, ingest, listInputs } from './index.ts'

const words = loadLanguageWords()
const TEXT = 'The council said that it would not sign.\r\n\r\nIt left the table.\r\n'
const options = (more: Partial<IngestOptions> = {}): IngestOptions => ({ stdin: Readable.from([]), words, ...more })

/** Reads one file of the given content. */
function read(name: string, content: string | Uint8Array, more: Partial<IngestOptions> = {}) {
  const path = join(tempFolder({ [name]: content }), name)
  return ingest({ kind: 'file', path }, options(more))
}

describe('ingest', () => {
  it('keeps plain text as it is, and hashes the bytes', async () => {
    const source = await read('talks.txt', TEXT)
    expect(source).toEqual({
      id: documentId(TEXT, null),
      title: 'talks',
      publishedAt: null,
      sources: [],
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      text: TEXT,
    })
  })

  it('puts what the user says before what the text says', async () => {
    const said = { publishedAt: '2031-03-05', title: 'Talks', publisher: 'Courier' }
    const source = await read('talks.txt', `4 March 2031\n\n${TEXT}`, said)
    expect(source).toMatchObject({ publishedAt: '2031-03-05', title: 'Talks', sources: [{ publisher: 'Courier' }] })
    expect((await read('talks.txt', `4 March 2031\n\n${TEXT}`)).publishedAt).toBe('2031-03-04')
  })

  it('drops a byte order mark and reads UTF-16', async () => {
    expect((await read('a.txt', `\ufeff${TEXT}`)).text).toBe(TEXT)
    expect((await read('a.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).text).toBe(TEXT)
  })

  it('reads standard input, as HTML when it begins like a page', async () => {
    const stdin = (text: string) => ingest({ kind: 'stdin' }, options({ stdin: Readable.from([Buffer.from(text)]) }))
    expect(await stdin(TEXT)).toMatchObject({ title: 'standard input', text: TEXT })
    expect((await stdin(`<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`)).text).not.toContain('<')
  })

  it('reads a page in the charset that it declares', async () => {
    const html = Buffer.from(
      '<html><head><meta charset="windows-1252"></head><body><p>The caf\u00e9 was closed by the police.</p></body></html>',
      'latin1',
    )
    expect((await read('a.html', html)).text).toContain('café')
  })

  it.each([
    ['an empty file', 'a.txt', '', 'FILE_EMPTY'],
    ['blanks', 'a.txt', ' \n\t\n', 'FILE_EMPTY'],
    ['a page without words', 'a.html', '<html><body></body></html>', 'FILE_EMPTY'],
    ['a PDF', 'a.txt', '%PDF-1.7 the and of', 'FILE_BINARY'],
    ['bytes', 'a.txt', Buffer.from([1, 2, 0, 4, 5]), 'FILE_BINARY'],
    ['Latin-1', 'a.txt', Buffer.from('The caf\u00e9 was closed.', 'latin1'), 'FILE_ENCODING'],
    ['French', 'a.txt', 'Le conseil a dit que les troupes ne quitteraient pas la région et que la frontière est fermée.', 'NOT_ENGLISH'],
  ])('rejects %s', async (_, name, content, code) => {
    await expect(read(name, content)).rejects.toMatchObject({ code })
  })

  it('rejects an enormous file by its size alone, and an enormous stream while reading it', async () => {
    const path = join(tempFolder(), 'big.txt')
    const file = openSync(path, 'w')
    ftruncateSync(file, 100 * 1024 * 1024)
    closeSync(file)
    const start = performance.now()
    await expect(ingest({ kind: 'file', path }, options())).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
    expect(performance.now() - start).toBeLessThan(200)
    const endless = Readable.from(
      (function* () {
        while (true) yield Buffer.alloc(MAX_BYTES / 4, 'a')
      })(),
    )
    await expect(ingest({ kind: 'stdin' }, options({ stdin: endless }))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  })
})

describe('listInputs', () => {
  it('walks folders in sorted order and counts what is no text', async () => {
    const folder = tempFolder({ 'b.txt': 'x', 'a/z.md': 'x', 'a/y.html': 'x', 'photo.png': 'x', '.hidden.txt': 'x', 'my.case': 'x' })
    symlinkSync('b.txt', join(folder, 'c.txt'))
    const { inputs, skipped } = await listInputs([folder, '-'])
    expect(inputs).toEqual([
      ...['a/y.html', 'a/z.md', 'b.txt', 'c.txt'].map((path) => ({ kind: 'file', path: join(folder, path) })),
      { kind: 'stdin' },
    ])
    expect(skipped).toBe(1)
  })

  it('reports what is not there and a folder without texts, and goes on', async () => {
    const folder = tempFolder({ 'b.txt': 'x', 'pictures/a.png': 'x' })
    const { inputs, errors } = await listInputs([join(folder, 'no.txt'), join(folder, 'pictures'), join(folder, 'b.txt')])
    expect(inputs).toHaveLength(1)
    expect(errors.map(({ error }) => error.code)).toEqual(['FILE_NOT_FOUND', 'NOTHING_TO_READ'])
  })
})
