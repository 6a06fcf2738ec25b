import type { SignIdiom } from '../../codebook/sign-phrases.ts'
import { cover, type Sign } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { prepositionOf } from '../clauses/tree.ts'
import { happens } from './effects-because.ts'
import { actOf, before, type Cause, causeOf, occasionOf, refAt } from './effects-cause.ts'
import type { EffectDesk, EffectDraft } from './effects-desk.ts'
import { stateEffect } from './effects-draft.ts'
import { argumentAt, isSomebody, objectsAfter } from './effects-slots.ts'
import { times } from './signs.ts'

/** Effects told by a verb together with a noun or adjective: "puts orphans at risk", "left families homeless", "had a bad effect on". */
export function statedByPhrases(desk: EffectDesk, clause: Clause): EffectDraft[] {
  if (clause.polarity === 'negative') return []
  const idioms = byIdioms(desk, clause)
  if (idioms.length > 0) return idioms
  return [...byImpact(desk, clause), ...byState(desk, clause), ...bySubjectState(desk, clause)]
}

/** The phrases of a clause that may be an idiom's noun, by preposition; "" for the object. */
function nounsOf(clause: Clause, idiom: SignIdiom): Argument[] {
  const objects = idiom.as.has('') ? clause.patients : []
  return [...objects, ...clause.obliques.filter((o) => o.preposition !== null && idiom.as.has(o.preposition))]
}

function byIdioms(desk: EffectDesk, clause: Clause): EffectDraft[] {
  for (const idiom of desk.words.phrases.idioms.get(clause.lemma) ?? []) {
    const noun = nounsOf(clause, idiom).find((n) => idiom.nouns.has(desk.tree.tokens[n.head]!.lemma))
    if (!noun || (idiom.weighty && !isWeighty(desk, noun.head))) continue
    const touched = touchedBy(desk, clause, noun, idiom)
    const undergone = touched.some((t) => t.head === clause.agents[0]?.head)
    const cause = touched.length === 0 ? null : undergone ? sufferedFrom(desk, clause, noun, idiom) : causeOf(desk, clause)
    if (!cause) continue
    const told = { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[noun.head]!]) }
    return touched.flatMap((arg) => stateEffect(desk, told, cause, arg, idiom.sign, `phrase/${clause.lemma}`, 0.6))
  }
  return []
}

const isWeighty = (desk: EffectDesk, noun: number): boolean =>
  desk.tree.byRelation(noun, 'amod').some((a) => desk.words.parts.weighty.includes(desk.tree.tokens[a]!.lemma))

/** What an idiom touches: the first kind of phrase that its row names and the clause has. */
function touchedBy(desk: EffectDesk, clause: Clause, noun: Argument, idiom: SignIdiom): readonly Argument[] {
  const nominal = desk.clauses.nominal(noun.head)
  for (const on of idiom.on) {
    const found =
      on === 'object'
        ? clause.patients.filter((p) => p.head !== noun.head)
        : on === 'subject'
          ? clause.agents
          : on === 'recipient'
            ? recipientsOf(clause, noun)
            : on === 'possessor'
              ? [...nominal.agents.filter((a) => a.via === 'possessive'), ...nominal.obliques.filter((o) => o.preposition === 'of')]
              : [...hungOn(desk, noun.head), ...clause.obliques].filter((o) => o.preposition === on && o.head !== noun.head)
    const below = desk.tree
      .byRelation(noun.head, 'acl')
      .map((c) => desk.clauses.headedBy(c))
      .find((c) => c?.marker === on)
    if (found.length === 0 && below?.form === 'participle') return below.patients
    // "opened the way to reopen the pass"
    if (found.length === 0 && below) return [{ ...argumentAt(desk, below.head), span: below.span }]
    if (found.length > 0) return found.filter((a, i) => found.findIndex((b) => b.head === a.head) === i)
  }
  return []
}

/** The phrases that hang on a noun, with their prepositions. */
const hungOn = (desk: EffectDesk, noun: number): Argument[] =>
  desk.tree
    .byRelation(noun, 'nmod', 'obl')
    .map((head) => ({ head, span: desk.clauses.phrase(head), preposition: prepositionOf(desk.tree, head), via: 'syntax' }))

const recipientsOf = (clause: Clause, noun: Argument): readonly Argument[] =>
  clause.beneficiaries.length > 0 ? clause.beneficiaries : clause.patients.filter((p) => p.head < noun.head)

/** What somebody pays the price of: the phrase that the noun or verb names it by, else what was told before. */
function sufferedFrom(desk: EffectDesk, clause: Clause, noun: Argument, { suffers, as, sign }: SignIdiom): Cause | null {
  const { times } = desk.reading.codebook.causal.links.punished
  // "paid for the war with the lives of conscripts"
  const hung = as.has('') ? desk.clauses.nominal(noun.head).obliques : []
  const named = [...hung, ...clause.obliques].find(
    (o) =>
      o.head !== noun.head &&
      desk.words.phrases.sources.has(o.preposition!) &&
      desk.tree.tokens[o.head]!.upos === 'NOUN' &&
      !times.includes(desk.tree.tokens[o.head]!.lemma) &&
      (suffers || happens(desk, o.head)),
  )
  if (named) return refAt(desk, named.head, named.span)
  // "got a lift when the field began to pump"
  const occasion = suffers ? occasionOf(desk, clause) : undefined
  if (occasion) return { ref: actOf(desk, occasion).ref, span: occasion.span }
  // "filled the void left by the retreat", "the void that the retreat left"
  const leaver = desk.tree.byRelation(noun.head, 'acl').flatMap((c) => desk.clauses.headedBy(c)?.agents ?? [])[0]
  if (leaver) return refAt(desk, leaver.head, leaver.span)
  // "landlords pocketed the subsidy": what was got did them good
  return suffers ? (before(desk, clause) ?? (sign === '+' ? refAt(desk, noun.head, noun.span) : null)) : null
}

