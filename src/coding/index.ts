import type { Codebook } from '../codebook/index.ts'
import { AppError } from '../errors.ts'
import type { Actor, Doc, Entry, Span } from '../model/index.ts'
import { readActors } from './actors/actors.ts'
import { readClauses } from './clauses/clauses.ts'
import { confidenceOf } from './confidence.ts'
import { codeEffects } from './effects/effects.ts'
import { codeEvents } from './events/events.ts'
import { codeFigures } from './figures/figures.ts'
import { codeGoals } from './goals/goals.ts'
import { codeLinks } from './links/links.ts'
import type { Coder, Reading } from './reading.ts'
import { codeStatements } from './statements/statements.ts'
import { readTimes } from './time/time.ts'

export { CODER_VERSION } from './entry.ts'

/** The coders in the order in which they run: each sees the entries of those before it. */
export const CODERS: readonly Coder[] = [codeStatements, codeEvents, codeFigures, codeGoals, codeEffects, codeLinks]

/** Reads a parsed text into actors and entries; throws QUOTE_NOT_IN_TEXT if a coder's evidence is not verbatim. */
export function codeDocument(doc: Doc, codebook: Codebook): { actors: Actor[]; entries: Entry[] } {
  const reading = openReading(doc, codebook)
  const entries: Entry[] = []
  for (const code of CODERS)
    entries.push(...code(reading, entries).map((entry) => ({ ...entry, confidence: confidenceOf(entry, codebook.confidence) })))
  for (const entry of entries) checkEvidence(entry, doc)
  const used = new Set(entries.flatMap(actorIds))
  return { actors: reading.actors.actors.filter((actor) => used.has(actor.id) || usedAsSide(reading, used, actor.id)), entries }
}

/** Everything coders may look at, for one parsed text. */
export function openReading(doc: Doc, codebook: Codebook): Reading {
  const clauses = readClauses(doc, codebook.clauses)
  const { id, text } = doc.source
  return {
    doc,
    clauses,
    actors: readActors(doc, clauses, codebook),
    codebook,
    timeOf: readTimes(doc, clauses, codebook.time),
    evidence: ({ start, end }: Span) => ({ documentId: id, start, end, exact: text.slice(start, end) }),
  }
}

function checkEvidence(entry: Entry, doc: Doc): void {
  for (const { start, end, exact } of entry.evidence)
    if (exact.length === 0 || doc.source.text.slice(start, end) !== exact)
      throw new AppError('QUOTE_NOT_IN_TEXT', `An entry of ${entry.coder.rule} rests on words that are not in the text`, {
        start,
        end,
        exact,
      })
}

const usedAsSide = (reading: Reading, used: ReadonlySet<string>, id: string): boolean =>
  [...used].some((actor) => reading.actors.sideOf(actor).includes(id))

/** The ids of all actors that an entry names. */
function actorIds(entry: Entry): string[] {
  const ids = [...entry.attribution, ...(entry.alternatives ?? [])]
  if (entry.kind === 'statement') ids.push(...entry.speakers, ...entry.addressees)
  if (entry.kind === 'event') ids.push(...entry.actors, ...entry.recipients)
  if (entry.kind === 'goal') ids.push(...entry.holders)
  if (entry.kind === 'effect' && 'actorId' in entry.affected) ids.push(entry.affected.actorId)
  return ids
}
