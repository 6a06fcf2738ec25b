import { type CodedEvent, type EventType, type Span, tokensWithin } from '../../model/index.ts'
import { type EventDesk, lemmaAt } from './events-desk.ts'
import type { Act } from './events-find.ts'
import type { Roles } from './events-roles.ts'
import { isAct } from './events-slots.ts'

/** Could the ids named now be those named before: the same, or one that acts for the other (the American army for the United States)? */
function compatible(desk: EventDesk, now: readonly string[], before: readonly string[]): boolean {
  if (now.length === 0) return true
  const { sideOf } = desk.reading.actors
  return now.every((id) => before.some((known) => sideOf(id).includes(known) || sideOf(known).includes(id)))
}

/** Is a noun marked as known: by an article, a demonstrative or a possessor? */
export function isDefinite(desk: EventDesk, token: number): boolean {
  return desk.tree
    .byRelation(token, 'det', 'nmod:poss')
    .some((c) => desk.tree.tokens[c]!.deprel === 'nmod:poss' || desk.plover.small.definite.has(lemmaAt(desk, c)))
}

/** Does a word beside the act say that it is another one ("further", "again", "a second")? */
const isFurther = (desk: EventDesk, token: number): boolean =>
  desk.tree.byRelation(token, 'amod', 'advmod', 'det', 'nummod').some((c) => desk.plover.light.further.has(lemmaAt(desk, c)))

const stem = (lemma: string): string => lemma.slice(0, 4)

const stemsIn = (desk: EventDesk, span: Span): string[] =>
  tokensWithin(desk.tree.tokens, span)
    .filter((t) => /^(NOUN|VERB)$/.test(t.upos))
    .map((t) => stem(lemmaAt(desk, t.i)))

/** Do two acts go by related words ("invade", "invasion")? */
function sameWord(desk: EventDesk, act: Act, event: CodedEvent): boolean {
  const told = stemsIn(desk, event.predicate)
  return stemsIn(desk, act.predicate).some((s) => told.includes(s))
}

/** A noun may refer back with a related word, or with a general one and an article. */
const refers = (desk: EventDesk, act: Act, event: CodedEvent): boolean =>
  sameWord(desk, act, event) || (isDefinite(desk, act.clause.head) && desk.plover.light.generic.has(lemmaAt(desk, act.clause.head)))

/**
 * The earlier event that an act told now only refers back to; null when it is told for the first time. A verb must say the same of
 * the same people; a definite noun needs no names at all.
 */
export function retold(desk: EventDesk, act: Act, roles: Roles): CodedEvent | null {
  const { head } = act.clause
  if (isFurther(desk, head)) return null
  const before = desk.told.filter((e) => e.eventType === act.frame.type && e.polarity === 'positive')
  return (act.kind === 'noun' ? retoldByNoun(desk, act, roles, before) : retoldByVerb(desk, act, roles, before)) ?? null
}

function retoldByNoun(desk: EventDesk, act: Act, roles: Roles, before: readonly CodedEvent[]): CodedEvent | undefined {
  const named = roles.actors.length + roles.recipients.length > 0
  if (!named && !isDefinite(desk, act.clause.head))
    return isBarePlural(desk, act.clause.head) ? before.findLast((e) => sameWord(desk, act, e)) : undefined
  const fits = (now: readonly string[], known: readonly string[]) => known.length === 0 || compatible(desk, now, known)
  const shares = (now: readonly string[], known: readonly string[]) => now.length > 0 && known.length > 0 && compatible(desk, now, known)
  return before.findLast((e) => {
    if (!refers(desk, act, e) || !fits(roles.actors, e.actors) || !fits(roles.recipients, e.recipients)) return false
    return !named || sameWord(desk, act, e) || shares(roles.actors, e.actors) || shares(roles.recipients, e.recipients)
  })
}

/** "protests continued": a plural that names nobody, after protests were told of. */
const isBarePlural = (desk: EventDesk, head: number): boolean =>
  desk.tree.tokens[head]!.xpos === 'NNS' && desk.tree.byRelation(head, 'nummod', 'nmod').length === 0

function retoldByVerb(desk: EventDesk, act: Act, roles: Roles, before: readonly CodedEvent[]): CodedEvent | undefined {
  if (VERBAL.has(act.frame.type)) return undefined
  const objects = act.clause.patients.filter((p) => isAct(desk, p.head) && isDefinite(desk, p.head)).map((p) => stem(lemmaAt(desk, p.head)))
  const again = objects.length > 0 ? before.findLast((e) => stemsIn(desk, e.predicate).some((s) => objects.includes(s))) : undefined
  if (again) return again
  const both = (a: readonly string[], b: readonly string[]) => compatible(desk, a, b) && compatible(desk, b, a)
  return before.findLast((e) => {
    if ((!sameWord(desk, act, e) && act.frame.type !== 'CONSULT') || !compatible(desk, roles.actors, e.actors)) return false
    if (roles.recipients.length > 0 || e.recipients.length > 0) return e.recipients.length > 0 && both(roles.recipients, e.recipients)
    return e.actors.length > 0 && roles.actors.length > 0 && sameObject(desk, act, e)
  })
}

/** Does an act without anybody acted upon have the same object as one told before ("withdraw the bill")? */
function sameObject(desk: EventDesk, act: Act, event: CodedEvent): boolean {
  const told = event.evidence.flatMap((e) => tokensWithin(desk.tree.tokens, e)).map((t) => t.lemma.toLowerCase())
  return act.clause.patients.every((p) => told.includes(lemmaAt(desk, p.head)))
}

const VERBAL: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])
