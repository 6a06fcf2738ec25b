import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Goal } from '../../model/index.ts'

/** Holders, direction and content of the goals of a text, a line each. */
function goalsOf(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const goals = entries.filter((e): e is Goal => e.kind === 'goal')
  return goals.map(
    (g) => `${g.holders.map((id) => reading.actors.byId(id).name)} ${g.direction}: ${text.slice(g.content.start, g.content.end)}`,
  )
}

test('what somebody wants may stand after "is"', () => {
  expect(goalsOf('What the dockers want is a share of the toll.')).toEqual(['dockers achieve: a share of the toll'])
  expect(goalsOf('The last thing Chad wants is a war with Niger.')).toEqual(['Chad avoid: a war with Niger'])
})

test('a thing is made a goal', () => {
  expect(goalsOf('The council has made the reopening of the port its aim.')).toEqual(['council achieve: the reopening of the port'])
})

test('what somebody would rather do is wanted, and what follows "than" is not', () => {
  expect(goalsOf('Chad would rather abandon the mine than share it.')).toEqual(['Chad cease: abandon the mine'])
})

test('a demand may be a clause with its subject', () => {
  expect(goalsOf('The only demand of the dockers is that the harbour master resign.')).toEqual([
    'dockers achieve: the harbour master resign',
  ])
})

test('"nothing less than" a thing is that thing', () => {
  expect(goalsOf('Chad wants nothing less than control of the lake.')).toEqual(['Chad achieve: control of the lake'])
})

test('nobody who wants it wants it not', () => {
  expect(goalsOf('Neither Chad nor Niger wants a war.')).toEqual(['Chad,Niger avoid: a war'])
  expect(goalsOf('The premier vowed that no soldier would cross the lake.')).toEqual(['premier avoid: no soldier would cross the lake'])
})

test('a will that is denied is none', () => {
  expect(goalsOf('The general denied wanting to rule the country.')).toEqual([])
})

test('a goal told before is no goal of its own', () => {
  expect(goalsOf('To further this aim, Chad sent two envoys.')).toEqual([])
})

test('an infinitive acts upon what its relative clause describes', () => {
  expect(goalsOf('The army fought the very militias it was meant to weaken.')).toEqual([
    'army reduce: the very militias it was meant to weaken',
  ])
})

test('two verbs share what is wanted', () => {
  expect(goalsOf('The premier sought and obtained a ban.')).toEqual(['premier avoid: a ban'])
})

test('a thing is wanted somewhere', () => {
  expect(goalsOf('Students want the rector out.')).toEqual(['Students achieve: the rector out'])
})

test('a preposition may be left behind by what is wanted', () => {
  expect(goalsOf('The reform that the unions are campaigning for was shelved.')).toEqual(['unions achieve: The reform'])
})

test('whoever is named after "by" urges', () => {
  expect(goalsOf('The deputies were urged by the premier to preserve the coalition.')).toEqual(['premier maintain: preserve the coalition'])
})

test('the time that has come is told by whoever says so', () => {
  expect(goalsOf('"The time has come to end the blockade," the captain told us.')).toEqual(['captain cease: end the blockade'])
})

test('what becomes of a thing by itself tells the direction', () => {
  expect(goalsOf('The owners hope that the strike will collapse.')).toEqual(['owners cease: the strike will collapse'])
})

test('a party none of which wants it is the one that does not', () => {
  expect(goalsOf('No party in the Senate wants a war with Niger.')).toEqual(['party avoid: a war with Niger'])
})

test('what is yet to be done is no wish, and what goes on is kept up', () => {
  expect(goalsOf('The rebels said the army has yet to take a town.')).toEqual([])
  expect(goalsOf('The rebels vowed to continue fighting.')).toEqual(['rebels maintain: continue fighting'])
})

test('a goal may be spelled out after a colon with a bare verb', () => {
  expect(goalsOf("Chad's goal is clear: reduce the number of raids.")).toEqual(['Chad reduce: reduce the number of raids'])
})

test('a position that tells what is so is no goal, nor is an announcement to make', () => {
  expect(goalsOf('The envoy said: "Our position is that we are observers of this process."')).toEqual([])
  expect(goalsOf('"I have no announcement to make today," said Lena Holt.')).toEqual([])
})

test('a vow of a relative clause is read with what it describes', () => {
  expect(goalsOf('Chad sold the warships that it had promised not to deliver.')).toEqual([
    'Chad avoid: the warships that it had promised not to deliver',
  ])
})

test('what will not be allowed runs to its verb', () => {
  expect(goalsOf('The minister said he would not allow the dam to be built.')).toEqual(['minister avoid: the dam to be built'])
})

test('to be lifted out of something bad is a gain', () => {
  expect(goalsOf('The dam is meant to lift the valley out of poverty.')).toEqual([' achieve: lift the valley out of poverty'])
})
