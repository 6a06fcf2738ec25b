import { describe, expect, test } from 'vitest'
import { docFromParse } from '../../../test/support/parse.ts'
import { readingOf } from '../../../test/support/plain-actors.ts'
import { loadClauseWords } from '../../codebook/clauses.ts'
import { loadSaying } from '../../codebook/saying.ts'
import type { Doc, Statement } from '../../model/index.ts'
import { codeStatements } from './statements.ts'

const codebook = { clauses: loadClauseWords(), saying: loadSaying() }

/** Marks what stands between double quotation marks as quoted. */
function quote(doc: Doc): Doc {
  for (const m of doc.source.text.matchAll(/"([^"]*)"/g)) {
    const span = { start: m.index, end: m.index + m[0].length }
    doc.quotations.push({
      ...span,
      inner: { start: span.start + 1, end: span.end - 1 },
      open: false,
      fragment: m[1]!.split(' ').length < 4,
    })
  }
  return doc
}

function code(parse: string) {
  const doc = quote(docFromParse(parse))
  const text = (span: { start: number; end: number } | null) => (span ? doc.source.text.slice(span.start, span.end) : null)
  return codeStatements(readingOf(doc, codebook), []).map((entry) => {
    const { speakers, cue, content, quotation, speechAct, attribution } = entry as Statement
    return { speakers, cue: text(cue), content: text(content), quotation, speechAct, attribution }
  })
}

const SAID_THAT = `
  Keller/_/NNP/3/nsubj
  has/have/VBZ/3/aux
  said/say/VBD/0/root
  that/_/IN/8/mark
  Arvenia/_/NNP/8/nsubj
  will/_/MD/8/aux
  not/_/RB/8/advmod
  leave/_/VB/3/ccomp
  ././././3/punct`.replace('././././3', './././3')

describe('indirect speech', () => {
  test('what is said is the clause without "that", the cue the verb group', () => {
    expect(code(SAID_THAT)).toMatchObject([
      { speakers: ['Keller'], cue: 'has said', content: 'Arvenia will not leave', quotation: 'indirect', attribution: [] },
    ])
  })

  test('a saying that is denied or only possible is none', () => {
    expect(code(SAID_THAT.replace('has/have/VBZ/3/aux', 'never/_/RB/3/advmod'))).toEqual([])
    expect(code(SAID_THAT.replace('has/have/VBZ/3/aux', 'may/_/MD/3/aux'))).toEqual([])
  })

  test('a belief is none', () => {
    expect(code(SAID_THAT.replace('said/say/VBD', 'hoped/hope/VBD'))).toEqual([])
  })

  test('the act follows the verb: a denial denies, a pledge promises', () => {
    expect(code(SAID_THAT.replace('said/say/VBD', 'denied/deny/VBD'))).toMatchObject([{ speechAct: 'deny' }])
    expect(code(SAID_THAT.replace('said/say/VBD', 'vowed/vow/VBD'))).toMatchObject([{ speechAct: 'promise' }])
  })

  test('an inner saying is attributed to the outer speaker', () => {
    const nested = code(`
      Keller/_/NNP/2/nsubj
      said/say/VBD/0/root
      Marsh/_/NNP/4/nsubj
      threatened/threaten/VBD/2/ccomp
      to/_/TO/6/mark
      attack/_/VB/4/xcomp
      Arvenia/_/NNP/6/obj`)
    expect(nested).toMatchObject([
      { speakers: ['Keller'], content: 'Marsh threatened to attack Arvenia', attribution: [] },
      { speakers: ['Marsh'], content: 'attack Arvenia', speechAct: 'threaten', attribution: ['Keller'] },
    ])
  })

  test('a clause on both sides of a parenthetical saying is what is said', () => {
    expect(
      code(`
      The/_/DT/2/det
      talks/talk/NNS/9/nsubj
      ,/,/,/6/punct
      Keller/_/NNP/5/nsubj
      said/say/VBD/9/parataxis
      ,/,/,/5/punct
      will/_/MD/9/aux
      soon/_/RB/9/advmod
      resume/_/VB/0/root
      in/_/IN/11/case
      Belmor/_/NNP/9/obl`),
    ).toMatchObject([{ speakers: ['Keller'], content: 'The talks , Keller said , will soon resume in Belmor' }])
  })

  test('"according to" names the speaker of the rest', () => {
    expect(
      code(`
      According/accord/VBG/3/case
      to/_/IN/1/fixed
      Keller/_/NNP/7/obl
      ,/,/,/3/punct
      the/_/DT/6/det
      road/_/NN/7/nsubj
      collapsed/collapse/VBD/0/root`),
    ).toMatchObject([{ speakers: ['Keller'], cue: 'According to', content: 'the road collapsed' }])
  })

  test('an accusation holds whom it accuses and of what', () => {
    expect(
      code(`
      Keller/_/NNP/2/nsubj
      accused/accuse/VBD/0/root
      Arvenia/_/NNP/2/obj
      of/_/IN/5/mark
      smuggling/smuggle/VBG/2/advcl
      arms/arm/NNS/5/obj`),
    ).toMatchObject([{ speakers: ['Keller'], content: 'Arvenia of smuggling arms', speechAct: 'accuse' }])
  })

  test('a noun of saying needs a speaker', () => {
    const claim = (owner: string) => `
      ${owner}
      claim/_/NN/8/nsubj
      that/_/IN/7/mark
      Belmor/_/NNP/7/nsubj:pass
      was/be/VBD/7/aux:pass
      safe/_/JJ/7/advmod
      held/hold/VBN/2/acl
      failed/fail/VBD/0/root`
    expect(code(claim('Their/_/PRP$/2/nmod:poss'))).toMatchObject([{ speakers: ['Their'], cue: 'claim', content: 'Belmor was safe held' }])
    expect(code(claim('The/_/DT/2/det'))).toEqual([])
  })
})

describe('direct speech', () => {
  const SPLIT = `
    "/"/\`\`/4/punct
    We/we/PRP/4/nsubj
    will/_/MD/4/aux
    fight/_/VB/0/root
    on/_/RB/4/advmod
    ,/,/,/4/punct
    "/"/''/4/punct
    Keller/_/NNP/9/nsubj
    said/say/VBD/4/parataxis
    ./././4/punct

    "/"/\`\`/5/punct
    Nobody/_/NN/5/nsubj
    can/_/MD/5/aux
    ever/_/RB/5/advmod
    stop/_/VB/0/root
    us/we/PRP/5/obj
    ./././5/punct
    "/"/''/5/punct`

  test('a quotation split by its cue is two statements that share it', () => {
    const spaced = code(SPLIT)
    expect(spaced).toHaveLength(2)
    expect(spaced).toMatchObject([
      { speakers: ['Keller'], cue: 'said', quotation: 'direct' },
      { speakers: ['Keller'], cue: 'said', quotation: 'direct' },
    ])
  })

  test('"we" and "will fight" of the speaker are a threat', () => {
    expect(code(SPLIT)[0]).toMatchObject({ speechAct: 'threaten' })
  })
})
