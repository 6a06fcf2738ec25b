import type { Codebook } from '../../src/codebook/index.ts'
import type { ClauseIndex } from '../../src/coding/clauses/clause.ts'
import { readClauses } from '../../src/coding/clauses/clauses.ts'
import type { ActorTable, Reading } from '../../src/coding/reading.ts'
import type { Doc } from '../../src/model/index.ts'

/** An actor table for tests of coders: every name, title and pronoun is an actor whose id is its phrase; nothing is looked up. */
function plainActors(doc: Doc, clauses: ClauseIndex): ActorTable {
  const words = (head: number) => doc.source.text.slice(clauses.phrase(head).start, clauses.phrase(head).end)
  const resolve = (head: number, speakers: readonly string[] = []) => {
    const token = doc.tokens[head]!
    if (/^(I|we)$/i.test(token.text)) return { ids: speakers, alternatives: [] }
    return { ids: /^(NNPS?|PRP\$?|NNS)$/.test(token.xpos) ? [words(head)] : [], alternatives: [] }
  }
  return {
    actors: [],
    resolve,
    source: resolve,
    ground: () => [],
    alsoNamed: () => {},
    byId: (id) => ({ id, name: id, kind: 'other', aliases: [] }),
    sideOf: (id) => [id],
  }
}

/** A reading of a hand-built parse with plain actors, for tests of coders. */
export function readingOf(doc: Doc, codebook: Pick<Codebook, 'clauses'> & Partial<Codebook>): Reading {
  const clauses = readClauses(doc, codebook.clauses)
  return {
    doc,
    clauses,
    actors: plainActors(doc, clauses),
    codebook: codebook as Codebook,
    timeOf: () => null,
    evidence: (span) => ({ documentId: doc.source.id, ...span, exact: doc.source.text.slice(span.start, span.end) }),
  }
}
