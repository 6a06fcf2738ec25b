import { contains, type Entry, overlap, type Span, type Statement, spanSimilarity } from '../model/index.ts'
import { attributionAt } from './attribution.ts'
import { distinct, makeEntry } from './entry.ts'
import type { Coder, Reading } from './reading.ts'
import { speechActOf } from './statements-act.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { headlineStatements } from './statements-headlines.ts'
import { nounStatements } from './statements-nouns.ts'
import { quotationStatements, takenCues } from './statements-quotations.ts'
import { sourceStatements } from './statements-sources.ts'
import { turnStatements } from './statements-turns.ts'
import { citedSources, verbStatements } from './statements-verbs.ts'
import { readTurns } from './transcript.ts'
import { plantTree } from './tree.ts'

/** Writes down who said what: quotations, verbs, nouns and phrases of saying, and the turns of transcripts (codebook.md). */
export const codeStatements: Coder = (reading: Reading): Entry[] => {
  const desk: Desk = { reading, tree: plantTree(reading.doc), saying: reading.codebook.saying, rehung: new Map() }
  const quotations = quotationStatements(desk)
  const taken = takenCues(quotations)
  const verbs = citedSources(desk, verbStatements(desk, taken))
  const inTurns = readTurns(reading.doc, desk.saying).length > 0
  const headlines = inTurns ? [] : headlineStatements(desk).filter((h) => !quotations.some((q) => overlap(q.content, h.content) > 0))
  const others = [...headlines, ...sourceStatements(desk, taken), ...nounStatements(desk)]
  const nested = withoutRepeats([...quotations, ...verbs, ...others])
  const drafts = [...nested, ...turnStatements(desk, nested)]
  return distinct(resolveOutermostFirst(desk, drafts)).toSorted((a, b) => at(a) - at(b))
}

const at = (entry: Entry): number => entry.evidence[0]!.start
const length = (span: Span): number => span.end - span.start

/** One statement per cue, and no second reading of nearly the same words by the same rule. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const rival = kept.some(
      (k) => spanSimilarity(k.content, draft.content) > 0.9 && k.cueHead !== null && draft.cueHead !== null && k.cueHead === draft.cueHead,
    )
    if (!rival) kept.push(draft)
  }
  return kept
}

/** Outer statements first, since "I" and "we" inside them need their speakers. */
function resolveOutermostFirst(desk: Desk, drafts: readonly Draft[]): Statement[] {
  const done: Statement[] = []
  for (const draft of drafts.toSorted((a, b) => length(b.content) - length(a.content))) {
    const statement = toStatement(desk, draft, done)
    if (statement) done.push(statement)
  }
  return done
}

function toStatement(desk: Desk, draft: Draft, outer: readonly Statement[]): Statement | null {
  const { reading } = desk
  const place = draft.cue ?? draft.content
  const around = outer.filter((s) => contains(s.content, place) && length(s.content) > length(draft.content))
  const attribution = attributionAt(place, around)
  const inner = around.findLast((s) => s.quotation === 'direct')?.speakers ?? []
  const readings = draft.speakers.map((head) => reading.actors.resolve(head, inner))
  const speakers = [...new Set(readings.flatMap((r) => r.ids))]
  if (draft.actorOnly && speakers.length === 0 && draft.speakers.length > 0 && !draft.speakers.some((head) => isPerson(reading, head)))
    return null
  const alternatives = [...new Set(readings.flatMap((r) => r.alternatives))].filter((id) => !speakers.includes(id))
  const addressees = [...new Set(draft.addressees.flatMap((head) => reading.actors.resolve(head, inner).ids))]
  return makeEntry('statement', {
    evidence: [reading.evidence(evidenceSpan(draft))],
    attribution,
    polarity: draft.clause?.polarity ?? 'positive',
    certainty: draft.clause?.certainty ?? 'certain',
    time: draft.clause ? reading.timeOf(draft.clause) : null,
    confidence: draft.confidence,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    speakers,
    addressees: addressees.filter((id) => !speakers.includes(id)),
    venue: null,
    cue: draft.cue,
    content: draft.content,
    quotation: draft.quotation,
    speechAct: speechActOf(desk, draft, speakers),
    rule: draft.rule,
  })
}

/** A pronoun for persons speaks even where the text does not show who it is. */
const isPerson = ({ doc }: Reading, head: number): boolean =>
  /^(PRP\$?|WP\$?)$/.test(doc.tokens[head]!.xpos) && doc.tokens[head]!.lemma !== 'it'

/** Cue and content together where they stand side by side, else the content. */
function evidenceSpan({ cue, content }: Draft): Span {
  if (!cue) return content
  const gap = Math.max(cue.start - content.end, content.start - cue.end)
  return gap < 80 ? { start: Math.min(cue.start, content.start), end: Math.max(cue.end, content.end) } : content
}
