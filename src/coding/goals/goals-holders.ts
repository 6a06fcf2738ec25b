import { meansPeople, meansPerson } from '../../codebook/wordnet.ts'
import type { CodedEvent, Statement } from '../../model/index.ts'
import { prepositionOf } from '../clauses/tree.ts'
import type { ActorReading } from '../reading.ts'
import { attributionAt, statementsAround } from '../statements/attribution.ts'
import type { Want } from './goals-cues.ts'
import type { GoalDesk } from './goals-desk.ts'
import { proposersOf } from './goals-measures.ts'

/** A want with whoever holds it. */
export interface Held extends Want {
  readonly ids: readonly string[]
  readonly alternatives: readonly string[]
  readonly attribution: readonly string[]
}

const someone = (readings: readonly ActorReading[]): boolean => readings.some((r) => r.ids.length > 0)

/** Resolves who wants it: the phrase itself, else whoever stands behind the act or thing it names ("Turkish drilling"). */
export function hold(desk: GoalDesk, want: Want, statements: readonly Statement[]): Held {
  const { actors, clauses } = desk.reading
  const cue = desk.tree.tokens[want.cue]!
  const attribution = attributionAt(cue, statements)
  const speakers = attribution.slice(-1)
  const resolved = (heads: readonly number[]) => heads.map((head) => actors.resolve(head, speakers))
  const holders = (accusedOf(desk, want) ?? want.holders).flatMap((head) => standingBehind(desk, head))
  const direct = holders.map((head) => (isSomebody(desk, head, want) ? actors.source(head, speakers) : actors.resolve(head, speakers)))
  const behind = () => resolved(holders.flatMap((head) => clauses.nominal(head).agents.map((a) => a.head)))
  const told = () => holders.map((head) => doersOf(desk, head))
  const proposed = () => resolved(holders.flatMap((head) => proposersOf(desk, head)))
  const own = holders.some((head) => isOwn(desk, head))
  const known = someone(direct)
    ? direct
    : [behind, ...(own && speakers.length > 0 ? [] : [told, proposed])].map((find) => find()).find(someone)
  const mine = (known ?? []).some((r) => r.ids.some((id) => speakers.length > 0 && actors.sideOf(speakers[0]!).includes(id)))
  if (want.wanted.frame.voiced && speakers.length > 0 && !mine) return { ...want, ids: speakers, alternatives: [], attribution }
  // "critics say that the law is aimed at the press": no critic has that aim
  const accused = want.rule === 'purpose/aimed' && statementsAround(cue, statements).at(-1)?.speechAct === 'accuse'
  const readings = known ?? fallback(desk, want, accused ? [] : speakers)
  const ids = [...new Set(readings.flatMap((r) => r.ids).map((id) => principalOf(desk, id)))]
  return { ...want, ids, alternatives: [...new Set(readings.flatMap((r) => r.alternatives))], attribution }
}

/** "days which aims" is about the measure named before; those who carry slogans want what the slogans want. */
function standingBehind(desk: GoalDesk, head: number): readonly number[] {
  const { tree, words, reading } = desk
  const { lemma, sentence, head: above } = tree.tokens[head]!
  const counted = words.quantities.has(lemma) ? tree.byRelation(head, 'nmod').filter((n) => prepositionOf(tree, n) === 'of') : []
  if (counted.length > 0 && reading.actors.resolve(head).ids.length === 0) return counted
  if (words.carriers.has(lemma) || isThingOfAct(desk, head)) {
    const clause = above < 0 ? undefined : (reading.clauses.headedBy(above) ?? reading.clauses.around(above))
    const disowned = clause !== undefined && words.disowning.has(clause.lemma) && reading.codebook.saying.issued.has(lemma)
    return clause && clause.agents.length > 0 && !disowned ? clause.agents.map((a) => a.head) : [head]
  }
  if (!(lemma in reading.codebook.time.units)) return [head]
  for (let i = head - 1; i >= 0 && tree.tokens[i]!.sentence === sentence; i--) if (words.drafts.has(tree.tokens[i]!.lemma)) return [i]
  return [head]
}

