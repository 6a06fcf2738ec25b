import { antonyms, nearness } from '../../codebook/wordnet.ts'
import { type CodedEvent, contains, type EntryOrSpan, type Sign } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { isScant } from './answers/meaning.ts'
import { type Aim, clauseOfEvent, type EffectDesk, type EffectDraft, eventsIn, headOfEvent, tokensIn } from './effects-desk.ts'
import { areTwo } from './effects-owners.ts'

/** Effects of acts on goals that need no topic: the wanted act is done, its holder is struck down, or the goal names its own means. */
export function answered(desk: EffectDesk): EffectDraft[] {
  return desk.aims.flatMap((aim) => [
    ...means(desk, aim),
    ...desk.events.flatMap((event) => [
      ...done(desk, event, aim),
      ...named(desk, event, aim),
      ...curbed(desk, event, aim),
      ...struck(desk, event, aim),
    ]),
  ])
}

function draft(desk: EffectDesk, event: CodedEvent, aim: Aim, sign: Sign, rule: string, basis: 'stated' | 'derived'): EffectDraft {
  const cause: EntryOrSpan = { entryId: event.id }
  const head = headOfEvent(desk, event)
  const clause = clauseOfEvent(desk, event)
  const words = desk.reading.doc.source.text.slice(event.predicate.start, event.predicate.end)
  const why =
    {
      'answered/done': 'it is the very act that is wanted',
      'answered/curbed': 'it curbs the one whose doings the goal would lower',
      'answered/named': 'it is the act that the goal names',
      'answered/struck': 'it strikes the one who wants it',
      means: 'the text names it as the means',
    }[rule] ?? ''
  const evidence = [clause.span, ...aim.goal.evidence.slice(0, 1)]
  return {
    rule,
    cause,
    affected: { goalId: aim.goal.id },
    sign,
    basis,
    chain: [{ words, sign, why }],
    calculus: 'confirms',
    at: head,
    evidence,
    confidence: 0.6,
  }
}

/** The clause of the wanted state; undefined where it is a noun phrase. */
export function wantedClause(desk: EffectDesk, aim: Aim): Clause | undefined {
  const known = WANTED.get(aim)
  if (known !== undefined) return known ?? undefined
  const found = findWanted(desk, aim)
  WANTED.set(aim, found ?? null)
  return found
}

const WANTED = new WeakMap<Aim, Clause | null>()

function findWanted(desk: EffectDesk, aim: Aim): Clause | undefined {
  const inside = tokensIn(desk.reading, aim.goal.content)
  const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head) && desk.clauses.headedBy(i) !== undefined)
  if (head !== undefined) return desk.clauses.headedBy(head)
  // "wants the law repealed": what is to be done hangs on the thing.
  const last = inside.at(-1)
  const participle = last === undefined ? undefined : desk.clauses.headedBy(last)
  return participle?.form === 'participle' && participle.passive ? participle : undefined
}

/**
 * "wants the bill withdrawn" and "will withdraw the bill": the same act on the same thing, which is done or, denied, refused; "wants to
 * stay in the union" and "voted to leave": its opposite.
 */
function done(desk: EffectDesk, event: CodedEvent, aim: Aim): EffectDraft[] {
  const wanted = wantedClause(desk, aim)
  if (!wanted || event.eventType === 'REQUEST' || isPartOf(event, aim)) return []
  const told = clauseOfEvent(desk, event)
  if (told.form === 'infinitive') return []
  for (const clause of [told, ...decidedIn(desk, told)]) {
    const near = clause.lemma === wanted.lemma ? 'same' : nearness(clause.lemma, wanted.lemma, 'v')
    const undone = near !== 'same' && near !== 'synonym' && areOpposite(desk, clause.lemma, wanted.lemma)
    if (undone && areConverse(desk, clause.lemma, wanted.lemma) && !event.actors.some((id) => aim.goal.holders.includes(id))) continue
    if (near !== 'same' && near !== 'synonym' && !undone) continue
    if (!sharesObject(desk, clause, wanted) && !meansThem(desk, clause, aim) && !(undone && goesWithout(clause, wanted, aim))) continue
    if (clause.patients.some((p) => isScant(desk, p.head))) continue
    const alike = (event.polarity === 'positive') === (wanted.polarity === 'positive')
    return [draft(desk, event, aim, alike === !undone ? '+' : '-', 'answered/done', 'derived')]
  }
  return []
}

