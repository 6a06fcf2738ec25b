import { describe, expect, test } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { loadClauseWords } from '../../codebook/clauses.ts'
import type { Argument } from './clause.ts'
import { readClauses } from './clauses.ts'

const words = loadClauseWords()

/** Clauses of a hand-built parse, with arguments as their words. */
function read(parse: string) {
  const doc = docFromParse(parse)
  const index = readClauses(doc, words)
  const say = (args: readonly Argument[]) =>
    args.map((a) => [a.preposition, doc.source.text.slice(a.span.start, a.span.end)].filter(Boolean).join(' '))
  const byLemma = (lemma: string) => {
    const clause = index.all.find((c) => c.lemma === lemma)!
    return { ...clause, agents: say(clause.agents), patients: say(clause.patients), obliques: say(clause.obliques) }
  }
  return { doc, index, say, byLemma }
}

describe('roles', () => {
  test('a passive has the by-phrase as agent and its subject as patient', () => {
    const { byLemma } = read(`
      The/_/DT/2/det
      base/_/NN/4/nsubj:pass
      was/be/VBD/4/aux:pass
      hit/_/VBN/0/root
      by/_/IN/6/case
      Arvenia/_/NNP/4/obl`)
    expect(byLemma('hit')).toMatchObject({ agents: ['Arvenia'], patients: ['The base'], obliques: [], passive: true, tense: 'past' })
  })

  test('a participle that goes on with a passive is passive too', () => {
    const { byLemma } = read(`
      They/_/PRP/3/nsubj:pass
      were/be/VBD/3/aux:pass
      attacked/attack/VBN/0/root
      and/_/CC/5/cc
      jailed/jail/VBN/3/conj
      by/_/IN/7/case
      Arvenia/_/NNP/5/obl`)
    expect(byLemma('jail')).toMatchObject({ agents: ['Arvenia'], patients: ['They'], passive: true })
  })

  test('a participle that goes on with a perfect is active', () => {
    const { byLemma } = read(`
      We/_/PRP/3/nsubj
      have/_/VBP/3/aux
      asked/ask/VBN/0/root
      and/_/CC/5/cc
      waited/wait/VBN/3/conj`)
    expect(byLemma('wait')).toMatchObject({ agents: ['We'], patients: [], passive: false })
  })

  test('the main verb of a sentence is no passive without an auxiliary, whatever its tag', () => {
    const { byLemma } = read(`
      The/_/DT/2/det
      House/_/NNP/3/nsubj:pass
      impeached/impeach/VBN/0/root
      Lund/_/NNP/3/xcomp
      ././PUNCT/3/punct`)
    expect(byLemma('impeach')).toMatchObject({ agents: ['The House'], patients: ['Lund'], passive: false, form: 'finite' })
  })

  test('"is to" tells what somebody will do, or what a goal is', () => {
    const sentence = (subject: string) => `
      ${subject}/_/NN/4/nsubj:outer
      is/be/VBZ/4/cop
      to/_/TO/4/mark
      meet/_/VB/0/root
      Arvenia/_/NNP/4/obj`
    expect(read(sentence('minister')).byLemma('meet')).toMatchObject({ kind: 'verb', patients: ['Arvenia'], tense: 'future' })
    expect(read(sentence('goal')).byLemma('meet')).toMatchObject({ kind: 'copula', patients: [] })
  })

  test('a headline without auxiliaries stays passive', () => {
    const { byLemma } = read(`
      Ministers/minister/NNS/2/nsubj:pass
      arrested/arrest/VBN/0/root
      in/_/IN/4/case
      Arvenia/_/NNP/2/obl`)
    expect(byLemma('arrest')).toMatchObject({ agents: [], patients: ['Ministers'], passive: true })
  })

  test('a past tense below the subject of another verb is a participle', () => {
    const { byLemma } = read(`
      Workers/worker/NNS/5/nsubj
      fired/fire/VBD/1/acl
      in/_/IN/4/case
      June/_/NNP/2/obl
      sued/sue/VBD/0/root
      Arvenia/_/NNP/5/obj`)
    expect(byLemma('fire')).toMatchObject({ agents: [], patients: ['Workers fired in June'], passive: true, form: 'participle' })
    expect(byLemma('sue')).toMatchObject({ patients: ['Arvenia'] })
  })

  test('coordinated subjects are arguments of their own', () => {
    const { byLemma } = read(`
      Arvenia/_/NNP/4/nsubj
      and/_/CC/3/cc
      Belmor/_/NNP/1/conj
      signed/sign/VBD/0/root
      it/_/PRP/4/obj`)
    expect(byLemma('sign').agents).toEqual(['Arvenia', 'Belmor'])
  })

  test('groups in a list are arguments of their own, whatever the second is taken for', () => {
    const { byLemma } = read(`
      Lawyers/lawyer/NNS/6/nsubj
      ,/,/,/3/punct
      traders/trader/NNS/1/appos
      and/_/CC/5/cc
      priests/priest/NNS/3/conj
      marched/march/VBD/0/root`)
    expect(byLemma('march').agents).toEqual(['Lawyers', 'traders', 'priests'])
  })

  test('coordinated verbs share the subject', () => {
    const { byLemma } = read(`
      Troops/troop/NNS/2/nsubj
      came/come/VBD/0/root
      and/_/CC/4/cc
      burned/burn/VBD/2/conj
      villages/village/NNS/4/obj`)
    expect(byLemma('burn')).toMatchObject({ agents: ['Troops'], patients: ['villages'], marker: 'and' })
  })

  test('a relative clause has the noun it describes in the place of its pronoun', () => {
    const { byLemma } = read(`
      militias/militia/NNS/0/root
      which/_/WDT/4/nsubj
      had/have/VBD/4/aux
      attacked/attack/VBN/1/acl:relcl
      convoys/convoy/NNS/4/obj`)
    expect(byLemma('attack')).toMatchObject({ agents: ['militias'], patients: ['convoys'] })
  })

  test('"who" describes the name right before it, wherever the tree hangs it', () => {
    const { byLemma } = read(`
      interest/_/NN/0/root
      of/_/IN/3/case
      Doran/_/NNP/1/nmod
      ,/_/,/6/punct
      who/_/WP/6/nsubj
      wants/want/VBZ/1/acl:relcl
      peace/_/NN/6/obj`)
    expect(byLemma('want').agents).toEqual(['Doran'])
  })

  test('a relative clause without a pronoun lacks its object', () => {
    const { byLemma } = read(`
      forces/force/NNS/0/root
      Arvenia/_/NNP/3/nsubj
      deployed/deploy/VBD/1/acl:relcl`)
    expect(byLemma('deploy')).toMatchObject({ agents: ['Arvenia'], patients: ['forces'] })
  })
})

