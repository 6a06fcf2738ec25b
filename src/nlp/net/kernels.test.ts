import { describe, expect, it } from 'vitest'
import { quantise } from '../model-file.ts'
import { Arena, type Matrix } from './arena.ts'
import { intProduct, packWeights, roundMatrix } from './int-weights.ts'
import { LEAK } from './leak.ts'
import { sigmoid } from './scan.ts'
import { scanSentences } from './scan-sentences.ts'

/** Numbers that look random and are the same each time. */
function fill(matrix: Matrix, seed: number): Matrix {
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = Math.sin(seed + i * 12.9898) * 1.5
  return matrix
}
const product = (a: Matrix, b: Matrix, r: number, c: number): number => {
  let sum = 0
  for (let p = 0; p < a.cols; p++) sum += a.data[r * a.cols + p]! * b.data[p * b.cols + c]!
  return sum
}

const leak = (x: number): number => Math.fround(x < 0 ? x * LEAK : x)

describe('kernels', () => {
  const arena = new Arena(1_000_000)
  const a = fill(arena.matrix(8, 16), 1)
  const b = fill(arena.matrix(16, 24), 2)
  it('multiply and accumulate', () => {
    const c = arena.product(a, b)
    arena.kernels.accumulate(a.at, b.at, c.at, 8, 16, 24)
    for (const [r, col] of [
      [0, 0],
      [3, 7],
      [7, 23],
      [4, 8],
    ] as const)
      expect(c.data[r * 24 + col]).toBeCloseTo(2 * product(a, b, r, col), 3)
  })
  it.each([4, 8, 12, 20])('multiply integers, %i rows', (rows) => {
    const left = fill(arena.matrix(rows, 16), 7)
    const turned = new Float32Array(24 * 16)
    for (let r = 0; r < 16; r++) for (let col = 0; col < 24; col++) turned[col * 16 + r] = b.data[r * 24 + col]!
    const bias = Float32Array.from({ length: 24 }, (_, i) => i)
    const c = intProduct(arena, roundMatrix(arena, left), packWeights(arena, quantise(turned, 24, 16), bias))
    for (let r = 0; r < rows; r++)
      for (const col of [0, 7, 8, 23]) expect(Math.abs(c.data[r * 24 + col]! - col - product(left, b, r, col))).toBeLessThan(0.08)
  })
  it('leak as doubles do', () => {
    const before = a.data.slice()
    const sum = arena.matrix(8, 16)
    arena.kernels.leakSum(a.at, b.at, sum.at, 16 * 4)
    for (let i = 0; i < 16; i++) expect(sum.data[i]).toBe(leak(Math.fround(before[i]! + b.data[i]!)))
    const copy = arena.matrix(8, 16)
    arena.copy(a.at, copy.at, 8 * 16)
    arena.kernels.leakRows(copy.at, 8, 8 * 4, 16 * 4)
    expect([...copy.data]).toEqual([...before].map((x, i) => (i % 16 < 8 ? leak(x) : x)))
  })
  it('turn rows into columns', () => {
    const turned = arena.matrix(8, 8)
    arena.kernels.turnRows(a.at + 16, turned.at, 5, 8 * 4, 16 * 4, 8 * 4)
    for (let r = 0; r < 5; r++) for (let c = 0; c < 8; c++) expect(turned.data[c * 8 + r]).toBe(a.data[r * 16 + 4 + c])
  })
  it('scan both ways with a state', () => {
    const hidden = 4
    const u = fill(arena.matrix(4, 24), 3)
    const x = fill(arena.matrix(4, 8), 4)
    const gates = fill(arena.matrix(4, 8), 5)
    const out = scanSentences(arena, x, u, gates, hidden, [0], 3)
    for (const [half, order] of [
      [0, [0, 1, 2]],
      [1, [2, 1, 0]],
    ] as const) {
      let state = 0
      for (const t of order) {
        const j = half * hidden + 1
        const f = sigmoid(u.data[t * 24 + j]! + gates.data[j]! + gates.data[16 + j]! * state)
        const r = sigmoid(u.data[t * 24 + 8 + j]! + gates.data[8 + j]! + gates.data[24 + j]! * state)
        state = f * state + (1 - f) * u.data[t * 24 + 16 + j]!
        expect(out.data[t * 8 + j]).toBeCloseTo(r * state + (1 - r) * x.data[t * 8 + j]!, 4)
      }
    }
  })
})