/** What a vote or a decision is to do. */
const decidedIn = (desk: EffectDesk, clause: Clause): Clause[] =>
  desk.words.transparent.has(clause.lemma)
    ? clause.children.map((i) => desk.clauses.all[i]!).filter((c) => c.form === 'infinitive' && /^(xcomp|advcl|ccomp)$/.test(c.relation))
    : []

/** Do two verbs undo one another? */
export function areOpposite(desk: EffectDesk, one: string, other: string): boolean {
  if (antonyms(one, 'v').includes(other)) return true
  return desk.reading.codebook.contrast.opposites.some(
    ([a, b]) => (a!.includes(one) && b!.includes(other)) || (a!.includes(other) && b!.includes(one)),
  )
}

/** Do two verbs tell one exchange from its two ends ("buy", "sell")? Then they undo one another only where one person does both. */
export const areConverse = (desk: EffectDesk, one: string, other: string): boolean =>
  one !== other && desk.reading.codebook.contrast.converses.some((pair) => pair.includes(one) && pair.includes(other))

/** Do two verbs do much the same, standing together against the same others? */
export const areAlike = (desk: EffectDesk, one: string, other: string): boolean =>
  desk.reading.codebook.contrast.opposites.flat().some((words) => words.includes(one) && words.includes(other))

/** Neither says on what, and they stand close by. */
const goesWithout = (a: Clause, b: Clause, aim: Aim): boolean =>
  a.patients.length === 0 && b.patients.length === 0 && [...aim.sentences].some((s) => Math.abs(a.sentence - s) <= 2)

/** "opposed the withdrawal" after somebody announced one: the goal names the act itself. */
function named(desk: EffectDesk, event: CodedEvent, aim: Aim): EffectDraft[] {
  const head = topOf(desk, aim)
  if (head === undefined || desk.tree.tokens[head]!.upos !== 'NOUN' || desk.tree.byRelation(head, 'det').length === 0) return []
  // "the bill to be dropped" names what is to be done to it.
  if (desk.tree.byRelation(head, 'acl').length > 0 || wantedClause(desk, aim)) return []
  // Ending a thing is not the thing itself.
  if (/^(REJECT|RETREAT|CONCEDE)$/.test(event.eventType) && aim.goal.direction === 'achieve') return []
  if (isPartOf(event, aim) || event.polarity === 'negative' || event.predicate.start > aim.goal.content.start) return []
  const { lemma } = desk.tree.tokens[head]!
  const acted = clauseOfEvent(desk, event).patients.map((p) => p.head)
  const words = [...tokensIn(desk.reading, event.predicate), ...acted].map((i) => desk.tree.tokens[i]!.lemma)
  if (!words.some((w) => w === lemma || nearness(w, lemma) === 'derived')) return []
  return [
    draft(desk, event, aim, aim.goal.direction === 'avoid' || aim.goal.direction === 'cease' ? '-' : '+', 'answered/named', 'derived'),
  ]
}

/** The token that heads a goal's content. */
function topOf(desk: EffectDesk, aim: Aim): number | undefined {
  const known = TOPS.get(aim)
  if (known !== undefined) return known ?? undefined
  const inside = tokensIn(desk.reading, aim.goal.content)
  const head = inside.find((i) => !inside.includes(desk.tree.tokens[i]!.head))
  TOPS.set(aim, head ?? null)
  return head
}

const TOPS = new WeakMap<Aim, number | null>()

const isPartOf = (event: CodedEvent, aim: Aim): boolean => aim.goal.evidence.some((e) => contains(e, event.predicate))

