import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { processContext } from '../src/cli/context.ts'
import { buildProgram } from '../src/cli/main.ts'
import { ERRORS } from '../src/errors.ts'
import { Direction, Entry, EventType, Finding, SpeechAct } from '../src/model/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const DOCS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
]
const program = buildProgram(processContext(), () => {})
const { scripts } = JSON.parse(read('package.json'))

/** The command that words name, as deep as they do; null when there is none. */
function commandOf(words: readonly string[], from: Command = program): Command | null {
  const child = from.commands.find((command) => command.name() === words[0])
  if (!child) return null
  return child.commands.length > 0 ? commandOf(words.slice(1), child) : child
}

describe.each(DOCS)('%s', (path) => {
  const text = read(path)

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!)
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([])
  })

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|bench|examples|scripts|codebook|docs|models|bin)\/[\w./-]*\w)`/g)].map(
      (match) => match[1]!,
    )
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  it('names commands and options that there are', () => {
    const lines = [...text.matchAll(/\bcrosspurpose ((?:[a-z]+ )?[a-z]+)\b([^`\n|]*)/g)].filter((match) =>
      /`[^`\n]*$|^(npx|npm|\$) /m.test(text.slice(0, match.index).split('\n').at(-1)!),
    )
    const wrong = lines.filter(([, name, rest]) => {
      const command = commandOf(name!.split(' '))
      const options = [...rest!.matchAll(/--([a-z-]+)/g)].map((match) => match[0])
      return !command || options.some((option) => !command.options.some(({ long }) => long === option))
    })
    expect(wrong.map(([words]) => words)).toEqual([])
    const runs = [...text.matchAll(/`npm run ([\w:-]+)/g)].map((match) => match[1]!)
    expect(runs.filter((script) => !(script in scripts))).toEqual([])
  })
})

describe('README', () => {
  it('shows every command', () => {
    const table = read('README.md').split('## Commands')[1]!
    expect(program.commands.map((command) => command.name()).filter((name) => name !== 'help' && !table.includes(name))).toEqual([])
  })

  it('explains every option of read', () => {
    const flags = commandOf(['read'])!.options.map(({ long }) => long!)
    expect(flags.filter((flag) => !read('README.md').includes(`\`${flag}`))).toEqual([])
  })

  it('gives the test command that .ci/run runs', () => {
    const command = /Run all tests:\n\n```sh\n(.+)\n```/.exec(read('README.md'))![1]!
    expect(command.split(' && ').filter((part) => !new RegExp(`\\b${part}\\b`).test(read('.ci/run')))).toEqual([])
  })
})

describe('docs/codebook.md', () => {
  const text = read('docs/codebook.md')
  const kinds = (union: typeof Entry | typeof Finding) => union.options.map((option) => String(option.shape.kind.value))

  it('defines every kind of entry and finding, and every value they take', () => {
    for (const kind of [...kinds(Entry), ...kinds(Finding)]) expect(text).toMatch(new RegExp(`^\\| ${kind} \\|`, 'm'))
    for (const value of [...EventType.options, ...SpeechAct.options, ...Direction.options]) expect(text).toContain(value)
  })

  it('names every field of every kind of entry', () => {
    const common = new Set([
      'id',
      'kind',
      'evidence',
      'attribution',
      'polarity',
      'certainty',
      'time',
      'confidence',
      'coder',
      'alternatives',
    ])
    const fields = Entry.options.flatMap((option) => Object.keys(option.shape)).filter((field) => !common.has(field))
    expect(fields.filter((field) => !text.includes(field))).toEqual([])
  })
})

describe('errors', () => {
  it('each have a remedy that is a sentence', () => {
    expect(Object.entries(ERRORS).filter(([, remedy]) => !/^[A-Z].{10,}/.test(remedy))).toEqual([])
  })

  it('are each thrown somewhere', () => {
    const code = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') && entry.name !== 'errors.ts')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
    expect(Object.keys(ERRORS).filter((name) => !code.includes(`'${name}'`))).toEqual([])
  })
})
