import type { Expression } from '../codebook/expression.ts'
import { findExpressions } from '../codebook/expressions.ts'
import type { Codebook } from '../codebook/index.ts'
import type { Actor, Doc } from '../model/index.ts'
import { ActorStore } from './actor-store.ts'
import type { ClauseIndex } from './clause.ts'
import type { ActorReading, ActorTable } from './reading.ts'

const NOBODY: ActorReading = { ids: [], alternatives: [] }

/**
 * The actors of one text: names, titles, institutions, groups and pronouns, joined by the text's coreference chains and identified by the
 * registry. Resolving is lazy: `actors` holds those that were asked for, and whom they act for, in order of first mention.
 */
export function readActors(doc: Doc, clauses: ClauseIndex, codebook: Codebook): ActorTable {
  const expressions = findExpressions(doc, codebook)
  const store = new ActorStore(doc, expressions, codebook)
  const byToken = indexTokens(doc, expressions)
  const resolve = (head: number, speakers: readonly string[] = []): ActorReading => {
    const at = throughPartitive(doc, codebook, byToken, head)
    const expression = byToken[at]
    if (!expression) return NOBODY
    if (at !== head) return store.reading(expression, partitiveText(doc, head, expression))
    if (expression.form === 'pronoun' && expression.person !== 3) return speakersOf(store, expression, speakers)
    if (isPlace(doc, codebook, expression)) return NOBODY
    return store.reading(expression)
  }
  return {
    get actors(): readonly Actor[] {
      return store.shelf.all()
    },
    resolve,
    source: (head, speakers) => {
      const known = resolve(head, speakers)
      const name = known.ids.length > 0 || byToken[head]?.form === 'pronoun' ? null : unnamedSource(doc, clauses, head)
      return name === null ? known : { ids: [store.unnamed(name, head)], alternatives: [] }
    },
    byId: (id) => store.shelf.byId(id),
    sideOf: (id) => store.shelf.sideOf(id),
  }
}

/** The innermost expression that holds each token. */
function indexTokens(doc: Doc, expressions: readonly Expression[]): (Expression | undefined)[] {
  const byToken: (Expression | undefined)[] = doc.tokens.map(() => undefined)
  const wide = [...expressions].sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))
  for (const expression of wide) for (let i = expression.firstToken; i < expression.lastToken; i++) byToken[i] = expression
  for (const expression of expressions) if (byToken[expression.head]?.form !== 'name') byToken[expression.head] = expression
  for (const expression of expressions) if (expression.form === 'name') byToken[expression.head] = expression
  return byToken
}

/** "thousands of protesters", "members of NATO": the actor behind "of". */
function throughPartitive(doc: Doc, codebook: Codebook, byToken: readonly (Expression | undefined)[], head: number): number {
  const token = doc.tokens[head]!
  if (byToken[head]?.form === 'name' || !codebook.actorWords.partitives.has(token.lemma.toLowerCase())) return head
  const named = doc.tokens.find((t) => t.head === head && t.deprel === 'appos')
  if (named && byToken[named.i]?.form === 'name') return named.i
  if (codebook.actorWords.memberships.has(token.lemma.toLowerCase()) && token.xpos === 'NN') return head
  const behind = doc.tokens.find(
    (t) =>
      t.head === head &&
      t.i > head &&
      t.deprel === 'nmod' &&
      doc.tokens.some((c) => c.head === t.i && c.deprel === 'case' && c.text === 'of'),
  )
  return behind && byToken[behind.i] ? behind.i : head
}

const partitiveText = (doc: Doc, head: number, expression: Expression): string | undefined =>
  head < expression.firstToken ? doc.source.text.slice(doc.tokens[head]!.start, expression.end) : undefined

/** A noun phrase as the name of a source, without its determiner; null for what is no noun. */
function unnamedSource(doc: Doc, clauses: ClauseIndex, head: number): string | null {
  const token = doc.tokens[head]!
  if (!/^(NOUN|PROPN)$/.test(token.upos) || /^WP/.test(token.xpos)) return null
  const span = clauses.phrase(head)
  const words = doc.tokens.filter((t) => t.start >= span.start && t.end <= span.end)
  const first = words.find((t) => !/^(DET|PUNCT)$/.test(t.upos)) ?? token
  const name = doc.source.text.slice(first.start, span.end).split(/[,;:"“”()]/, 1)[0]!
  return name.replace(/\s+/g, ' ').trim() || token.text
}

/** I and my are the speaker's, we and our the speaker's and the side's that he or she speaks for. */
function speakersOf(store: ActorStore, expression: Expression, speakers: readonly string[]): ActorReading {
  if (expression.person !== 1 || speakers.length === 0) return NOBODY
  if (expression.number === 'singular') return { ids: speakers, alternatives: [] }
  const sides = [...new Set(speakers.map((id) => store.shelf.sideOf(id).at(-1)!))]
  return { ids: [...new Set([...speakers, ...sides])], alternatives: [] }
}

/** A capital after "in" or "from" is a place; so is a name that nothing makes an actor. */
function isPlace(doc: Doc, codebook: Codebook, expression: Expression): boolean {
  if (expression.kind === 'place') return true
  if (expression.group !== 'capital') return false
  return doc.tokens.some((t) => t.head === expression.head && t.deprel === 'case' && codebook.actorWords.places.has(t.text.toLowerCase()))
}
