import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import { causalExamples } from '../../codebook/causal.ts'
import { signExamples } from '../../codebook/signs.ts'
import type { Effect, Link } from '../../model/index.ts'
import { openDesk } from './effects-desk.ts'
import { touchesOf, touchesOfNoun } from './signs.ts'

/** Every phrase that a text touches, with its sign. */
function touched(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const desk = openDesk(reading, [])
  const roots = reading.clauses.all.filter((c) => c.parent === null)
  const bare = reading.doc.tokens.filter((t) => t.head < 0 && !reading.clauses.headedBy(t.i))
  const found = [...roots.flatMap((c) => touchesOf(desk, c)), ...bare.flatMap((t) => touchesOfNoun(desk, t.i, '+', [], 0))]
  const effects = entries.filter((e): e is Effect => e.kind === 'effect' && e.basis === 'stated')
  const names = (id: string) => [reading.actors.byId(id).name, ...reading.actors.byId(id).aliases]
  const stated = effects.flatMap((e) =>
    'span' in e.affected
      ? [`${e.sign} ${text.slice(e.affected.span.start, e.affected.span.end)}`]
      : 'actorId' in e.affected
        ? names(e.affected.actorId).map((name) => `${e.sign} ${name}`)
        : [],
  )
  const through = found.map((t) => {
    const { start, end } = reading.clauses.phrase(t.head)
    return `${t.sign} ${text.slice(start, end)}`
  })
  return [...through, ...stated]
}

describe('signs of words', () => {
  test.each(signExamples())('$text: $sign $on', ({ text, on, sign }) => {
    const all = touched(text)
    const exact = all.filter((t) => t.slice(2) === on)
    const found = exact.length > 0 ? exact : all.filter((t) => t.includes(on))
    expect(found.map((t) => t[0]).at(-1), JSON.stringify(touched(text))).toBe(sign)
  })
})

/** The words of an effect's or link's end. */
function wordsOf(
  text: string,
  end: Effect['cause'] | Effect['affected'],
  entries: readonly { id: string }[],
  names: (id: string) => string,
): string {
  if ('span' in end) return text.slice(end.span.start, end.span.end)
  if ('actorId' in end) return names(end.actorId)
  const entry = entries.find((e) => 'entryId' in end && e.id === end.entryId) as { evidence: { exact: string }[] } | undefined
  return entry?.evidence[0]?.exact ?? ''
}

const overlaps = (a: string, b: string) =>
  a.length > 0 && (a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()))

describe('words of cause', () => {
  const { effects, links } = causalExamples()
  test.each(effects)('$text', ({ text, cause, affected, sign }) => {
    const { reading, entries } = readEnglish(text)
    const names = (id: string) => reading.actors.byId(id).name
    const found = entries.filter((e): e is Effect => e.kind === 'effect')
    const said = found.map((e) => [wordsOf(text, e.cause, entries, names), e.sign, wordsOf(text, e.affected, entries, names)])
    expect(
      said.some(([c, s, a]) => overlaps(c!, cause) && s === sign && overlaps(a!, affected)),
      JSON.stringify(said),
    ).toBe(true)
  })

  test.each(links)('$text', ({ text, cause, affected }) => {
    const { reading, entries } = readEnglish(text)
    const names = (id: string) => reading.actors.byId(id).name
    const found = entries.filter((e): e is Link => e.kind === 'link')
    const said = found.map((l) => [wordsOf(text, l.from, entries, names), wordsOf(text, l.to, entries, names)])
    const matches = said.some(
      ([f, t]) => (overlaps(f!, cause) && overlaps(t!, affected)) || (overlaps(t!, cause) && overlaps(f!, affected)),
    )
    expect(matches, JSON.stringify(said)).toBe(true)
  })
})
