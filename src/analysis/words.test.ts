import { describe, expect, it } from 'vitest'
import { loadFindingLexicon } from '../codebook/findings.ts'
import { indexNames } from './actor-names.ts'
import { readTopic } from './topic.ts'
import { readWords } from './words.ts'

const lexicon = loadFindingLexicon()
const denied = (text: string): string[] => readWords(text, lexicon).flatMap((w) => (w.negated ? [w.key] : []))

describe('readWords', () => {
  it.each([
    ['the rebels have not left the valley', ['leave']],
    ['the growers have promised nothing in writing', ['promise']],
    ['the bombs killed no civilians', ['kill', 'civilian']],
    ['no soldier would cross the river', ['soldier', 'cross']],
    ['the advice was unlawful, void and of no effect', ['effect']],
    ['she didn’t say that they would flood empty cellars', ['flood']],
    ['the ministry failed to publish the report', ['publish']],
    ['Arland will answer if the rebels do not leave', ['leave']],
    ['it is not illegal but reckless', ['illegal']],
    ['there is no border crisis', ['crisis']],
    ['no traces of poison were found', ['trace', 'poison', 'find']],
    ['she has no plan to leave the country', ['plan', 'leave']],
    ['no regular soldier crossed the line', ['soldier', 'cross']],
    ['there is no doubt that they attacked', []],
    ['not a single shot was fired', ['shoot', 'fire']],
    ['the council has yet to vacate the port', ['vacate']],
  ])('lets the negation in “%s” fall on %j', (text, keys) => {
    expect(denied(text)).toEqual(keys)
  })

  it.each([
    ['his government had paid the rebels', ['pay']],
    ['any transfer of stolen money', ['transfer']],
    ['all claims that the envoy was slain', ['slay']],
    ['any journalists were in prison', ['journalist', 'jail']],
    ['the allegation as groundless', []],
    ['that it had not paid them', ['pay']],
  ])('lets the denial of “%s” fall on %j', (text, keys) => {
    expect(readTopic(text, { lexicon, names: indexNames([]) }, true).negated).toEqual(keys)
  })

  it('tells a verb from a noun by what stands before it', () => {
    const verbs = readWords('the strike on Friday was called off, and they strike again to raise wages', lexicon).filter((w) => w.verbal)
    expect(verbs.map((w) => w.text)).toEqual(['called', 'strike', 'raise'])
  })

  it('marks what stands in a condition', () => {
    const words = readWords('Arland will answer if the rebels leave, it said', lexicon)
    expect(words.filter((w) => w.hypothetical).map((w) => w.text)).toEqual(['if', 'the', 'rebels', 'leave'])
  })

  it.each([
    ['withdrawal', 'withdraw'],
    ['stopped', 'stop'],
    ['passed', 'pass'],
    ['cities', 'city'],
    ['slain', 'slay'],
    ['deployments', 'deploy'],
  ])('reads %s as %s', (written, key) => {
    expect(readWords(written, lexicon)[0]!.key).toBe(key)
  })
})
