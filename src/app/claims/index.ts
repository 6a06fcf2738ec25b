import { z } from 'zod'
import type { Codebook } from '../../codebook/index.ts'
import { AppError } from '../../errors.ts'
import type { English } from '../../nlp/index.ts'
import { type ClaimComparison, compareClaims } from './compare-claims.ts'
import { readClaim } from './proposition.ts'

export type { ClaimComparison } from './compare-claims.ts'

const Pair = z.object({ a: z.string().min(1), b: z.string().min(1) })

/** Compares two short texts; the same texts give the same answer. */
export function compareTexts(a: string, b: string, english: English, codebook: Codebook): ClaimComparison {
  return compareClaims(readClaim(english.parse(a), codebook), readClaim(english.parse(b), codebook), codebook.findings)
}

/** Compares the pairs of JSON lines `{"a", "b"}`, empty lines left out; throws BAD_CLAIMS with the number of the bad line (from 1). */
export function* compareClaimLines(lines: Iterable<string>, english: English, codebook: Codebook): Generator<ClaimComparison> {
  let number = 0
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    const { a, b } = readPair(line, number)
    yield compareTexts(a, b, english, codebook)
  }
}

function readPair(line: string, number: number): z.infer<typeof Pair> {
  let data: unknown = null
  try {
    data = JSON.parse(line)
  } catch {
    // not JSON: refused below with the same message
  }
  const pair = Pair.safeParse(data)
  if (!pair.success) throw new AppError('BAD_CLAIMS', `Line ${number} is not a pair of texts.`, { line: number })
  return pair.data
}
