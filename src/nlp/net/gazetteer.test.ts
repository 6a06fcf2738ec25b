import { expect, it } from 'vitest'
import { Gazetteer } from './gazetteer.ts'

it('marks the longest known name, first word and others, and leaves small words alone', () => {
  const gazetteer = new Gazetteer({ labels: ['state name', 'party name'], names: { arvo: 0, 'arvo front': 1, front: 0 } })
  expect(gazetteer.mark(['The', 'Arvo', 'Front', 'in', 'Arvo', 'and', 'arvo'])).toEqual([0, 3, 4, 0, 1, 0, 0])
  expect(gazetteer.marks).toBe(5)
})
