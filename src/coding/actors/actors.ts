import type { Expression } from '../../codebook/expressions/expression.ts'
import { findExpressions } from '../../codebook/expressions/expressions.ts'
import type { Codebook } from '../../codebook/index.ts'
import { type Actor, type Doc, tokensWithin } from '../../model/index.ts'
import type { ClauseIndex } from '../clauses/clause.ts'
import { plantTree, type Tree } from '../clauses/tree.ts'
import type { ActorReading, ActorTable } from '../reading.ts'
import { ActorStore } from './actor-store.ts'
import { jointStates } from './actors-joint.ts'
import { together } from './actors-together.ts'

const NOBODY: ActorReading = { ids: [], alternatives: [] }

/**
 * The actors of one text: names, titles, institutions, groups and pronouns, joined by the text's coreference chains and identified by the
 * registry. Resolving is lazy: `actors` holds those that were asked for, and whom they act for, in order of first mention.
 */
export function readActors(doc: Doc, clauses: ClauseIndex, codebook: Codebook): ActorTable {
  const expressions = findExpressions(doc, codebook)
  const store = new ActorStore(doc, expressions, codebook)
  const byToken = indexTokens(doc, expressions)
  const tree = plantTree(doc)
  const resolve = (head: number, speakers: readonly string[] = []): ActorReading => {
    const at = throughPartitive(tree, codebook, byToken, head)
    const expression = byToken[at]
    if (!expression) return describesName(tree, byToken, at) ? resolve(tree.tokens[at]!.head, speakers) : NOBODY
    if (at !== head) return store.reading(expression, partitiveText(doc, head, expression))
    if (expression.form === 'pronoun' && expression.person !== 3) return speakersOf(store, expression, speakers)
    if (isPlace(tree, codebook, expression)) return acts(tree, expression) ? store.government(expression) : NOBODY
    const known = store.reading(expression)
    if (expression.form !== 'pronoun' || known.ids.length > 0) return known
    const both = together({ tree, clauses, codebook }, head, (other) => resolve(other, speakers).ids)
    return both.length > 0 ? { ids: both, alternatives: [] } : known
  }
  const states = (head: number): string[] => {
    const expression = byToken[head]
    return expression ? jointStates(tree, byToken, expression).flatMap((token) => resolve(token).ids) : []
  }
  return {
    get actors(): readonly Actor[] {
      return store.shelf.all()
    },
    resolve: (head, speakers) => {
      const joint = states(head)
      return joint.length > 0 ? { ids: joint, alternatives: [] } : resolve(head, speakers)
    },
    source: (head, speakers) => {
      const known = resolve(head, speakers)
      const name = known.ids.length > 0 || byToken[head]?.form === 'pronoun' ? null : unnamedSource(doc, clauses, head)
      return name === null ? known : { ids: [store.unnamed(name, head)], alternatives: [] }
    },
    ground: (head) => {
      const expression = byToken[head]
      return expression ? store.groundOf(expression) : []
    },
    alsoNamed: (id, name) => store.shelf.alsoNamed(id, name),
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

/** "Ana Ruiz, the independent who …": a noun that only says what the name before it is. */
function describesName(tree: Tree, byToken: readonly (Expression | undefined)[], head: number): boolean {
  const { deprel, upos, head: name } = tree.tokens[head]!
  return deprel === 'appos' && /^(NOUN|ADJ)$/.test(upos) && byToken[name]?.form === 'name' && name < head
}

/** "thousands of protesters", "members of NATO": the actor behind "of". */
function throughPartitive(tree: Tree, codebook: Codebook, byToken: readonly (Expression | undefined)[], head: number): number {
  const token = tree.tokens[head]!
  if (byToken[head]?.form === 'name' || !codebook.actorWords.partitives.has(token.lemma.toLowerCase())) return head
  const named = tree.children(head).find((c) => tree.tokens[c]!.deprel === 'appos')
  if (named !== undefined && byToken[named]?.form === 'name') return named
  if (codebook.actorWords.memberships.has(token.lemma.toLowerCase()) && token.xpos === 'NN') return head
  const isOf = (c: number) => tree.tokens[c]!.deprel === 'case' && tree.tokens[c]!.text === 'of'
  const behind = tree.children(head).find((c) => c > head && tree.tokens[c]!.deprel === 'nmod' && tree.children(c).some(isOf))
  return behind !== undefined && byToken[behind] ? behind : head
}

const partitiveText = (doc: Doc, head: number, expression: Expression): string | undefined =>
  head < expression.firstToken ? doc.source.text.slice(doc.tokens[head]!.start, expression.end) : undefined

/** A noun phrase as the name of a source, without its determiner; null for what is no noun. */
function unnamedSource(doc: Doc, clauses: ClauseIndex, head: number): string | null {
  const token = doc.tokens[head]!
  if (!/^(NOUN|PROPN)$/.test(token.upos) || /^WP/.test(token.xpos)) return null
  const span = clauses.phrase(head)
  const words = tokensWithin(doc.tokens, span)
  const first = words.find((t) => !/^(DET|PUNCT)$/.test(t.upos)) ?? token
  // "channels declaring war": what a source does is no part of its name
  const doing = words.find((t) => t.i > head && t.deprel.startsWith('acl') && /^VB[GN]$/.test(t.xpos))
  const name = doc.source.text.slice(first.start, doing ? doing.start : span.end).split(/[,;:"“”()]/, 1)[0]!
  return name.replace(/\s+/g, ' ').trim() || token.text
}

/** I and my are the speaker's, we and our the speaker's and the side's that he or she speaks for; in a transcript of officials the side's. */
function speakersOf(store: ActorStore, expression: Expression, speakers: readonly string[]): ActorReading {
  if (expression.person !== 1 || speakers.length === 0) return NOBODY
  if (expression.number === 'singular') return { ids: speakers, alternatives: [] }
  const home = store.homeSide()
  if (home.length > 0 && speakers.every((id) => store.shelf.sideOf(id).includes(home[0]!))) return { ids: home, alternatives: [] }
  const sides = [...new Set(speakers.map((id) => store.shelf.sideOf(id).at(-1)!))]
  return { ids: [...new Set([...speakers, ...sides])], alternatives: [] }
}

/** Is the name of a place the subject of a verb that it does ("Texas sued the government")? */
function acts(tree: Tree, expression: Expression): boolean {
  const { deprel, head } = tree.tokens[expression.head]!
  return (
    expression.kind === 'place' && deprel === 'nsubj' && tree.tokens[head]?.upos === 'VERB' && tree.byRelation(head, 'cop').length === 0
  )
}

/** A capital after "in" or "from" is a place; so is a name that nothing makes an actor. */
function isPlace(tree: Tree, codebook: Codebook, expression: Expression): boolean {
  if (expression.kind === 'place') return true
  if (expression.group !== 'capital') return false
  // "appealed to Warsaw", "demanded from Minsk": an address, not a way.
  const governor = tree.tokens[tree.tokens[expression.head]!.head]
  // "from Ankara, which had barred them": what it does makes it somebody
  const doing = tree.children(expression.head).filter((c) => tree.tokens[c]!.deprel === 'acl:relcl')
  if (
    doing.some((c) => tree.byRelation(c, 'nsubj').some((s) => tree.tokens[s]!.xpos === 'WDT' && !tree.tokens[s]!.deprel.endsWith(':pass')))
  )
    return false
  const addressed = governor !== undefined && codebook.actorWords.addressing.has(governor.lemma.toLowerCase())
  return tree.children(expression.head).some((c) => {
    const { deprel, text } = tree.tokens[c]!
    return deprel === 'case' && codebook.actorWords.places.has(text.toLowerCase()) && !(addressed && /^(to|from)$/i.test(text))
  })
}
