import type { Clause } from '../clauses/clause.ts'
import type { Desk } from './statements-draft.ts'

const FINITE = /^(VBD|VBZ|VBP)$/
const DASH = /^(—|–|--|-)$/

/**
 * Where the one who reports goes on in his own words, behind what is said: the token from which on a complement is no longer the speaker's;
 * infinite where all of it is. `words` are token indices in text order.
 */
export function reporterFrom(desk: Desk, cue: Clause, words: readonly number[]): number {
  const from = words.find((i) => i > cue.head)
  if (from === undefined) return Number.POSITIVE_INFINITY
  const inside = new Set(words)
  const at = words.find((i) => i > from && !isQuoted(desk, i) && opensReport(desk, cue, i, inside, from))
  return at ?? Number.POSITIVE_INFINITY
}

function opensReport(desk: Desk, cue: Clause, i: number, inside: ReadonlySet<number>, from: number): boolean {
  if (desk.tree.tokens[i]!.text === ';') return !opensWithThat(desk, i + 1)
  return (
    isRemark(desk, i) ||
    isNextAct(desk, i) ||
    isNextVerb(desk, cue, i, inside, from) ||
    isNextSaying(desk, cue, i) ||
    isSplice(desk, cue, i)
  )
}

const isQuoted = ({ reading: { doc } }: Desk, i: number): boolean => {
  const { start, end } = doc.tokens[i]!
  return doc.quotations.some((q) => q.inner.start <= start && end <= q.inner.end)
}

const opensWithThat = ({ tree, saying }: Desk, i: number): boolean =>
  tree.tokens.slice(i, i + 2).some((t) => t.text.toLowerCase() === saying.grammar.that)

/** How many words may stand between the article of a remark and its noun. */
const REMARK = 4

/** ", a charge the army denies", " - a move that angered Chad": a noun phrase that calls what was said or done by name. */
function isRemark({ tree, saying }: Desk, i: number): boolean {
  const mark = tree.tokens[i]!
  if (mark.text !== ',' && !DASH.test(mark.text)) return false
  if (!saying.remark.articles.has(tree.tokens[i + 1]?.text.toLowerCase() ?? '')) return false
  const phrase = tree.tokens.slice(i + 2, i + 2 + REMARK)
  const noun = phrase.findIndex((t) => t.upos === 'NOUN' && tree.tokens[t.i + 1]?.upos !== 'NOUN')
  if (noun < 0 || phrase.slice(0, noun).some((t) => !/^(ADJ|NOUN|PROPN|ADV|VERB)$/.test(t.upos))) return false
  const head = phrase[noun]!
  return saying.remark.nouns.has(head.lemma) && !/^(AUX|VERB)$/.test(tree.tokens[head.i + 1]?.upos ?? '')
}

/** ", before reversing course": what the speaker did next. */
const isNextAct = ({ tree, saying }: Desk, i: number): boolean =>
  tree.tokens[i]!.text === ',' &&
  saying.remark.sequels.has(tree.tokens[i + 1]?.text.toLowerCase() ?? '') &&
  tree.tokens[i + 2]?.xpos === 'VBG'

/** "agreed to open the road | and sent guards", "said it would leave, | and left": a verb without a subject that goes with the cue. */
function isNextVerb({ tree }: Desk, cue: Clause, i: number, inside: ReadonlySet<number>, from: number): boolean {
  if (tree.tokens[i]!.deprel !== 'cc') return false
  const verb = tree.tokens[tree.tokens[i]!.head]!
  if (verb.deprel !== 'conj' || !inside.has(verb.head) || verb.head < from || verb.upos !== 'VERB') return false
  if (tree.byRelation(verb.i, 'nsubj', 'aux', 'expl', 'cop', 'mark').length > 0) return false
  const governor = tree.tokens[verb.head]!
  const finite = FINITE.test(verb.xpos) || (verb.xpos === 'VBN' && cue.tense === 'past')
  if (!finite || !/^(VB|VBG)$/.test(governor.xpos)) return false
  const bare = tree.byRelation(governor.i, 'nsubj', 'expl').length === 0
  const plain = tree.byRelation(governor.i, 'aux').every((a) => tree.tokens[a]!.xpos === 'TO')
  if (bare && plain && tree.byRelation(governor.i, 'aux').length === 0) return verb.xpos !== 'VBP'
  return tree.tokens[i - 1]?.text === ',' && verb.xpos === tree.tokens[cue.head]!.xpos
}

/** "…, while the rebels say …", "…, but the mayor said …": a saying of somebody else beside the cue's. */
function isNextSaying({ tree, saying }: Desk, cue: Clause, i: number): boolean {
  const joint = tree.tokens[i]!
  if (tree.tokens[i - 1]?.text !== ',' || !(joint.deprel === 'cc' || saying.remark.contrasts.has(joint.text.toLowerCase()))) return false
  if (joint.head <= i) return false
  const verb = tree.tokens[joint.head]!
  const subjects = tree.byRelation(verb.i, 'nsubj')
  const says = saying.verbs.has(verb.lemma)
  const cueForm = tree.tokens[cue.head]!.xpos
  const sameTense = FINITE.test(verb.xpos) && (FINITE.test(cueForm) || (cueForm === 'VBN' && verb.xpos !== 'VBD'))
  return says && sameTense && verb.i > cue.head && subjects.length > 0 && tree.byRelation(verb.i, 'ccomp', 'obj', 'obl').length > 0
}

/** ", Ham also noted several …": a saying of somebody else behind a bare comma. */
function isSplice({ tree, saying, reading }: Desk, cue: Clause, i: number): boolean {
  if (tree.tokens[i]!.text !== ',') return false
  const verb = tree.tokens.slice(i + 2, i + 2 + SPLICE).find((t) => FINITE.test(t.xpos))
  if (!verb || !FINITE.test(tree.tokens[cue.head]!.xpos) || !saying.verbs.get(verb.lemma)?.some((f) => f.kind === 'clause')) return false
  const before = tree.tokens.slice(i + 1, verb.i)
  const plain = before.every((t) => /^(DET|NOUN|PROPN|PRON|ADJ|ADV)$/.test(t.upos) && !/^W/.test(t.xpos))
  return plain && before.some((t) => reading.actors.resolve(t.i).ids.length > 0) && tree.byRelation(verb.i, 'ccomp').some((c) => c > verb.i)
}

/** How many words may stand between a comma and the verb of the saying that it divides off. */
const SPLICE = 6
