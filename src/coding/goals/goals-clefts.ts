import { plainFrame } from '../../codebook/wanting.ts'
import { spanOf } from '../clauses/tree.ts'
import { heads, type Want, wants } from './goals-cues.ts'
import { type GoalDesk, openers, type Wanted } from './goals-desk.ts'
import { wantedAsPhrase, wantedClauses } from './goals-spans.ts'
import { wanters } from './goals-subjects.ts'

const IS = plainFrame('is')

/** "What Chad wants is peace", "all they ask is to stay", "made the dam its goal", "would rather leave". */
export const wantsOfClefts = (desk: GoalDesk): Want[] => [...cleftedWants(desk), ...declaredGoals(desk), ...preferences(desk)]

/** "What the strikers want is a share", "the last thing Chad wants is a war": the verb of wanting stands right before "is". */
function cleftedWants(desk: GoalDesk): Want[] {
  const { tree, words } = desk
  return tree.tokens.flatMap((token) => {
    if (token.lemma !== 'be' || token.i < 2) return []
    const before = tree.tokens[token.i - 1]!
    const verb = before.upos === 'ADP' && words.stances.has(before.text.toLowerCase()) ? token.i - 2 : token.i - 1
    const cue = verb === token.i - 2 ? token.i - 1 : verb
    const isCue =
      cue !== verb || (tree.tokens[verb]!.upos === 'VERB' && words.verbs.get(tree.tokens[verb]!.lemma)?.some((f) => !f.negatedOnly))
    const opened = isCue ? openedBy(desk, verb) : null
    if (!opened) return []
    const clause = desk.reading.clauses.headedBy(verb)
    const told = clause ? wanters(desk, clause).filter((h) => h > opened.at) : []
    const holders = told.length > 0 ? told : subjectBefore(desk, verb, opened.at)
    const found = saidToBe(desk, token.i)
    return wants(desk, cue, found, holders, 'verb/cleft', 0.8).map((w) => (opened.unwanted ? { ...w, direction: 'avoid' as const } : w))
  })
}

/** "What …", "All …", "the last thing …" before a verb of wanting, in the same sentence and near. */
function openedBy(desk: GoalDesk, verb: number): { at: number; unwanted: boolean } | null {
  const { tokens } = desk.tree
  const REACH = 8
  for (let i = verb - 1; i >= Math.max(0, verb - REACH) && tokens[i]!.sentence === tokens[verb]!.sentence; i--) {
    const word = tokens[i]!.text.toLowerCase()
    if (desk.words.clefts.openers.has(word) && !/^(obj|nmod)/.test(tokens[i]!.deprel)) return { at: i, unwanted: false }
    if (desk.words.clefts.things.has(word)) {
      const last = tokens.slice(Math.max(0, i - 2), i).some((t) => desk.words.clefts.unwanted.has(t.text.toLowerCase()))
      return { at: i, unwanted: last }
    }
  }
  return null
}

function subjectBefore(desk: GoalDesk, verb: number, opener: number): number[] {
  for (let i = verb - 1; i > opener; i--) if (/^nsubj/.test(desk.tree.tokens[i]!.deprel)) return [i]
  return verb - 1 > opener && /^(PROPN|PRON|NOUN)$/.test(desk.tree.tokens[verb - 1]!.upos) ? [verb - 1] : []
}

/** What a form of "be" equates with the words before it. */
function saidToBe(desk: GoalDesk, be: number): Wanted[] {
  const { tree } = desk
  const { head, deprel } = tree.tokens[be]!
  const said = deprel === 'cop' ? head : tree.byRelation(be, 'ccomp', 'xcomp', 'advcl', 'obj').find((c) => c > be)
  if (said === undefined || said < be) return []
  const { upos } = tree.tokens[said]!
  const opening = openers(tree, said)
  if (upos === 'VERB') return opening.includes('to') || opening.includes('that') ? wantedClauses(desk, said, IS) : []
  return upos === 'NOUN' ? wantedAsPhrase(desk, said, IS) : []
}

/** "has made the capture of the port its goal". */
function declaredGoals(desk: GoalDesk): Want[] {
  const { tree, words } = desk
  return tree.tokens.flatMap((token) => {
    if (token.upos !== 'NOUN' || !/^(appos|xcomp|obj|nmod|obl)$/.test(token.deprel)) return []
    const frame = words.nouns.get(token.lemma)?.find((f) => f.frame === 'is')
    const owned = tree.byRelation(token.i, 'nmod:poss', 'det').length > 0
    if (!frame || !owned || tree.byRelation(token.i, 'case').length > 0) return []
    const thing = thingDeclared(desk, token.i)
    if (thing === null) return []
    const clause = desk.reading.clauses.headedBy(tree.tokens[thing]!.head)
    if (!clause || !words.declaring.has(tree.tokens[clause.head]!.lemma) || clause.passive) return []
    const upTo = desk.tree.tokens[token.i - 1]!
    const found = wantedAsPhrase(desk, thing, frame).map((w) => ({
      ...w,
      content: { start: w.content.start, end: Math.min(w.content.end, lastBefore(desk, token.i)) },
    }))
    return upTo.sentence === token.sentence ? wants(desk, token.i, found, heads(clause.agents), 'noun', 0.75) : []
  })
}

/** End of the word before a noun phrase. */
function lastBefore({ tree }: GoalDesk, noun: number): number {
  const first = Math.min(noun, ...tree.children(noun))
  return tree.tokens[first - 1]?.end ?? 0
}

/** The object before a noun, which the tree may hang the noun under. */
function thingDeclared({ tree }: GoalDesk, noun: number): number | null {
  let at = tree.tokens[noun]!.head
  for (let up = 0; up < 3 && at >= 0 && at < noun; up++) {
    const { deprel, head, upos } = tree.tokens[at]!
    if (upos === 'VERB') return tree.byRelation(at, 'obj').find((o) => o < noun && tree.tokens[o]!.upos !== 'PRON') ?? null
    if (deprel === 'obj') return upos === 'PRON' ? null : at
    at = head
  }
  return null
}

/** "would rather buy from Baku", "would sooner see it fall". */
function preferences(desk: GoalDesk): Want[] {
  const { tree, words } = desk
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb' || clause.modal !== 'would') return []
    const rather = tree
      .byRelation(clause.head, 'advmod')
      .find((a) => a < clause.head && words.rather.has(tree.tokens[a]!.text.toLowerCase()))
    if (rather === undefined || clause.polarity === 'negative' || words.notPurposes.has(clause.lemma)) return []
    const frame = plainFrame('to')
    const found = wantedClauses(desk, clause.head, frame).map((w) =>
      w.head === clause.head
        ? { ...w, content: { start: tree.tokens[clause.head]!.start, end: beforeThan(desk, clause.head, w.content.end) } }
        : w,
    )
    return wants(desk, rather, found, wanters(desk, clause), 'verb/want/to', 0.8)
  })
}

/** "… than accept the tunnel": what is not preferred is not wanted. */
function beforeThan(desk: GoalDesk, verb: number, end: number): number {
  const than = desk.tree.tokens.findIndex((t) => t.i > verb && t.end <= end && desk.words.clefts.than.has(t.text.toLowerCase()))
  return than < 0 ? end : spanOf(desk.tree, [verb, than - 1]).end
}
