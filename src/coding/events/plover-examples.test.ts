import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import type { CodedEvent, Figure } from '../../model/index.ts'
import { documentId } from '../../model/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { codeDocument } from '../index.ts'

const codebook = loadCodebook()
const english = English.load()

function entriesOf(text: string) {
  const doc = addLayers(english.read({ id: documentId(text, null), title: '', publishedAt: null, sources: [], sha256: '', text }), codebook)
  return codeDocument(doc, codebook).entries
}
const eventsOf = (text: string) => entriesOf(text).filter((e): e is CodedEvent => e.kind === 'event')
const figuresOf = (text: string) => entriesOf(text).filter((e): e is Figure => e.kind === 'figure')

describe.each(codebook.plover.files.map((file) => [file.type, file] as const))('%s', (type, file) => {
  test.each(file.examples)('$text', ({ text, predicate }) => {
    const events = eventsOf(text).filter((e) => e.eventType === type)
    expect(events.map((e) => text.slice(e.predicate.start, e.predicate.end))).toContain(predicate)
  })

  test.each(file['near-misses'])('not: $text', ({ text, instead }) => {
    const types = eventsOf(text).map((e) => e.eventType)
    expect(types).toEqual(instead ? expect.arrayContaining([instead]) : [])
    expect(types).not.toContain(type)
  })
})

describe('figures', () => {
  test.each(codebook.figures.examples)('$text', ({ text, value, approximate, unit }) => {
    expect(figuresOf(text)).toEqual([expect.objectContaining({ value, approximate, unit })])
  })

  test.each(codebook.figures.nearMisses)('not: %s', (text) => {
    expect(figuresOf(text)).toEqual([])
  })
})
