import type { Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { functionWords } from '../clauses/tree.ts'
import { longestRun, quotationOf, tokensBelow, trimRun } from './statements-content.ts'
import { type Desk, type Draft, isSaying } from './statements-draft.ts'
import { issuersOf } from './statements-speakers.ts'

/** Statements whose source is named without a verb of its own: "according to X", "in X's view", "as X put it". */
export function sourceStatements(desk: Desk, taken: ReadonlySet<number>): Draft[] {
  return desk.reading.doc.tokens.flatMap((token) => {
    const found = accordingTo(desk, token.i, taken) ?? inWordsOf(desk, token.i, taken) ?? asSaid(desk, token.i, taken)
    return found && !taken.has(found.cueHead!) ? [found] : []
  })
}

/** "according to X": the clause around it is what X says. */
function accordingTo(desk: Desk, token: number, taken: ReadonlySet<number>): Draft | null {
  const { tree, saying } = desk
  const marker = tree
    .byRelation(token, 'case', 'mark')
    .find((c) => saying.accordingTo.has(functionWords(tree, c)) || saying.accordingTo.has(twoWords(desk, c)))
  if (marker === undefined || saying.notSources.has(tree.tokens[token]!.lemma)) return null
  const near = nearSource(desk, marker, token)
  const speakers = near !== token ? [near] : desk.reading.clauses.conjuncts(token).flatMap((head) => issuersOf(desk, head))
  const last =
    twoWords(desk, marker) === functionWords(tree, marker) || tree.byRelation(marker, 'fixed').length > 0
      ? (tree.byRelation(marker, 'fixed').at(-1) ?? marker)
      : marker + 1
  const cue = { start: tree.tokens[marker]!.start, end: tree.tokens[last]!.end }
  return parenthetical(desk, token, speakers, cue, marker, 'according to', taken)
}

/** "according to eyewitnesses | the bomber wore a veil": where a new noun phrase begins without a comma, the source is the noun before it. */
function nearSource({ tree }: Desk, marker: number, token: number): number {
  const between = tree.tokens.slice(marker + 2, token)
  const at = between.findIndex((t, n) => n > 0 && /^(DET|PRON)$/.test(t.upos) && t.xpos !== 'PRP$' && /^NNS?$/.test(between[n - 1]!.xpos))
  return at < 0 ? token : between[at - 1]!.i
}

const twoWords = ({ tree }: Desk, i: number): string => `${tree.tokens[i]!.text} ${tree.tokens[i + 1]?.text ?? ''}`.toLowerCase()

/** "in X's view": a possessor inside names who holds it. */
function inWordsOf(desk: Desk, token: number, taken: ReadonlySet<number>): Draft | null {
  const { tree, saying } = desk
  const { lemma, text } = tree.tokens[token]!
  if (!saying.inWordsOf.has(lemma) && !saying.inWordsOf.has(text.toLowerCase())) return null
  const marker = tree.byRelation(token, 'case').find((c) => saying.accountCases.has(tree.tokens[c]!.text.toLowerCase()))
  const owners = tree
    .byRelation(token, 'nmod')
    .filter((n) => tree.byRelation(n, 'case').some((c) => saying.grammar.givers.includes(tree.tokens[c]!.text)))
  const speakers = [...tree.byRelation(token, 'nmod:poss'), ...owners].slice(0, 1)
  if (marker === undefined || speakers.length === 0 || !/^(obl|nmod|obj|advmod)/.test(tree.tokens[token]!.deprel)) return null
  const [before, after] = [tree.tokens[marker - 1], tree.tokens[lastWord(tree, token) + 1]]
  const counts = tree.tokens[marker]!.text.toLowerCase() !== saying.grammar.in && /^[.;:]$/.test(after?.text ?? '')
  const opensOrCloses = [before, after].some((t) => t?.text === ',') || counts
  if (!opensOrCloses || isSaying(saying, tree.tokens[tree.tokens[token]!.head]?.lemma ?? '')) return null
  const cue = { start: tree.tokens[marker]!.start, end: tree.tokens[token]!.end }
  return parenthetical(desk, token, speakers, cue, marker, 'in the words of', taken)
}

/** The last token below one that is no punctuation. */
const lastWord = (tree: Desk['tree'], token: number): number =>
  tokensBelow(tree, token).findLast((i) => tree.tokens[i]!.upos !== 'PUNCT') ?? token

/** "as X said", "as reported by X": an adverbial clause of saying without a complement of its own. */
function asSaid(desk: Desk, token: number, taken: ReadonlySet<number>): Draft | null {
  const { tree, saying, reading } = desk
  const clause: Clause | undefined = reading.clauses.headedBy(token)
  if (!clause || !saying.asSaid.has(clause.lemma) || !tree.tokens[token]!.deprel.startsWith('advcl')) return null
  const marker = tree.byRelation(token, 'mark').find((m) => tree.tokens[m]!.text.toLowerCase() === saying.grammar.as)
  if (marker === undefined || clause.agents.length === 0 || tree.byRelation(token, 'ccomp').length > 0) return null
  if (tree.tokens[token]!.xpos === 'VBG') return null
  const objects = tree.byRelation(token, 'obj').filter((o) => tree.tokens[o]!.upos !== 'PRON')
  if (objects.length > 0) return null
  const speakers = clause.agents.flatMap((a) => issuersOf(desk, a.head))
  return parenthetical(desk, token, speakers, clause.verbGroup, marker, 'as said', taken)
}

/** The clause that a phrase of source is about, without that phrase. */
function parenthetical(
  desk: Desk,
  token: number,
  speakers: readonly number[],
  cue: Draft['cue'],
  cueHead: number,
  rule: string,
  taken: ReadonlySet<number>,
): Draft | null {
  const { tree, reading } = desk
  const host = tree.tokens[token]!.head
  if (host < 0) return null
  const phrase = new Set(tokensBelow(tree, token))
  const top = aboutClause(desk, token, host)
  if (taken.has(top)) return null
  const below = tokensBelow(tree, top).filter((i) => !phrase.has(i))
  const words = within(desk, phrase, restOfSentence(desk, phrase) ?? leftOf(desk, phrase, below) ?? below)
  const content = around(desk, phrase, words) ?? longestRun(desk, words, phrase)
  if (!content) return null
  const quotation = quotationOf(reading.doc, content)
  return {
    rule,
    cue,
    cueHead,
    content,
    speakers,
    addressees: [],
    quotation,
    act: 'assert',
    firm: false,
    actorOnly: false,
    clause: null,
    confidence: 0.9,
  }
}

/** "The tax, according to the mayor, will rise": a phrase between a subject and its verb stands within what it is about. */
function around(desk: Desk, phrase: ReadonlySet<number>, words: readonly number[]): Span | null {
  const { tree } = desk
  const inner = [...phrase].filter((i) => tree.tokens[i]!.upos !== 'PUNCT')
  const [first, last] = [Math.min(...inner), Math.max(...inner)]
  const next = tree.tokens.slice(last + 1, last + 3).find((t) => t.upos !== 'PUNCT')
  const before = words.filter((i) => i < first)
  const joined = tree.tokens[first - 2]?.upos === 'CCONJ'
  const verbless = !joined && before.length > 0 && !before.some((i) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[i]!.xpos))
  if (!next || !/^(VBD|VBZ|VBP|MD)$/.test(next.xpos) || !verbless || tree.tokens[first - 1]?.text !== ',' || !words.includes(next.i))
    return null
  return trimRun(
    desk,
    [...words, ...phrase].toSorted((a, b) => a - b),
  )
}

