import { type CodedEvent, contains, type EventType, overlap } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { type EventDesk, lemmaAt, participants, resolveAt, saidBefore } from './events-desk.ts'
import { isDefinite } from './events-mentions.ts'
import { namedBy } from './events-named.ts'
import { nearestBeside, notAsked, ownersElsewhere } from './events-owners.ts'
import { complements, inClass, isAct } from './events-slots.ts'

/** Types of act that are nearly always done to somebody, whether or not the clause says to whom. */
const ANSWERS: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'SUPPORT',
  'PROTEST',
  'CONCEDE',
  'THREATEN',
  'AGREE',
])
/** Acts that are threatened on a condition: done to whoever might bring it about. */
const THREATENED: ReadonlySet<EventType> = new Set<EventType>(['THREATEN', 'SANCTION', 'ASSAULT', 'COERCE'])
/** Acts that somebody answers by giving in, refusing or replying. */
const ASKS: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'PROTEST', 'ACCUSE', 'THREATEN', 'SANCTION'])
/** Of these, the ones that are given in to. */
const WISHES: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'PROTEST'])
/** Of these, the ones made in words. */
const CLAIMS: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'THREATEN'])
/** Acts that, told in one breath of the same people, are done to the same ones. */
const HOSTILE: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'SANCTION'])
/** Sentences that an answer looks back over. */
const REACH = 6

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/**
 * Whom an act is done to where its own clause leaves that open: whose thing it is about, whom it answers, or against whom the same
 * people acted just before. Own ids are left out.
 */
export function counterpart(desk: EventDesk, clause: Clause, type: EventType, own: ReadonlySet<string>): string[] {
  if (own.size === 0 || clause.patients.some((p) => isAnybody(desk, p.head))) return []
  const sides = new Set([...own].flatMap((id) => desk.reading.actors.sideOf(id)))
  const foreign = (ids: readonly string[]) => unique(ids).filter((id) => !own.has(id) && !sides.has(id))
  const whoseDoing = foreign(doersAbove(desk, clause))
  if (whoseDoing.length > 0 && ANSWERS.has(type)) return whoseDoing
  const warned = THREATENED.has(type) ? foreign(conditional(desk, clause)) : []
  if (warned.length > 0) return warned
  const beside = HOSTILE.has(type) ? foreign(siblingsOf(desk, clause, own)) : []
  if (beside.length > 0) return beside
  const replies = THREATENED.has(type) && clause.kind === 'verb' && clause.patients.length === 0
  if (!ANSWERS.has(type))
    return replies ? foreign(recent(desk, clause).findLast((e) => e.recipients.some((id) => own.has(id)))?.actors ?? []) : []
  const yields = type === 'AGREE' || type === 'CONCEDE'
  const pressed = type === 'CONCEDE' ? foreign(pressure(desk, clause).flatMap((head) => namedBy(desk, head, type, own))) : []
  if (pressed.length > 0) return pressed
  const spared = type === 'REQUEST' ? notAsked(desk, clause) : new Set()
  const topics = yields ? [] : topicsOf(desk, clause).filter((head) => !spared.has(head))
  const freed = topics.filter((head) => desk.plover.light.freed.has(lemmaAt(desk, head)))
  // "demanded that he be freed": it is asked of those who hold him.
  const held = type === 'REQUEST' ? complements(desk, clause).flatMap((c) => (c.passive ? c.patients.map((p) => p.head) : [])) : []
  const holders = foreign([...freed, ...held].flatMap((head) => holdersOf(desk, participants(desk, head))))
  if (holders.length > 0) return holders
  const whose = foreign(topics.filter((head) => !freed.includes(head) && !held.includes(head)).flatMap((head) => participants(desk, head)))
  if (whose.length > 0) return whose
  const ruling = foreign(topics.filter((head) => inClass(desk, head, 'statement')).flatMap((head) => sayersOf(desk, head)))
  if (ruling.length > 0) return ruling
  const authors = foreign(topics.flatMap((head) => authorsOf(desk, head)))
  if (authors.length > 0) return authors
  const owners = foreign(topics.flatMap((head) => ownersElsewhere(desk, head)))
  if (owners.length > 0) return owners
  const sayers = foreign(topics.flatMap((head) => sayersOf(desk, head)))
  if (sayers.length > 0) return sayers
  if (type === 'PROTEST')
    return foreign(
      [
        ...employers(desk, clause),
        ...opposed(desk, clause),
        ...(clause.patients.length > 0 && clause.kind === 'verb' ? [] : rulers(desk, clause)),
      ].slice(0, 1),
    )
  const before = recent(desk, clause)
  // Whoever asks for something does not answer a protest.
  const asks = yields ? WISHES : type === 'REQUEST' ? CLAIMS : ASKS
  const asked = before.findLast((e) => asks.has(e.eventType) && e.recipients.some((id) => own.has(id)) && foreign(e.actors).length > 0)
  if (asked) return foreign(asked.actors)
  if (type === 'CONCEDE') return foreign(lastProtest(desk))
  if (yields) return []
  if (type !== 'REQUEST' && clause.patients.some((p) => isIt(desk, p.head))) {
    const last = before.findLast((e) => foreign(e.actors).length > 0)
    if (last) return foreign(last.actors)
  }
  const same = before.findLast((e) => e.actors.some((id) => own.has(id)) && ASKS.has(e.eventType) && foreign(e.recipients).length > 0)
  if (same && ASKS.has(type)) return foreign(same.recipients)
  if (type !== 'REQUEST') return []
  const ruled = [...own].every((id) => desk.reading.actors.byId(id).kind === 'population') ? foreign(rulers(desk, clause)) : []
  if (ruled.length > 0) return ruled
  return nearestBeside(desk, clause, (id) => foreign([id]).length > 0)
}

