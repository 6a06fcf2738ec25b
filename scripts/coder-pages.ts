import { basename } from 'node:path'
import { z } from 'zod'
import { parseCodebookFile, readCodebookFile } from '../src/codebook/load.ts'

const Coders = z.array(
  z.strictObject({ coder: z.string(), codes: z.string(), files: z.array(z.string()).min(1), knownMisses: z.array(z.string()).min(1) }),
)

type Fields = Record<string, unknown>
/** Examples and near-misses that stand together in a file, under the words that they are for. */
interface Group {
  readonly label: string
  readonly examples: readonly Fields[]
  readonly nearMisses: readonly Fields[]
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const listed = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map((item) => (isFields(item) ? item : { text: String(item) })) : []

/** What a group is about: its name, or the first of its words. */
function labelOf(fields: Fields, file: string): string {
  const named = fields.name ?? fields.group ?? fields.type
  if (typeof named === 'string') return named
  const words = [fields.words, fields.lemmas, fields.verbs, fields.nouns].find(
    (list) => Array.isArray(list) && list.every((w) => typeof w === 'string'),
  ) as string[] | undefined
  return words ? words.slice(0, 5).join(', ') + (words.length > 5 ? ' …' : '') : basename(file, '.yaml')
}

function collectGroups(data: unknown, file: string): Group[] {
  if (Array.isArray(data)) return data.flatMap((item) => collectGroups(item, file))
  if (!isFields(data)) return []
  const group = { label: labelOf(data, file), examples: listed(data.examples), nearMisses: listed(data.nearMisses) }
  const here = group.examples.length + group.nearMisses.length > 0 ? [group] : []
  const below = Object.entries(data).flatMap(([key, value]) =>
    key === 'examples' || key === 'nearMisses' ? [] : collectGroups(value, file),
  )
  return [...here, ...below]
}

/** One example as a list item: the sentence, and what is coded in it. */
function item(fields: Fields): string {
  const rest = Object.entries(fields).filter(([key]) => key !== 'text' && key !== 'why')
  const coded = rest.map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('; ')
  return `- ${String(fields.text ?? '')}${coded ? ` → ${coded}` : ''}${typeof fields.why === 'string' ? ` (${fields.why})` : ''}`
}

function section(group: Group): string {
  const parts = [`### ${group.label}`]
  if (group.examples.length > 0) parts.push(group.examples.map(item).join('\n'))
  if (group.nearMisses.length > 0) parts.push(`Near misses, which are not coded:\n\n${group.nearMisses.map(item).join('\n')}`)
  return parts.join('\n\n')
}

/** The pages under docs/coders by file name, made from the codebook alone. */
export function coderPages(): Map<string, string> {
  return new Map(
    readCodebookFile('coders.yaml', Coders).map(({ coder, codes, files, knownMisses }) => {
      const groups = files.flatMap((file) => collectGroups(parseCodebookFile(file), file))
      const sources = files.map((file) => `codebook/${file}`).join(', ')
      const misses = knownMisses.map((miss) => `- ${miss}`).join('\n')
      const body = groups.map(section).join('\n\n')
      return [
        `${coder}.md`,
        `# ${coder[0]!.toUpperCase()}${coder.slice(1)}\n\n${codes}\n\nVocabulary: ${sources}. Made from the codebook by \`npm run docs\`; the examples run as tests.\n\n## Known misses\n\n${misses}\n\n## Examples and near misses\n\n${body}\n`,
      ]
    }),
  )
}