/** "had a devastating effect on the growers": the noun says that something is touched, its adjective how. */
function byImpact(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { impacts } = desk.words.phrases
  if (!impacts.verbs.has(clause.lemma)) return []
  const noun = clause.patients.find((p) => impacts.nouns.has(desk.tree.tokens[p.head]!.lemma))
  const sign = noun && describedSign(desk, noun.head)
  const cause = sign ? causeOf(desk, clause) : null
  if (!noun || !sign || !cause) return []
  const on = [...desk.clauses.nominal(noun.head).obliques, ...clause.obliques].filter((o) => impacts.prepositions.has(o.preposition!))
  const told = { ...clause, predicate: cover([clause.predicate, noun.span]) }
  return on.slice(0, 1).flatMap((arg) => stateEffect(desk, told, cause, arg, sign, 'phrase/impact', 0.6))
}

const describedSign = (desk: EffectDesk, noun: number): Sign | undefined =>
  desk.tree
    .byRelation(noun, 'amod')
    .map((a) => desk.words.phrases.impacts.signs.get(desk.tree.tokens[a]!.text.toLowerCase()))
    .find((s) => s !== undefined)

/** "left families homeless", "made exports cheaper": how the object of the verb is now. */
function byState(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { states } = desk.words.phrases
  const [object] = objectsAfter(desk, clause)
  // "leaves them worse off": the parser may give the verb the particle of the adjective
  const isVerb = states.verbs.has(clause.lemma) || states.verbs.has(desk.tree.tokens[clause.head]!.lemma)
  if (!isVerb || !object || (clause.form === 'participle' && clause.marker !== null)) return []
  const lacking = [...clause.obliques, ...desk.clauses.nominal(object.head).obliques].find((o) => states.lacking.has(o.preposition!))
  const adjective = desk.tree
    .byRelation(clause.head, 'xcomp', 'advcl', 'amod', 'advmod', 'ccomp')
    .concat(desk.tree.byRelation(object.head, 'amod', 'acl'))
    .find((x) => x > object.head && signOfState(desk, x) !== undefined && desk.tree.byRelation(x, 'mark').length === 0)
  const state = adjective ?? lacking?.head
  const cause = state === undefined ? null : causeOf(desk, clause)
  if (state === undefined || !cause) return []
  const told = { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[state]!]) }
  const sign = adjective === undefined ? '-' : signOfState(desk, adjective)!
  const on = desk.tree.tokens[object.head]!.lemma === 'it' && adjective !== undefined ? announced(desk, adjective) : undefined
  return stateEffect(desk, told, cause, on ?? object, sign, 'phrase/state', 0.6)
}

/** "made it harder for growers to sell": for whom, else what is harder. */
function announced(desk: EffectDesk, adjective: number): Argument | undefined {
  const below = desk.tree.children(adjective).filter((i) => i > adjective)
  const whom = below.find((i) => /^(obl|nsubj)/.test(desk.tree.tokens[i]!.deprel) && isSomebody(desk, i))
  if (whom !== undefined) return argumentAt(desk, whom)
  const clause = below.map((i) => desk.clauses.headedBy(i)).find((c) => c?.form === 'infinitive')
  const doer = clause && desk.tree.byRelation(clause.head, 'nsubj', 'obl').find((i) => i < clause.head && isSomebody(desk, i))
  if (doer !== undefined) return argumentAt(desk, doer)
  return clause && { ...argumentAt(desk, clause.head), span: cover([clause.predicate, ...clause.patients.map((p) => p.span)]) }
}

function signOfState(desk: EffectDesk, token: number): Sign | undefined {
  const { signs, turning } = desk.words.phrases.states
  const own = signs.get(desk.tree.tokens[token]!.text.toLowerCase())
  const turned = desk.tree.byRelation(token, 'advmod').some((a) => turning.has(desk.tree.tokens[a]!.lemma))
  return own && turned ? times(own, '-') : own
}

/** "emerged stronger from the feud": how the subject of the verb is now, and from what. */
function bySubjectState(desk: EffectDesk, clause: Clause): EffectDraft[] {
  const { subjects } = desk.words.phrases.states
  if (!subjects.has(clause.lemma)) return []
  const adjective = desk.tree
    .byRelation(clause.head, 'xcomp', 'advcl', 'advmod', 'obj', 'acl')
    .find((x) => x > clause.head && signOfState(desk, x))
  const hung = adjective === undefined ? [] : hungOn(desk, adjective)
  const source = [...clause.obliques, ...hung].find((o) => desk.words.phrases.sources.has(o.preposition!) && o.preposition !== 'in')
  if (adjective === undefined || !source) return []
  const told = { ...clause, predicate: cover([clause.predicate, desk.tree.tokens[adjective]!]) }
  const cause = refAt(desk, source.head, source.span)
  return clause.agents.flatMap((a) => stateEffect(desk, told, cause, a, signOfState(desk, adjective)!, 'phrase/state', 0.55))
}
