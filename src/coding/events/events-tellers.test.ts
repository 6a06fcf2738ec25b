import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { CodedEvent, Statement } from '../../model/index.ts'

const read = (text: string) => {
  const { reading, entries } = readEnglish(text)
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name).join('+')
  return {
    acts: entries
      .filter((e): e is CodedEvent => e.kind === 'event')
      .map((e) => `${e.eventType} ${names(e.actors)} > ${names(e.recipients)}`),
    speechActs: entries.filter((e): e is Statement => e.kind === 'statement').map((s) => s.speechAct),
  }
}

test('witnesses tell of harm and accuse nobody by it; an adversary does', () => {
  expect(read('Chadian troops killed 12 farmers, residents said.')).toEqual({
    acts: ['ASSAULT Chadian troops > farmers'],
    speechActs: ['assert'],
  })
  expect(read('Sudan said Chad had bombed a mill.').speechActs).toEqual(['accuse'])
})

test('who claims an attack, or responsibility for it, did it', () => {
  expect(read("The militia claimed responsibility for Monday's attack on the harbour.").acts).toEqual(['ASSAULT militia > '])
  expect(read('The minister spoke of the attack on the harbour.').acts).not.toContain('ASSAULT minister > ')
})

test('who meets somebody after which he does a thing meets him himself', () => {
  expect(read('The governor lifted the ban after a meeting with the bishop.').acts).toContain('CONSULT governor > bishop')
  expect(read('The convoy was attacked after a meeting with the bishop.').acts).toContain('CONSULT  > bishop')
})

test('of a person of a place, the person is told', () => {
  expect(read('The governor of Jonglei, who was accused of fraud by the bishop, resigned.').acts).toContain('ACCUSE bishop > governor')
})

test('a charge that is called absurd is denied', () => {
  const told = read('The ministry called the charges a lie.')
  expect(told).toEqual({ acts: ['REJECT ministry > '], speechActs: ['deny'] })
  expect(read('The ministry called the raid a crime.').speechActs).toEqual(['accuse'])
})