/** Do two clauses act on one thing: the same actor, or the same noun? */
function sharesObject(desk: EffectDesk, a: Clause, b: Clause): boolean {
  const things = (clause: Clause) =>
    [
      ...(clause.patients.length === 0 && clause.form === 'participle' ? clause.agents : clause.patients),
      ...clause.obliques.filter((o) => o.preposition === 'from' || o.preposition === 'of'),
    ].map((p) => p.head)
  const ids = (head: number) => desk.reading.actors.resolve(head, desk.speakersAt(head)).ids
  return things(a).some((x) =>
    things(b).some((y) => {
      if (areTwo(desk, x, y)) return false
      if (ids(x).some((id) => ids(y).includes(id))) return true
      const [s, t] = [desk.tree.tokens[x]!, desk.tree.tokens[y]!]
      return s.upos === 'NOUN' && t.upos === 'NOUN' && s.lemma === t.lemma
    }),
  )
}

/** "wants the prisoners freed … freed forty of them", "promised to withdraw. They did not withdraw": the same thing goes without its name. */
function meansThem(desk: EffectDesk, clause: Clause, aim: Aim): boolean {
  const near = [...aim.sentences].some((s) => clause.sentence - s === 1 || clause.sentence === s)
  const things = clause.patients.map((p) => p.head)
  const below = (i: number) => desk.tree.byRelation(i, 'nmod').filter((k) => desk.tree.tokens[k]!.deprel !== 'nmod:poss')
  const pronoun = things.some((i) => [i, ...below(i)].some((k) => desk.tree.tokens[k]!.upos === 'PRON'))
  return near && (pronoun || (things.length === 0 && clause.agents.some((a) => desk.tree.tokens[a.head]!.upos === 'PRON')))
}

/** Types of act that weaken whom they are done to. */
const CURBING = new Set(['SANCTION', 'COERCE'])

/** "wants the airline's flights restricted" and "banned the airline": a curb on whose doings the goal would end or lower. */
function curbed(desk: EffectDesk, event: CodedEvent, aim: Aim): EffectDraft[] {
  if (!CURBING.has(event.eventType) || event.polarity === 'negative' || event.certainty !== 'certain' || isPartOf(event, aim)) return []
  if (aim.goal.direction !== 'reduce' && aim.goal.direction !== 'cease') return []
  const curbedNow = clauseOfEvent(desk, event).patients.flatMap((p) => desk.reading.actors.resolve(p.head, desk.speakersAt(p.head)).ids)
  const target = aim.desires.find((d) => d.sign === '-' && [...d.topic.actors].some((id) => curbedNow.includes(id)))
  const own = aim.goal.holders.some((id) => event.recipients.includes(id))
  return target && !own ? [draft(desk, event, aim, '+', 'answered/curbed', 'derived')] : []
}

/** The death or fall of a person hurts what that person wants. */
function struck(desk: EffectDesk, event: CodedEvent, aim: Aim): EffectDraft[] {
  const [holder, ...others] = aim.goal.holders
  if (
    !desk.reading.codebook.wanting.endingHolder.has(clauseOfEvent(desk, event).lemma) ||
    event.polarity === 'negative' ||
    holder === undefined ||
    others.length > 0
  )
    return []
  if (event.certainty !== 'certain' || event.phase === 'future' || !event.recipients.includes(holder)) return []
  if (desk.reading.actors.byId(holder).kind !== 'person') return []
  return [draft(desk, event, aim, '-', 'answered/struck', 'derived')]
}

/** "to protect its crews by sinking the boats": what a goal is pursued by is said to help it, wherever the tree hangs it. */
function means(desk: EffectDesk, aim: Aim): EffectDraft[] {
  const wanted = wantedClause(desk, aim)
  if (!wanted) return []
  const governor = wanted.parent === null ? undefined : desk.clauses.all[wanted.parent]
  const below = [...wanted.children, ...(governor?.children ?? [])].map((i) => desk.clauses.all[i]!)
  const by = below.filter((c) => c.form === 'participle' && c.marker === 'by' && c.head > wanted.head)
  return by.flatMap((clause) =>
    toldAt(desk, clause)
      .slice(0, 1)
      .map((event) => draft(desk, event, aim, '+', 'means', 'stated')),
  )
}

/** The event that a clause tells, or tells again. */
const toldAt = (desk: EffectDesk, clause: Clause): CodedEvent[] => [
  ...eventsIn(desk, clause.predicate),
  ...desk.events.filter((event) => event.evidence.slice(1).some((e) => contains(e, clause.predicate))),
]
