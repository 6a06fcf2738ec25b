import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contains } from '../model/index.ts'
import { SpanIndex } from './span-index.ts'

const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))

it('finds what looking at all of them finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (items, place) => {
      const index = new SpanIndex(items, (item) => item)
      expect(index.around(place)).toEqual(items.filter((item) => contains(item, place)))
      expect(index.inside(place)).toEqual(items.filter((item) => contains(place, item)))
    }),
    { seed: 5 },
  )
})
