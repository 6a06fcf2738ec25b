import { expect, it } from 'vitest'
import { bestPath, orderTags } from './best-path.ts'

const TAGS = ['O', 'B-PER', 'I-PER', 'B-LOC']
const learnt = new Float32Array(20)
const read = (rows: number[][], values = learnt) =>
  [...bestPath(Float32Array.from(rows.flat()), 4, 0, rows.length, orderTags(TAGS, values))].map((tag) => TAGS[tag])

it('goes on only with a name that has begun', () => {
  expect(
    read([
      [0, 1, 9, 0],
      [0, 0, 5, 2],
    ]),
  ).toEqual(['B-PER', 'I-PER'])
  expect(
    read([
      [9, 0, 1, 0],
      [1, 0, 2, 0],
    ]),
  ).toEqual(['O', 'O'])
})
it('weighs what was learnt of the order', () => {
  const afterPlace = learnt.slice()
  afterPlace[3 * 4 + 1] = 4
  expect(
    read([
      [0, 0, 0, 1],
      [2, 0, 0, 0],
    ]),
  ).toEqual(['B-LOC', 'O'])
  expect(
    read(
      [
        [0, 0, 0, 1],
        [2, 0, 0, 0],
      ],
      afterPlace,
    ),
  ).toEqual(['B-LOC', 'B-PER'])
})
