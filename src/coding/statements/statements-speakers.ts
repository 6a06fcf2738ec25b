import type { Clause } from '../clauses/clause.ts'
import { type Desk, isSaying } from './statements-draft.ts'
import { behindParticiple } from './statements-participles.ts'

/** Head tokens of those who speak in a clause of saying: its agents, a document's issuer in the document's place. */
export function speakersOf(desk: Desk, clause: Clause): number[] {
  const reporting = desk.rehung.get(clause.head)
  if (reporting) return speakersOf(desk, reporting)
  const above = reportingAbove(desk, clause)
  if (above) return speakersOf(desk, above)
  const quoted = quotedAs(desk, clause)
  if (quoted.length > 0) return quoted
  const behind = behindParticiple(desk, clause, (head) => issuersOf(desk, head))
  if (behind) return behind
  const accused = accusedBefore(desk, clause)
  if (accused.length > 0) return accused
  const dislocated = dislocatedSubject(desk, clause)
  const own = dislocated !== null ? [dislocated] : clause.agents.map((a) => a.head)
  const found = own.length > 0 || clause.passive ? own : inherited(desk, clause)
  const speakers = [...new Set(found.flatMap((head) => issuersOf(desk, head)))]
  return throughNoun(desk, clause, speakers)
}

/** "quoted the admiral as saying that": the one who is quoted. */
function quotedAs({ tree, reading, saying }: Desk, { head, parent, form }: Clause): number[] {
  const above = parent === null ? undefined : reading.clauses.all[parent]
  if (form !== 'participle' || !above || !saying.citing.has(above.lemma)) return []
  const isAs = tree.byRelation(head, 'mark', 'case').some((m) => tree.tokens[m]!.text.toLowerCase() === saying.grammar.as)
  return isAs ? above.patients.map((p) => p.head) : []
}

/** "tweeted her reasons, saying": a participle that the parser hung on a thing is said by whoever the clause above tells of. */
function throughNoun({ tree, reading, saying }: Desk, clause: Clause, speakers: number[]): number[] {
  if (clause.relation !== 'acl' || tree.tokens[clause.head]!.xpos !== 'VBG' || speakers.length !== 1) return speakers
  const noun = tree.tokens[speakers[0]!]!
  if (noun.i !== tree.tokens[clause.head]!.head || reading.actors.resolve(noun.i).ids.length > 0 || saying.documents.has(noun.lemma))
    return speakers
  const above = noun.deprel === 'obj' ? reading.clauses.headedBy(noun.head) : undefined
  const subjects = above && !above.passive ? above.agents.map((a) => a.head).filter((h) => reading.actors.resolve(h).ids.length > 0) : []
  return subjects.length > 0 ? subjects : speakers
}

/** "accused the rebels of theft, which they denied": the pronoun that denies is the accused. */
function accusedBefore({ tree, reading, saying }: Desk, clause: Clause): number[] {
  const acts = (c: Clause, act: string) => saying.verbs.get(c.lemma)?.some((f) => f.act === act && f.firm) ?? false
  if (clause.agents.length !== 1 || tree.tokens[clause.agents[0]!.head]!.xpos !== 'PRP' || !acts(clause, 'deny')) return []
  const charge = reading.clauses.all.findLast((c) => c.head < clause.head && c.sentence === clause.sentence && acts(c, 'accuse'))
  const known = charge?.patients.map((p) => p.head).filter((h) => reading.actors.resolve(h).ids.length > 0) ?? []
  return known
}

/** "The head of the committee, Mr Aziz, he warned": a noun phrase that a pronoun takes up again. */
function dislocatedSubject({ tree, reading }: Desk, clause: Clause): number | null {
  const [agent] = clause.agents
  if (!agent || tree.tokens[agent.head]!.xpos !== 'PRP' || tree.tokens[agent.head - 1]?.text !== ',') return null
  if (reading.actors.resolve(agent.head).ids.length > 0) return null
  const before = tree.tokens.slice(reading.doc.sentences[clause.sentence]!.firstToken, agent.head - 1)
  if (before.some((t) => /^(VERB|AUX|SCONJ)$/.test(t.upos))) return null
  return before.findLast((t) => reading.actors.resolve(t.i).ids.length > 0)?.i ?? null
}

