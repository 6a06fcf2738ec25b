import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { codeDocument } from '../index.ts'

const english = English.load()
const codebook = loadCodebook()

function collective(text: string) {
  const source = { id: 'd', title: '', publishedAt: '2024-05-10', sources: [], sha256: '', text }
  const { entries } = codeDocument(addLayers(english.read(source), codebook), codebook)
  return entries.flatMap((e) =>
    e.kind === 'effect' && e.coder.rule === 'collective' && 'span' in e.affected
      ? [`${e.sign} ${text.slice(e.affected.span.start, e.affected.span.end)}`]
      : [],
  )
}

describe('statedOfAll', () => {
  it.each([
    ['All of Arland’s goals have been hit hard by the blockade.', ['- All of Arland’s goals']],
    ['The blockade has undermined all of Arland’s objectives.', ['- all of Arland’s objectives']],
    ['The truce has served all of Arland’s interests.', ['+ all of Arland’s interests']],
    ['The blockade has hit one of the aims.', []],
    ['All of the houses have been hit by the storm.', []],
  ])('reads “%s” as %j', (text, effects) => {
    expect(collective(text)).toEqual(effects)
  })
})

it.each([
  ['All of Arland’s goals except the early vote have been hit by the blockade.', 'except the early vote'],
  ['The blockade has hit all of Arland’s goals, apart from the early vote.', 'apart from the early vote'],
  ['Save for the early vote, the blockade has hit all of Arland’s goals.', 'Save for the early vote'],
])('shows what “%s” leaves out', (text, words) => {
  const source = { id: 'd', title: '', publishedAt: '2024-05-10', sources: [], sha256: '', text }
  const { entries } = codeDocument(addLayers(english.read(source), codebook), codebook)
  const [effect] = entries.filter((e) => e.kind === 'effect' && e.coder.rule === 'collective')
  expect(effect?.evidence[0]?.exact).toContain(words)
})
