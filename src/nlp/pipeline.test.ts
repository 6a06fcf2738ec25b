import { expect, it } from 'vitest'
import { joinPipes, type Pipe } from './pipeline.ts'
import { sourceOf } from './source-of.ts'

const pipe = (name: string, needs: Pipe['needs'], adds: Pipe['adds'], ran: string[] = []): Pipe => ({
  name,
  needs,
  adds,
  run: () => ran.push(name),
})

it('runs pipes in order', () => {
  const ran: string[] = []
  const read = joinPipes([pipe('cut', [], ['tokens'], ran), pipe('tag', ['tokens'], ['tags'], ran)])
  const doc = { source: sourceOf(''), tokens: [], sentences: [], mentions: [], chains: [], quotations: [] }
  expect(read(doc)).toBe(doc)
  expect(ran).toEqual(['cut', 'tag'])
})
it('refuses a pipe whose needs nobody meets, and a layer added twice', () => {
  expect(() => joinPipes([pipe('tag', ['tokens'], ['tags'])])).toThrow('tag needs tokens')
  expect(() => joinPipes([pipe('a', [], ['tokens']), pipe('b', [], ['tokens'])])).toThrow('adds tokens a second time')
  expect(() => joinPipes([pipe('tag', ['tokens'], ['tags'])], ['tokens'])).not.toThrow()
})
