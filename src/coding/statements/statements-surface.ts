import type { Token } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { longestRun, tokensBelow } from './statements-content.ts'
import type { Desk } from './statements-draft.ts'
import { type Said, said } from './statements-said.ts'

/** How many words may stand between a cue and its "that". */
const THAT_REACH = 12
/** Penn tags of finite verbs and modals. */
export const FINITE = /^(VBD|VBZ|VBP|MD)$/

const isFiniteVerb = (token: Token): boolean => FINITE.test(token.xpos)

/** The tokens behind a cue to the end of its sentence. */
function behind({ reading: { doc } }: Desk, clause: Clause): Token[] {
  return doc.tokens.slice(clause.head + 1, doc.sentences[clause.sentence]!.lastToken)
}

/** "announced after the raid that X", where the parser hung X elsewhere: the clause of a "that" with no other verb before it. */
export function thatClause(desk: Desk, clause: Clause): Said | null {
  const { tree, saying } = desk
  const rest = behind(desk, clause)
  const at = rest.findIndex((t) => t.text.toLowerCase() === saying.grammar.that && t.deprel === 'mark')
  if (
    at < 0 ||
    at > THAT_REACH ||
    rest[at - 1]?.deprel === 'cc' ||
    rest.slice(0, at).some((t) => isFiniteVerb(t) || t.upos === 'VERB' || t.text === ';')
  )
    return null
  const that = rest[at]!
  const words = tokensBelow(tree, that.head).filter((i) => i > that.i)
  return words.length > 1 ? said(desk, clause, that.head, words) : null
}

/** "charges that firms which gain from it paid": "that" right behind a cue and a verb in what follows, whatever the parser made of them. */
export function nextThat(desk: Desk, clause: Clause): Said | null {
  if (clause.passive || clause.relation === 'relcl') return null
  const [that, ...rest] = behind(desk, clause)
  if (that?.text.toLowerCase() !== desk.saying.grammar.that || rest[0]?.upos === 'PUNCT') return null
  const verb = rest.find(isFiniteVerb)
  const end = rest.findIndex((t) => t.text === ';')
  const words = rest.slice(0, end < 0 ? rest.length : end).map((t) => t.i)
  const content = verb && words.includes(verb.i) ? longestRun(desk, words, new Set()) : null
  return content && { content, head: verb!.i, speaker: nounBefore(desk, clause) }
}

/** The noun or name right before a cue, where the parser found the cue's subject behind it; null to leave the subject to the clause. */
function nounBefore({ tree }: Desk, clause: Clause): number | null {
  if (clause.agents.length === 0 || clause.agents.some((a) => a.head < clause.head)) return null
  const before = tree.tokens.slice(Math.max(0, clause.head - 3), clause.head).findLast((t) => !/^(AUX|ADV|PART)$/.test(t.upos))
  return before && /^(NOUN|PROPN|PRON)$/.test(before.upos) ? before.i : null
}

/** "saying an attack near the town killed nobody", where the parser lost the clause: a verb that takes no object, a noun phrase and a finite verb. */
export function bareClause(desk: Desk, clause: Clause): Said | null {
  const { saying } = desk
  const frames = saying.verbs.get(clause.lemma) ?? []
  if (frames.some((f) => f.kind === 'object' || f.kind === 'order' || f.kind === 'predicate') || clause.passive) return null
  const rest = behind(desk, clause)
  const verb = rest.findIndex(isFiniteVerb)
  if (verb < 1 || !/^(DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(rest[0]!.upos)) return null
  if (clause.form === 'participle' && clause.marker !== null) return null
  if (rest.slice(0, verb).some((t) => t.upos === 'PUNCT' || t.deprel === 'cc' || t.deprel === 'mark' || /^W/.test(t.xpos))) return null
  const end = rest.findIndex((t, i) => i > verb && (t.text === ';' || (t.text === ',' && rest[i + 1]?.deprel === 'cc')))
  const words = rest.slice(0, end < 0 ? rest.length : end).map((t) => t.i)
  return said(desk, clause, rest[verb]!.i, words)
}

/** "polls show a close contest", "put the premier ahead by three points": all behind a cue up to a mark, where that is no clause. */
export function rest(desk: Desk, clause: Clause): Said | null {
  if (clause.passive || clause.form === 'infinitive' || clause.relation === 'relcl') return null
  const all = behind(desk, clause)
  const end = all.findIndex(
    (t) => /^[,;:.]$/.test(t.text) || (t.deprel === 'mark' && t.upos === 'SCONJ') || (t.deprel === 'cc' && isVerbal(all, t)),
  )
  const words = end < 0 ? all : all.slice(0, end)
  if (words.length < 2 || !/^(DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(words[0]!.upos)) return null
  const head = words.find((t) => t.head === clause.head) ?? words[0]!
  return said(
    desk,
    clause,
    head.i,
    words.map((t) => t.i),
  )
}

/** "and fired": does a coordinator join verbs? */
const isVerbal = (all: readonly Token[], cc: Token): boolean => {
  const next = all.find((t) => t.i === cc.i + 1)
  return next !== undefined && isFiniteVerb(next)
}