/** "threatens nobody", "will ask anyone": said to be done to no one in particular. */
const isAnybody = (desk: EventDesk, head: number): boolean =>
  desk.tree.tokens[head]!.upos === 'PRON' && desk.plover.small.anybody.has(desk.tree.tokens[head]!.text.toLowerCase())

const ANTI = /^anti-(.+)/

/** "anti-Erdogan rally", "an anti-government protest": whom the word names that it is against. */
function opposed(desk: EventDesk, clause: Clause): string[] {
  const words = [clause.head, ...clause.patients.map((p) => p.head)].flatMap((head) => [...desk.tree.byRelation(head, 'amod', 'compound')])
  const names = words.flatMap((w) => ANTI.exec(desk.tree.tokens[w]!.text.toLowerCase())?.[1] ?? [])
  return names.flatMap((name) => {
    const same = desk.tree.tokens.find((t) => t.text.toLowerCase() === name && resolveAt(desk, t.i).ids.length > 0)
    return same ? [...resolveAt(desk, same.i).ids] : []
  })
}

/** "clashed with the police and threw stones": those to whom the same people did something in the verb that this one goes on with. */
function siblingsOf(desk: EventDesk, clause: Clause, own: ReadonlySet<string>): string[] {
  if (clause.relation !== 'conj' || clause.kind !== 'verb') return []
  const isThrown = (head: number) =>
    inClass(desk, head, 'ordnance') || inClass(desk, head, 'thrown') || /^(NUM|ADJ)$/.test(desk.tree.tokens[head]!.upos)
  // "raided the agency and took its servers"
  const isTheirs = (head: number) => desk.tree.byRelation(head, 'nmod:poss').some((c) => desk.tree.tokens[c]!.xpos === 'PRP$')
  if (!clause.patients.every((p) => isThrown(p.head) || isTheirs(p.head))) return []
  const { start } = desk.reading.doc.sentences[clause.sentence]!
  const first = desk.told.findLast((e) => e.predicate.start >= start && HOSTILE.has(e.eventType) && e.actors.some((id) => own.has(id)))
  return [...(first?.recipients ?? [])]
}

