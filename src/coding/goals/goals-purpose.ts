import { plainFrame } from '../../codebook/wanting.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import { universal } from '../clauses/tree.ts'
import { wantedBy } from './goals-content.ts'
import { heads, type Want, wants } from './goals-cues.ts'
import { type GoalDesk, openers } from './goals-desk.ts'
import { wantedClauses, wantedOutcome } from './goals-spans.ts'

const FRAME = plainFrame('purpose')

/** What acts are for: "sent troops to protect …", "in order to …", "patrols aimed at …", "so that nobody could …". */
export function wantsOfPurpose(desk: GoalDesk): Want[] {
  const clauses = desk.tree.tokens.flatMap((token) => {
    const read = isPurpose(desk, token.i) ? wantedClauses : isResult(desk, token.i) ? wantedOutcome : null
    if (!read) return []
    return wants(desk, token.i, read(desk, token.i, FRAME), actorsOfPurpose(desk, token.i), 'purpose', 0.6).slice(0, 2)
  })
  const participles = desk.reading.clauses.all.flatMap((clause) => {
    const bare = clause.relation === 'acl' && clause.form !== 'infinitive'
    const known = clause.passive || bare ? desk.words.purposeParticiples.get(clause.lemma) : undefined
    if (!known) return []
    const things = clause.passive ? heads(clause.patients) : [desk.tree.tokens[clause.head]!.head]
    return wants(desk, clause.head, wantedBy(desk, clause.head, known.map(plainFrame)), things, 'purpose/aimed', 0.65)
  })
  return [...clauses, ...participles]
}

/** "cut the road so that the army could not come": what an actor meant to come of an act. */
function isResult(desk: GoalDesk, i: number): boolean {
  const clause = desk.reading.clauses.headedBy(i)
  if (clause?.relation !== 'advcl' || clause.modal === null || !desk.words.resultModals.has(clause.modal)) return false
  if (!desk.words.resultMarkers.has(openers(desk.tree, i).join(' ')) || i < desk.tree.tokens[i]!.head) return false
  return isActing(desk, desk.tree.tokens[i]!.head)
}

/** Does somebody act in the clause headed by a token? */
function isActing(desk: GoalDesk, head: number): boolean {
  const clause = desk.reading.clauses.headedBy(head)
  const doers = clause?.passive && clause.agents.length === 0 ? clause.patients : (clause?.agents ?? [])
  return doers.some((a) => {
    const { upos, lemma } = desk.tree.tokens[a.head]!
    if (clause?.passive) return desk.words.purposeForces.has(lemma) || desk.words.instruments.has(lemma)
    return desk.reading.actors.resolve(a.head).ids.length > 0 || upos === 'PRON' || (upos === 'NOUN' && meansPeople(lemma))
  })
}

function isPurpose(desk: GoalDesk, i: number): boolean {
  const { tree, words } = desk
  const token = tree.tokens[i]!
  if (token.upos !== 'VERB' || token.deprel === 'acl:relcl') return false
  const opening = openers(tree, i)
  if (token.xpos === 'VBG') return opening.includes('for') && isForMeasure(desk, i)
  if (!opening.includes('to')) return false
  const opened = opening.join(' ')
  if (words.purposeMarkers.some((m) => opened.startsWith(m))) return true
  if (opening.some((o) => words.purposeNotOpeners.has(o))) return false
  const passive = tree.byRelation(i, 'aux').some((a) => tree.tokens[a]!.deprel === 'aux:pass')
  if (passive || isWishing(desk, i)) return false
  const directed = tellsDirection(desk, i)
  if (tree.byRelation(i, 'cop').length > 0)
    return (
      directed &&
      !isActing(desk, i) &&
      tree.byRelation(i, 'nsubj').some((s) => tree.tokens[s]!.upos === 'NOUN' && !words.nouns.has(tree.tokens[s]!.lemma))
    )
  if (token.head < 0) return false
  const relation = universal(token.deprel)
  if (relation === 'advcl' || relation === 'xcomp') return isForAct(desk, i, directed)
  return relation === 'acl' && isForNoun(desk, token.head, i, directed)
}

