import { describe, expect, it } from 'vitest'
import type { Actor } from '../model/index.ts'
import { sidesOf } from './sides.ts'

const actor = (id: string, name: string, extra: Partial<Actor> = {}): Actor => ({ id, name, kind: 'other', aliases: [], ...extra })
const ENDINGS = ['n', 'an', 'ian', 'ese', 'ish', 'i']

describe('sidesOf', () => {
  it('follows who acts for whom to the end, and survives a circle', () => {
    const sides = sidesOf([actor('a', 'Ada', { actsFor: 'b' }), actor('b', 'Board', { actsFor: 'c' }), actor('c', 'City')], ENDINGS)
    expect([...sides.values()]).toEqual(['c', 'c', 'c'])
    expect(sidesOf([actor('a', 'Ada', { actsFor: 'b' }), actor('b', 'Bob', { actsFor: 'a' })], ENDINGS).size).toBe(2)
  })

  it('puts a group named by a demonym on the side of its state', () => {
    const sides = sidesOf(
      [actor('s', 'Norvania'), actor('t', 'Norvanian troops'), actor('d', 'Norvanian'), actor('o', 'Teskian jets')],
      ENDINGS,
    )
    expect(Object.fromEntries(sides)).toEqual({ s: 's', t: 's', d: 's', o: 'o' })
  })

  it('leaves persons and longer words alone', () => {
    const sides = sidesOf([actor('s', 'Roman'), actor('p', 'Romanian Prince', { kind: 'person' }), actor('g', 'Norvaniaville')], ENDINGS)
    expect(Object.fromEntries(sides)).toEqual({ s: 's', p: 'p', g: 'g' })
  })
})

it('knows a body by whose it is', () => {
  const body = { id: 'c', name: 'Norvania’s customs service', kind: 'other' as const, aliases: [] }
  const state = { id: 'n', name: 'Norvania', kind: 'state' as const, aliases: [] }
  expect(sidesOf([body, state], []).get('c')).toBe('n')
})