/** "formed a chain calling for …": what is no person, and known as no actor, acts for those above it. */
function isThingOfAct(desk: GoalDesk, head: number): boolean {
  const { lemma, deprel, upos } = desk.tree.tokens[head]!
  const { tokens } = desk.tree
  const below = [
    ...desk.tree.byRelation(head, 'acl'),
    ...(tokens[head]!.head < 0 ? [] : desk.tree.byRelation(tokens[head]!.head, 'xcomp').filter((c) => c > head)),
  ]
  const told = below.some((c) => tokens[c]!.xpos === 'VBG')
  if (told && /^ob[jl]/.test(deprel) && desk.words.nouns.has(lemma)) return true
  return told && upos === 'NOUN' && /^ob[jl]/.test(deprel) && !meansPerson(lemma) && desk.reading.actors.resolve(head).ids.length === 0
}

/** "accused the president of plotting to stay": a participle below a noun is the noun's. */
function accusedOf(desk: GoalDesk, want: Want): readonly number[] | null {
  const clause = want.rule.startsWith('verb') ? desk.reading.clauses.headedBy(want.cue) : undefined
  const { deprel, head } = desk.tree.tokens[want.cue]!
  if (clause?.form !== 'participle' || deprel !== 'acl') return null
  const acting = actingBeside(desk, head)
  if (acting.length > 0) return acting
  return clause.agents.every((a) => a.via === 'control') ? [head] : null
}

/** "shouted slogans outside the station demanding his release": a participle after where it is done, or against whom, is theirs who do it. */
function actingBeside(desk: GoalDesk, noun: number): number[] {
  const { tree, words, reading } = desk
  let at = noun
  while (/^(nmod|conj)$/.test(tree.tokens[at]!.deprel) && tree.tokens[at]!.head >= 0) at = tree.tokens[at]!.head
  const { head } = tree.tokens[at]!
  const preposition = prepositionOf(tree, noun) ?? prepositionOf(tree, at)
  if (head < 0 || preposition === null || !words.beside.has(preposition)) return []
  // "clashes with farmers demanding …": people may be the ones who demand, unless the act is against them.
  if (at !== noun && meansPeople(tree.tokens[noun]!.lemma)) return []
  const people = reading.clauses.headedBy(head)?.agents.map((a) => a.head) ?? []
  return people.filter((a) => reading.actors.resolve(a).ids.length > 0 || meansPeople(tree.tokens[a]!.lemma))
}

/** Nobody stands behind the act: who explains what an act is for speaks for the side that did it. */
function fallback(desk: GoalDesk, want: Want, speakers: readonly string[]): ActorReading[] {
  const { actors } = desk.reading
  const impersonal =
    want.rule === 'noun' &&
    (want.wanted.frame.frame === 'is' || want.wanted.frame.stressed || want.direction === 'avoid') &&
    want.holders.length === 0 &&
    !desk.words.ofActs.has(desk.tree.tokens[want.cue]!.lemma)
  if (want.rule === 'verb/refused' || impersonal) return speakers.map((id) => ({ ids: [id], alternatives: [] }))
  if (!want.rule.startsWith('purpose')) return climbed(desk, want, speakers)
  const aimedAt = desk.tree.tokens.filter((t) => t.start >= want.wanted.content.start && t.end <= want.wanted.content.end)
  const targets = new Set(aimedAt.flatMap((t) => (/^(PROPN|NOUN)$/.test(t.upos) ? actors.resolve(t.i, speakers).ids : [])))
  const explained = speakers.map((id) => ({
    ids: actors
      .sideOf(id)
      .slice(-1)
      .filter((side) => !targets.has(side)),
    alternatives: [id],
  }))
  return explained.length > 0 ? explained : climbed(desk, want, speakers)
}

const wordOf = (desk: GoalDesk, event: CodedEvent): string => desk.reading.doc.source.text.slice(event.predicate.start, event.predicate.end)

const stem = (word: string): string => word.toLowerCase().slice(0, 4)

/** "The killing was meant to …": those who did what the noun tells, here or before. */
function doersOf(desk: GoalDesk, head: number): ActorReading {
  const { start, end, lemma, upos } = desk.tree.tokens[head]!
  const known = desk.tree.byRelation(head, 'det', 'nmod:poss').length > 0
  const event = desk.events.findLast((e) => {
    if (e.actors.length === 0 || e.predicate.start > start) return false
    if (e.predicate.start < end && e.predicate.end > start) return true
    return known && upos === 'NOUN' && e.polarity === 'positive' && stem(wordOf(desk, e)) === stem(lemma)
  })
  return { ids: event?.actors ?? [], alternatives: [] }
}

