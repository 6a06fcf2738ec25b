import type { Expression } from '../../codebook/expressions/expression.ts'
import type { Sentence, Token } from '../../model/index.ts'
import { type Cluster, joinCluster, lastOf, type Resolving } from './coreference-cluster.ts'

/** Can "it" be an actor where it stands: the subject of a full verb, an owner, a receiver, or behind "by"? Elsewhere it is mostly a thing. */
function mayAct(tokens: readonly Token[], here: Token): boolean {
  if (/^(nmod:poss|obl:agent|iobj)$/.test(here.deprel)) return true
  return /^nsubj/.test(here.deprel) && tokens[here.head]?.upos === 'VERB'
}

interface Candidate {
  cluster: Cluster | null
  score: number
}

/** How far apart two scores must be for the better one to be clear. */
const MARGIN = 0.75
/** The same for a pronoun that opens a quotation: whom it means was plain to those present, and the text does not say. */
const QUOTED_MARGIN = 4
const LEAST = 1.4
/** What a noun that is no actor falls behind when the pronoun is the subject of a full verb. */
const AGENT = 0.6
/** Sentences that a pronoun looks back over. */
const REACH = 5

/**
 * Joins a third-person pronoun to its antecedent: agreement in number, gender and kind, then salience (subject first, near, named often;
 * after Lappin and Leass 1994), with things that are no actors as rivals for "it" and "they".
 */
export function resolvePronoun(state: Resolving, expression: Expression): void {
  if (expression.person !== 3 || (expression.kind === 'thing' && !mayAct(state.doc.tokens, state.doc.tokens[expression.head]!))) return
  const candidates = [...actors(state, expression), ...(expression.kind === 'person' ? [] : rivals(state, expression))].sort(
    (a, b) => b.score - a.score,
  )
  const best = candidates[0]
  // "he" and "she" with one person only in reach mean that one, however little it stands out.
  const alone = candidates.length === 1 && expression.kind === 'person' && expression.number === 'singular'
  if (!best?.cluster || (best.score < LEAST && !alone)) return
  const margin = opensQuotation(state, expression) ? QUOTED_MARGIN : MARGIN
  const close = candidates.slice(1).filter((c) => c.cluster && c.cluster !== best.cluster && best.score - c.score < margin)
  const alternatives = [...new Set(close.map((c) => c.cluster!.i))]
  if (expression.kind === 'person') best.cluster.kind = 'person'
  joinCluster(state, best.cluster, expression, alternatives.length > 0 ? 'pronoun, close call' : 'pronoun', alternatives)
}

/** Is a pronoun the first word of quoted words? */
const opensQuotation = ({ doc }: Resolving, { start }: Expression): boolean => doc.quotations.some((q) => q.inner.start === start)

function actors(state: Resolving, pronoun: Expression): Candidate[] {
  const speakers = speakersAround(state, state.doc.tokens[pronoun.head]!)
  return clustersNear(state, pronoun)
    .filter((c) => agrees(c, pronoun) && !speakers.has(c))
    .flatMap((cluster) => {
      const scores: number[] = []
      for (let m = cluster.members.length - 1; m >= 0 && isNear(state, cluster.members[m]!.expression, pronoun); m--) {
        const score = salience(state, cluster.members[m]!.expression, pronoun)
        if (score !== null) scores.push(score)
      }
      if (scores.length === 0) return []
      const often = Math.min(0.5, 0.1 * cluster.members.length)
      return [{ cluster, score: Math.max(...scores) + often + genderBonus(cluster, pronoun) - (isBareName(cluster) ? UNSURE : 0) }]
    })
}

/** The clusters named within reach, the last named first; looks no further back than the first one out of reach. */
function clustersNear(state: Resolving, pronoun: Expression): Cluster[] {
  const found: Cluster[] = []
  for (let i = state.recent.length - 1; i >= 0; i--) {
    const cluster = state.recent[i]!
    if (cluster.members.length === 0) continue
    if (!isNear(state, lastOf(cluster), pronoun)) break
    found.push(cluster)
  }
  return found
}

const isNear = (state: Resolving, mention: Expression, pronoun: Expression): boolean =>
  state.doc.tokens[pronoun.head]!.sentence - state.doc.tokens[mention.head]!.sentence <= REACH

const genderBonus = (cluster: Cluster, pronoun: Expression): number => (pronoun.gender && cluster.gender === pronoun.gender ? 0.5 : 0)

function agrees(cluster: Cluster, pronoun: Expression): boolean {
  if (pronoun.gender && cluster.gender && pronoun.gender !== cluster.gender) return false
  const kind = cluster.kind
  if (pronoun.kind === 'person') return kind === 'person' || isBareName(cluster)
  const number = cluster.members[0]?.expression.number
  if (pronoun.kind === 'thing') return kind !== 'person' && kind !== 'population' && kind !== 'place' && number !== 'plural'
  return kind !== 'place' && (number === 'plural' || /^(organization|armed-group|alliance|government|population|media)$/.test(kind))
}

