import type { Doc } from '../../model/index.ts'
import type { Registry } from '../actors.ts'
import type { ActorWords } from '../groups.ts'
import type { Expression, Finding } from './expression.ts'
import { findNames } from './expression-names.ts'
import { findNominals } from './expression-nominals.ts'
import { findPronouns } from './expression-pronouns.ts'

/** The parts of the codebook that name actors. */
export interface ActorKnowledge {
  readonly registry: Registry
  readonly actorWords: ActorWords
}

/**
 * Every name, nominal and pronoun of a text that may stand for an actor, in text order of their heads. Reads the tree, the registry and,
 * where the layer was run, `doc.mentions`. Names are found from the surface (registry names, runs of proper nouns, titles before them), so
 * that a wrong arc inside a name does no harm.
 */
export function findExpressions(doc: Doc, codebook: ActorKnowledge): Expression[] {
  const children: number[][] = doc.tokens.map(() => [])
  for (const token of doc.tokens) if (token.head >= 0) children[token.head]!.push(token.i)
  const finding: Finding = {
    doc,
    words: codebook.actorWords,
    registry: codebook.registry,
    taken: new Int32Array(doc.tokens.length).fill(-1),
    found: [],
    hits: new Map(),
    children,
  }
  findNames(finding)
  findNominals(finding)
  findPronouns(finding)
  return finding.found.sort((a, b) => a.firstToken - b.firstToken || b.lastToken - a.lastToken)
}
