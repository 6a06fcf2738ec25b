import type { SayingNoun } from '../../codebook/saying.ts'
import { longestRun, quotationOf, tokensBelow } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { FINITE } from './statements-surface.ts'

/** Statements whose cue is a noun of saying with a speaker: "Trump's claim that X", "a pledge by Y to X", "their demands for X". */
export function nounStatements(desk: Desk): Draft[] {
  return desk.reading.doc.tokens.flatMap((token) => {
    if (token.upos !== 'NOUN') return []
    for (const noun of desk.saying.nouns.get(token.lemma) ?? []) {
      const draft = nounStatement(desk, token.i, noun)
      if (draft) return [draft]
    }
    return []
  })
}

function nounStatement(desk: Desk, token: number, noun: SayingNoun): Draft | null {
  const { tree, reading } = desk
  const head = complement(desk, token, noun)
  if (head === undefined) return null
  const speakers = holders(desk, token, head)
  if (speakers.length === 0) return null
  const below = tokensBelow(tree, head).filter((i) => i > token)
  const run = tree.tokens.slice(below[0], below.at(-1)! + 1).map((t) => t.i)
  const words = run.filter((i) => tree.tokens[i]!.head !== head || tree.tokens[i]!.deprel !== 'case')
  const content = longestRun(desk, ownClause(desk, words), new Set([token]))
  if (!content) return null
  const { start, end } = tree.tokens[token]!
  return {
    rule: `noun/${tree.tokens[token]!.lemma}`,
    cue: { start, end },
    cueHead: token,
    content,
    speakers,
    addressees: [],
    quotation: quotationOf(reading.doc, content),
    act: noun.act,
    firm: false,
    actorOnly: true,
    clause: null,
    confidence: 0.75,
  }
}

/** "the assertion that the dam was safe | drew laughter": the verb of the noun itself, without a subject of its own, ends what is said. */
function ownClause({ tree }: Desk, words: readonly number[]): readonly number[] {
  const isVerb = (i: number) => FINITE.test(tree.tokens[i]!.xpos)
  const first = words.findIndex(isVerb)
  const next = words.findIndex((i, n) => n > first && isVerb(i))
  if (first < 0 || next < 0) return words
  const between = words.slice(first + 1, next)
  const joined = between.some((i) => /^(cc|mark|punct)$/.test(tree.tokens[i]!.deprel) || /^W/.test(tree.tokens[i]!.xpos))
  const verb = tree.tokens[words[next]!]!
  const main = verb.upos === 'AUX' ? verb.head : verb.i
  const subject = tree.byRelation(main, 'nsubj', 'nsubj:pass', 'expl').some((s) => between.includes(s))
  return joined || subject ? words : words.slice(0, next)
}

/** What is said: a clause with "that", an infinitive, or a phrase with one of the noun's prepositions. */
function complement(desk: Desk, token: number, noun: SayingNoun): number | undefined {
  const { tree } = desk
  const own = [...tree.children(token), ...afterNoun(tree, token), ...ofGiven(desk, token)]
  return own.find((c) => {
    if (c < token) return false
    const { deprel } = tree.tokens[c]!
    const words = tree.byRelation(c, 'case', 'mark').map((m) => tree.tokens[m]!)
    if (/^(acl|ccomp|advcl|xcomp)$/.test(deprel) && words.some((w) => w.lemma === desk.saying.grammar.that))
      return noun.complements.has('clause')
    if (/^(acl|ccomp|advcl|xcomp)$/.test(deprel) && words.some((w) => w.xpos === 'TO')) return noun.complements.has('infinitive')
    if (deprel === 'acl:relcl' && noun.complements.has('clause') && opensWithThat(desk, c)) return true
    return words.some((w) => noun.complements.has(w.text.toLowerCase()))
  })
}

/** "its assurance to the mediators | that it would leave": a clause that the parser hung on the one who is told. */
const ofGiven = ({ tree }: Desk, token: number): number[] =>
  tree.byRelation(token, 'nmod').flatMap((n) => (n > token ? tree.byRelation(n, 'acl', 'ccomp').filter((c) => c > n) : []))

/** "the claim that the rebels had fled": a clause with "that" which has a subject of its own is no relative clause. */
function opensWithThat({ tree, saying }: Desk, token: number): boolean {
  const first = tree.tokens[tokensBelow(tree, token)[0]!]!
  if (first.text.toLowerCase() !== saying.grammar.that) return false
  return tree.byRelation(token, 'nsubj', 'expl').some((s) => s !== first.i) && tree.byRelation(token, 'obj').every((o) => o !== first.i)
}

/** A complement that the parser hung on the verb above ("repeated his threat | to shell the port"). */
function afterNoun(tree: Desk['tree'], token: number): number[] {
  const { head, deprel } = tree.tokens[token]!
  if (head < 0 || deprel !== 'obj') return []
  return tree.byRelation(head, 'advcl', 'xcomp', 'ccomp', 'obl').filter((c) => tokensBelow(tree, c)[0] === token + 1)
}

/** Who says it: possessor, "by" or "from" phrase, a modifier that is an actor, or the subject of a light verb. */
function holders({ tree, reading, saying }: Desk, token: number, complement: number): number[] {
  const agents = reading.clauses
    .nominal(token)
    .agents.map((a) => a.head)
    .filter((a) => a !== complement)
  const known = agents.filter((a) => reading.actors.resolve(a).ids.length > 0)
  if (known.length > 0) return known
  const possessors = agents.filter((a) => tree.tokens[a]!.xpos === 'PRP$')
  if (possessors.length > 0) return possessors
  const givers = tree
    .byRelation(token, 'nmod')
    .filter(
      (n) =>
        n !== complement &&
        tree.byRelation(n, 'case').some((c) => saying.grammar.givers.slice(0, 2).includes(tree.tokens[c]!.text.toLowerCase())),
    )
  const named = givers.filter((n) => reading.actors.resolve(n).ids.length > 0)
  if (named.length > 0) return named
  const campaign = reading.clauses.headedBy(tree.tokens[token]!.head)
  if (campaign && tree.tokens[token]!.deprel.startsWith('obl') && saying.campaign.has(campaign.lemma) && campaign.polarity === 'positive')
    return (campaign.passive ? campaign.patients : campaign.agents).map((a) => a.head).filter((h) => h !== token)
  const verb = tree.tokens[token]!.deprel === 'obj' ? reading.clauses.headedBy(tree.tokens[token]!.head) : undefined
  const lends =
    verb && (saying.issue.has(verb.lemma) || saying.renew.has(verb.lemma)) && verb.polarity === 'positive' && verb.certainty === 'certain'
  return lends ? verb.agents.map((a) => a.head) : []
}
