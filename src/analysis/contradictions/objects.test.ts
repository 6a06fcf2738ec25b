import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

/** A promise and an act of the one who made it. */
function promised(promise: string, deed: string) {
  const c = new CaseBuilder()
  for (const name of ['Brenn', 'Sarvo']) c.actor(name)
  c.says('Arland', 'promise', promise)
  c.does('Arland', 'COERCE', null, deed)
  return clashes(c)
}

describe('a word given and a deed upon something', () => {
  it.each([
    ['the very thing', 'it would not close the mine', 'it closed the mine'],
    ['a kind of the thing', 'it would not raise taxes', 'it raised the fuel tax'],
    ['what belongs to those promised', 'it would not attack the rebels', 'it attacked rebel camps'],
    ['another word for it', 'it would not send troops', 'it sent 300 soldiers'],
    ['a kind that the codebook lists', 'it would not send weapons', 'it sent tanks'],
    ['what a pronoun stands for', 'it would not close the mine', 'it closed it'],
    ['a place where a common noun stood', 'it would not bomb the capital', 'it bombed Brenn'],
    ['a thing promised for whatever comes', 'it would not close the mine even if prices fell', 'it closed the mine'],
  ])('clash by %s', (_, promise, deed) => {
    expect(promised(promise, deed)).toMatchObject([{ basis: 'say-do', scope: 'self' }])
  })

  it.each([
    ['a thing of another name', 'it would not close the library', 'it closed the swimming pool'],
    ['what the promise did not cover', 'it would not raise income tax', 'it raised the duty on tobacco'],
    ['a place of another name', 'it would not bomb Brenn', 'it bombed Sarvo'],
    ['a proviso', 'it would not attack unless it was attacked', 'it attacked the harbour'],
    ['a blow that is not the first', 'it would not strike first', 'it struck the harbour'],
  ])('do not clash by %s', (_, promise, deed) => {
    expect(promised(promise, deed)).toEqual([])
  })

  it('are told apart where the promise is coded as a goal too', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'avoid', 'not to close the library')
    const [same, other] = ['Arland closed the library', 'Arland closed the swimming pool'].map((words) =>
      c.does('Arland', 'COERCE', null, words),
    )
    for (const act of [same!, other!]) c.moves(act.id, '-', { goal: goal.id }, { basis: 'derived' })
    expect(clashes(c)).toMatchObject([{ a: goal.id, b: same!.id, basis: 'goal-do' }])
  })
})