/** "Workers at the Hyundai plant": those for whom the protesters work. */
function employers(desk: EventDesk, clause: Clause): string[] {
  const { tree, plover } = desk
  const workers = clause.agents.filter((a) => plover.light.employees.has(lemmaAt(desk, a.head)))
  const places = workers.flatMap((a) =>
    tree.byRelation(a.head, 'nmod', 'compound').filter((n) => n < a.head || plover.small.employs.has(prepositionOf(tree, n) ?? '')),
  )
  return unique(places.flatMap((n) => participants(desk, n))).filter((id) => desk.reading.actors.byId(id).kind !== 'state')
}

/** The government that a text speaks of, last before an act or else first after it: protests are against it where nothing else is said. */
export function rulers(desk: EventDesk, clause: Clause): string[] {
  const { own, named } = rulersOf(desk)
  const before = (tokens: readonly number[]) => tokens.findLast((i) => i < clause.head)
  const token = before(own) ?? own[0] ?? before(named) ?? named[0]
  return token === undefined ? [] : [...resolveAt(desk, token).ids]
}

interface Rulers {
  readonly named: readonly number[]
  /** Those without a state's name: "the government" is that of the place, one with a name may be another's. */
  readonly own: readonly number[]
}
const RULERS = new WeakMap<EventDesk['tree'], Rulers>()

function rulersOf(desk: EventDesk): Rulers {
  const known = RULERS.get(desk.tree)
  if (known) return known
  const { light } = desk.plover
  const nouns = desk.tree.tokens.filter((t) => t.upos === 'NOUN' && t.xpos === 'NN' && light.rulers.has(lemmaAt(desk, t.i)))
  const named = nouns.map((t) => t.i).filter((i) => resolveAt(desk, i).ids.length > 0)
  const own = named.filter((i) => desk.tree.byRelation(i, 'amod', 'compound').every((c) => resolveAt(desk, c).ids.length === 0))
  RULERS.set(desk.tree, { named, own })
  return { named, own }
}

/** Those who were told before to accuse or hold the ones whom a court or the police now deal with: "was charged … was sentenced". */
export function accusers(desk: EventDesk, clause: Clause): string[] {
  const held = new Set(clause.patients.flatMap((p) => participants(desk, p.head)))
  const before = desk.told.findLast(
    (e) =>
      (e.eventType === 'ACCUSE' || e.eventType === 'COERCE') &&
      e.recipients.some((id) => held.has(id)) &&
      e.actors.some((id) => OFFICIAL.has(desk.reading.actors.byId(id).kind)),
  )
  return [...(before?.actors ?? [])]
}

/** Who was told to hold those whose release is asked for. */
const holdersOf = (desk: EventDesk, captives: readonly string[]): readonly string[] =>
  desk.told.findLast((e) => e.eventType === 'COERCE' && e.recipients.some((id) => captives.includes(id)))?.actors ?? []

/** Whose words or ruling a noun with an article takes up: "the court ruled that … denounced the decision". */
function sayersOf(desk: EventDesk, head: number): readonly string[] {
  if (!isDefinite(desk, head) || !(inClass(desk, head, 'statement') || inClass(desk, head, 'proposal'))) return []
  const from = desk.reading.doc.sentences[Math.max(0, desk.tree.tokens[head]!.sentence - 2)]!.start
  const last = saidBefore(desk, head)
  return last && last.content.start >= from ? last.speakers : []
}

const OFFICIAL: ReadonlySet<string> = new Set(['government', 'state'])

/** The people who protested last, in all the text before. */
export const lastProtest = (desk: EventDesk): readonly string[] =>
  desk.told.findLast((e) => e.eventType === 'PROTEST' && e.actors.some((id) => desk.reading.actors.byId(id).kind === 'population'))
    ?.actors ?? []

