import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../test/support/run-cli.ts'
import { tempFolder } from '../../test/support/temp-folder.ts'
import { CaseFile } from '../model/index.ts'

const FILES = { 'a.txt': 'It was calm. Arda attacked the port of Belmar.', 'b.txt': 'Belmar attacked the bridge of Arda.', 'bad.txt': '' }

/** A folder with two texts and a bad one, its case read already. */
async function readCase() {
  const folder = tempFolder(FILES)
  const path = join(folder, 'my.case')
  await runCli(['read', join(folder, 'a.txt'), join(folder, 'b.txt'), '--case', path, '--published', '2031-03-02'])
  return { folder, path }
}

describe('crosspurpose read', () => {
  it('prints one case file and nothing else with --json, and keeps nothing with --no-save', async () => {
    const folder = tempFolder(FILES)
    const path = join(folder, 'my.case')
    const { code, out, err } = await runCli(['read', join(folder, 'b.txt'), join(folder, 'a.txt'), '--case', path, '--no-save', '--json'])
    const file = CaseFile.parse(JSON.parse(out))
    expect(file.documents.map(({ title }) => title)).toEqual(['b', 'a'])
    expect([code, err, existsSync(path)]).toEqual([0, '', false])
  })

  it('prints the same bytes when it reads the same again', async () => {
    const folder = tempFolder(FILES)
    const args = ['read', join(folder, 'a.txt'), '--case', join(folder, 'my.case'), '--json']
    const [first, second] = [await runCli(args), await runCli(args)]
    const unsaved = await runCli([...args, '--no-save'])
    expect([second.out, unsaved.out]).toEqual([first.out, first.out])
  })

  it('reads the good texts, says one line and a remedy for each bad one, and exits with 2', async () => {
    const folder = tempFolder(FILES)
    const { code, out, err } = await runCli(['read', folder, '--case', join(folder, 'my.case')])
    expect(code).toBe(2)
    expect(out).toContain('BRIEF  2 texts')
    expect(err).toBe(`crosspurpose: ${join(folder, 'bad.txt')}: is empty\n  Give a file with text in it.\n`)
  })

  it('reads standard input', async () => {
    const { out } = await runCli(['read', '-', '--no-save', '--title', 'Port', '--publisher', 'Courier'], {
      stdin: 'Arda attacked the port of Belmar.',
    })
    expect(out).toContain('1  Port · Courier')
  })

  it('shows progress and colours on a terminal only', async () => {
    const folder = tempFolder(FILES)
    const args = ['read', join(folder, 'a.txt'), '--no-save']
    const [plain, terminal] = [await runCli(args), await runCli(args, { tty: true })]
    expect(plain.err).toBe('')
    expect(terminal.err).toContain('reading 1/1')
    expect([plain.out.includes('\u001b['), terminal.out.includes('\u001b[')]).toEqual([false, true])
  })
})

describe('commands on the case', () => {
  it('shows a sentence with its neighbours and entries', async () => {
    const { path } = await readCase()
    const { code, out } = await runCli(['show', '1:s2', '--case', path])
    expect(code).toBe(0)
    expect(out).toContain('1:s2  a · 2031-03-02')
    expect(out).toContain('▸ Arda attacked the port of Belmar.')
    expect(out).toMatch(/event +Arda: “Arda attacked the port of Belmar.”/)
    expect(out).toContain('eventType ASSAULT · to Belmar · predicate attacked')
  })

  it.each(['brief', 'goals', 'events', 'statements', 'actors', 'effects', 'links', 'figures', 'contradictions'])(
    'prints %s for people and as data',
    async (command) => {
      const { path } = await readCase()
      const [people, data] = [await runCli([command, '--case', path]), await runCli([command, '--case', path, '--json'])]
      expect([people.code, data.code]).toEqual([0, 0])
      expect(people.out.trim()).not.toBe('')
      expect(JSON.parse(data.out)).toBeTypeOf('object')
    },
  )

  it('exports the whole case', async () => {
    const { path } = await readCase()
    const { out } = await runCli(['export', '--to', 'json', '--case', path])
    expect(CaseFile.parse(JSON.parse(out)).documents).toHaveLength(2)
  })

  it.each([
    [['show', '3:s1'], /there is no such sentence; the case holds 2 documents\n {2}Write document and sentence/],
    [['show', '1:s9'], /this document has 2 sentences/],
    [['export', '--to', 'xml'], /xml: no such format; there is json/],
  ])('says what is wrong with %j', async (args, message) => {
    const { path } = await readCase()
    const { code, err } = await runCli([...args, '--case', path])
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('says how to begin when there is no case', async () => {
    const { code, err } = await runCli(['brief', '--case', join(tempFolder(), 'none.case')])
    expect([code, err]).toEqual([2, expect.stringContaining('Read a text first (crosspurpose read FILE)')])
  })
})

describe('usage', () => {
  it.each([
    [['raed', 'a.txt'], "unknown command 'raed'", 'read'],
    [['goal'], "unknown command 'goal'", 'goals'],
    [['read', 'a.txt', '--publised', '2031-01-01'], "unknown option '--publised'", '--published'],
  ])('suggests the right word for %j', async (args, problem, suggestion) => {
    const { code, err } = await runCli(args)
    expect(code).toBe(2)
    expect(err).toContain(problem)
    expect(err).toContain(`Did you mean ${suggestion}?`)
  })

  it('prints help and version', async () => {
    expect((await runCli([])).out).toContain('Usage: crosspurpose')
    expect((await runCli(['--help'])).code).toBe(0)
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('questions', () => {
  it.each([
    ['backfire'],
    ['benefits'],
    ['benefits', '--by', 'act'],
    ['promises'],
    ['clashes'],
    ['explanations'],
    ['loops'],
    ['timeline'],
    ['compare', 'Arda', 'Belmar'],
  ])('answers %s %s %s for people and as data', async (...args) => {
    const { path } = await readCase()
    const words = args.filter((word) => word !== undefined)
    const [people, data] = [await runCli([...words, '--case', path]), await runCli([...words, '--case', path, '--json'])]
    expect([people.code, data.code, people.err, data.err]).toEqual([0, 0, '', ''])
    expect(people.out.trim()).not.toBe('')
    expect(JSON.parse(data.out)).toBeTypeOf('object')
  })

  it('puts acts in order on the timeline', async () => {
    const { path } = await readCase()
    const { out } = await runCli(['timeline', '--case', path])
    expect(out).toMatch(/ASSAULT +Arda +Arda attacked the port/)
  })

  it('leaves out what was published later than the day asked for', async () => {
    const { path } = await readCase()
    expect((await runCli(['events', '--case', path, '--as-of', '2031-03-01'])).out).toBe('Nothing of this kind in the case.\n')
    expect((await runCli(['events', '--case', path, '--as-of', '2031-03-02'])).out).toContain('ASSAULT')
    expect((await runCli(['events', '--case', path, '--as-of', 'soon'])).code).toBe(2)
  })

  it.each([
    [['benefits', '--by', 'month'], /month: benefits are shown by act, actor or source/],
    [['why', '3fa2c1'], /no finding 3fa2c1/],
    [['compare', 'Arda', 'Nobody'], /no actor named Nobody/],
  ])('says what is wrong with %j', async (args, message) => {
    const { path } = await readCase()
    const { code, err } = await runCli([...args, '--case', path])
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })
})