describe('control', () => {
  test('who wants to leave leaves', () => {
    const { byLemma } = read(`
      Belmor/_/NNP/2/nsubj
      wants/want/VBZ/0/root
      to/_/TO/4/mark
      leave/_/VB/2/xcomp`)
    expect(byLemma('leave')).toMatchObject({ agents: ['Belmor'], form: 'infinitive', marker: 'to', tense: 'future' })
  })

  test('an object controls, unless the verb is one of promising', () => {
    const forced = (verb: string, lemma: string) => `
      Arvenia/_/NNP/2/nsubj
      ${verb}/${lemma}/VBD/0/root
      Belmor/_/NNP/2/obj
      to/_/TO/5/mark
      leave/_/VB/2/xcomp`
    expect(read(forced('forced', 'force')).byLemma('leave').agents).toEqual(['Belmor'])
    expect(read(forced('promised', 'promise')).byLemma('leave').agents).toEqual(['Arvenia'])
  })

  test('the subject of a governing passive controls', () => {
    const { byLemma } = read(`
      Belmor/_/NNP/3/nsubj:pass
      was/be/VBD/3/aux:pass
      forced/force/VBN/0/root
      to/_/TO/5/mark
      respond/_/VB/3/xcomp`)
    expect(byLemma('respond').agents).toEqual(['Belmor'])
  })

  test('a possessor does what its noun plans', () => {
    const { byLemma } = read(`
      its/_/PRP$/2/nmod:poss
      decision/_/NN/5/nsubj
      to/_/TO/4/mark
      withdraw/_/VB/2/acl
      angered/anger/VBD/0/root
      allies/ally/NNS/5/obj`)
    expect(byLemma('withdraw').agents).toEqual(['its'])
  })
})

describe('rough parses', () => {
  test('"prevent X from arming": X arms', () => {
    const { byLemma } = read(`
      Arvenia/_/NNP/2/nsubj
      prevented/prevent/VBD/0/root
      Belmor/_/NNP/2/obj
      from/_/IN/5/mark
      arming/arm/VBG/2/advcl
      militias/militia/NNS/5/obj`)
    expect(byLemma('arm')).toMatchObject({ agents: ['Belmor'], patients: ['militias'] })
  })

  test('a participle before its clause is passive, and its subject is that of the clause', () => {
    const { byLemma } = read(`
      Exhausted/exhaust/VBN/6/advcl
      by/_/IN/3/case
      war/_/NN/1/obl
      ,/_/,/6/punct
      Belmor/_/NNP/6/nsubj
      withdrew/withdraw/VBD/0/root`)
    expect(byLemma('exhaust')).toMatchObject({ agents: ['war'], patients: ['Belmor'] })
  })

  test('of two subjects the nearer counts', () => {
    const { byLemma } = read(`
      problem/_/NN/5/nsubj
      is/be/VBZ/5/cop
      some/_/DT/4/det
      claims/claim/NNS/5/nsubj
      spread/spread/VBP/0/root`)
    expect(byLemma('spread').agents).toEqual(['some claims'])
  })

  test('of two objects the first is whom a thing is given', () => {
    const { byLemma, say } = read(`
      war/_/NN/2/nsubj
      gave/give/VBD/0/root
      militias/militia/NNS/2/obj
      a/_/DT/5/det
      foothold/_/NN/2/obj`)
    expect(byLemma('give').patients).toEqual(['a foothold'])
    expect(say(byLemma('give').beneficiaries)).toEqual(['militias'])
  })

  test('an empty "it" is nobody that the next clause could share', () => {
    const { byLemma } = read(`
      Belmor/_/NNP/2/nsubj
      celebrates/celebrate/VBZ/0/root
      but/_/CC/5/cc
      it/_/PRP/5/expl
      appears/appear/VBZ/2/conj`)
    expect(byLemma('appear').agents).toEqual([])
  })
})

