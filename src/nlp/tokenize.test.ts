import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TokenRules, tokenize } from './tokenize.ts'

const rules: TokenRules = {
  abbreviations: new Set(['gen.', 'p.m.', 'inc.']),
  whole: new Set(['e-mail']),
  prefixes: new Set(['anti']),
  cuts: new Map([['cannot', [3]]]),
  units: new Set(['km', 'pm']),
}
const cut = (text: string) => tokenize(text, 0, text.length, rules).map((span) => text.slice(span.start, span.end))

describe('tokenize', () => {
  it.each([
    ['They don’t know.', ['They', 'do', 'n’t', 'know', '.']],
    ['It cannot last; we’ve said so', ['It', 'can', 'not', 'last', ';', 'we', '’ve', 'said', 'so']],
    ['the minister’s aides', ['the', 'minister', '’s', 'aides']],
    ["the ministers' aides", ['the', 'ministers', "'", 'aides']],
    ['‘the ministers’ left', ['‘', 'the', 'ministers', '’', 'left']],
    ['a US-led raid', ['a', 'US', '-', 'led', 'raid']],
    ['an anti-tank e-mail', ['an', 'anti-tank', 'e-mail']],
    ['He left the U.S. at 5 p.m.', ['He', 'left', 'the', 'U.S.', 'at', '5', 'p.m.']],
    ['Gen. J. Smith of Acme Inc.', ['Gen.', 'J.', 'Smith', 'of', 'Acme', 'Inc.']],
    ['“Leave,” he said (twice).', ['“', 'Leave', ',', '”', 'he', 'said', '(', 'twice', ')', '.']],
    ['It cost $1,200.50 — or 5%…', ['It', 'cost', '$', '1,200.50', '—', 'or', '5', '%', '…']],
    ['10km, 9/11 and 1990s', ['10', 'km', ',', '9/11', 'and', '1990s']],
    ['see https://example.org/a-b?c=1.', ['see', 'https://example.org/a-b?c=1', '.']],
    ['the facts[.]"', ['the', 'facts', '[', '.', ']', '"']],
    ['"[I]t is," he', ['"', '[I]t', 'is', ',', '"', 'he']],
    ['and/or what?!', ['and', '/', 'or', 'what', '?!']],
  ])('cuts %s', (text, tokens) => {
    expect(cut(text)).toEqual(tokens)
  })
  it('loses nothing but white space, and keeps order', () => {
    const pieces = ['he', 'U.S.', '“', '”', "'", '-', '—', '...', ',', '.', 'don’t', '3', '$', ' ', '\n', '(', ')', '%', 'é', '/', '😀']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const spans = tokenize(text, 0, text.length, rules)
        expect(spans.map((s) => text.slice(s.start, s.end)).join('')).toBe(text.replace(/\s/g, ''))
        for (const [i, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
      }),
    )
  })
})
