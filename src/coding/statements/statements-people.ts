import { meansPeople } from '../../codebook/wordnet.ts'
import type { Desk } from './statements-draft.ts'

/** "the union", "residents", "the newspaper": a noun for persons or for a body that speaks, whether it is known or not. */
export function isPeople({ reading: { doc }, saying }: Desk, head: number): boolean {
  const { upos, lemma } = doc.tokens[head]!
  return upos === 'NOUN' && (meansPeople(lemma) || saying.bodies.has(lemma))
}

/** A pronoun for persons, and "some" or "two" as a subject, speak even where the text does not show who they are. */
export function isPerson({ reading: { doc }, saying }: Desk, head: number): boolean {
  const { xpos, lemma, deprel, text } = doc.tokens[head]!
  if (/^(PRP\$?|WP\$?)$/.test(xpos)) return lemma !== saying.grammar.it
  return /^(CD|DT|JJR?)$/.test(xpos) && deprel.startsWith('nsubj') && !saying.definite.has(text.toLowerCase())
}

/** A known actor, or a noun or pronoun for somebody. */
export const isSomebody = (desk: Desk, head: number): boolean =>
  desk.reading.actors.resolve(head).ids.length > 0 || isPeople(desk, head) || isPerson(desk, head)