test('a finite verb that the parse makes a modifier acts on its noun', () => {
  const { byLemma } = read(`
    Belmor/_/NNP/3/nmod
    eased/ease/VBD/3/amod
    controls/control/NNS/0/root`)
  expect(byLemma('ease')).toMatchObject({ agents: ['Belmor'], patients: ['Belmor eased controls'] })
})

describe('factuality', () => {
  const said = (auxiliary: string) => `
      Arvenia/_/NNP/3/nsubj
      ${auxiliary}/3/aux
      strike/_/VB/0/root
      targets/target/NNS/3/obj`
  test.each([
    ['will/_/MD', 'certain', 'future'],
    ['may/_/MD', 'possible', 'present'],
    ['would/_/MD', 'certain', 'future'],
  ])('%s', (auxiliary, certainty, tense) => {
    expect(read(said(auxiliary)).byLemma('strike')).toMatchObject({ certainty, tense, polarity: 'positive' })
  })

  test('"did not" and "failed to" are negative, "did not fail to" is not', () => {
    const failed = (negation: string, head: number) => `
      Arvenia/_/NNP/${head}/nsubj
      ${negation}failed/fail/VBD/0/root
      to/_/TO/${head + 2}/mark
      stop/_/VB/${head}/xcomp`
    expect(read(failed('', 2)).byLemma('stop').polarity).toBe('negative')
    expect(read(failed('never/_/RB/3/advmod\n', 3)).byLemma('stop').polarity).toBe('positive')
    expect(read(failed('never/_/RB/3/advmod\n', 3)).byLemma('fail').polarity).toBe('negative')
  })

  test('"no troops attacked" is negative', () => {
    const { byLemma } = read(`
      No/_/DT/2/det
      troops/troop/NNS/3/nsubj
      attacked/attack/VBD/0/root`)
    expect(byLemma('attack').polarity).toBe('negative')
  })

  test('both halves of a condition are conditional', () => {
    const { byLemma } = read(`
      We/_/PRP/3/nsubj
      will/_/MD/3/aux
      strike/_/VB/0/root
      if/_/IN/6/mark
      it/_/PRP/6/nsubj
      attacks/attack/VBZ/3/advcl`)
    expect(byLemma('strike').certainty).toBe('conditional')
    expect(byLemma('attack')).toMatchObject({ certainty: 'conditional', marker: 'if' })
  })
})

describe('conditions on what was said', () => {
  test('"threatened to strike if it attacked": the threat happened, the strike is conditional', () => {
    const { byLemma } = read(`
      He/_/PRP/2/nsubj
      threatened/threaten/VBD/0/root
      to/_/TO/4/mark
      strike/_/VB/2/xcomp
      if/_/IN/7/mark
      it/_/PRP/7/nsubj
      attacked/attack/VBD/2/advcl`)
    expect(byLemma('threaten').certainty).toBe('certain')
    expect(byLemma('strike').certainty).toBe('conditional')
  })
})

describe('nominal predicates', () => {
  test('the killing of X by Y', () => {
    const { index, doc, say } = read(`
      The/_/DT/2/det
      killing/_/NN/0/root
      of/_/IN/4/case
      Doran/_/NNP/2/nmod
      by/_/IN/6/case
      Arvenia/_/NNP/2/nmod`)
    const clause = index.nominal(doc.tokens.findIndex((t) => t.text === 'killing'))
    expect(say(clause.agents)).toEqual(['Arvenia'])
    expect(say(clause.patients)).toEqual(['Doran'])
  })

  test('its withdrawal from Z', () => {
    const { index, say } = read(`
      its/_/PRP$/2/nmod:poss
      withdrawal/_/NN/0/root
      from/_/IN/4/case
      Belmor/_/NNP/2/nmod`)
    const clause = index.nominal(1)
    expect(say(clause.agents)).toEqual(['its'])
    expect(say(clause.obliques)).toEqual(['from Belmor'])
  })

  test('a light verb lends its subject, its negation and its certainty', () => {
    const { index, say } = read(`
      Belmor/_/NNP/4/nsubj
      may/_/MD/4/aux
      not/_/RB/4/advmod
      launch/_/VB/0/root
      strikes/strike/NNS/4/obj`)
    const clause = index.nominal(4)
    expect(say(clause.agents)).toEqual(['Belmor'])
    expect(clause).toMatchObject({ polarity: 'negative', certainty: 'possible' })
  })
})
