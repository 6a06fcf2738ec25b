import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { spanSimilarity } from '../../model/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { openReading } from '../index.ts'
import { codeStatements } from './statements.ts'

const codebook = loadCodebook()
const english = English.load()
const code = (text: string) => {
  const doc = addLayers(english.parse(text), codebook)
  return codeStatements(openReading(doc, codebook), []).filter((entry) => entry.kind === 'statement')
}

describe('examples of the codebook', () => {
  const { examples } = codebook.saying
  test.each(examples.filter((e) => e.content !== null))('$group: $text', ({ text, content }) => {
    const start = text.indexOf(content!)
    const wanted = { start, end: start + content!.length }
    expect(start).toBeGreaterThanOrEqual(0)
    expect(Math.max(0, ...code(text).map((s) => spanSimilarity(s.content, wanted)))).toBeGreaterThan(0.6)
  })

  test.each(examples.filter((e) => e.content === null))('near-miss of $group: $text', ({ text }) => {
    expect(code(text).map((s) => text.slice(s.content.start, s.content.end))).toEqual([])
  })
})