/** Does a pronoun take up what was told before ("called it a disgrace")? */
const isIt = (desk: EventDesk, head: number): boolean =>
  desk.tree.tokens[head]!.upos === 'PRON' && desk.plover.small.things.has(desk.tree.tokens[head]!.text.toLowerCase())

/** Events told in the last sentences, in text order. */
function recent(desk: EventDesk, clause: Clause): CodedEvent[] {
  const { sentences } = desk.reading.doc
  const from = sentences[Math.max(0, clause.sentence - REACH)]!.start
  const until = desk.tree.tokens[clause.head]!.start
  const found: CodedEvent[] = []
  for (let i = desk.told.length - 1; i >= 0 && desk.told[i]!.predicate.start >= from; i--)
    if (desk.told[i]!.predicate.end <= until) found.unshift(desk.told[i]!)
  return found
}

const agentsOf = (desk: EventDesk, clause: Clause): string[] => unique(clause.agents.flatMap((a) => [...resolveAt(desk, a.head).ids]))

/** Whose doing is the condition of what is threatened, or beside it: "if Turkey attacks, …". */
function conditional(desk: EventDesk, clause: Clause): string[] {
  const { tree, reading } = desk
  const said = desk.statements.filter((s) => s.cue !== null && overlap(s.cue, clause.predicate) > 0)
  const { firstToken, lastToken } = reading.doc.sentences[clause.sentence]!
  const beside = reading.doc.tokens.slice(firstToken, lastToken).flatMap((t) => reading.clauses.headedBy(t.i) ?? [])
  const inside = beside.filter((c) => said.some((s) => contains(s.content, c.predicate)))
  const heads = [clause, ...complements(desk, clause), ...inside].flatMap((c) => [...tree.byRelation(c.head, 'advcl')])
  const ifs = heads.filter((h) =>
    tree.byRelation(h, 'mark').some((m) => reading.codebook.clauses.conditionals.has(tree.tokens[m]!.text.toLowerCase())),
  )
  return ifs.flatMap((h) => {
    const told = reading.clauses.headedBy(h)
    return told ? agentsOf(desk, told) : participants(desk, h)
  })
}

/** The acts that somebody gives in to: "suspended after the protests", "in response to demands by the union". */
function pressure(desk: EventDesk, clause: Clause): number[] {
  const { pressed } = desk.plover.small
  const clauses = clause.children.map((i) => desk.reading.clauses.all[i]!).filter((c) => pressed.has(c.marker ?? ''))
  const phrases = clause.obliques.filter((o) => pressed.has(o.preposition ?? ''))
  return [...phrases, ...clauses.flatMap((c) => c.agents)].map((a) => a.head).filter((head) => isAct(desk, head))
}

/** What an act is about: its objects, what it is said of or against, and the subjects of what it says. */
function topicsOf(desk: EventDesk, clause: Clause): number[] {
  const { topics } = desk.plover.small
  const phrases = clause.obliques.filter((o) => topics.has(o.preposition ?? ''))
  const below = complements(desk, clause).flatMap((c) => (c.agents.length > 0 ? c.agents : c.patients))
  const named = [...clause.patients, ...phrases, ...below, ...saidOf(desk, clause), ...broughtBy(desk, clause)].map((a) => a.head)
  return named.filter((head) => /^(NOUN|PROPN)$/.test(desk.tree.tokens[head]!.upos))
}

/** "The remarks drew criticism from the church", "the plan was met with protests": what the act that a noun tells was brought about by. */
function broughtBy(desk: EventDesk, clause: Clause): readonly Argument[] {
  const around = clause.kind === 'noun' ? desk.reading.clauses.around(clause.head) : undefined
  if (!around || !desk.plover.light.bring.has(around.lemma)) return []
  const by = around.passive ? around.patients : around.agents
  return by.filter((a) => a.head !== clause.head)
}

