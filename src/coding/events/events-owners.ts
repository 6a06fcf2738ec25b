import type { Clause } from '../clauses/clause.ts'
import { collect, prepositionOf } from '../clauses/tree.ts'
import { type EventDesk, lemmaAt, resolveAt } from './events-desk.ts'
import { isDefinite } from './events-mentions.ts'
import { isAct } from './events-slots.ts'

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

/** "cuts announced by the ministry", "the emergency that Ruiz declared": whoever made a thing, as the clause at its noun tells. */
export const makersAt = (desk: EventDesk, head: number): string[] =>
  desk.tree
    .byRelation(head, 'acl')
    .flatMap((c) => desk.reading.clauses.headedBy(c) ?? [])
    .filter((c) => desk.plover.light.authors.has(c.lemma) && c.patients.some((p) => p.head === head))
    .flatMap((c) => c.agents.flatMap((a) => [...resolveAt(desk, a.head).ids]))

/** Those whom a demand is about and who are not asked: "action against the police", "the release of the men", "the killers to be tried". */
export function notAsked(desk: EventDesk, clause: Clause): ReadonlySet<number> {
  const { light } = desk.plover
  const things = [...clause.patients, ...clause.obliques].filter((a) =>
    [light.freed, light.punishing].some((words) => words.has(lemmaAt(desk, a.head))),
  )
  const loose = things.flatMap((t) =>
    clause.obliques.filter((o) => o.head > t.head && AGAINST.test(o.preposition ?? '')).map((o) => o.head),
  )
  const tried = clause.children.map((c) => desk.reading.clauses.all[c]!).filter((c) => c.passive && c.form === 'infinitive')
  const named = tried.flatMap((t) => clause.obliques.filter((o) => o.preposition === 'for' && o.head < t.head).map((o) => o.head))
  const below = [...things.map((t) => t.head), ...loose, ...named].flatMap((head) => collect(desk.tree, head, () => false))
  const own = new Set(things.map((t) => t.head))
  return new Set(below.filter((i) => !own.has(i)))
}

const AGAINST = /^(against|of|on|into|for)$/

/** Who else takes part in the sentence of an act, behind it or else before it: the nearest of those that pass a test. */
export function nearestBeside(desk: EventDesk, clause: Clause, passes: (id: string) => boolean): string[] {
  const { firstToken, lastToken } = desk.reading.doc.sentences[clause.sentence]!
  const spared = notAsked(desk, clause)
  const isNominal = (i: number) => {
    const { upos, deprel } = desk.tree.tokens[i]!
    const stands = /^(nsubj|obj|iobj)/.test(deprel) || desk.plover.small.asked.has(prepositionOf(desk.tree, i) ?? '')
    return /^(NOUN|PROPN|PRON)$/.test(upos) && !spared.has(i) && stands
  }
  const at = (i: number) => (isNominal(i) ? resolveAt(desk, i).ids.filter(passes) : [])
  for (let i = clause.head + 1; i < lastToken; i++) if (at(i).length > 0) return at(i)
  for (let i = clause.head - 1; i >= firstToken; i--) if (at(i).length > 0) return at(i)
  return []
}

/** "suspended after protests by miners": does a phrase stand right behind another act, whose it is then? */
export function isBehindAct(desk: EventDesk, head: number): boolean {
  const by = desk.tree.byRelation(head, 'case')[0]
  const before = by === undefined ? undefined : desk.tree.tokens[by - 1]
  if (before?.upos !== 'NOUN' || !isAct(desk, before.i)) return false
  return desk.plover.small.beside.has(prepositionOf(desk.tree, before.i) ?? '')
}
