import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

describe('numbers of people', () => {
  it('are of one kind where the sayings tell that they died', () => {
    const c = new CaseBuilder()
    for (const [who, words, value, unit] of [
      ['Arland', 'three people had died of cholera', 3, 'people'],
      ['Borland', '40 had died', 40, 'died'],
    ] as const) {
      const said = c.says(who, 'assert', words)
      const { start, documentId } = said.evidence[0]!
      const exact = words.split(' ')[0]!
      c.entries.push({
        ...said,
        id: `n${value}`,
        kind: 'figure',
        value,
        approximate: false,
        unit,
        of: null,
        evidence: [{ documentId, start, end: start + exact.length, exact }],
      } as never)
    }
    expect(clashes(c)).toMatchObject([{ basis: 'figure-figure', scope: 'rival' }])
  })
})

describe('words against words', () => {
  it.each([
    ['negation', 'the rebels have left the valley', 'the rebels have not left the valley'],
    ['negation of a synonym', 'the army bought the ships', 'the army did not purchase the ships'],
    ['opposite facts', 'grain exports are continuing', 'grain exports have been disrupted'],
    ['amounts that move apart', 'inflation has fallen', 'inflation has risen'],
    ['a prefix that denies', 'the dam was safe', 'the dam was unsafe'],
    ['failure to do', 'the ministry published the report', 'the ministry failed to publish the report'],
  ])('finds %s', (_, a, b) => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', a)
    c.says('Borland', 'assert', b)
    expect(clashes(c)).toMatchObject([{ scope: 'rival', basis: 'say-say' }])
  })

  it.each([
    ['the same said twice', 'the rebels have left the valley', 'the rebels have left the valley again'],
    ['another topic', 'the rebels have left the valley', 'the minister has not signed the budget'],
    ['two ends of one exchange', 'Arland will sell oil', 'Borland will buy oil'],
    ['a condition', 'the rebels will leave the valley', 'Arland will answer if the rebels do not leave'],
  ])('is silent about %s', (_, a, b) => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', a)
    c.says('Borland', 'assert', b)
    expect(clashes(c)).toEqual([])
  })

  it('sets a justification against an accusation of the same act', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'justify', 'the blockade as lawful')
    c.says('Borland', 'accuse', 'the blockade a violation of the treaty')
    expect(clashes(c)).toMatchObject([{ scope: 'rival', basis: 'say-say' }])
  })

  it('sets what nobody had done, in few words, against the deed told next', () => {
    const told = (words: string, deed: string, between = false) => {
      const c = new CaseBuilder()
      c.says('Arland', 'assert', words)
      if (between) c.says('Corland', 'assert', `the harvest would be poor this year, ${'and the next one too, '.repeat(12)}`)
      c.does('Borland', 'COERCE', null, deed)
      return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
    }
    expect(told('nobody had been arrested', 'arrested forty people')).toMatchObject([{ basis: 'say-do', scope: 'rival' }])
    expect(told('nobody had been arrested', 'arrested forty people', true)).toEqual([])
    expect(told('nobody should be arrested', 'arrested forty people')).toEqual([])
    expect(told('nobody had been hurt', 'arrested forty people')).toEqual([])
  })

  it('leaves a denial alone where the deed was done to something else', () => {
    const denied = (words: string, deed: string) => {
      const c = new CaseBuilder()
      c.says('Arland', 'deny', words)
      c.does('Arland', 'ASSAULT', null, deed)
      return findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')
    }
    expect(denied('its planes had bombed the hospital', 'its planes bombed the hospital')).toHaveLength(1)
    expect(denied('its planes had bombed the hospital', 'its planes bombed a rebel base')).toEqual([])
  })

  it('sets a truce that a side announced against its own assault', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'announce', 'a ceasefire for the holiday')
    c.does('Arland', 'ASSAULT', 'Borland', 'shelled the port')
    expect(clashes(c)).toMatchObject([{ scope: 'self', basis: 'say-do', why: expect.stringContaining('after the ceasefire') }])
    const other = new CaseBuilder()
    other.says('Arland', 'announce', 'a ceasefire for the holiday')
    other.does('Borland', 'ASSAULT', 'Arland', 'shelled the port')
    expect(clashes(other)).toEqual([])
  })

  it('sets what one mouth says at one time against its opposite at another', () => {
    const c = new CaseBuilder()
    const on = (day: string) => ({ time: { expression: day, start: day, end: day } })
    c.says('Arland', 'assert', 'the dam on the upper river was safe', on('2019-03-01'))
    c.says('Arland', 'assert', 'the dam on the upper river was unsafe', on('2019-06-01'))
    expect(clashes(c)).toMatchObject([{ scope: 'self', basis: 'say-say' }])
  })

  it('knows one side from rivals', () => {
    const c = new CaseBuilder()
    c.actor('Envoy', 'Arland')
    c.actor('Minister', 'Arland')
    c.says('Envoy', 'assert', 'the rebels have left the valley')
    c.says('Minister', 'assert', 'the rebels have not left the valley')
    expect(clashes(c)).toMatchObject([{ scope: 'side' }])
  })

  it('sets a charge against the charge returned', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'Borland had attacked the school')
    c.says('Borland', 'assert', 'Arland had attacked the school')
    expect(clashes(c)).toMatchObject([{ scope: 'rival', basis: 'rival-cause' }])
  })

  it('sets blame against the word that one had nothing to do with it', () => {
    const c = new CaseBuilder()
    c.actor('Borland')
    c.says('Arland', 'accuse', 'Borland for the explosion')
    c.says('Borland', 'deny', 'it had nothing to do with the explosion')
    expect(clashes(c)).toMatchObject([{ scope: 'rival', basis: 'say-say' }])
  })

  it('shows a promise and its repetition against its opposite once', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'announce', 'the troops will withdraw from the delta')
    for (let n = 0; n < 2; n++)
      c.says('Borland', 'assert', `the flood of the year ${1900 + n} was the worst that the people of the coast remember in their lives`)
    c.says('Arland', 'promise', 'the troops will not leave the delta')
    c.says('Borland', 'assert', 'the flood of another year was the worst that the fishermen of the coast can remember in their lives')
    c.says('Arland', 'promise', 'the troops will not leave the delta, he repeated')
    expect(clashes(c).filter((f) => f.scope === 'self')).toHaveLength(1)
  })

  it('sets an accusation beside the account that the accused gives of it', () => {
    const c = new CaseBuilder()
    c.actor('Borland')
    c.says('Arland', 'accuse', 'Borland of swindling the farmers')
    c.says('Borland', 'justify', 'the delay was due to a lack of seed')
    expect(clashes(c)).toMatchObject([{ scope: 'rival', basis: 'say-say' }])
  })

  it('sets a claim of responsibility against blame for the same attack', () => {
    const c = new CaseBuilder()
    c.actor('Borland')
    c.says('Militia', 'announce', 'responsibility for the attack')
    c.says('Arland', 'accuse', 'Borland for the attack')
    expect(clashes(c)).toMatchObject([{ basis: 'rival-cause' }])
  })
})