/** "X said Y costs money, adding that Z": a participle of saying after a comma goes with the saying above, not with what is said. */
function reportingAbove({ tree, saying, reading }: Desk, clause: Clause): Clause | null {
  if (tree.tokens[clause.head]!.xpos !== 'VBG' || tree.byRelation(clause.head, 'aux', 'nsubj').length > 0) return null
  const start = tree.tokens[clause.head - 1]?.upos === 'ADV' ? clause.head - 2 : clause.head - 1
  if (!/^[,"”'’]/.test(tree.tokens[start]?.text ?? '')) return null
  let inside: Clause = clause
  for (let steps = 0; steps < 4 && inside.parent !== null; steps++) {
    const above = reading.clauses.all[inside.parent]!
    if (inside !== clause && saying.verbs.has(above.lemma) && inside.relation === 'ccomp' && above.form === 'finite') return above
    if (inside === clause && clause.relation === 'acl' && above.form === 'finite' && above.agents.length > 0) return above
    inside = above
  }
  return null
}

/** An unsaid subject is that of the nearest clause above ("…, saying that"). */
function inherited(desk: Desk, clause: Clause): number[] {
  if (clause.form === 'finite' && clause.relation !== 'conj') return besideVerb(desk, clause)
  let at: Clause | undefined = clause
  for (let steps = 0; steps < 3 && at && at.parent !== null; steps++) {
    at = desk.reading.clauses.all[at.parent]
    if (at && !at.passive && at.agents.length > 0) return at.agents.map((a) => a.head)
    if (at && isSaying(desk.saying, at.lemma) && at.agents.length === 0 && !at.passive) {
      const inverted = desk.tree.byRelation(at.head, 'obj', 'iobj', 'nsubj').find((o) => o > at!.head && o < clause.head)
      if (inverted !== undefined) return [inverted]
    }
    if (at?.passive && at.agents.length > 0) return at.agents.map((a) => a.head)
    if (at?.form === 'finite' && at.relation !== 'conj') return besideVerb(desk, at)
  }
  return clause.form === 'finite' ? besideVerb(desk, clause) : []
}

/** A finite verb whose subject the parser lost: the nearest actor before it that is no other verb's subject or object. */
function besideVerb({ tree, reading }: Desk, clause: Clause): number[] {
  const first = reading.doc.sentences[clause.sentence]!.firstToken
  const above = tree.tokens[clause.head]!.head
  const taken = (i: number) => {
    const { deprel, head } = tree.tokens[i]!
    const lost = clause.relation === 'parataxis' && head === above && i > above && !deprel.startsWith('nsubj')
    return !lost && /^(nsubj|i?obj)/.test(deprel) && head < clause.head && /^V/.test(tree.tokens[head]?.xpos ?? '')
  }
  for (let i = clause.head - 1; i >= first; i--) {
    if (!/^(NOUN|PROPN|PRON)$/.test(tree.tokens[i]!.upos) || PARTS.test(tree.tokens[i]!.deprel)) continue
    if (taken(i) || tree.byRelation(i, 'case').length > 0) continue
    if (reading.actors.resolve(i).ids.length > 0) return [i]
  }
  const near = tree.tokens.slice(first, clause.head).findLast((t) => !/^(AUX|ADV|PART)$/.test(t.upos))
  return near?.upos === 'PROPN' && reading.actors.resolve(near.i).ids.length > 0 ? [near.i] : []
}

const PARTS = /^(compound|flat|nmod|amod|det|fixed)/

/** Who speaks through a document ("a statement by the ministry", "her letter", "released a statement"); the noun itself when nobody is named. */
export function issuersOf(desk: Desk, head: number): number[] {
  const { tree, saying, reading } = desk
  const token = tree.tokens[head]!
  if (!saying.issued.has(token.lemma) || token.upos !== 'NOUN') return [head]
  const possessor = tree.byRelation(head, 'nmod:poss')
  if (possessor.length > 0) return possessor.flatMap((p) => [...reading.clauses.conjuncts(p)])
  for (const wanted of saying.grammar.givers) {
    const giver = tree.byRelation(head, 'nmod', 'obl', 'acl').filter((n) => givenBy(desk, n, wanted))
    const named = giver.filter((n) => reading.actors.resolve(n).ids.length > 0)
    if (named.length > 0) return named.flatMap((n) => [...reading.clauses.conjuncts(n)])
  }
  const makers = tree
    .byRelation(head, 'acl')
    .filter((c) => saying.issue.has(reading.clauses.headedBy(c)?.lemma ?? ''))
    .flatMap((c) => reading.clauses.headedBy(c)?.agents.filter((a) => a.head !== head) ?? [])
  if (makers.length > 0) return makers.map((a) => a.head)
  const issuing = reading.clauses.headedBy(token.head)
  if (issuing && saying.issue.has(issuing.lemma)) {
    const agents = issuing.agents.map((a) => a.head).filter((a) => a !== head)
    if (agents.length > 0) return agents
  }
  const modifiers = saying.documents.has(token.lemma)
    ? []
    : tree.byRelation(head, 'compound', 'amod').filter((m) => reading.actors.resolve(m).ids.length > 0)
  if (modifiers.length > 0) return modifiers.slice(-1)
  const definite = tree.byRelation(head, 'det').some((d) => saying.definite.has(tree.tokens[d]!.text.toLowerCase()))
  const before = definite ? issuedBefore(desk, head) : []
  return before.length > 0 ? before : [head]
}

/** How far back, in tokens, a document mentioned before is looked for. */
const PAGE = 400

/** "The statement also said": the issuer of the one mentioned before, or whoever spoke last. */
function issuedBefore(desk: Desk, head: number): number[] {
  const { tree } = desk
  const { lemma } = tree.tokens[head]!
  const first = tree.tokens
    .slice(Math.max(0, head - PAGE), head)
    .findLast(
      (t) =>
        t.lemma === lemma &&
        t.upos === 'NOUN' &&
        tree.byRelation(t.i, 'det').every((d) => !desk.saying.definite.has(tree.tokens[d]!.text.toLowerCase())),
    )
  const issuers = first ? issuersOf(desk, first.i).filter((i) => i !== first.i) : []
  return issuers.length > 0 ? issuers : lastToSpeak(desk, head)
}

/** How many sentences a document that was announced is remembered ("the statement said"). */
const MEMORY = 4

/** "The statement also said": whoever spoke last before it. */
function lastToSpeak(desk: Desk, head: number): number[] {
  const { tree, saying, reading } = desk
  const { sentence } = tree.tokens[head]!
  const said = reading.clauses.all.findLast(
    (c) =>
      c.head < head &&
      c.sentence >= sentence - MEMORY &&
      c.kind === 'verb' &&
      isSaying(saying, c.lemma) &&
      c.agents.some((a) => reading.actors.resolve(a.head).ids.length > 0),
  )
  return said ? said.agents.map((a) => a.head) : []
}

const givenBy = ({ tree }: Desk, noun: number, preposition: string): boolean =>
  tree.byRelation(noun, 'case').some((c) => tree.tokens[c]!.text.toLowerCase() === preposition)

/** Whom it is said to: indirect objects, and objects where what is said is a clause. */
export const addresseesOf = (clause: Clause): number[] => [...clause.beneficiaries, ...clause.patients].map((a) => a.head)
