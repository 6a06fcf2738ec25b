import { describe, expect, test } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { loadCodebook } from '../../codebook/index.ts'
import type { CodedEvent } from '../../model/index.ts'
import { openReading } from '../index.ts'
import { codeEvents } from './events.ts'

const codebook = loadCodebook()

/** The events of a hand-built parse, with actors by name. */
function code(parse: string) {
  const doc = docFromParse(parse)
  const reading = openReading(doc, codebook)
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name)
  return (codeEvents(reading, []) as CodedEvent[]).map((e) => ({
    ...e,
    actors: names(e.actors),
    recipients: names(e.recipients),
    predicate: doc.source.text.slice(e.predicate.start, e.predicate.end),
    place: e.place && doc.source.text.slice(e.place.start, e.place.end),
  }))
}

const ACTIVE = `
  Norway/_/NNP/2/nsubj
  attacked/attack/VBD/0/root
  Peru/_/NNP/2/obj
  in/_/IN/5/case
  Oslo/_/NNP/2/obl`

describe('roles', () => {
  test('subject, object and place of a verb', () => {
    expect(code(ACTIVE)).toMatchObject([
      { eventType: 'ASSAULT', actors: ['Norway'], recipients: ['Peru'], predicate: 'attacked', place: 'Oslo', phase: 'past' },
    ])
  })

  test('a passive has the same roles', () => {
    const [event] = code(`
      Peru/_/NNP/3/nsubj:pass
      was/be/VBD/3/aux:pass
      attacked/attack/VBN/0/root
      by/_/IN/5/case
      Norway/_/NNP/3/obl`)
    expect(event).toMatchObject({ eventType: 'ASSAULT', actors: ['Norway'], recipients: ['Peru'] })
  })

  test('a noun is an act with the subject of the verb that performs it', () => {
    const events = code(`
      Norway/_/NNP/2/nsubj
      launched/launch/VBD/0/root
      an/_/DT/4/det
      offensive/_/NN/2/obj
      against/_/IN/6/case
      Peru/_/NNP/4/nmod`)
    expect(events).toMatchObject([{ eventType: 'ASSAULT', actors: ['Norway'], recipients: ['Peru'], predicate: 'offensive' }])
  })

  test('what is demanded has its own subject as recipient and is no act of its own', () => {
    const events = code(`
      Norway/_/NNP/2/nsubj
      demanded/demand/VBD/0/root
      that/_/IN/5/mark
      Peru/_/NNP/5/nsubj
      withdraw/_/VB/2/ccomp
      its/_/PRP$/7/nmod:poss
      troops/troop/NNS/5/obj`)
    expect(events).toMatchObject([{ eventType: 'REQUEST', actors: ['Norway'], recipients: ['Peru'], predicate: 'demanded' }])
  })

  test('a pronoun subject of what is said stands for the one who says it', () => {
    const [event] = code(`
      Norway/_/NNP/2/nsubj
      said/say/VBD/0/root
      it/_/PRP/5/nsubj
      had/have/VBD/5/aux
      expelled/expel/VBN/2/ccomp
      the/_/DT/8/det
      Peruvian/_/JJ/8/amod
      ambassador/_/NN/5/obj`)
    expect(event).toMatchObject({ eventType: 'SANCTION', mode: 'expel', actors: ['Norway'] })
  })
})

describe('context words change the type', () => {
  const withdrew = (object: string) => `
    Norway/_/NNP/2/nsubj
    withdrew/withdraw/VBD/0/root
    ${object}`

  test('forces withdrawn are RETREAT, an agreement left is REJECT', () => {
    expect(code(withdrew('troops/troop/NNS/2/obj\nfrom/_/IN/5/case\nPeru/_/NNP/2/obl'))).toMatchObject([
      { eventType: 'RETREAT', recipients: ['Peru'] },
    ])
    expect(code(withdrew('from/_/IN/5/case\nthe/_/DT/5/det\ntreaty/_/NN/2/obl'))).toMatchObject([{ eventType: 'REJECT', mode: 'quit' }])
  })

  test('sanctions imposed are SANCTION, sanctions lifted are RETREAT', () => {
    const sanctions = (verb: string) => `
      Norway/_/NNP/2/nsubj
      ${verb}/VBD/0/root
      sanctions/sanction/NNS/2/obj
      on/_/IN/5/case
      Peru/_/NNP/3/nmod`
    expect(code(sanctions('imposed/impose'))).toMatchObject([{ eventType: 'SANCTION', recipients: ['Peru'] }])
    expect(code(sanctions('lifted/lift'))).toMatchObject([{ eventType: 'RETREAT', recipients: ['Peru'] }])
  })
})