/** "to try and stop": a word of wanting with its own infinitive is found as such. */
const isWishing = (desk: GoalDesk, i: number): boolean =>
  wantedBy(
    desk,
    i,
    desk.words.verbs.get(desk.tree.tokens[i]!.lemma)?.filter((f) => f.frame === 'to' || f.demand || f.direction === 'cease') ?? [],
  ).length > 0

/** Has the verb a direction of its own, or passes on another's ("help protect")? */
export function tellsDirection(desk: GoalDesk, i: number): boolean {
  const { words } = desk
  const { lemma } = desk.tree.tokens[i]!
  const name = desk.reading.clauses.headedBy(i)?.lemma ?? lemma
  const passes = words.passing.has(lemma) && desk.tree.byRelation(i, 'xcomp', 'ccomp', 'obj').length > 0
  return words.directions.has(name) || words.directions.has(lemma) || passes
}

/** Can the verb tell what an act is for? */
export function telling(desk: GoalDesk, i: number): boolean {
  const { lemma } = desk.tree.tokens[i]!
  const name = desk.reading.clauses.headedBy(i)?.lemma ?? lemma
  return desk.words.purposeVerbs.has(name) || (desk.words.purposeVerbs.has(lemma) && !desk.words.notPurposes.has(lemma))
}

/** "intervened to restore the king": an infinitive after an act, unless it is what the governing verb is about ("failed to restore"). */
function isForAct(desk: GoalDesk, i: number, directed: boolean): boolean {
  const { tree, words } = desk
  const { head, deprel, lemma } = tree.tokens[i]!
  const governor = tree.tokens[head]!
  if (universal(deprel) === 'xcomp' && governor.lemma === 'be')
    return directed && !(isActing(desk, head) && tree.byRelation(i, 'mark').includes(head + 1))
  if (governor.upos !== 'VERB' || isFuture(desk, head) || words.notPurposes.has(lemma)) return false
  if (isOwnedRight(desk, i)) return false
  const named = desk.reading.clauses.headedBy(head)?.lemma ?? governor.lemma
  const complement = words.purposeNotGovernors.has(named) && !isApart(desk, i) && !isServed(desk, i)
  if (universal(deprel) === 'advcl' && directed && (!complement || i < head)) return true
  return !complement && (directed || telling(desk, i) || isChange(desk, i)) && isActing(desk, head)
}

/** "earned the right to dictate", "got a chance to stop": the noun right before the infinitive tells what one may do. */
function isOwnedRight({ tree, words }: GoalDesk, i: number): boolean {
  const mark = tree.byRelation(i, 'mark')[0] ?? 0
  const before = tree.tokens[mark - 1]
  if (before?.upos !== 'NOUN' || tree.tokens[mark]!.text.toLowerCase() !== 'to') return false
  return words.purposeNotNouns.has(before.lemma) || words.nouns.get(before.lemma)?.some((f) => f.frame === 'to') === true
}

/** "remained in Iraq to prevent": what stands between keeps an infinitive from being the verb's complement. */
function isApart(desk: GoalDesk, i: number): boolean {
  const { tree, words } = desk
  const { head } = tree.tokens[i]!
  return words.purposeApart.has(tree.tokens[head]!.lemma) && tree.byRelation(head, 'obl').some((o) => o > head && o < i)
}

/** Does the infinitive act upon something, and is it more than a next step or a word said? */
function isChange({ tree, words }: GoalDesk, i: number): boolean {
  const { lemma } = tree.tokens[i]!
  return tree.byRelation(i, 'obj').length > 0 && !words.singleActs.has(lemma) && !words.speaking.has(lemma)
}

