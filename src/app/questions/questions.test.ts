import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { findAll } from '../../analysis/index.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { viewCase } from '../case-view.ts'
import { compareByName } from './compare-sources.ts'
import { explainById } from './explain-finding.ts'
import { listBackfires } from './list-backfires.ts'
import { listBenefits } from './list-benefits.ts'
import { listClashes } from './list-clashes.ts'
import { explanationsCsv, listExplanations } from './list-explanations.ts'
import { listLoops } from './list-loops.ts'
import { listPromises } from './list-promises.ts'
import { timelineOf } from './make-timeline.ts'
import { asOf, openQuestions } from './open-questions.ts'

const lexicon = loadFindingLexicon()

function open(c: CaseBuilder) {
  const file = c.file()
  const whole = { ...file, findings: findAll(file, lexicon) }
  const run = { id: 'r', coderVersion: '1', codebookHash: '', modelHash: '' }
  const texts = file.documents.map((source, i) => {
    const sentences = c
      .sentences(source.id)
      .map((words) => ({ start: source.text.indexOf(words), end: source.text.indexOf(words) + words.length }))
    return { number: i + 1, source, run, sentences, actors: file.actors, entries: [] }
  })
  return openQuestions(viewCase(whole, texts), lexicon)
}

/** A raid that hurts its own side, is answered, and helps a third. */
function raid() {
  const c = new CaseBuilder().document('d2', '2020-03-01')
  const goal = c.wants('Arland', 'avoid', 'attacks by Borland')
  const act = c.does('Arland', 'ASSAULT', 'Borland', 'Arland raided the port')
  const answer = c.does('Borland', 'ASSAULT', 'Arland', 'Borland shelled the coast', { document: 'd2' })
  c.links('purpose', act.id, goal.id)
  c.links('responds', answer.id, act.id)
  const harm = c.moves(answer.id, '-', { goal: goal.id }, { document: 'd2' })
  c.moves(act.id, '+', { actor: 'Corland' })
  return { c, goal, act, answer, harm }
}

describe('questions over a case', () => {
  it('answer in words with sentence numbers', () => {
    const { c } = raid()
    const questions = open(c)
    const { backfires, sides } = listBackfires(questions)
    expect(backfires).toMatchObject([{ cite: '1:s2', words: 'Arland raided the port', hurt: [{ cite: '1:s1' }], gainers: ['Corland'] }])
    expect(sides[0]).toMatchObject({ side: 'Arland', allHit: true })
    expect(listBenefits(questions).cells).toMatchObject([
      { actor: 'Arland', by: 'Borland', losses: { stated: [{ cite: '2:s2' }] } },
      { actor: 'Corland', by: 'Arland', gains: { stated: [{ cite: '1:s5' }] } },
    ])
    expect(listLoops(questions)).toMatchObject({ incomplete: false, loops: [{ type: 'reinforcing' }] })
    const { acts, reactions } = timelineOf(questions)
    expect(acts.map((a) => a.words)).toEqual(['Arland raided the port', 'Borland shelled the coast'])
    expect(reactions).toMatchObject([{ action: { cite: '1:s2' }, reaction: { cite: '2:s1' }, acrossSides: true }])
  })

  it('count copies of one story as one source of an act', () => {
    const c = new CaseBuilder().document('d2').document('d3')
    const story = 'the convoy left the northern port at dawn under the eyes of two hundred villagers and a single tired guard'
    for (const document of ['d1', 'd2']) {
      c.says('Mayor', 'assert', story, { document })
      c.does('Arland', 'ASSAULT', 'Borland', 'shelled', { document, time: { start: '2020-01-09', end: '2020-01-09', expression: 'then' } })
    }
    c.says('Baker', 'assert', 'rain is expected over the lowlands until the end of the week, and the mill stands still', { document: 'd3' })
    c.does('Arland', 'ASSAULT', 'Borland', 'shelled', {
      document: 'd3',
      time: { start: '2020-01-09', end: '2020-01-09', expression: 'then' },
    })
    expect(timelineOf(open(c)).acts).toMatchObject([{ words: 'shelled', sources: 2 }])
  })

  it('explain a finding by the beginning of its id, and refuse an unknown one', () => {
    const { c, harm } = raid()
    const questions = open(c)
    const verdict = questions.view.findings('verdict')[0]!
    const explained = explainById(questions, verdict.id.slice(0, 8))
    expect(explained).toMatchObject({
      summary: 'set back',
      reasons: [{ role: 'goal' }, { role: 'hurts', layer: 'happened', because: [{ role: 'act' }, {}] }],
    })
    expect(explained.flips).toMatchObject([{ to: 'open', reject: [{ id: harm.id }] }])
    expect(() => explainById(questions, 'zz')).toThrow(expect.objectContaining({ code: 'NO_SUCH_ENTRY' }))
  })

  it('know only what was known on a day', () => {
    const { c } = raid()
    const { view } = open(c)
    const early = asOf(view, '2020-02', lexicon)
    expect(early.file.documents.map((d) => d.id)).toEqual(['d1'])
    expect(early.findings('verdict')).toMatchObject([{ label: 'open' }])
    expect(() => asOf(view, 'last week', lexicon)).toThrow(expect.objectContaining({ code: 'BAD_DATE' }))
  })

  it('track promises, clashes and alignments', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'it will rebuild the bridge')
    c.wants('Arland', 'maintain', 'keep the old cathedral as a museum')
    c.wants('Borland', 'achieve', 'convert the old cathedral to a market')
    c.wants('Corland', 'maintain', 'preserve the old cathedral as a museum')
    const questions = open(c)
    expect(listPromises(questions)).toMatchObject([{ by: ['Arland'], state: 'no evidence yet', made: { cite: '1:s1', on: '2020-01-10' } }])
    const { clashes, alignments } = listClashes(questions)
    expect(clashes).toContainEqual(expect.objectContaining({ scope: 'rival' }))
    expect(alignments).toMatchObject([{ a: { who: ['Arland'] }, b: { who: ['Corland'] } }])
  })

  it('set sources and explanations side by side', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'justify', 'the seizure of the ship was lawful')
    c.says('Borland', 'accuse', 'the seizure of the ship was illegal')
    c.moves({ words: 'the drought' }, '+', { words: 'the price of bread' }, { attribution: [c.actor('Minister')] })
    c.moves({ words: 'the export ban' }, '+', { words: 'the price of bread' }, { attribution: [c.actor('Bakers')] })
    const questions = open(c)
    expect(compareByName(questions, 'arland', 'Borland').clashes).toMatchObject([{ basis: 'say-say', a: { cite: '1:s1' } }])
    expect(() => compareByName(questions, 'Nowhere', 'Borland')).toThrow(expect.objectContaining({ code: 'NO_SUCH_ENTRY' }))
    const [rivals] = listExplanations(questions)
    expect(rivals!.explanations.map((e) => e.saidBy)).toEqual([['Minister'], ['Bakers']])
    expect(explanationsCsv(questions, rivals!.id)).toMatch(/^entry,words,said by,the drought/)
  })
})
