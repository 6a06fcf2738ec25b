import { describe, expect, it } from 'vitest'
import { buildRegistry } from './actors.ts'
import { readUserActors } from './user-actors.ts'

const CSV = `name,kind,names,for,roles
"Party of Rivers, United",organization,Rivers;PRU,,
Ada Lund,person,Lund,arvenia,foreign minister 2019-07-01..2021-03;spokeswoman ..2018

`

describe('readUserActors', () => {
  it('reads CSV with quoted cells and lists', () => {
    const { actors } = readUserActors(CSV, 'csv', 'mine.csv')
    expect(actors).toMatchObject([
      { name: 'Party of Rivers, United', kind: 'organization', names: ['Rivers', 'PRU'] },
      {
        name: 'Ada Lund',
        for: 'arvenia',
        roles: [
          { title: 'foreign minister', from: '2019-07-01', to: '2021-03' },
          { title: 'spokeswoman', from: null, to: '2018' },
        ],
      },
    ])
  })
  it('reads YAML in the form of the codebook', () => {
    const file = readUserActors('kind: media\nactors:\n  - {name: The Lantern, names: [Lantern]}\n', 'yaml', 'mine.yaml')
    expect(file).toMatchObject({ kind: 'media', actors: [{ name: 'The Lantern' }] })
  })
  it('names the file and the field that is wrong', () => {
    expect(() => readUserActors('name,party\nX,Y\n', 'csv', 'mine.csv')).toThrow(/mine\.csv: the first line/)
    expect(() => readUserActors('name,kind\nX,robot\n', 'csv', 'mine.csv')).toThrow(/mine\.csv: actors\.0\.kind/)
    expect(() => readUserActors('name,roles\nX,minister 2019-..\n', 'csv', 'mine.csv')).toThrow(/actors\.0\.roles/)
    expect(() => readUserActors('actors: [', 'yaml', 'mine.yaml')).toThrow(/mine\.yaml/)
  })
})

describe('buildRegistry', () => {
  const state = {
    id: 'arvenia',
    name: 'Arvenia',
    names: [],
    adjectives: ['Arvenian'],
    people: ['Arvenians'],
    nationals: [],
    capitals: ['Arvo'],
  }
  const registry = buildRegistry([state], [readUserActors(CSV, 'csv', 'mine.csv')])

  it('finds holders of an office by date, the last day and an open end counted in', () => {
    const held = (date: string | null): string[] => registry.holders('foreign minister', 'arvenia', date).map((a) => a.name)
    expect(held('2019-06-30')).toEqual([])
    expect(held('2019-07-01')).toEqual(['Ada Lund'])
    expect(held('2021-03-31')).toEqual(['Ada Lund'])
    expect(held('2021-04-01')).toEqual([])
    expect(held(null)).toEqual(['Ada Lund'])
  })
  it('names a state by demonym and capital, and a person by family name', () => {
    expect(registry.index.of('Arvenians')).toEqual([{ id: 'arvenia', sort: 'people' }])
    expect(registry.index.of('ARVO')).toEqual([{ id: 'arvenia', sort: 'capital' }])
    expect(registry.index.of('lund')).toEqual([{ id: 'ada-lund', sort: 'name' }])
  })
  it('follows sides to the outermost', () => {
    expect(registry.sideOf('ada-lund')).toEqual(['ada-lund', 'arvenia'])
  })
})