describe('goals and deeds', () => {
  it('finds rivals who want opposite things of one topic, and not those who want the same', () => {
    const c = new CaseBuilder()
    const a = c.wants('Arland', 'maintain', 'keep the old cathedral as a museum')
    const b = c.wants('Borland', 'achieve', 'convert the old cathedral to a market')
    c.wants('Corland', 'maintain', 'preserve the museum')
    expect(clashes(c).filter((f) => f.a === a.id || f.b === a.id)).toMatchObject([{ a: a.id, b: b.id, basis: 'goal-goal' }])
  })

  it('sets the goal to withdraw against one’s own deployment', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'withdraw from the delta')
    const deed = c.does('Arland', 'MOBILIZE', null, 'Arland sent soldiers')
    expect(clashes(c)).toMatchObject([{ a: goal.id, b: deed.id, basis: 'goal-do', scope: 'self' }])
  })

  it('holds a promise not to allow somebody’s force against that force', () => {
    const c = new CaseBuilder()
    c.actor('Borland')
    const promise = c.says('Arland', 'promise', 'it would not allow any Borland operations in the delta')
    const deed = c.does('Borland', 'MOBILIZE', null, 'Borland moved into the delta')
    expect(clashes(c)).toMatchObject([{ a: promise.id, b: deed.id, basis: 'say-do' }])
  })

  it('leaves a rival’s harm to a goal to the effects', () => {
    const c = new CaseBuilder()
    const goal = c.wants('Arland', 'achieve', 'free trade')
    const deed = c.does('Borland', 'ASSAULT', 'Arland', 'Borland shelled the port')
    c.moves(deed.id, '-', { goal: goal.id })
    expect(clashes(c)).toEqual([])
  })
})

describe('figures', () => {
  it('finds two tolls of one kind from two mouths, and forgives rounding', () => {
    const c = new CaseBuilder()
    c.counts('Governor', 12, 'dead', 'twelve dead')
    c.counts('Militia', 190, 'killed', '190 killed')
    c.counts('Doctor', 12.5, 'dead', 'some twelve dead', { approximate: true })
    expect(
      clashes(c)
        .filter((f) => f.basis === 'figure-figure')
        .map((f) => [f.a, f.b]),
    ).toEqual([
      ['e1', 'e2'],
      ['e2', 'e3'],
    ])
  })
})

describe('the sentence why', () => {
  it.each([
    ['rebels', 'rebels deny'],
    ['Hamas', 'Hamas denies'],
    ['hospital doctors in Arvo', 'hospital doctors in Arvo deny'],
  ])('has a verb that agrees with %s', (who, words) => {
    const c = new CaseBuilder()
    c.says('Arland', 'accuse', `${who} burned the eastern granary`)
    c.says(who, 'deny', 'the charge that it burned the eastern granary')
    expect(clashes(c)[0]?.why).toContain(words)
  })

  it('has one for a wish that is left to its direction', () => {
    const c = new CaseBuilder()
    c.wants('farmers', 'avoid', 'the salt tax in the delta')
    c.wants('Arland', 'achieve', 'the salt tax in the delta')
    expect(clashes(c)[0]?.why).toContain('farmers do not want')
  })
})

describe('between documents', () => {
  it('compares what different texts say of one topic, and dates a change of position', () => {
    const c = new CaseBuilder().document('d2', '2020-06-01')
    c.says('Arland', 'assert', 'the northern pipeline will leave the eastern harbour untouched and the treaty stands')
    c.says('Arland', 'assert', 'the northern pipeline will not leave the eastern harbour untouched', { document: 'd2' })
    const [found] = clashes(c)
    expect(found).toMatchObject({ scope: 'self', basis: 'say-say' })
    expect(found!.why).toMatch(/2020-01-10.*2020-06-01/)
  })

  it('dates nothing in one text that does not tell both days', () => {
    const c = new CaseBuilder()
    const time = { expression: 'in January', start: '2020-01-02', end: '2020-01-02' }
    c.says('Arland', 'promise', 'it would not raise the harbour dues', { time })
    c.does('Arland', 'SANCTION', null, 'Arland raised the harbour dues')
    const [found] = clashes(c)
    expect(found).toMatchObject({ scope: 'self', basis: 'say-do' })
    expect(found!.why).not.toContain('2020')
  })
})
