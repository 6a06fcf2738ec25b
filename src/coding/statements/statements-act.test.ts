import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/index.ts'
import { English } from '../../nlp/index.ts'
import { addLayers } from '../../nlp/layers.ts'
import { openReading } from '../index.ts'
import { codeStatements } from './statements.ts'

const codebook = loadCodebook()
const english = English.load()
const acts = (text: string) =>
  codeStatements(openReading(addLayers(english.parse(text), codebook), codebook), [])
    .filter((entry) => entry.kind === 'statement')
    .map((s) => s.speechAct)

describe('what an open cue does is read from the words said', () => {
  test.each([
    ['The minister said the state would never sell the harbour.', 'refuse'],
    ['"If the council does not listen, we will shut down every road in the valley," the driver said.', 'threaten'],
    ['"Anyone who crosses the line will be shot," the colonel said.', 'threaten'],
    ['Brussels said Hungary must repeal the law.', 'demand'],
    ['"We want the soldiers to leave our school," the teacher said.', 'demand'],
    ['"Open the gates," the marchers said.', 'demand'],
    ['The mayor said the cuts would ruin the hospitals.', 'warn'],
    ['The army said it had not shelled the village.', 'deny'],
    ['"That is a lie," the senator said.', 'deny'],
    ['The premier said the election commission had rigged the vote.', 'accuse'],
    ['Moldova said Russian soldiers had burned the bridge.', 'accuse'],
    ['The minister said she had closed the port because the crews were ill.', 'justify'],
    ['The envoy called the truce historic.', 'praise'],
    ['The envoy called the raid a crime.', 'accuse'],
    ['The envoy called the raid lawful.', 'justify'],
    ['"We will not give up," the miner said.', 'promise'],
    ['The premier said he would lower the price of bread.', 'promise'],
    ['The premier said he would resign.', 'announce'],
    ['The union said it intended to sue the harbour board.', 'threaten'],
    ['"Our ships do not shell villages," the admiral said.', 'deny'],
    ['"There was no order to fire," the captain said.', 'deny'],
    ['"It would be a scandal if the inquiry were dropped," the bishop said.', 'warn'],
    ['"I will not prejudge what the court decides," the spokesman said.', 'refuse'],
    ['"We deeply regret this terrible mistake," the army said.', 'assert'],
    ['The mayor called the levy a stunt.', 'accuse'],
    ['If the council refuses to talk, there will be chaos, the union said.', 'warn'],
    ['Residents have claimed that armed men were sent by the governor.', 'accuse'],
    ['Critics said the bill was a move by the premier to silence the press.', 'accuse'],
    ['Farmers said the ministry did nothing while the crops rotted.', 'accuse'],
    ['The envoy said his country would never abandon its allies.', 'promise'],
    ['The president said the vote would be held on 4 March.', 'announce'],
    ['The alliance said it was sending two more battalions.', 'announce'],
    ['The ministry said it had no troops in the region.', 'deny'],
    ['The ministry said none of its aircraft had entered the zone.', 'deny'],
    ['Arlan said it backed the proposal.', 'agree'],
    ['The governor said the state needed federal help.', 'ask'],
    ['The envoy said the talks had been fruitful.', 'praise'],
    ['"Let us call it by its name," the envoy said.', 'demand'],
    ['The secretary cited the repression as his motivation.', 'justify'],
    ['The ministry warned that it would bomb the port.', 'threaten'],
    ['The mayor told farmers she would fight for every acre.', 'promise'],
    ['"One more step and we will fire," the captain said.', 'threaten'],
    ['"No child will be left behind," the minister said.', 'promise'],
    ['The premier said he would not stand for a third term.', 'announce'],
    ['The envoy said the deal was not likely.', 'assert'],
    ['Ukraine said Russian drones had struck a school.', 'accuse'],
    ['The minister said pensions would not be cut.', 'promise'],
    ['"You will have your money by Friday," the mayor said.', 'promise'],
    ['The envoy said the truce might not last.', 'warn'],
    ['The governor said more deaths were likely.', 'warn'],
    ['The rebels said they had kidnapped two engineers.', 'announce'],
    ['The minister said he knew nothing of the payments.', 'deny'],
  ])('%s → %s', (text, act) => {
    expect(acts(text)[0]).toBe(act)
  })

  test('what is plainly told stays an assertion', () => {
    expect(acts('The agency said the road had opened on Monday.')).toEqual(['assert'])
    expect(acts('Police said gunmen had killed two guards.')).toEqual(['assert'])
  })
})

test('what a speaker says with a main verb of blame or praise is that act', () => {
  expect(acts('"We condemn the raid and will file a suit," the general said.')[0]).toBe('accuse')
  expect(acts('The bishop said the council should have acted sooner.')[0]).toBe('accuse')
  expect(acts('The union expressed its unhappiness.')[0]).toBe('accuse')
})
