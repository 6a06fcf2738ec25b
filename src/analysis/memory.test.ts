import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../test/support/build-case.ts'
import { loadFindingLexicon } from '../codebook/findings.ts'
import type { CaseView } from './index.ts'
import { findAll, newMemory } from './index.ts'

const lexicon = loadFindingLexicon()
const WHO = ['Norvania', 'Norvanian troops', 'Corland']
const WORDS = [
  'the rebels have left the northern valley',
  'the rebels have not left the northern valley',
  'the blockade of the valley was lawful',
  'the blockade of the valley was a violation of Norvanian rights',
  'it will not deploy soldiers in the northern valley',
  'Corland for the attack',
  'responsibility for the attack',
]
const ACTS = ['assert', 'deny', 'accuse', 'justify', 'promise', 'announce'] as const
const saying = fc.tuple(fc.constantFrom(...WHO), fc.constantFrom(...ACTS), fc.constantFrom(...WORDS))
const texts = fc.array(fc.array(saying, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 })

/** The case after each further text: actors appear when they are first named. */
function growing(list: readonly (readonly (readonly [string, (typeof ACTS)[number], string])[])[]): CaseView[] {
  const c = new CaseBuilder()
  return list.map((sayings, i) => {
    const document = i === 0 ? 'd1' : `d${i + 1}`
    if (i > 0) c.document(document, '2020-02-01')
    for (const [who, act, words] of sayings) c.says(who, act, words, { document })
    c.does('Borland', 'MOBILIZE', null, 'Borland deployed soldiers in the northern valley', { document })
    const { documents, actors, entries } = c.view()
    return { documents: [...documents], actors: [...actors], entries: [...entries] }
  })
}

describe('a memory of earlier runs', () => {
  it('never changes what is found, text by text, whoever is named for the first time', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const memory = newMemory()
        for (const view of growing(list)) expect(findAll(view, lexicon, { memory })).toEqual(findAll(view, lexicon))
      }),
      { numRuns: 60 },
    )
  })

  it('never changes what is found when entries are rejected and taken back', () => {
    const view = growing([
      [
        ['Arland', 'assert', WORDS[0]!],
        ['Borland', 'assert', WORDS[1]!],
      ],
      [['Corland', 'deny', WORDS[0]!]],
    ]).at(-1)!
    const memory = newMemory()
    for (const rejected of [new Set<string>(), new Set(['e1']), new Set(['e2', 'e4']), new Set<string>()])
      expect(findAll(view, lexicon, { memory, rejected })).toEqual(findAll(view, lexicon, { rejected }))
  })
})