/** "filed a motion claiming that the decree is void": what is said of whom in what is filed or sent. */
function saidOf(desk: EventDesk, clause: Clause): readonly Argument[] {
  const { all } = desk.reading.clauses
  const objects = new Set(clause.patients.map((p) => p.head))
  const told = clause.children.map((c) => all[c]!).filter((c) => c.form === 'participle' && objects.has(desk.tree.tokens[c.head]!.head))
  return told.flatMap((c) => complements(desk, c).flatMap((below) => (below.agents.length > 0 ? below.agents : below.patients)))
}

/**
 * Whose a thing is that nobody is named with: who declared it in its relative clause ("the emergency that Ruiz declared"), or the first
 * who is told to have done something with a thing of that name ("Ruiz signed the bill … opposed the bill").
 */
export function authorsOf(desk: EventDesk, head: number): string[] {
  const made = makings(desk).get(lemmaAt(desk, head)) ?? []
  const relative = made.filter((c) => c.patients.some((p) => p.head === head) && (c.relation === 'relcl' || c.relation === 'acl'))
  const told = relative.flatMap((c) => agentsOf(desk, c))
  if (told.length > 0) return unique(told)
  const first = made.find((c) => c.head < head && c.patients.some((p) => p.head <= head) && agentsOf(desk, c).length > 0)
  return first ? agentsOf(desk, first) : []
}

const MAKINGS = new WeakMap<EventDesk['reading'], ReadonlyMap<string, readonly Clause[]>>()

/** The clauses that tell of making, signing or ordering something, by the lemma of the thing. */
function makings(desk: EventDesk): ReadonlyMap<string, readonly Clause[]> {
  const known = MAKINGS.get(desk.reading)
  if (known) return known
  const found = new Map<string, Clause[]>()
  for (const clause of desk.reading.clauses.all) {
    if (clause.kind !== 'verb' || !desk.plover.light.authors.has(clause.lemma)) continue
    for (const lemma of new Set(clause.patients.map((p) => lemmaAt(desk, p.head)))) found.set(lemma, [...(found.get(lemma) ?? []), clause])
  }
  MAKINGS.set(desk.reading, found)
  return found
}

/**
 * "closed the pass, a step that Chad denounced", "massed troops, prompting Chad to warn": who did what the clause is about, where that is told
 * before it in the same sentence.
 */
function doersAbove(desk: EventDesk, clause: Clause): readonly string[] {
  const at = asideOf(desk, clause) ?? promptedBy(desk, clause)
  const { start } = desk.reading.doc.sentences[clause.sentence]!
  const told = at === null ? [] : desk.told.filter((e) => e.predicate.start >= start && e.predicate.end <= desk.tree.tokens[at]!.start)
  return told.findLast((e) => e.actors.length > 0)?.actors ?? []
}

/** The noun behind a comma that takes up what was told, and that a clause describes. */
function asideOf(desk: EventDesk, { relation, head }: Clause): number | null {
  if (relation !== 'relcl' && relation !== 'acl') return null
  const { tokens } = desk.tree
  const noun = tokens[head]!.head
  const first = Math.min(noun, ...desk.tree.byRelation(noun, 'det', 'amod', 'compound', 'nummod'))
  const opens = tokens[first - 1]?.text === ',' && tokens[first]!.upos === 'DET'
  return opens && (desk.plover.light.asides.has(lemmaAt(desk, noun)) || isAct(desk, noun)) ? noun : null
}

/** The participle under which an infinitive tells what somebody was brought to do. */
function promptedBy(desk: EventDesk, { relation, form, parent }: Clause): number | null {
  const above = relation === 'xcomp' && form === 'infinitive' && parent !== null ? desk.reading.clauses.all[parent]! : null
  return above?.relation === 'advcl' && above.form === 'participle' && desk.plover.light.prompts.has(above.lemma) ? above.head : null
}
