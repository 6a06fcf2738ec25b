import type { Clause } from '../clauses/clause.ts'
import { gerundSubject, meansOf, throughPlace } from './effects-cause.ts'
import type { EffectDesk } from './effects-desk.ts'
import { arePeople } from './effects-slots.ts'

/** A person as subject ("Smith created a company") makes things; only acts and conditions cause them, or what the person did it by. */
export function isPersonal(desk: EffectDesk, clause: Clause): boolean {
  const subject = clause.agents[0]
  if (!subject || desk.eventAt(subject.head) || (clause.relation === 'advcl' && clause.form === 'participle' && clause.marker === null))
    return false
  if (meansOf(desk, clause) || gerundSubject(desk, clause)) return false
  if (clause.relation === 'relcl' && throughPlace(desk, subject.head) !== subject.head) return false
  const { xpos, lemma } = desk.tree.tokens[subject.head]!
  if (xpos === 'WP' || arePeople(desk, subject.head) || isManyPeople(desk, subject.head)) return true
  if (xpos === 'PRP' && !desk.reading.codebook.causal.neuter.includes(lemma)) return true
  return desk.reading.actors.resolve(subject.head).ids.length > 0
}

/** "a lot of people": an amount of people. */
const isManyPeople = (desk: EffectDesk, head: number): boolean =>
  desk.reading.codebook.actorWords.partitives.has(desk.tree.tokens[head]!.lemma) &&
  desk.tree.byRelation(head, 'nmod').some((n) => arePeople(desk, n))
