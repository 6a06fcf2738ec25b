import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import { wantingTests } from '../../codebook/wanting.ts'
import type { Goal } from '../../model/index.ts'

/** The goals of a text, with holders and content in words. */
function goalsOf(text: string) {
  const { reading, entries } = readEnglish(text)
  const goals = entries.filter((e): e is Goal => e.kind === 'goal')
  return goals.map(({ holders, content, direction }) => ({
    holders: holders.map((id) => [reading.actors.byId(id).name, ...reading.actors.byId(id).aliases]),
    content: text.slice(content.start, content.end),
    direction,
  }))
}

const { examples, nearMisses } = wantingTests()
const plain = (name: string) => name.toLowerCase().replace(/^the /, '')

describe('words of wanting', () => {
  test.each(examples)('$text', ({ text, holder, content, direction }) => {
    const goals = goalsOf(text)
    const found = goals.find((g) => g.content === content)
    expect(found, JSON.stringify(goals)).toMatchObject({ content, direction })
    if (holder) expect(found!.holders.flat().map(plain)).toContain(plain(holder))
  })

  test.each(nearMisses)('no goal: $text ($why)', ({ text }) => {
    expect(goalsOf(text)).toEqual([])
  })
})
