import { expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'

/** Stated effects of a text as `cause sign affected`, an event's cause by its predicate. */
function stated(text: string): string[] {
  const { entries, reading } = readEnglish(text)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return entries.flatMap((e) => {
    if (e.kind !== 'effect' || e.basis !== 'stated') return []
    const { cause, affected } = e
    const event = 'entryId' in cause ? entries.find((x) => x.id === cause.entryId) : undefined
    const by = event?.kind === 'event' ? words(event.predicate) : 'span' in cause ? words(cause.span) : '?'
    const on = 'span' in affected ? words(affected.span) : 'actorId' in affected ? reading.actors.byId(affected.actorId).name : 'goal'
    return [`${by} ${e.sign} ${on}`]
  })
}

test('a reason that is ruled out is no cause', () => {
  expect(stated('The growers came because the price had risen, not because the guild had paid.')).toEqual([
    'the price had risen + The growers came',
  ])
})

test('what a clause of cause does to whom it is about has the sign of its verb', () => {
  expect(stated('Two hundred ewes died because of the drought.')).toEqual([expect.stringMatching(/^the drought - .*ewes/)])
  expect(stated('The storm caused dozens of barns to collapse.')).toEqual(['The storm - dozens of barns'])
})

test('whom an attack killed is part of the attack; a quake does harm', () => {
  expect(stated('The bombing killed forty ewes.')).toEqual([])
  expect(stated('The earthquake killed forty ewes.')).toEqual([expect.stringMatching(/^The earthquake - .*ewes/)])
})

test('a denied cause changes nothing', () => {
  expect(stated('The rule does not force growers to sell.')).toEqual([])
})

test('a noun of judgement after "as" judges the object, and is claimed by who says so', () => {
  expect(stated('The guild described the tariff as a threat to the harvest.')).toContain('the tariff - the harvest')
})

test('parts, results and fates are told by a copula', () => {
  expect(stated('The dike was a vital part of the irrigation.')).toEqual([expect.stringMatching(/^The dike.* \+ the irrigation/)])
  expect(stated('The slump was a result of the embargo.')).toEqual(['the embargo + The slump'])
})

test('an infinitive below "serve to" tells what comes about', () => {
  expect(stated('The raids only served to strengthen the taboo.')).toEqual(['The raids + the taboo'])
})

test('an amount is affected whole', () => {
  expect(stated('The fire disrupted two million barrels of daily production.').join()).toContain('two million barrels of daily production')
})

test('a pronoun takes up the act before it with a judgement', () => {
  expect(stated("Chad's army shelled the market on Friday. That was a boon for Libya.")).toEqual(['shelled + Libya'])
  expect(stated("Chad's army shelled the market on Friday. That was a surprise for Libya.")).toEqual([])
})

test('“neither … nor” touches nobody', () => {
  expect(stated('The drought hurt Chad and Libya.')).not.toEqual([])
  expect(stated('The drought hurt neither Chad nor Libya.')).toEqual([])
})

test('one who suffers from something may be ill, one who gains from it may not', () => {
  expect(stated('The mayor suffers from asthma.')).toEqual([])
  expect(stated("Mali's rival gained from the quarrel.")).toEqual(["the quarrel + Mali's rival"])
})

test('what somebody wants by an act is no cause of good to others', () => {
  expect(stated('Norland praised the guild because it wants to win its vote.')).toEqual([])
})

test('one of two is named only to be left out', () => {
  expect(stated('The economy was ruined not by the war but by the embargo.')).toEqual(['the embargo - The economy'])
})

test('a noun that only carries the adjective judges by it', () => {
  expect(stated('The ruling was bad news for the guild.')).toEqual(['The ruling - the guild'])
  expect(stated('The ruling was breaking news for the guild.')).toEqual([])
})

test('who is left worse off is harmed, though the parser gives "off" to the verb', () => {
  expect(stated('The treaty leaves the guild worse off.')).toEqual(['The treaty - the guild'])
})
