import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { Effect } from '../../model/index.ts'

/** Each effect of a text as "cause sign affected". */
function effectsOf(text: string): string[] {
  const { reading, entries } = readEnglish(text)
  const words = (end: Effect['cause'] | Effect['affected']): string => {
    if ('span' in end) return text.slice(end.span.start, end.span.end)
    if ('actorId' in end) return reading.actors.byId(end.actorId).name
    const id = 'entryId' in end ? end.entryId : end.goalId
    return entries.find((e) => e.id === id)?.evidence[0]?.exact ?? ''
  }
  return entries.filter((e): e is Effect => e.kind === 'effect').map((e) => `${words(e.cause)} ${e.sign} ${words(e.affected)}`)
}

describe('effects told by what stands where', () => {
  test('a verb with two objects touches whom, whatever the gift', () => {
    expect(effectsOf('The new canal gives Chad a monopoly over the salt trade.')).toContain('The new canal + Chad')
    expect(effectsOf('The ruling has given the growers a headache.')).toContain('The ruling - growers')
  })

  test('somebody who only gives out words gives no gain', () => {
    expect(effectsOf('The report gives the growers details of the levy.')).toEqual([])
  })

  test('who is told to have acted by doing something is no cause, what was done is', () => {
    expect(effectsOf('By jailing the bishop, the junta has handed the growers a martyr.').some((e) => e.endsWith('+ growers'))).toBe(true)
  })

  test('a fall in something that is brought about lowers that thing', () => {
    expect(effectsOf('Officials credit the dike with the fall in flood damage.')).toContain('the dike - flood damage')
    expect(effectsOf('The boycott led to a shortage of wheat.')).toContain('The boycott + a shortage of wheat')
  })

  test('what happened since something else closed is no date', () => {
    expect(effectsOf('Salt exports have fallen since the harbour was closed.').some((e) => e.endsWith('- Salt exports'))).toBe(true)
    expect(effectsOf('Salt exports have fallen since March.')).toEqual([])
  })

  test('what could not be without a thing is helped by it', () => {
    expect(effectsOf('Without the dike the growers would not have survived.')).toContain('the dike + growers')
    expect(effectsOf('Without the dike the growers planted rice.')).toEqual([])
    expect(effectsOf('Without the dike there could be no harvest in the valley.')).toContain('the dike + harvest in the valley')
  })

  test('a duty changes nothing yet', () => {
    expect(effectsOf('The law must protect the growers.')).toEqual([])
  })

  test('what a thing threatens to do may come about, what somebody threatens to do is a threat', () => {
    expect(effectsOf('The dispute is threatening to wreck the salt trade.')).toContain('The dispute - the salt trade')
    expect(effectsOf('The junta threatened to wreck the salt trade.')).not.toContain('The junta - the salt trade')
  })

  test('the cause of a loss or a fall is told by a loose phrase too', () => {
    expect(effectsOf('Thanks largely to the dike, flood damage has halved.')).toContain('the dike - flood damage')
    expect(effectsOf('The singer retired due to ill health.')).toEqual([])
  })

  test('a bare verb shares the standing of the one it is coordinated with', () => {
    expect(effectsOf('The levy would raise salt prices and hurt the growers.')).toContain('The levy - growers')
    expect(effectsOf('The lakes joined to fight the levy and help the growers.')).toEqual([])
  })

  test('help that is only asked about or aimed at is no effect', () => {
    expect(effectsOf('What would you do as president to help resolve the crisis?')).toEqual([])
    expect(effectsOf('The feud is tearing the league apart.')).toContain('The feud - league')
  })

  test('scant gifts are no gain, and a rise is against whoever wants less', () => {
    expect(effectsOf('The law has won the governor few friends in the barracks.')).toEqual([])
    expect(effectsOf('The governor promised lower bills. Bills have risen twice since.').some((e) => e.includes(' - '))).toBe(true)
  })
})
