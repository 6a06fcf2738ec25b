import type { Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { longestRun } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import type { Said } from './statements-said.ts'
import { FINITE } from './statements-surface.ts'

/** A comma or a dash; a hyphen only where it stands alone. */
const isBreak = ({ tree }: Desk, t: Token | undefined): boolean =>
  t !== undefined && (/^(,|—|–|--)$/.test(t.text) || (t.text === '-' && (tree.tokens[t.i - 1]?.end ?? 0) < t.start))
/** How many words a parenthesis of saying may have. */
const LONGEST = 14
/** From which share on one side of a parenthesis is what is said; below it, both sides are. */
const MOST = 0.75

/**
 * "The dam, the minister likes to say, is safe", "X, the officials grumble": a clause of saying with its subject between commas, or between a
 * comma and the end of the sentence, read from the surface, however the parser joined it. What is said is the clause it interrupts.
 */
export function parenthesis(desk: Desk, clause: Clause): Said | null {
  if (!canInterrupt(desk, clause) || (clause.passive && !isImpersonal(desk, clause))) return null
  const sentence = desk.reading.doc.sentences[clause.sentence]!
  const own = desk.tree.tokens.slice(sentence.firstToken, sentence.lastToken)
  const open = own.findLast((t) => t.i < clause.head && isBreak(desk, t))
  if (!open || open.i === own[0]!.i) return null
  const close = own.find((t) => t.i > clause.head && (isBreak(desk, t) || /^[.;!?]$/.test(t.text)))
  const inside = own.filter((t) => t.i > open.i && (close === undefined || t.i < close.i))
  if ([own[open.i - own[0]!.i - 1]!, ...inside].some((t) => /^W/.test(t.xpos))) return null
  const speaker = speakerIn(desk, clause, inside)
  if (speaker === null) return null
  const from = own.findLast((t) => t.i < open.i && t.text === ';')?.i ?? -1
  const before = own.filter((t) => t.i > from && t.i < open.i)
  const after = close !== undefined && isBreak(desk, close) ? own.filter((t) => t.i > close.i) : []
  const words = interrupted(desk, before, after)
  const breaks = new Set<number>()
  const content = words === null ? null : longestRun(desk, words, breaks)
  return content && { content, head: words![0]!, speaker }
}

/** Is a verb one of saying something by itself ("officials grumble"), or of liking to say it? */
function canInterrupt({ tree, saying }: Desk, clause: Clause): boolean {
  if (clause.form === 'infinitive') return saying.parenthesis.leads.has(tree.tokens[tree.tokens[clause.head]!.head]?.lemma ?? '')
  if (isQuotedAs({ tree, saying }, clause)) return true
  if (clause.form !== 'finite') return false
  return saying.verbs.get(clause.lemma)?.some((f) => f.kind === 'clause') || saying.parenthesis.verbs.has(clause.lemma)
}

/** "it was announced". */
const isImpersonal = ({ tree, saying }: Desk, { head }: Clause): boolean =>
  tree.byRelation(head, 'nsubj', 'nsubj:pass', 'expl').some((s) => tree.tokens[s]!.lemma.toLowerCase() === saying.grammar.it)

/** "was quoted as saying". */
const isQuotedAs = ({ tree, saying }: Pick<Desk, 'tree' | 'saying'>, { head, form }: Clause): boolean =>
  form === 'participle' &&
  saying.citing.has(tree.tokens[tree.tokens[head]!.head]?.lemma ?? '') &&
  tree.byRelation(head, 'mark', 'case').some((m) => tree.tokens[m]!.text.toLowerCase() === saying.grammar.as)

/** The subject of a parenthesis that holds nothing but a saying with its subject, and where or when; null for anything else. */
function speakerIn({ tree, saying, reading: { doc } }: Desk, clause: Clause, inside: readonly Token[]): number | null {
  if (inside.length > LONGEST || inside.some((t) => /^["“”]$|^(``|'')$/.test(t.text) || /^(cc|mark)$/.test(inside[0]!.deprel))) return null
  const next = inside.find((t) => t.i > clause.head)
  const inverted = inside[0]?.i === clause.head
  if (next && !inverted && !/^(ADP|ADV|PART)$/.test(next.upos) && !saying.tellers.has(clause.lemma)) return null
  const governor = clause.form === 'finite' ? clause.head : tree.tokens[clause.head]!.head
  if (inside.some((t) => FINITE.test(t.xpos) && t.i !== governor && t.i !== clause.head && (t.upos !== 'AUX' || t.i > clause.head)))
    return null
  if (
    !saying.tellers.has(clause.lemma) &&
    tree
      .byRelation(clause.head, 'obj', 'ccomp', 'xcomp')
      .some((c) => c > clause.head && inside.some((t) => t.i === c) && tree.tokens[c]!.upos !== 'PRON')
  )
    return null
  const nominal = (t: Token) => /^(NOUN|PROPN|PRON)$/.test(t.upos) && !/^(compound|amod|nmod|flat|det|appos|obl)/.test(t.deprel)
  const subject = tree.byRelation(governor, 'nsubj').find((s) => inside.some((t) => t.i === s))
  if (subject !== undefined) return subject
  const first = inside[0]
  const found =
    first?.i === clause.head ? inside.find((t) => t.i > clause.head && nominal(t)) : inside.find((t) => t.i < clause.head && nominal(t))
  return found && doc.tokens[found.i]!.sentence === clause.sentence ? found.i : null
}

/** The words of the clause around a parenthesis: what stands before it, or both sides where the clause goes on behind it. */
function interrupted({ saying }: Desk, before: readonly Token[], after: readonly Token[]): number[] | null {
  const whole = before.some((t) => FINITE.test(t.xpos))
  if (!whole && !after.some((t) => FINITE.test(t.xpos))) return null
  const joins = after[0]?.deprel === 'cc' || after[0]?.deprel === 'mark'
  // "X, she said, until it closed", "Even if X, she said, Y": one sentence with its subordinate clause.
  const bound = [after[0], ...before.slice(0, 2)].some((t) => t !== undefined && saying.parenthesis.inner.has(t.text.toLowerCase()))
  if (bound && whole && after.length > 1) return range(before[0]!.i, both(before, after).at(-1)!.i)
  // "A and, she said, B": only what follows the coordinator.
  if (before.at(-1)!.upos === 'CCONJ' && after.length > 1) return after.map((t) => t.i)
  const goesOn = after[0] !== undefined && FINITE.test(after[0].xpos)
  if (whole && !goesOn && (!joins || after.some((t) => FINITE.test(t.xpos))) && before[0]!.deprel !== 'mark') return before.map((t) => t.i)
  const longer = lengthOf(before) > lengthOf(after) ? before : after
  if ((!whole || goesOn) && lengthOf(longer) / (lengthOf(before) + lengthOf(after)) > MOST) return longer.map((t) => t.i)
  return range(before[0]!.i, both(before, after).at(-1)!.i)
}

const both = (before: readonly Token[], after: readonly Token[]): Token[] => [...before, ...after]

const lengthOf = (tokens: readonly Token[]): number => (tokens.length === 0 ? 0 : tokens.at(-1)!.end - tokens[0]!.start)

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)
