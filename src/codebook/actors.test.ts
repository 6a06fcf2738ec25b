import { describe, expect, it } from 'vitest'
import { loadRegistry } from './actors.ts'
import { loadActorWords } from './groups.ts'

const registry = loadRegistry()

describe('the registry', () => {
  it('names for each side an actor that is registered', () => {
    const lost = registry.all.filter((a) => a.actsFor !== null && !registry.byId(a.actsFor)).map((a) => `${a.id} for ${a.actsFor}`)
    expect(lost).toEqual([])
  })
  it('has every id once, and no role that ends before it begins', () => {
    expect(new Set(registry.all.map((a) => a.id)).size).toBe(registry.all.length)
    const wrong = registry.all.filter((a) => a.roles.some((r) => r.from !== null && r.to !== null && r.to < r.from)).map((a) => a.id)
    expect(wrong).toEqual([])
  })
  it('gives every state a name of its own', () => {
    const names = registry.all.filter((a) => a.kind === 'state').map((a) => a.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(195)
  })
  it('uses titles that texts are searched for', () => {
    const { titles } = loadActorWords()
    const known = (title: string): boolean => [...titles.keys()].some((key) => title === key || title.endsWith(` ${key}`))
    const unknown = [...new Set(registry.all.flatMap((a) => a.roles.map((r) => r.title)))].filter((title) => !known(title))
    expect(unknown).toEqual([])
  })
})
