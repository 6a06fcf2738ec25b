import type { Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { type EventDesk, lemmaAt, resolveAt } from './events-desk.ts'
import { isDefinite } from './events-mentions.ts'

const OWNED = new WeakMap<EventDesk['reading'], ReadonlyMap<string, readonly number[]>>()

/** The nouns of a text that name whose they are ("Ruiz's plan", "the EU proposal", "a bill by the cabinet"), by their lemmas. */
function ownedNouns(desk: EventDesk): ReadonlyMap<string, readonly number[]> {
  const known = OWNED.get(desk.reading)
  if (known) return known
  const found = new Map<string, number[]>()
  for (const token of desk.tree.tokens) {
    if (token.upos !== 'NOUN' || ownersAt(desk, token.i).length === 0) continue
    const lemma = lemmaAt(desk, token.i)
    found.set(lemma, [...(found.get(lemma) ?? []), token.i])
  }
  OWNED.set(desk.reading, found)
  return found
}

/** Who owns or makes a thing by the words at it: a possessor, a name before it, or "by" behind it. */
const ownersAt = (desk: EventDesk, noun: number): number[] =>
  desk.tree.children(noun).filter((c) => {
    const { deprel, upos } = desk.tree.tokens[c]!
    if (deprel === 'nmod:poss') return true
    if (deprel === 'compound' || deprel === 'amod') return upos !== 'NOUN' && resolveAt(desk, c).ids.length > 0
    return deprel === 'nmod' && prepositionOf(desk.tree, c) === 'by'
  })

/** Whose a thing with an article is, as the text says at the last mention before it or else the first after it. */
export function ownersElsewhere(desk: EventDesk, head: number): string[] {
  if (!isDefinite(desk, head)) return []
  const nouns = ownedNouns(desk).get(lemmaAt(desk, head)) ?? []
  const noun = nouns.findLast((i) => i < head) ?? nouns.find((i) => i > head)
  return noun === undefined ? [] : ownersAt(desk, noun).flatMap((o) => [...resolveAt(desk, o).ids])
}

/** Who else stands in the sentence of an act, behind it or else before it: the nearest of those that pass a test. */
export function nearestBeside(desk: EventDesk, clause: Clause, passes: (id: string) => boolean): string[] {
  const { firstToken, lastToken } = desk.reading.doc.sentences[clause.sentence]!
  const at = (i: number) => (/^(NOUN|PROPN|PRON)$/.test(desk.tree.tokens[i]!.upos) ? resolveAt(desk, i).ids.filter(passes) : [])
  for (let i = clause.head + 1; i < lastToken; i++) if (at(i).length > 0) return at(i)
  for (let i = clause.head - 1; i >= firstToken; i--) if (at(i).length > 0) return at(i)
  return []
}