describe('what is an act', () => {
  test('a negated act is an event that did not happen', () => {
    const [event] = code(`
      Norway/_/NNP/4/nsubj
      did/do/VBD/4/aux
      not/_/RB/4/advmod
      attack/_/VB/0/root
      Peru/_/NNP/4/obj`)
    expect(event).toMatchObject({ eventType: 'ASSAULT', polarity: 'negative' })
  })

  const under = (verb: string, marker = 'to/_/TO/4/mark', relation = 'xcomp') => `
    Norway/_/NNP/2/nsubj
    ${verb}/VBZ/0/root
    ${marker}
    attack/_/VB/2/${relation}
    Peru/_/NNP/4/obj`

  test('wishes and purposes are none; a refusal is an act of its own; what began is the act', () => {
    expect(code(under('wants/want'))).toEqual([])
    expect(code(under('waits/wait', 'to/_/TO/4/mark', 'advcl'))).toEqual([])
    expect(code(under('refuses/refuse'))).toMatchObject([{ eventType: 'REJECT', polarity: 'positive', recipients: ['Peru'] }])
    expect(code(under('begins/begin'))).toMatchObject([{ eventType: 'ASSAULT', predicate: 'attack', phase: 'present' }])
  })

  test('what may happen is a possible act, what ought to happen is none', () => {
    const modal = (word: string) => `
      Norway/_/NNP/3/nsubj
      ${word}/_/MD/3/aux
      attack/_/VB/0/root
      Peru/_/NNP/3/obj`
    expect(code(modal('may'))).toMatchObject([{ eventType: 'ASSAULT', certainty: 'possible' }])
    expect(code(modal('ought'))).toEqual([])
    expect(code(modal('will'))).toMatchObject([{ eventType: 'ASSAULT', phase: 'future' }])
  })

  test('violence that its doer announces is a threat, and what others must do is a demand', () => {
    const said = (subject: string, modal: string) => `
      Norway/_/NNP/2/nsubj
      said/say/VBD/0/root
      ${subject}/_/NNP/5/nsubj
      ${modal}/_/MD/5/aux
      attack/_/VB/2/ccomp
      Chile/_/NNP/5/obj`
    expect(code(said('Norway', 'will'))).toMatchObject([{ eventType: 'THREATEN', actors: ['Norway'], recipients: ['Chile'] }])
    expect(code(said('Peru', 'must'))).toMatchObject([{ eventType: 'REQUEST', actors: ['Norway'], recipients: ['Peru'] }])
  })

  test('a subject that cannot act makes no event', () => {
    expect(code(ACTIVE.replace('Norway/_/NNP', 'Boredom/_/NN'))).toEqual([])
  })
})

describe('acts told before', () => {
  const again = (rest: string) => `${ACTIVE}\n\n${rest}`

  test('a noun that refers back adds evidence, not an event', () => {
    const events = code(
      again(`
      The/_/DT/2/det
      attack/_/NN/3/nsubj
      ended/end/VBD/0/root`),
    )
    expect(events).toHaveLength(1)
    expect(events[0]?.evidence.map((e) => e.exact)).toEqual(['Norway attacked Peru', 'The attack'])
  })

  test('an act on somebody else is another event', () => {
    const events = code(again(ACTIVE.replace('Peru', 'Chile')))
    expect(events.map((e) => e.recipients)).toEqual([['Peru'], ['Chile']])
  })
})

test('a month is no place', () => {
  expect(code(ACTIVE.replace('Oslo', 'June'))[0]!.place).toBeNull()
  expect(code(ACTIVE)[0]!.place).toBe('Oslo')
})
