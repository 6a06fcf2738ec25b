import type { Doc, Mention, Token } from '../model/doc.ts'

/** Relations that hold inside a name; others there are slips of the parser. */
const INSIDE = new Set([
  'flat',
  'compound',
  'case',
  'det',
  'nmod',
  'amod',
  'punct',
  'cc',
  'conj',
  'nummod',
  'nmod:poss',
  'appos',
  'goeswith',
])
/** What a verb's relation becomes when the verb proves to be a name: the thing acted upon. */
const CLAUSAL = new Set(['xcomp', 'ccomp', 'advcl', 'parataxis'])

/**
 * Mends the tree where it tears a name apart ("meeting Farid Kazemi" with two objects, "entered Ras Kazem" with a verb): one word of each
 * name hangs outside, the others below it. A capital word that is a name elsewhere in the text is one here. Changes and returns the Doc; offsets stay.
 */
export function mendNames(doc: Doc): Doc {
  const named = new Set(doc.tokens.filter((t) => t.xpos === 'NNP').map((t) => t.text))
  for (const token of doc.tokens) {
    if (describesName(doc.tokens, token)) token.deprel = 'compound'
    if (token.xpos === 'NN' && /^\p{Lu}/u.test(token.text) && named.has(token.text)) callName(token, token)
  }
  for (const mention of doc.mentions) {
    const only = doc.tokens[mention.firstToken]!
    if (mention.lastToken - mention.firstToken > 1) mendName(doc.tokens, mention)
    else if (only.upos === 'NOUN' && /^\p{Lu}/u.test(only.text)) callName(only, only)
  }
  return doc
}

/** "the Red Column": a capital word that the parse takes for an adjective of the name after it is part of the name. */
const describesName = (tokens: readonly Token[], { deprel, xpos, head, i }: Token): boolean =>
  deprel === 'amod' && xpos === 'NNP' && head === i + 1 && tokens[head]!.upos === 'PROPN'

function mendName(tokens: Token[], { firstToken, lastToken }: Mention): void {
  const inside = (i: number) => i >= firstToken && i < lastToken
  const own = tokens.slice(firstToken, lastToken)
  const outer = own.filter((t) => !inside(t.head))
  const head = outer.toSorted((a, b) => depthOf(tokens, a) - depthOf(tokens, b) || a.i - b.i)[0]
  if (!head) return
  if (head.deprel === 'flat') looseFrom(tokens, head)
  if (head.deprel === 'iobj' && outer.some((t) => t.deprel === 'obj')) head.deprel = 'obj'
  for (const token of own) if (token.upos === 'VERB' || token.upos === 'AUX') callName(token, head)
  for (const token of own) {
    if (token === head) continue
    const torn = !inside(token.head)
    if (torn) token.head = head.i
    if (torn || !INSIDE.has(token.deprel)) token.deprel = token.i > head.i ? 'flat' : 'compound'
  }
}

/** "On Tuesday Oren Baskin left": a name that hangs on a word outside it as if both were one name takes the place that its verb lacks. */
function looseFrom(tokens: Token[], head: Token): void {
  const governor = tokens[tokens[head.head]?.head ?? -1]
  if (!governor) return
  const served = tokens.some((t) => t.head === governor.i && t.deprel.startsWith('nsubj'))
  head.head = governor.i
  head.deprel = head.i < governor.i && !served ? 'nsubj' : 'dep'
}

function callName(token: Token, head: Token): void {
  token.upos = 'PROPN'
  token.xpos = 'NNP'
  token.lemma = token.text
  if (token === head && CLAUSAL.has(token.deprel)) token.deprel = 'obj'
}

function depthOf(tokens: readonly Token[], token: Token): number {
  let depth = 0
  for (let at = token.head; at >= 0 && depth < tokens.length; at = tokens[at]!.head) depth++
  return depth
}
