import { expect, it } from 'vitest'
import { dequantise, ModelFile, packModel, quantise } from './model-file.ts'

it('gives back the sections it was packed from', () => {
  const numbers = Float32Array.of(0.5, -1, 0.25, 100, 50, -3)
  const file = new ModelFile(packModel({ a: { json: { x: [1, 'é'] } }, b: Uint8Array.of(1, 2, 3), c: quantise(numbers, 2, 3) }))
  expect(file.json('a')).toEqual({ x: [1, 'é'] })
  expect([...file.bytes('b')]).toEqual([1, 2, 3])
  const back = dequantise(file.table('c'))
  for (const [i, n] of numbers.entries()) expect(Math.abs(back[i]! - n)).toBeLessThan(i < 3 ? 0.005 : 0.5)
  expect(file.has('d')).toBe(false)
  expect(Object.keys(file.sectionsExcept((name) => name === 'b'))).toEqual(['a', 'c'])
})
it('says that a damaged or missing file is no model', () => {
  expect(() => new ModelFile(Uint8Array.of(1, 2, 3))).toThrow('not a model')
  expect(() => ModelFile.read('/nowhere/en.model')).toThrow('cannot be read')
  expect(() => new ModelFile(packModel({})).json('x')).toThrow('no section')
})
