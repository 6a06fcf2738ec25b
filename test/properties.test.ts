import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assembleCase } from '../src/app/assemble-case.ts'
import { viewCase } from '../src/app/case-view.ts'
import { englishMachine } from '../src/app/english-machine.ts'
import { makeBrief } from '../src/app/make-brief.ts'
import { loadCodebook } from '../src/codebook/index.ts'
import { CaseFile } from '../src/model/index.ts'
import { runOf, sourceOf } from './support/small-case.ts'

const machine = englishMachine(loadCodebook())
const EXAMPLES = new URL('../examples/halen-dam/', import.meta.url)
const SENTENCES = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.md'))
  .flatMap(
    (name) =>
      readFileSync(new URL(name, EXAMPLES), 'utf8')
        .split('---\n')[2]!
        .match(/[^.]+\.["”]?\s/g) ?? [],
  )

/** Codes one text as the command does. */
async function read(text: string) {
  const source = sourceOf(text)
  const coded = { source, run: runOf(source), number: 1, ...(await machine.code(source)) }
  return { coded, file: await assembleCase([coded], machine) }
}

/** Sentences of the example in any order and number, parted by anything blank, with odd characters thrown in. */
const news = fc
  .array(
    fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(' ', '\n', '\n\n', '\r\n', '  ', '\u00a0', ' – ', '”', '(', '🌊 ', 'é ')),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.flat().join(''))

it('quotes verbatim and refers only to what the case holds, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(news, async (text) => {
      const { coded, file } = await read(text)
      expect(CaseFile.parse(file)).toEqual(file)
      for (const { start, end, exact } of file.entries.flatMap((entry) => entry.evidence)) {
        expect(text.slice(start, end)).toBe(exact)
        expect(exact).not.toBe('')
      }
      expect(new Set(file.entries.map(({ id }) => id)).size).toBe(file.entries.length)
      // The brief looks up every entry and actor that anything names, and throws where one is missing.
      makeBrief(viewCase(file, [coded]))
    }),
    { numRuns: 25, seed: 7 },
  )
})

it('gives the same bytes for the same text', async () => {
  await fc.assert(
    fc.asyncProperty(news, async (text) => {
      expect(JSON.stringify((await read(text)).file)).toBe(JSON.stringify((await read(text)).file))
    }),
    { numRuns: 10, seed: 8 },
  )
})

it('reads any string without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const { file } = await read(text)
      for (const { start, end, exact } of file.entries.flatMap((entry) => entry.evidence)) expect(text.slice(start, end)).toBe(exact)
    }),
    { numRuns: 50, seed: 9 },
  )
})

/** Pieces that no newspaper prints: broken characters, marks of direction, endless words, brackets without end, no words at all. */
const debris = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '\ud83c',
    '\udf0a',
    '\u202e',
    '\u200f',
    '\u2066',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\ufeff',
    '\u200b',
    'e\u0301\u0301\u0301',
  ),
  fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085', '\t', '\f'),
  fc
    .tuple(
      fc.constantFrom('“', '”', '"', '‘', '’', "'", '(', ')', '[', ':', '.', ',', '!?', '…', '—', ' ,', 'o-', "d'"),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(repeat),
  fc.tuple(fc.constantFrom('a', 'Ä', '9', '1,', 'www.', 'ﷺ', '字'), fc.integer({ min: 100, max: 1500 })).map(repeat),
  fc.constantFrom(...SENTENCES).map((sentence) => sentence.replace(/[.?!]/g, '')),
  fc.constantFrom(...SENTENCES).map((sentence) => sentence.replace(/ /g, '\r\n')),
  fc.constantFrom(...SENTENCES).map((sentence) => [...sentence].reverse().join('')),
  fc.constantFrom(...SENTENCES),
)

function repeat([piece, times]: [string, number]): string {
  return piece.repeat(times)
}

it('reads mangled news alike each time, and quotes it verbatim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(debris, { minLength: 1, maxLength: 6 }), async (parts) => {
      const text = parts.join('')
      const { file } = await read(text)
      expect(JSON.stringify((await read(text)).file)).toBe(JSON.stringify(file))
      expect(CaseFile.safeParse(file).error).toBeUndefined()
      for (const entry of file.entries) {
        expect(entry.evidence.length).toBeGreaterThan(0)
        for (const { start, end, exact } of entry.evidence) expect(text.slice(start, end)).toBe(exact || 'some words')
      }
      expect(JSON.stringify(file)).not.toContain(':null,"end"')
    }),
    { numRuns: 60, seed: 10 },
  )
})
