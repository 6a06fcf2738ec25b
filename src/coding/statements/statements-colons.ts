import type { Token } from '../../model/index.ts'
import { quotationOf, trimRun } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { isSomebody } from './statements-people.ts'
import { issuersOf } from './statements-speakers.ts'

/** Fewest words behind a colon that say something. */
const LEAST_SAID = 2

/**
 * "sent an envoy with an instruction: leave the chart alone", "her message was simple: stay home", "They offered a motive: …": a noun of saying in
 * the clause before a colon, and what is said behind it. Quotations behind a colon have cues of their own.
 */
export function colonStatements(desk: Desk): Draft[] {
  const { doc } = desk.reading
  return doc.tokens.flatMap((colon) => {
    if (colon.text !== ':') return []
    const sentence = doc.sentences[colon.sentence]!
    const before = doc.tokens.slice(sentence.firstToken, colon.i)
    const after = doc.tokens.slice(colon.i + 1, sentence.lastToken)
    if (after.filter((t) => /\p{L}/u.test(t.text)).length < LEAST_SAID || /^["“”`']/.test(after[0]?.text ?? '')) return []
    const draft = behindColon(desk, before, after)
    return draft ? [draft] : []
  })
}

function behindColon(desk: Desk, before: readonly Token[], after: readonly Token[]): Draft | null {
  const { reading, tree, saying } = desk
  const noun = before.findLast((t) => t.upos === 'NOUN' && saying.colonNouns.has(t.lemma) && isLast(desk, t, before))
  if (!noun) return null
  const speakers = ownersOf(desk, noun.i)
  const content = trimRun(
    desk,
    after.map((t) => t.i),
  )
  const issued = (s: number) => saying.issue.has(reading.clauses.headedBy(tree.tokens[s]!.head)?.lemma ?? '')
  const speaks = (s: number) => isSomebody(desk, s) || tree.tokens[s]!.upos === 'PRON' || issued(s)
  if (!content || !speakers.some(speaks)) return null
  return {
    rule: `colon/${noun.lemma}`,
    cue: { start: noun.start, end: noun.end },
    cueHead: noun.i,
    content,
    speakers,
    addressees: [],
    quotation: quotationOf(reading.doc, content),
    act: saying.colonNouns.get(noun.lemma)!,
    firm: false,
    actorOnly: false,
    clause: null,
    confidence: 0.7,
  }
}

/** Is a noun the subject of "be" or the last noun before the colon? */
function isLast({ tree }: Desk, noun: Token, before: readonly Token[]): boolean {
  if (noun.deprel.startsWith('nsubj') && tree.byRelation(noun.head, 'cop').length > 0) return true
  return before.filter((t) => t.i > noun.i).every((t) => !/^(VERB|AUX)$/.test(t.upos))
}

/** Who says it: the possessor or giver of the noun, else the subject of the clause it stands in. */
function ownersOf(desk: Desk, noun: number): readonly number[] {
  const { tree, reading } = desk
  const known = reading.clauses.nominal(noun).agents.map((a) => a.head)
  const possessors = tree.byRelation(noun, 'nmod:poss')
  if (possessors.length > 0) return possessors
  const issuers = issuersOf(desk, noun).filter((i) => i !== noun)
  if (issuers.length > 0) return issuers
  if (known.some((k) => reading.actors.resolve(k).ids.length > 0)) return known
  for (let at = tree.tokens[noun]!.head, steps = 0; at >= 0 && steps < 4; at = tree.tokens[at]!.head, steps++) {
    const clause = reading.clauses.headedBy(at)
    if (clause && clause.agents.length > 0 && clause.polarity === 'positive')
      return clause.agents.map((a) => a.head).filter((h) => h !== noun)
  }
  return []
}