/** "this strike": the speaker's own. */
const isOwn = (desk: GoalDesk, head: number): boolean =>
  desk.tree.byRelation(head, 'det').some((d) => desk.words.pointing.has(desk.tree.tokens[d]!.lemma))

/** Those who wish are people, known or not ("party leaders", "the group"); acts may also be things'. */
function isSomebody(desk: GoalDesk, head: number, want: Want): boolean {
  const { upos, lemma } = desk.tree.tokens[head]!
  return (
    (/^(verb|adjective|stance|purpose$)/.test(want.rule) || want.wanted.frame.personal) &&
    (upos === 'PROPN' || (upos === 'NOUN' && meansPeople(lemma)))
  )
}

/** American officials and the army want what their state wants. */
function principalOf(desk: GoalDesk, id: string): string {
  const { actors } = desk.reading
  const last = actors.byId(id).name.toLowerCase().split(' ').at(-1)!
  const state = actors.sideOf(id).at(-1)!
  return desk.words.instruments.has(last) && actors.byId(state).kind === 'state' ? state : id
}

/** "In its quest for a seat, Brazil …": before a comma, a possessive may stand for the subject that follows. */
function namedLater(desk: GoalDesk, want: Want): number[] {
  const { tree, reading } = desk
  const { head, deprel } = tree.tokens[want.cue]!
  const own = want.holders.every((h) => tree.tokens[h]!.deprel === 'nmod:poss' && tree.tokens[h]!.xpos === 'PRP$')
  if (want.rule !== 'noun' || want.holders.length === 0 || !own || head < want.cue || !deprel.startsWith('obl')) return []
  return reading.clauses.headedBy(head)?.agents.map((a) => a.head) ?? []
}

/** "is doing this to try and stop the march": an infinitive whose unsaid subject is nobody is wished by whoever acts above it. */
function climbed(desk: GoalDesk, want: Want, speakers: readonly string[]): ActorReading[] {
  const { actors, clauses } = desk.reading
  const named = namedLater(desk, want)
  if (named.length > 0) return named.map((head) => actors.resolve(head, speakers))
  const clause = want.rule.startsWith('verb') ? clauses.headedBy(want.cue) : undefined
  const reported = clause?.relation === 'ccomp' && want.holders.some((h) => /^(it|they|he|she)$/i.test(desk.tree.tokens[h]!.text))
  if (clause?.relation !== 'xcomp' && clause?.relation !== 'advcl' && !reported) return []
  const governor = clause.parent === null ? undefined : clauses.all[clause.parent]
  return governor?.agents.map((a) => actors.resolve(a.head, speakers)) ?? []
}

/** "asked Chad to talk to the rebels to end the siege": what a demanded act is for is wanted by those who demand it. */
export function giveToDemanders(desk: GoalDesk, wants: readonly Held[]): Held[] {
  return wants.map((want) => {
    if (want.rule !== 'purpose') return want
    const above = desk.tree.tokens[want.cue]!.head
    const asked = wants.find((w) => w !== want && w.wanted.frame.demand && w.wanted.shape === 'clause' && w.wanted.head === above)
    return asked && asked.ids.length > 0 ? { ...want, ids: asked.ids, alternatives: asked.alternatives } : want
  })
}

/** "The other goal is …": without an owner of its own it is the holder's of the goal just told. */
export function inheritHolders(desk: GoalDesk, wants: readonly Held[]): Held[] {
  let last: Held | undefined
  return wants
    .toSorted((a, b) => a.cue - b.cue)
    .map((want) => {
      const sentence = desk.tree.tokens[want.cue]!.sentence
      const near = last && sentence - desk.tree.tokens[last.cue]!.sentence <= 2
      const mine =
        want.ids.length === 0 && want.rule === 'noun' && want.wanted.frame.frame === 'is' && last && near
          ? { ...want, ids: last.ids, attribution: want.attribution }
          : want
      if (mine.ids.length > 0) last = mine
      return mine
    })
}