/** How far a name that may be a thing's stands behind those of people. */
const UNSURE = 1.5

/** A name of which nothing tells yet what it names: "she" may tell ("Okello spoke on Friday. She …"). */
const isBareName = ({ kind, id, nouns, names }: Cluster): boolean =>
  kind === 'other' && id === null && nouns.size === 0 && [...names].some((name) => /^\p{L}+$/u.test(name))

/** How ready a mention is to be taken up by a pronoun; null when it cannot be. */
function salience(state: Resolving, mention: Expression, pronoun: Expression): number | null {
  if (mention.lastToken > pronoun.firstToken || (mention.form === 'pronoun' && mention.person !== 3)) return null
  const at = throughPartitive(state, state.doc.tokens[mention.head]!)
  let score = prominence(state, at, state.doc.tokens[pronoun.head]!)
  if (score === null) return null
  if (pronoun.number === 'plural') score += readiness(state, mention, pronoun)
  if (mention.kind === 'other' && mention.form === 'nominal') score -= 0.7
  if (pronoun.number === 'plural' && mention.number !== 'plural') score -= mention.kind === 'media' ? 2 : 1
  if (mention.group === 'adjective' || (at.deprel === 'amod' && mention.form === 'name')) score -= 1
  return score
}

/**
 * What makes a mention ready for "they" beside its prominence: people told of in the plural, in the same sentence, in the same
 * paragraph. Weights found on the pronouns of the GUM corpus (Zeldes 2017), training part.
 */
function readiness({ doc }: Resolving, mention: Expression, pronoun: Expression): number {
  const [from, to] = [mention, pronoun].map((e) => doc.sentences[doc.tokens[e.head]!.sentence]!) as [Sentence, Sentence]
  const paragraphs = Math.min(2, to.paragraph - from.paragraph)
  return (mention.number === 'plural' ? 0.4 : 0) + (mention.form === 'nominal' ? 1.2 : 0) + (from === to ? 0.5 : 0) - paragraphs
}

/** "thousands of protesters": they stand where the word that counts them stands. */
function throughPartitive({ doc, codebook }: Resolving, at: Token): Token {
  const head = doc.tokens[at.head]
  return at.deprel === 'nmod' && head && codebook.actorWords.partitives.has(head.lemma.toLowerCase()) ? head : at
}

/** How much a word stands out where a pronoun is read: near, subject of a main clause, subject of the clause above; null when too far or bound. */
function prominence(state: Resolving, at: Token, here: Token): number | null {
  const { tokens, sentences } = state.doc
  const apart = here.sentence - at.sentence
  const [from, to] = [sentences[at.sentence]!, sentences[here.sentence]!]
  const subject = isSubject(state, at)
  const depth = subject ? depthOf(tokens, at) : 0
  const leading = subject && depth === 0
  if (apart > (leading ? REACH : 3) || (apart > 1 && to.paragraph - from.paragraph > (leading ? 3 : 1))) return null
  if (apart === 0 && bound(state, at, here)) return null
  let score = 3 - 1.25 * apart + (0.3 * (at.i - from.firstToken)) / (from.lastToken - from.firstToken)
  if (subject) score += 1.2 + Math.max(0, 1 - 0.4 * depth) + (subjectAbove(state, here) === at.i ? 1 : 0)
  else if (/^(obj|iobj|obl:agent)/.test(at.deprel)) score += 0.4
  else if (/^(nmod|compound|amod)/.test(at.deprel)) score -= 0.5
  if (subject && /^nsubj/.test(here.deprel)) score += 0.3
  if (isSwitched(tokens, at, here)) score += SWITCH
  if (apart === 1 && isAsked(state, at, here)) score += ASKED
  return score
}

/** What the object of a verb gains for the pronoun that is the subject of the next: "they asked Ruiz, but he declined". */
const SWITCH = 1.6

/** What the one who was asked gains as the subject of an answer: "the senator asked the premier to resign. He refused". */
const ASKED = 3.4

/** Is a word the object of a verb of asking, and the pronoun the subject of a verb of answering? */
function isAsked({ doc: { tokens }, codebook }: Resolving, at: Token, here: Token): boolean {
  const [asks, answers] = [tokens[at.head]?.lemma ?? '', tokens[here.head]?.lemma ?? '']
  const { asking, answering } = codebook.actorWords
  return /^(obj|iobj)$/.test(at.deprel) && here.deprel === 'nsubj' && asking.has(asks) && answering.has(answers)
}

/** A subject that goes on would be left unsaid after "and" or "but": a pronoun there takes up the object. */
const isSwitched = (tokens: readonly Token[], at: Token, here: Token): boolean =>
  /^(obj|iobj)$/.test(at.deprel) &&
  /^nsubj/.test(here.deprel) &&
  tokens[here.head]?.deprel === 'conj' &&
  tokens[here.head]!.head === at.head

