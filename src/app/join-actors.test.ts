import { expect, it } from 'vitest'
import { codedText } from '../../test/support/small-case.ts'
import type { Actor, Entry } from '../model/index.ts'
import { joinActors } from './join-actors.ts'

const person = (name: string, more: Partial<Actor> = {}): Actor => ({ id: name, name, kind: 'person', aliases: [name], ...more })
/** Joins actors, one text for each. */
const join = (...actors: Actor[]) => joinActors(actors.map((actor) => ({ actors: [actor], entries: [] }))).actors

it('joins a last name with the one full name that ends in it', () => {
  expect(join(person('Marek'), person('Ilan Marek', { actsFor: 'nor' }), person('Ana Rill'))).toEqual([
    { id: 'Ilan Marek', name: 'Ilan Marek', kind: 'person', aliases: ['Ilan Marek', 'Marek'], actsFor: 'nor' },
    person('Ana Rill'),
  ])
})

it('takes a bare name of unknown kind for a person only when it speaks or wants something', () => {
  const bare = person('Marek', { kind: 'other' })
  const goal = { kind: 'goal', holders: ['Marek'], attribution: [] } as unknown as Entry
  const join2 = (entries: Entry[]) =>
    joinActors([
      { actors: [bare], entries },
      { actors: [person('Ilan Marek')], entries: [] },
    ]).actors
  expect(join2([]).map(({ kind }) => kind)).toEqual(['other', 'person'])
  expect(join2([goal]).map(({ name, kind }) => [name, kind])).toEqual([['Ilan Marek', 'person']])
})

it('joins the same name in capitals, and near spellings of one name', () => {
  expect(join(person('LENA HOLT'), person('Lena Holt')).map(({ id }) => id)).toEqual(['LENA HOLT'])
  expect(join(person('Qassem Morovati'), person('Qasem Morovati'))).toHaveLength(1)
})

it.each([
  ['two who share a last name', [person('Marek'), person('Ilan Marek'), person('Jana Marek')], 3],
  ['who act for different sides', [person('Marek', { actsFor: 'tes' }), person('Ilan Marek', { actsFor: 'nor' })], 2],
  ['a person with a place', [person('Velt'), person('Radio Velt', { kind: 'media' })], 2],
  ['other people', [person('Ilan Marek'), person('Ana Rill')], 2],
])('does not join %s', (_, actors, many) => {
  expect(join(...actors)).toHaveLength(many)
})

it('renames the actors in the entries, which keep their ids', () => {
  const [first, second] = [codedText('Norvania attacked Teskia.'), codedText('NORVANIA attacked Teskia again.')]
  const { actors, entries } = joinActors([first, second])
  expect(actors.map(({ name }) => name)).toEqual(['Norvania', 'Teskia'])
  expect(entries.map(({ id }) => id)).toEqual([...first.entries, ...second.entries].map(({ id }) => id))
  expect(entries.map((entry) => entry.kind === 'event' && entry.actors)).toEqual([[actors[0]!.id], [actors[0]!.id]])
})