/** "sought a loan to avoid default": the verb has what it asks for, and the infinitive tells why. */
function isServed({ tree, words }: GoalDesk, i: number): boolean {
  const { head } = tree.tokens[i]!
  const frames = words.verbs.get(tree.tokens[head]!.lemma) ?? []
  const asksOthers =
    frames.length === 0 || frames.some((f) => f.voiced || (/^(to|object-to)$/.test(f.frame) && f.demand) || f.frame === 'object-to')
  return !asksOthers && tree.byRelation(head, 'obj').some((o) => o > head && o < i)
}

/** "is going to lead": a tense, no movement. */
const isFuture = (desk: GoalDesk, head: number): boolean =>
  desk.tree.tokens[head]!.text.toLowerCase() === 'going' && desk.tree.tokens[head + 1]?.text.toLowerCase() === 'to'

/** "a bill to ban", "a coalition to fight": whose infinitive tells what it is for. */
function isForNoun(desk: GoalDesk, noun: number, i: number, directed: boolean): boolean {
  const { tree, words } = desk
  const told = telling(desk, i)
  const { lemma, upos } = tree.tokens[noun]!
  if (upos === 'ADJ' || words.purposeNotNouns.has(lemma) || words.nouns.get(lemma)?.some((f) => f.frame === 'to')) return false
  if (tree.byRelation(noun, 'amod', 'nummod').some((a) => words.purposeNotNouns.has(tree.tokens[a]!.lemma))) return false
  if (words.purposeForces.has(lemma)) return true
  if (told && isServing(desk, noun)) return true
  return directed || (told && words.purposeMeasures.has(lemma)) || (words.purposeSteps.has(lemma) && isChange(desk, i))
}

/** "used tools to rescue", "cut rates to revive": what somebody did something to, and meant the act for what follows. */
function isServing(desk: GoalDesk, noun: number): boolean {
  const { tree, words } = desk
  const { head, deprel } = tree.tokens[noun]!
  if (head < 0 || !isActing(desk, head)) return false
  const { lemma } = tree.tokens[head]!
  return words.means.has(lemma) || (deprel === 'obj' && !words.purposeNotGovernors.has(lemma))
}

/** "a bill for banning the veil": the gerund right after a measure. */
function isForMeasure(desk: GoalDesk, i: number): boolean {
  const { tree, words } = desk
  const mark = tree.byRelation(i, 'mark', 'case')[0]
  if (mark === undefined || mark === 0) return false
  const { lemma, upos } = tree.tokens[mark - 1]!
  return upos === 'NOUN' && words.purposeMeasures.has(lemma) && isLastingGerund(desk, i)
}

const isLastingGerund = (desk: GoalDesk, i: number): boolean => tellsDirection(desk, i) || telling(desk, i)

const isPeople = (desk: GoalDesk, token: number): boolean =>
  desk.tree.tokens[token]!.upos === 'NOUN' &&
  (meansPeople(desk.tree.tokens[token]!.lemma) || desk.words.purposeForces.has(desk.tree.tokens[token]!.lemma))

/** Who acts for a purpose: the agents of the clause it hangs on, else the forces it describes, else what is done to. */
function actorsOfPurpose(desk: GoalDesk, token: number): number[] {
  const own = desk.reading.clauses.headedBy(token)
  if (desk.tree.byRelation(token, 'cop').length > 0) return heads(own?.agents ?? [])
  const { head, deprel } = desk.tree.tokens[token]!
  const governor = desk.reading.clauses.headedBy(head) ?? desk.reading.clauses.around(head)
  const noun = desk.tree.tokens[head]!
  if (governor?.head === head && governor.form === 'participle' && universal(noun.deprel) === 'acl' && noun.xpos === 'VBG')
    return [noun.head]
  const doers = governor?.agents.filter((a) => desk.reading.actors.resolve(a.head).ids.length > 0 || isPeople(desk, a.head)) ?? []
  if (deprel.startsWith('acl')) return doers.length > 0 ? heads(doers) : [head]
  if (governor && governor.agents.length > 0) return heads(governor.agents)
  if (own && own.agents.length > 0) return heads(own.agents)
  return governor ? heads(governor.patients) : []
}
