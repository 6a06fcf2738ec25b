import { z } from 'zod'
import { compareNames } from '../coding/actors/names.ts'
import { AppError } from '../errors.ts'

const Pair = z.object({ name1: z.string(), name2: z.string() })

/**
 * Judges pairs of names, given as JSON lines `{name1, name2}`: one JSON line `{score, same, why}` for each, in their order. Empty
 * lines are passed over. Throws BAD_JSON_LINE naming the first line that is no such pair.
 */
export function comparePairs(lines: string): string {
  const pairs = lines.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [readPair(line, i + 1)]))
  return pairs.map(({ name1, name2 }) => `${JSON.stringify(compareNames(name1, name2))}\n`).join('')
}

function readPair(line: string, number: number): z.infer<typeof Pair> {
  try {
    return Pair.parse(JSON.parse(line))
  } catch {
    throw new AppError('BAD_JSON_LINE', `line ${number} is no pair of names`, { line: number })
  }
}