/** Is it a subject, or left standing before its verb by a slip of the parser? */
const isSubject = ({ doc, children }: Resolving, at: Token): boolean =>
  /^nsubj/.test(at.deprel) ||
  (at.head < 0 &&
    /^(PROPN|NOUN)$/.test(at.upos) &&
    children[at.i]!.some((c) => c > at.i && doc.tokens[c]!.deprel === 'parataxis' && doc.tokens[c]!.upos === 'VERB'))

/** How many clauses stand around that of a subject: 0 in a main clause, one for each it is embedded in, two for adverbial and relative ones. */
function depthOf(tokens: readonly Token[], at: Token): number {
  let depth = 0
  for (let verb = tokens[at.head], steps = 0; verb && verb.head >= 0 && steps < 6; verb = tokens[verb.head], steps++)
    depth += /^(advcl|acl)/.test(verb.deprel) ? 2 : /^(ccomp|xcomp|csubj)/.test(verb.deprel) ? 1 : 0
  return depth
}

/** The subject of the verb above the pronoun's own ("X said it would …"): X; −1 where there is none. */
function subjectAbove({ doc, children }: Resolving, here: Token): number {
  const verb = doc.tokens[here.head]
  if (!verb || verb.head < 0) return -1
  // "Sagar said that the patients assaulted him"
  const reported = /^(obj|iobj|obl)$/.test(here.deprel) && verb.deprel === 'ccomp'
  if (!reported && (!/^nsubj/.test(here.deprel) || !/^(ccomp|advcl|conj)$/.test(verb.deprel))) return -1
  return children[verb.head]!.find((c) => /^nsubj/.test(doc.tokens[c]!.deprel)) ?? -1
}

/** Two arguments of one verb cannot be one, unless the pronoun says so (himself) or owns something (his). */
function bound(state: Resolving, at: Token, here: Token): boolean {
  const { tokens } = state.doc
  if (/sel(f|ves)$/.test(here.text.toLowerCase()) || here.deprel.startsWith('nmod:poss')) return false
  if (here.head === at.head && here.head >= 0) return true
  const object = throughPartitive(state, here)
  if (/^(obj|iobj|obl)/.test(object.deprel) && controls(state, at, object.head)) return true
  return tokens[here.head]?.head === at.i && /^(nmod|appos)/.test(tokens[here.head]!.deprel)
}

/** Is a word the unspoken subject of a participle, an infinitive or a coordinated verb ("Ruiz spoke, accusing him", "came and took it")? */
function controls({ doc: { tokens }, children }: Resolving, at: Token, verb: number): boolean {
  const { deprel, head, xpos } = tokens[verb] ?? { deprel: '', head: -1, xpos: '' }
  if (!/^nsubj/.test(at.deprel) || at.head !== head || children[verb]!.some((c) => /^nsubj/.test(tokens[c]!.deprel))) return false
  if (deprel === 'conj') return true
  if (!/^(advcl|xcomp)$/.test(deprel) || !/^(VBG|VB)$/.test(xpos)) return false
  return deprel === 'advcl' || !children[head]!.some((c) => /^i?obj$/.test(tokens[c]!.deprel))
}

/** Clusters of those who speak the words that hold a pronoun: inside quoted words, he is not the one who speaks them. */
function speakersAround(state: Resolving, here: Token): Set<Cluster> {
  const quotes = state.doc.quotations.filter((q) => !q.fragment)
  let at = quotes.findIndex((q) => q.inner.start <= here.start && here.end <= q.inner.end)
  const found = new Set<Cluster>()
  while (at >= 0 && found.size === 0) {
    const quote = quotes[at]!
    const touched = state.doc.sentences.filter((x) => x.end > quote.start && x.start < quote.end)
    for (const token of touched.flatMap((x) => state.doc.tokens.slice(x.firstToken, x.lastToken))) {
      const outside = token.end <= quote.start || token.start >= quote.end
      const cluster = outside && token.deprel === 'nsubj' ? state.byHead.get(token.i) : undefined
      if (cluster && !quotes.some((q) => q.inner.start <= token.start && token.end <= q.inner.end)) found.add(cluster)
    }
    const before = quotes[at - 1]
    at = before && quote.start - before.end <= 3 ? at - 1 : -1
  }
  return found
}

/** Nouns that are no actors but may be what "it" or "they" takes up. */
function rivals(state: Resolving, pronoun: Expression): Candidate[] {
  const { tokens, sentences } = state.doc
  const here = tokens[pronoun.head]!
  const from = sentences[Math.max(0, here.sentence - 1)]!.firstToken
  const found: Candidate[] = []
  for (let i = from; i < pronoun.firstToken; i++) {
    const token = tokens[i]!
    if (!/^(NOUN|PROPN)$/.test(token.upos) || state.byHead.has(i) || !/^(nsubj|obj|obl|nmod)/.test(token.deprel)) continue
    const plural = /^NNP?S$/.test(token.xpos)
    if (plural !== (pronoun.number === 'plural')) continue
    const score = prominence(state, token, here)
    if (score === null) continue
    const agent = /^nsubj/.test(here.deprel) && tokens[here.head]?.upos === 'VERB'
    found.push({ cluster: null, score: score - (agent ? AGENT : 0) })
  }
  return found
}
