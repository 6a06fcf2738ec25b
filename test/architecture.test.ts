import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')

interface SourceFile {
  readonly path: string
  readonly folder: string
  readonly code: string
}

const ALL: readonly SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = relative(SRC, join(entry.parentPath, entry.name))
    return { path, folder: path.split('/')[0]!.replace(/\.ts$/, ''), code: readFileSync(join(SRC, path), 'utf8') }
  })
const FILES = ALL.filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('nlp/train/'))

/** The rows of ARCHITECTURE.md's import table: what a folder may import of ours, and of others. */
const TABLE = new Map(
  [...section('Who may import whom').matchAll(/^\| (\w+) \| ([^|]*)\| ([^|]*)\|$/gm)]
    .filter(([, folder]) => folder !== 'folder')
    .map(([, folder, ours, packages]) => [folder!, { ours: words(ours!), packages: words(packages!) }]),
)

function section(title: string): string {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
  return text.split(`## ${title}\n`)[1]!.split('\n## ')[0]!
}

function words(cell: string): string[] {
  return cell.trim().split(/\s+/).filter(Boolean)
}

/** What a file imports: folders of ours, names of packages; `node:` modules left out. */
function importsOf({ path, code }: SourceFile): { ours: string[]; packages: string[] } {
  const named = [...code.matchAll(/^\s*(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)]
  const targets = named.map((match) => match[1] ?? match[2] ?? match[3]!).filter((target) => !target.startsWith('node:'))
  const ours = targets.filter((target) => target.startsWith('.'))
  return {
    ours: ours.map((target) =>
      relative(SRC, resolve(SRC, dirname(path), target))
        .split('/')[0]!
        .replace(/\.ts$/, ''),
    ),
    packages: targets
      .filter((target) => !target.startsWith('.'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  }
}

describe('imports', () => {
  it('have a row for every folder of src', () => {
    expect([...TABLE.keys()].sort()).toEqual([...new Set(FILES.map(({ folder }) => folder))].sort())
  })

  it('go one way, as ARCHITECTURE.md says', () => {
    const wrong = FILES.flatMap((file) => {
      const { ours, packages } = TABLE.get(file.folder)!
      const found = importsOf(file)
      return [
        ...found.ours.filter((folder) => folder !== file.folder && !ours.includes(folder)),
        ...found.packages.filter((name) => !packages.includes(name)),
      ].map((target) => `${file.path} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('are all found by the pattern of this test', () => {
    const file = {
      path: 'cli/x.ts',
      folder: 'cli',
      code: "import { a } from '../app/a.ts'\nexport * from 'zod'\nawait import('@x/y/z')\nimport {\n  b,\n} from './b.ts'\n",
    }
    expect(importsOf(file)).toEqual({ ours: ['app', 'cli'], packages: ['zod', '@x/y'] })
  })
})

describe('purity', () => {
  it('keeps clock, chance, network and console out of nlp, coding and analysis', () => {
    const impure = /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bconsole\.|\bprocess\.(?!versions)|\bfetch\(/
    const wrong = FILES.filter(
      ({ folder, code }) => ['nlp', 'coding', 'analysis', 'model', 'codebook'].includes(folder) && impure.test(code),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('lets only cli print', () => {
    const prints = FILES.filter(({ folder, code }) => folder !== 'cli' && /\bconsole\.\w+\(|\bstdout\.write|\bstderr\.write/.test(code))
    expect(prints.map(({ path }) => path)).toEqual([])
  })
})

describe('files', () => {
  const lines = FILES.map(({ path, code }) => ({ path, lines: code.split('\n').length })).sort((a, b) => a.lines - b.lines)

  it('are short: none over 400 lines, the median under 100', () => {
    expect(lines.filter((file) => file.lines > 400)).toEqual([])
    expect(lines[Math.floor(lines.length / 2)]!.lines).toBeLessThan(100)
  })

  it('have kebab-case names', () => {
    expect(ALL.filter(({ path }) => !/^[a-z0-9/-]+(\.test)?\.ts$/.test(path)).map(({ path }) => path)).toEqual([])
  })

  it('name no type like a global', () => {
    const globals = /^export (?:interface|type|class) (Event|Document|Range|Node|Record|Element|Text|Selection|Error|Map|Set|Date)\b/m
    expect(FILES.filter(({ code }) => globals.test(code)).map(({ path }) => path)).toEqual([])
  })
})

describe('packages', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

  it('are each named with a reason, and none is left over', () => {
    const reasons = [...section('Dependencies, each with its reason').matchAll(/^\| (\S+) \| .{10,} \|$/gm)].map((row) => row[1])
    expect(reasons.sort()).toEqual(Object.keys(dependencies).sort())
    const used = new Set(ALL.flatMap((file) => importsOf(file).packages))
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([])
  })

  it('are pinned, and locked for every platform', () => {
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(String(version)))).toEqual([])
    const locked: Record<string, { optionalDependencies?: object }> = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    ).packages
    const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, '')))
    const missing = Object.values(locked).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    )
    expect(missing).toEqual([])
  })
})
