import { type Entry, overlap, spanSimilarity } from '../../model/index.ts'
import { plantTree } from '../clauses/tree.ts'
import { distinct } from '../entry.ts'
import type { Coder, Reading } from '../reading.ts'
import { colonStatements } from './statements-colons.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { headlineStatements } from './statements-headlines.ts'
import { inscribedStatements } from './statements-inscribed.ts'
import { nounStatements } from './statements-nouns.ts'
import { quotationStatements, takenCues } from './statements-quotations.ts'
import { resolveStatements } from './statements-resolve.ts'
import { sourceStatements } from './statements-sources.ts'
import { turnStatements } from './statements-turns.ts'
import { citedSources, verbStatements } from './statements-verbs.ts'
import { readTurns } from './transcript.ts'

/** Writes down who said what: quotations, verbs, nouns and phrases of saying, and the turns of transcripts (codebook.md). */
export const codeStatements: Coder = (reading: Reading): Entry[] => {
  const { saying } = reading.codebook
  const desk: Desk = { reading, tree: plantTree(reading.doc), saying, turns: readTurns(reading.doc, saying), rehung: new Map() }
  const nested = withoutRepeats(findSayings(desk))
  const statements = resolveStatements(desk, [...nested, ...turnStatements(desk, nested)])
  const at = (entry: Entry): number => entry.evidence[0]!.start
  return distinct(statements).toSorted((a, b) => at(a) - at(b))
}

/** All sayings but the turns of transcripts; quotations first, since their cues are taken. */
function findSayings(desk: Desk): Draft[] {
  const quotations = quotationStatements(desk)
  const taken = takenCues(quotations)
  const verbs = citedSources(desk, verbStatements(desk, taken))
  const headlines = desk.turns.length > 0 ? [] : headlineStatements(desk)
  const free = headlines.filter((h) => !quotations.some((q) => overlap(q.content, h.content) > 0))
  const said = [...quotations, ...verbs, ...free, ...sourceStatements(desk, taken), ...nounStatements(desk), ...inscribedStatements(desk)]
  const colons = colonStatements(desk).filter((c) => !said.some((s) => overlap(s.content, c.content) > 0))
  return [...said, ...colons]
}

/** One statement per cue, and no second reading of nearly the same words by the same cue. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const repeats = (k: Draft) => k.cueHead !== null && k.cueHead === draft.cueHead && spanSimilarity(k.content, draft.content) > 0.9
    const sameWords = (k: Draft) =>
      k.cue !== null && draft.cue !== null && overlap(k.cue, draft.cue) > 0 && spanSimilarity(k.content, draft.content) > 0.9
    if (!kept.some((k) => repeats(k) || sameWords(k))) kept.push(draft)
  }
  return kept
}
