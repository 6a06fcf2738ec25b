import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

describe('a goal and an act against it', () => {
  it('holds an act against a goal of its own side where the act itself goes against it', () => {
    const c = new CaseBuilder()
    c.actor('Police', 'Arland')
    const goal = c.wants('Arland', 'achieve', 'the return of the families to Brenn')
    const act = c.does('Police', 'COERCE', null, 'the police turned thirty families out')
    c.moves(act.id, '-', { goal: goal.id }, { basis: 'derived' })
    expect(clashes(c)).toMatchObject([{ a: goal.id, b: act.id, basis: 'goal-do', scope: 'side' }])
  })

  it('leaves an act that is said to have hurt the goal, or was done for it, to the backfires', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'reduce', 'the recruits of the rebels')
    const raid = c.does('Arland', 'ASSAULT', 'Rebels', 'Arland raided the villages')
    c.moves(raid.id, '-', { goal: goal.id }, { basis: 'stated' })
    const ban = c.does('Arland', 'COERCE', null, 'Arland shut the schools')
    c.links('purpose', ban.id, goal.id)
    c.moves(ban.id, '-', { goal: goal.id }, { basis: 'contrast' })
    expect(clashes(c)).toEqual([])
    expect(findAll(c.view(), lexicon).filter((f) => f.kind === 'backfire')).toHaveLength(2)
  })

  it('holds a rival’s refusal against a wish only where it names the thing wanted', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Strikers', 'achieve', 'an independent inquiry into the mine fire')
    const refusal = c.does('Ministry', 'REJECT', 'Strikers', 'the ministry turned down an independent inquiry into the fire')
    const other = c.does('Ministry', 'REJECT', 'Strikers', 'the ministry turned down the petition')
    for (const act of [refusal, other]) c.moves(act.id, '-', { goal: goal.id }, { basis: 'derived' })
    expect(clashes(c)).toMatchObject([{ a: goal.id, b: refusal.id, basis: 'goal-do', scope: 'rival' }])
  })

  it('holds a blow against the wish for peace told right before it', () => {
    const told = (direction: 'achieve' | 'cease', words: string, type: 'ASSAULT' | 'COERCE') => {
      const c = new CaseBuilder()
      c.wants('Arland', direction, words)
      c.does('Arland', type, 'Rebels', 'Arland shelled the valley')
      return clashes(c)
    }
    expect(told('cease', 'the war in the valley', 'ASSAULT')).toMatchObject([{ basis: 'goal-do', scope: 'self' }])
    expect(told('achieve', 'peace in the valley', 'ASSAULT')).toHaveLength(1)
    expect(told('cease', 'the smuggling in the valley', 'ASSAULT')).toEqual([])
    expect(told('cease', 'the war in the valley', 'COERCE')).toEqual([])
  })

  it('is silent where one wants others to leave and sends soldiers of one’s own', () => {
    const c = new CaseBuilder()
    c.wants('Arland', 'achieve', 'they will withdraw from the delta')
    c.does('Arland', 'MOBILIZE', null, 'Arland sent soldiers')
    expect(clashes(c)).toEqual([])
  })
})

describe('motives', () => {
  it('sets a charge beside the nearest aim that the accused gives, and beside no other charge', () => {
    const c = new CaseBuilder()
    const told = (who: string, act: 'justify' | 'accuse', whose: string, words: string) => {
      const said = c.says(who, act, words)
      const goal = c.wants(whose, 'achieve', words)
      c.entries[c.entries.length - 1] = { ...goal, evidence: said.evidence, content: said.content, topic: said.content }
      return said
    }
    told('Arland', 'justify', 'Arland', 'feed the cattle of the south')
    const own = told('Arland', 'justify', 'Arland', 'mend the roads')
    const charge = told('Borland', 'accuse', 'Arland', 'win the vote')
    told('Corland', 'accuse', 'Borland', 'sell its grain')
    expect(clashes(c)).toMatchObject([{ a: own.id, b: charge.id, basis: 'rival-cause' }])
  })
})

describe('bonds', () => {
  it('knows that an agreement is undone, and that thanks bind nobody', () => {
    const c = new CaseBuilder()
    const bond = c.does('Arland', 'AGREE', 'Borland', 'Arland agreed on the fishing treaty with Borland')
    const exit = c.does('Arland', 'REJECT', 'Borland', 'Arland withdrew from the fishing treaty with Borland')
    c.does('Arland', 'SUPPORT', 'Envoy', 'Arland thanked the fishing envoy for the treaty')
    expect(clashes(c)).toMatchObject([{ a: bond.id, b: exit.id, basis: 'say-do' }])
  })

  it('is silent where another chamber has not voted yet', () => {
    const c = new CaseBuilder()
    c.actor('House', 'Arland')
    c.actor('Senate', 'Arland')
    c.does('House', 'SUPPORT', null, 'the House backed him')
    c.does('Senate', 'SUPPORT', null, 'the Senate had not backed him', { polarity: 'negative' })
    expect(clashes(c)).toEqual([])
  })
})