/** A phrase inside a quotation is about words of that quotation. */
function within({ reading: { doc } }: Desk, phrase: ReadonlySet<number>, words: readonly number[]): number[] {
  const at = doc.tokens[Math.min(...phrase)]!
  const around = doc.quotations.find((q) => q.inner.start <= at.start && at.end <= q.inner.end && !q.fragment)
  return around ? words.filter((i) => doc.tokens[i]!.start >= around.inner.start && doc.tokens[i]!.end <= around.inner.end) : [...words]
}

/** A phrase that opens its sentence and is followed by a comma is about all the rest. */
function restOfSentence({ reading: { doc } }: Desk, phrase: ReadonlySet<number>): number[] | null {
  const first = Math.min(...phrase)
  const last = Math.max(...[...phrase].filter((i) => doc.tokens[i]!.upos !== 'PUNCT'))
  const sentence = doc.sentences[doc.tokens[first]!.sentence]!
  if (first !== sentence.firstToken) return null
  const rest = doc.tokens.slice(last + 1, sentence.lastToken)
  const comma = rest.findIndex((t) => t.text === ',')
  if (comma < 0 || rest.slice(0, comma).some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null
  return rest.slice(comma).map((t) => t.i)
}

/** A phrase before a coordinator closes the clause on its left ("X, according to Y, but Z"). */
function leftOf({ tree }: Desk, phrase: ReadonlySet<number>, words: readonly number[]): number[] | null {
  const last = Math.max(...[...phrase].filter((i) => tree.tokens[i]!.upos !== 'PUNCT'))
  const next = tree.tokens.slice(last + 1, last + 3).find((t) => t.upos !== 'PUNCT')
  const left = words.filter((i) => i < Math.min(...phrase))
  const finite = left.some((i) => /^(VBD|VBZ|VBP|MD)$/.test(tree.tokens[i]!.xpos))
  return next && /^(CC|IN)$/.test(next.xpos) && finite ? left : null
}

const SENTENCE_LEVEL = /^(root|conj|parataxis)$/

/**
 * The clause that a phrase of source is about. After the verb it closes the sentence, so the whole main clause is meant; before the verb it
 * is the clause that it opens. A complement of saying is never left.
 */
function aboutClause({ tree, reading, saying }: Desk, token: number, host: number): number {
  let at = host
  while (at >= 0 && !reading.clauses.headedBy(at)) at = tree.tokens[at]!.head
  if (at < 0) return host
  const opens = token < at
  const said = () => tree.tokens[at]!.deprel === 'ccomp' && saying.verbs.has(tree.tokens[tree.tokens[at]!.head]!.lemma)
  const stays = () => (SENTENCE_LEVEL.test(tree.tokens[at]!.deprel) && !isJoined({ tree }, at)) || said()
  while (!opens && !stays()) {
    const above = clauseAbove(tree.tokens[at]!.head, { tree, reading })
    if (above === null) break
    at = above
  }
  return at
}

/** "A and B, according to X": two clauses joined without a comma are one, as are two verbs with one subject. */
function isJoined({ tree }: Pick<Desk, 'tree'>, token: number): boolean {
  if (tree.tokens[token]!.deprel === 'conj' && tree.byRelation(token, 'nsubj', 'expl', 'csubj').length === 0) return true
  const coordinator = tree.tokens[token]!.deprel === 'conj' ? tree.byRelation(token, 'cc')[0] : undefined
  return coordinator !== undefined && tree.tokens[coordinator - 1]?.text !== ','
}

function clauseAbove(from: number, { tree, reading }: Pick<Desk, 'tree' | 'reading'>): number | null {
  for (let at = from; at >= 0; at = tree.tokens[at]!.head) if (reading.clauses.headedBy(at)) return at
  return null
}
