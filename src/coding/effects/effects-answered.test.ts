import { expect, test } from 'vitest'
import { effectsOnGoals } from '../../../test/support/effects-on-goals.ts'
import { readEnglish } from '../../../test/support/read-english.ts'

test('the wanted act itself helps the goal, its denial hurts it', () => {
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger closed the border.').join()).toMatch(
    /^[+] \S+ Niger to close the border$/,
  )
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger did not close the border.').join()).toMatch(
    /^- \S+ Niger to close the border$/,
  )
})

test('a thing that is to undergo something is helped by being done so', () => {
  expect(effectsOnGoals('Protesters want the levy repealed. Parliament repealed the levy on Monday.').join()).toMatch(
    /^[+] \S+ the levy repealed$/,
  )
})

test('the opposite of the wanted act hurts the goal', () => {
  expect(effectsOnGoals('Chad wants to reopen the border with Niger. On Monday Niger closed the border.').join()).toMatch(/^- /)
})

test('closing something else is no answer', () => {
  expect(effectsOnGoals('Chad wants Niger to close the border. On Monday Niger closed the embassy.').join()).not.toContain('answered')
})

test('the death of a person hurts what that person wants, not what his country wants; being attacked is not enough', () => {
  expect(
    effectsOnGoals('General Amadou Sissoko wanted to reopen the port. Rebels attacked General Amadou Sissoko on Friday.').join(),
  ).not.toContain('answered')
  expect(effectsOnGoals('General Amadou Sissoko wanted to reopen the port. Rebels killed General Amadou Sissoko on Friday.')).toContain(
    '- answered/struck reopen the port',
  )
  expect(effectsOnGoals('Chad wanted to reopen the port. Rebels killed General Amadou Sissoko on Friday.').join()).not.toContain('answered')
})

test('a ban on somebody serves the goal of lowering what he does; a stop to operations against him does not', () => {
  expect(effectsOnGoals("Chad wants to limit Libya's influence in Niger. On Monday Niger sanctioned Libya.")).toContain(
    "+ answered/curbed limit Libya's influence in Niger",
  )
  expect(effectsOnGoals("Chad wants to limit Libya's influence in Niger. Niger stopped operations against Libya.").join()).not.toContain(
    'curbed',
  )
})

test('the act that a goal names counts against whoever opposes it', () => {
  expect(effectsOnGoals('On Monday Chad withdrew its troops from Niger. Libya opposed the withdrawal.')).toContain(
    '- answered/named the withdrawal',
  )
})

test('what is in the interest of somebody for the sake of a goal told with the name helps the goal', () => {
  expect(effectsOnGoals('The strike may be in the interest of Amadou Sissoko, who wants to reopen the pass.')).toContain(
    '+ evaluative/for-its-goal reopen the pass',
  )
})

test('a refusal after a wish is an effect, not a denied one', () => {
  expect(
    effectsOnGoals('Chad wants to reopen the pass, but Niger did not agree to open the border.').some((e) => e.startsWith('- contrast')),
  ).toBe(true)
})

test('"it" stands for the topic that its clause announces', () => {
  const text = 'As for the shortage of bread, the minister attributes it to the embargo.'
  const spans = readEnglish(text).entries.flatMap((e) =>
    e.kind === 'effect' && 'span' in e.affected ? [text.slice(e.affected.span.start, e.affected.span.end)] : [],
  )
  expect(spans).toEqual(['the shortage of bread'])
})

test('"preventing that from happening" hurts the goal just told', () => {
  const text = 'Chad would like to see the border reopened. The raids by Libya are preventing that from happening.'
  expect(effectsOnGoals(text)).toContain('- evaluative/that see the border reopened')
})

test('what a goal is held despite stands against it', () => {
  expect(effectsOnGoals('Chad pledged to reopen the pass despite criticism by Libya.')).toContain(
    '- contrast/despite reopen the pass despite criticism by Libya',
  )
})

test('who lays something at a cause claims it', () => {
  const { entries, reading } = readEnglish('Ilan Marek attributes the shortage of bread to the embargo.')
  const claims = entries.flatMap((e) => (e.kind === 'effect' ? e.attribution.map((id) => reading.actors.byId(id).name) : []))
  expect(claims).toEqual(['Ilan Marek'])
})
