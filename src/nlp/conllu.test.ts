import { describe, expect, it } from 'vitest'
import { parseConllu } from './conllu.ts'
import { splitSurface } from './split-surface.ts'
import { writeConllu } from './write-conllu.ts'

const row = (id: string, form: string, lemma: string, upos: string, head: string, deprel: string, misc = '_') =>
  [id, form, lemma, upos, 'X', '_', head, deprel, '_', misc].join('\t')
const sample = [
  '# newdoc id = one',
  '# newpar',
  '# text = They don’t wait.',
  row('1', 'They', 'they', 'PRON', '4', 'nsubj'),
  row('2-3', 'don’t', '_', '_', '_', '_'),
  row('2', 'do', 'do', 'AUX', '4', 'aux'),
  row('3', 'n’t', 'not', 'PART', '4', 'advmod'),
  row('4', 'wait', 'wait', 'VERB', '0', 'root', 'SpaceAfter=No'),
  row('4.1', 'wait', 'wait', 'VERB', '_', '_'),
  row('5', '.', '.', 'PUNCT', '4', 'punct'),
  '',
  '# newpar',
  '# text = Go del',
  row('1', 'Go', 'go', 'VERB', '0', 'root'),
  row('2-3', 'del', '_', '_', '_', '_'),
  row('2', 'de', 'de', 'ADP', '3', 'case'),
  row('3', 'el', 'el', 'DET', '1', 'obl'),
  '',
].join('\n')

describe('parseConllu', () => {
  const docs = parseConllu(sample)
  const doc = docs[0]!
  it('makes one Doc of a marked document, paragraphs apart', () => {
    expect(docs).toHaveLength(1)
    expect(doc.source.text).toBe('They don’t wait.\n\nGo del')
    expect(doc.sentences.map((s) => s.paragraph)).toEqual([0, 1])
  })
  it('gives the words of a multiword token their letters', () => {
    expect(doc.tokens.slice(1, 3).map((t) => [t.text, t.start, t.end])).toEqual([
      ['do', 5, 7],
      ['n’t', 7, 10],
    ])
  })
  it('counts heads through the document', () => {
    expect(doc.tokens.map((t) => t.head)).toEqual([3, 3, 3, -1, 3, -1, 7, 5])
  })
  it('makes one Doc a sentence on request', () => {
    expect(parseConllu(sample, { by: 'sentence' }).map((d) => d.tokens.length)).toEqual([5, 3])
  })
  it('says which words do not spell the text', () => {
    expect(() => parseConllu(sample.replace('They don’t wait.', 'They do wait.'))).toThrow('does not stand')
    expect(() => parseConllu('no table\n')).toThrow('not a CoNLL-U line')
  })
  it('comes back the same from what writeConllu writes', () => {
    const again = parseConllu(writeConllu(doc))[0]!
    expect(again.tokens.map((t) => ({ ...t, end: 0, start: 0 }))).toEqual(doc.tokens.map((t) => ({ ...t, end: 0, start: 0 })))
    expect(writeConllu(again)).toBe(writeConllu(doc))
  })
})

describe('splitSurface', () => {
  it('shares letters that do not add up by length', () => {
    expect(splitSurface('del', ['de', 'el'])).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ])
  })
})
