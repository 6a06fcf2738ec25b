import type { Want } from './goals-cues.ts'
import type { GoalDesk } from './goals-desk.ts'

/** Is what is told like a wish none: supposed, asked, a mere name, a habit, or too bare to say what is wanted? */
export const isBarred = (desk: GoalDesk, want: Want): boolean =>
  isSupposed(desk, want) ||
  isOpenDemand(desk, want) ||
  isName(desk, want) ||
  isHabit(desk, want) ||
  isEmpty(desk, want) ||
  isOwner(desk, want)

/** "a choice about whether they want to rejoin": a will that is only supposed. */
function isSupposed({ tree, reading }: GoalDesk, { cue, rule }: Want): boolean {
  if (!rule.startsWith('verb')) return false
  const clause = reading.clauses.headedBy(cue)
  return (
    clause !== undefined &&
    clause.form === 'finite' &&
    tree.byRelation(cue, 'mark').some((m) => reading.codebook.clauses.open.has(tree.tokens[m]!.lemma))
  )
}

/** "could encourage them to stay", "who will ask them to stay?": a demand that nobody has made. */
function isOpenDemand({ tree, words, reading }: GoalDesk, { cue, wanted }: Want): boolean {
  if (!wanted.frame.demand || wanted.head === cue) return false
  const { modal } = reading.clauses.headedBy(cue) ?? { modal: null }
  const past = tree.byRelation(cue, 'aux').some((a) => tree.tokens[a]!.lemma === 'have')
  if (modal !== null && words.open.has(modal) && !past) return true
  return tree.byRelation(cue, 'nsubj').some((s) => tree.tokens[s]!.xpos === 'WP' && tree.tokens[cue]!.deprel !== 'acl:relcl')
}

/** "the Committee to Protect Journalists", "Make America Great Again": a verb with a capital in the middle of a sentence is part of a name. */
function isName({ tree, reading }: GoalDesk, { wanted }: Want): boolean {
  const { text, upos, sentence, i } = tree.tokens[wanted.head]!
  const before = tree.tokens[i - 1]
  const inside = before !== undefined && before.sentence === sentence && reading.doc.sentences[sentence]!.firstToken < i
  return upos === 'VERB' && inside && /^\p{Lu}\p{Ll}/u.test(text) && /^\p{L}/u.test(before.text)
}

/** "used to count its pennies", "does nothing to solve": no act is told that is done for something. */
function isHabit({ tree, words }: GoalDesk, { rule, wanted }: Want): boolean {
  const { head } = tree.tokens[wanted.head]!
  if (rule !== 'purpose' || head < 0) return false
  const { lemma, text } = tree.tokens[head]!
  const objects = tree.byRelation(head, 'obj')
  if (lemma === 'use' && text.toLowerCase() === 'used' && objects.length === 0) return true
  return objects.some((o) => o < wanted.head && words.noting.has(tree.tokens[o]!.lemma.toLowerCase()))
}

/** "in a bid to assist", "I hope all of us are": a verb alone that needs something to be done to, or a copula with nothing behind it. */
function isEmpty({ tree, words }: GoalDesk, { wanted }: Want): boolean {
  if (wanted.shape !== 'clause') return false
  const { lemma, xpos, start, end } = tree.tokens[wanted.head]!
  const alone = start === wanted.content.start && end === wanted.content.end
  if (lemma === 'be') return end === wanted.content.end
  return alone && /^VBP?$/.test(xpos) && !words.standing.has(lemma)
}

/** "the goals of the four countries", "a lawsuit against the state of Chad": those who have a goal, or whom one sues, are none. */
function isOwner({ tree, words, reading }: GoalDesk, { rule, cue, wanted, holders }: Want): boolean {
  if (rule !== 'noun' || wanted.shape !== 'phrase') return false
  if (holders.includes(wanted.head)) return true
  if (!words.suits.has(tree.tokens[cue]!.lemma) || words.drafts.has(tree.tokens[wanted.head]!.lemma)) return false
  return [wanted.head, ...tree.byRelation(wanted.head, 'nmod')].some((i) => reading.actors.resolve(i).ids.length > 0)
}
