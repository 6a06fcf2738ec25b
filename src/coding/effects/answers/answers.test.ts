import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../../test/support/effects-on-goals.ts'

const signs = (text: string) => effectsOnGoals(text).map((e) => e[0])

test('the wanted act is done by those who were to do it, in its own or in other words', () => {
  expect(signs('Drivers demanded that the mayor resign. On Friday the mayor stepped down.')).toEqual(['+'])
  expect(signs('The guild demanded the release of its leader. The army freed him on Friday.')).toEqual(['+'])
  expect(signs('The mayor promised to close the depot. It closed in May.')).toEqual(['+'])
  expect(signs('Drivers demanded that the mayor resign. On Friday the bishop stepped down.')).toEqual([])
})

test('the opposite of the wanted act undoes it', () => {
  expect(signs('Labour wanted to stay in the union. Most voters voted to leave.')).toEqual(['-'])
})

test('others refuse or grant what is wanted', () => {
  expect(signs('The opposition demanded an independent inquiry. Parliament voted it down.')).toEqual(['-'])
  expect(signs('The minister wants to ban plastic bags. The court struck down the ban.')).toEqual(['-'])
  expect(signs('The opposition demanded an independent inquiry. Parliament voted on pensions.')).toEqual([])
})

test('the wanted thing is handed over, or the way to it closes', () => {
  expect(signs('Armenia asked Russia for weapons. Russia delivered two batteries in May.')).toEqual(['+'])
  expect(signs('Britain wants a trade deal with Chad. The two signed one on Friday.')).toEqual(['+'])
  expect(signs('Britain wants a trade deal with Chad. Talks broke down last week.')).toEqual(['-'])
})

test('none of it is given', () => {
  expect(effectsOnGoals('Armenia sought guarantees from Russia. Moscow gave none.')).toEqual(['- answered/given guarantees from Russia'])
})

test('things stay as they were', () => {
  expect(signs('The mayor promised to close the depot. The depot is still open.')).toEqual(['-'])
  expect(signs('Kenya wants to destroy Al-Shabaab. Al-Shabaab still controls the coast.')).toEqual(['-'])
})

test('who stood in the way yields, and a court takes a side', () => {
  expect(signs('The guild demanded an end to unpaid night shifts. On Friday the port company gave in.')).toEqual(['+'])
  expect(signs('The guild demanded an end to unpaid night shifts. On Friday the port company gave in to the flood.')).toEqual([])
  expect(signs('Lithuania opposed any return of the freighters. A court in Vienna sided with it on Friday.')).toEqual(['+'])
  expect(signs('Lithuania opposed any return of the freighters. A court in Vienna ruled against Lithuania on Friday.')).toEqual(['-'])
})

test('what was to be kept is lost', () => {
  expect(signs('Campaigners have struggled to save the old mill. It burned to the ground on Saturday.')).toEqual(['-'])
  expect(signs('Campaigners have struggled to save the old mill. The bakery burned to the ground on Saturday.')).toEqual([])
})

test('violence goes on that was to end, or breaks the calm that was wanted', () => {
  expect(signs('The governor wants to end violence in the valley. On Friday gunmen killed six villagers.')).toEqual(['-'])
  expect(signs('France wants peace in Mali. On Friday rebels attacked a convoy near Gao.')).toEqual(['-'])
  expect(signs('The governor wants to end poverty in the valley. On Friday gunmen killed six villagers.')).toEqual([])
  expect(signs('France wants peace in Mali. On Friday France attacked a convoy near Gao.')).toEqual([])
})

test('the other mends or mars the terms that are wanted', () => {
  expect(signs('Kenya wants good relations with Uganda. Uganda expelled the Kenyan envoy on Friday.')).toEqual(['-'])
  expect(signs('Kenya wants good relations with Uganda. Uganda signed a pact with Kenya on Friday.')).toEqual(['+'])
  expect(signs('Kenya wants good relations with Uganda. Chad expelled the Kenyan envoy on Friday.')).toEqual([])
  expect(signs('Kenya wants good relations with Uganda. Uganda expelled the Chadian envoy on Friday.')).toEqual([])
})

test('there is more or less of what a goal would change', () => {
  expect(signs('The guild wants higher wages. The mayor raised them by a tenth on Friday.')).toEqual(['+'])
  expect(signs('The guild wants lower taxes. The mayor raised them on Friday.')).toEqual(['-'])
  expect(signs('Norway aims to double its aid. Parliament cut it by half.')).toEqual(['-'])
  expect(signs('The guild wants higher wages. The mayor raised the flag on Friday.')).toEqual([])
})

test('who wants to win office is kept from seeking it', () => {
  expect(signs('The opposition hopes to win the vote in May. The court barred its leader from running.')).toEqual(['-'])
  expect(signs('The opposition hopes to win the prize in May. The court barred its leader from running.')).toEqual([])
})

test('talks that were wanted fail under a pronoun', () => {
  expect(signs('Mali wants peace talks with the rebels. They collapsed on Monday.')).toEqual(['-'])
})

test('who is wanted out leaves or comes, what is wanted back is returned', () => {
  expect(signs('Iran wants American troops out of Iraq. On Monday the United States withdrew its troops from Iraq.')).toEqual(['+'])
  expect(signs('Mali wants the French troops out of the valley. France sent 500 more soldiers to the valley.')).toEqual(['-'])
  expect(signs('Mali wants its gold back from France. France returned the gold in May.')).toEqual(['+'])
  expect(signs('Mali wants the French troops out of the valley. Chad left the treaty in May.')).toEqual([])
})

test('what somebody was to be kept from is done, or given up', () => {
  expect(signs('Norland wants to prevent the rebels from taking the city. The rebels took the city.')).toEqual(['-'])
  expect(signs('Norland wants to prevent the rebels from taking the city. The rebels failed to take the city.')).toEqual(['+'])
  expect(signs('Norland wants to stop Velia from building a bomb. Velia stopped building the bomb.')).toEqual(['+'])
  expect(signs('Norland wants to prevent the rebels from taking the city. The army took the city.')).toEqual([])
})

test('what is to end is ended by anybody, or begun anew', () => {
  expect(signs('Velia wants to end the blockade. Norland lifted the blockade.')).toEqual(['+'])
  expect(signs('Velia wants the embargo to end. Norland lifted the embargo.')).toEqual(['+'])
  expect(signs('Velia wants an end to the sanctions. Norland imposed new sanctions on Tuesday.')).toEqual(['-'])
})

test('who sells undoes no purchase', () => {
  expect(signs('Velia hopes to buy tanks. Norland sold tanks to Velia.')).toEqual(['+'])
  expect(signs('Velia hopes to buy missiles. China refused to sell missiles to Velia.')).toEqual(['-'])
})

test('what is told of a time before the deadline is not against the goal yet', () => {
  expect(signs('The mayor promised to close the depot by December. In March it was still open.')).toEqual([])
  expect(signs('The mayor promised to close the depot by March. In December it was still open.')).toEqual(['-'])
  expect(signs('The mayor promised to close the depot by December. In March it was closed.')).toEqual(['+'])
})
