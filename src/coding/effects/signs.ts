import type { NounSigns, SignWords, VerbSigns } from '../../codebook/signs.ts'
import { derivedForms } from '../../codebook/wordnet.ts'
import type { Sign, SignStep } from '../../model/index.ts'
import type { Argument, Clause, ClauseIndex } from '../clauses/clause.ts'
import type { Tree } from '../clauses/tree.ts'

/** What the calculus of signs reads. */
export interface SignDesk {
  readonly tree: Tree
  readonly clauses: ClauseIndex
  readonly words: SignWords
  readonly negators: ReadonlySet<string>
}

/** A word that a clause raises, helps or keeps (+), or lowers, hurts or keeps away (−), with the signed words that lead there. */
export interface Touch {
  /** Head token of the phrase that is touched. */
  readonly head: number
  readonly sign: Sign
  readonly chain: readonly SignStep[]
  readonly as: 'object' | 'subject' | 'recipient' | 'oblique' | 'noun'
}

const MAX_DEPTH = 4

/** Multiplies signs: two reversals are none. */
export const times = (a: Sign, b: Sign): Sign => (a === b ? '+' : '-')

/** Signs of a verb, with its particle if the two are listed together. */
export const verbSigns = (desk: SignDesk, clause: Clause): VerbSigns | undefined =>
  particled(desk, clause) ??
  desk.words.verbs.get(clause.lemma) ??
  (clause.lemma.includes(' ') ? desk.words.verbs.get(clause.lemma.split(' ')[0]!) : undefined)

/** "is tearing the coalition apart": a particle that stands after the object. */
function particled(desk: SignDesk, clause: Clause): VerbSigns | undefined {
  if (clause.kind !== 'verb') return undefined
  const after = desk.tree
    .byRelation(clause.head, 'advmod')
    .filter((a) => a > clause.head && desk.tree.byRelation(a, 'case', 'obl').length === 0)
  return after.map((a) => desk.words.verbs.get(`${clause.lemma} ${desk.tree.tokens[a]!.lemma}`)).find((s) => s !== undefined)
}

const textOf = (desk: SignDesk, token: number): string => desk.tree.tokens[token]!.text

/**
 * Everything that a clause touches, signs multiplied as the grammar nests them: "stopped operations against the cartel" is − on
 * the operations and + on the cartel. A negated clause turns every sign; `asSaid` leaves the clause's own negation out.
 */
export function touchesOf(desk: SignDesk, clause: Clause, asSaid = false): Touch[] {
  const negated = !asSaid && clause.polarity === 'negative'
  const start: SignStep[] = negated ? [{ words: 'not', sign: '-', why: 'negation' }] : []
  return touchesBelow(desk, clause, negated ? '-' : '+', start, 0)
}

function touchesBelow(desk: SignDesk, clause: Clause, sign: Sign, chain: readonly SignStep[], depth: number): Touch[] {
  if (depth > MAX_DEPTH) return []
  if (clause.kind === 'noun') return touchesOfNoun(desk, clause.head, sign, chain, depth)
  if (clause.kind === 'copula') return touchesOfCopula(desk, clause, sign, chain, depth)
  const signs = verbSigns(desk, clause)
  return [...touchesOfArguments(desk, clause, signs, sign, chain, depth), ...touchesOfComplements(desk, clause, signs, sign, chain, depth)]
}

function step(desk: SignDesk, clause: Clause, sign: Sign, why: string): SignStep {
  return { words: clause.kind === 'verb' ? clause.lemma : textOf(desk, clause.head), sign, why }
}

/** A passive gift has two patients, "Iran was granted a victory": the first receives, the second is given. */
function splitGift(clause: Clause, signs: VerbSigns | undefined): { recipients: readonly Argument[]; objects: readonly Argument[] } {
  const doubled = clause.patients.length > 1 && (clause.passive || clause.beneficiaries.length === 0) && !areSisters(clause.patients)
  if (signs?.recipient && doubled) return { recipients: clause.patients.slice(0, 1), objects: clause.patients.slice(1) }
  return { recipients: clause.beneficiaries, objects: clause.patients }
}

/** Coordinated phrases share one slot; "gave the militias a foothold" has two. */
const areSisters = (args: readonly Argument[]): boolean => args.slice(1).some((a) => a.via === 'coordination')

function touchesOfArguments(
  desk: SignDesk,
  clause: Clause,
  signs: VerbSigns | undefined,
  sign: Sign,
  chain: readonly SignStep[],
  depth: number,
): Touch[] {
  const { recipients, objects } = splitGift(clause, signs)
  const found: Touch[] = []
  const add = (arg: Argument, own: Sign, as: Touch['as'], why: string) => {
    const next = [...chain, step(desk, clause, own, why)]
    const total = times(sign, own)
    found.push({ head: arg.head, sign: total, chain: next, as }, ...touchesOfNoun(desk, arg.head, total, next, depth + 1))
  }
  if (signs?.object) for (const arg of objects) add(arg, signs.object, 'object', 'on its object')
  // A noun that acts on its own ("carried out attacks on X") hands its signs on through a verb that has none.
  else for (const arg of objects) found.push(...touchesOfNoun(desk, arg.head, sign, chain, depth + 1))
  const given = objects[0] === undefined ? null : giftSign(desk, objects[0].head)
  if (signs?.recipient) for (const arg of recipients) add(arg, times(signs.recipient, given ?? '+'), 'recipient', 'on whom it is given to')
  for (const arg of clause.obliques) {
    const noun = objects.find(
      (o) => o.head < arg.head && prepositionSign(desk.words.nouns.get(desk.tree.tokens[o.head]!.lemma) ?? [], arg.preposition!),
    )
    if (noun) {
      found.push(...touchesThroughNoun(desk, clause, noun, arg, times(sign, signs?.object ?? '+'), chain))
      continue
    }
    const own = signs?.prepositions.get(arg.preposition!) ?? (arg.preposition === 'against' ? '-' : null)
    if (own && own !== '0') add(arg, own, 'oblique', `on what follows ${arg.preposition}`)
  }
  if (signs?.subject && (objects.length === 0 || signs.group === 'getting'))
    for (const arg of clause.agents) add(arg, signs.subject, 'subject', 'on its subject')
  return found
}

/** "lifted the ban on rallies": a phrase that the object's noun asks for counts as the noun's, even where the tree hangs it on the verb. */
function touchesThroughNoun(
  desk: SignDesk,
  clause: Clause,
  noun: Argument,
  arg: Argument,
  sign: Sign,
  chain: readonly SignStep[],
): Touch[] {
  if (desk.clauses.nominal(noun.head).obliques.some((o) => o.head === arg.head)) return []
  const own = prepositionSign(desk.words.nouns.get(desk.tree.tokens[noun.head]!.lemma)!, arg.preposition!)
  if (!own || own === '0') return []
  const verb = step(desk, clause, sign, 'on its object')
  const next = [...chain, verb, { words: textOf(desk, noun.head), sign: own, why: `on what follows ${arg.preposition}` }]
  return [{ head: arg.head, sign: times(sign, own), chain: next, as: 'noun' }]
}

/** A victory given is good for who gets it, a blow is bad; null for plain things. */
function giftSign(desk: SignDesk, noun: number): Sign | null {
  const signs = desk.words.nouns.get(desk.tree.tokens[noun]!.lemma)?.find((n) => n.states)
  const own = signs?.prepositions.get('for') ?? signs?.prepositions.get('to')
  return own && own !== '0' ? own : null
}

/** Clauses below: their signs count as they stand below helping and beginning, and turned below stopping and preventing. */
function touchesOfComplements(
  desk: SignDesk,
  clause: Clause,
  signs: VerbSigns | undefined,
  sign: Sign,
  chain: readonly SignStep[],
  depth: number,
): Touch[] {
  return clause.children.flatMap((i) => {
    const child = desk.clauses.all[i]!
    if (!isComplement(desk, clause, child)) return []
    const own = signs?.complement ?? '+'
    const turned = isNegatedHere(desk, child) ? '-' : '+'
    const next = signs?.complement ? [...chain, step(desk, clause, own, 'on what it governs')] : chain
    return touchesBelow(desk, child, times(times(sign, own), turned), next, depth + 1)
  })
}

/** Negation in the clause itself; a governor's ("failed to") is in the governor's own sign. */
const isNegatedHere = (desk: SignDesk, clause: Clause): boolean =>
  desk.tree.byRelation(clause.head, 'advmod').some((a) => desk.negators.has(desk.tree.tokens[a]!.lemma))

function isComplement(desk: SignDesk, clause: Clause, child: Clause): boolean {
  if (desk.tree.tokens[child.head]!.head !== clause.head) return false
  if (child.relation === 'xcomp' || child.relation === 'ccomp') return true
  const { xpos } = desk.tree.tokens[child.head]!
  return child.relation === 'advcl' && xpos === 'VBG' && child.marker === 'from'
}

/** "is a blow to", "is good for": a predicate noun or adjective, on what its preposition names. */
function touchesOfCopula(desk: SignDesk, clause: Clause, sign: Sign, chain: readonly SignStep[], depth: number): Touch[] {
  const { lemma, upos } = desk.tree.tokens[clause.head]!
  if (upos !== 'ADJ') return touchesOfNoun(desk, clause.head, sign, chain, depth)
  const signs = desk.words.adjectives.get(lemma)
  if (!signs) return []
  return clause.obliques.flatMap((arg) => {
    const own = signs.get(arg.preposition!)
    if (!own || own === '0') return []
    const next = [...chain, step(desk, clause, own, `on what follows ${arg.preposition}`)]
    return [
      { head: arg.head, sign: times(sign, own), chain: next, as: 'oblique' as const },
      ...touchesOfNoun(desk, arg.head, times(sign, own), next, depth + 1),
    ]
  })
}

/** What a noun does to what hangs on it: "restrictions on X", "the killing of X", "X's victory", "arms embargo". */
export function touchesOfNoun(desk: SignDesk, head: number, sign: Sign, chain: readonly SignStep[], depth: number): Touch[] {
  if (depth > MAX_DEPTH) return []
  const { lemma, upos } = desk.tree.tokens[head]!
  if (upos !== 'NOUN' && upos !== 'VERB') return []
  const rows = desk.words.nouns.get(lemma) ?? []
  const derived = rows.length > 0 ? null : derivedSign(desk, lemma)
  const nominal = desk.clauses.nominal(head)
  const found: Touch[] = []
  const add = (arg: Argument, own: Sign, why: string) => {
    const next = [...chain, { words: textOf(desk, head), sign: own, why }]
    const total = times(sign, own)
    found.push({ head: arg.head, sign: total, chain: next, as: 'noun' }, ...touchesOfNoun(desk, arg.head, total, next, depth + 1))
  }
  for (const arg of nominal.obliques) {
    const own = prepositionSign(rows, arg.preposition!) ?? (arg.preposition === 'of' ? derived : arg.preposition === 'against' ? '-' : null)
    if (own && own !== '0') add(arg, own, `on what follows ${arg.preposition}`)
  }
  const possessor = rows.find((r) => r.possessor)?.possessor ?? (desk.words.standing.has(lemma) ? '+' : null)
  const compound = rows.find((r) => r.compound)?.compound ?? null
  for (const arg of nominal.agents) {
    if (arg.via === 'possessive' && possessor) add(arg, possessor, 'on whose it is')
    if (arg.via === 'modifier' && compound && desk.tree.tokens[arg.head]!.deprel === 'compound') add(arg, compound, 'on what it is of')
  }
  for (const child of desk.tree.byRelation(head, 'acl')) {
    const clause = desk.clauses.headedBy(child)
    if (clause && clause.form === 'infinitive') found.push(...touchesBelow(desk, clause, sign, chain, depth + 1))
  }
  return found
}

function prepositionSign(rows: readonly NounSigns[], preposition: string): Sign | '0' | null {
  for (const row of rows) {
    const own = row.prepositions.get(preposition)
    if (own) return own
  }
  return null
}

const derivedCache = new WeakMap<SignWords, Map<string, Sign | null>>()

/** A noun made from a verb does to what follows "of" what the verb does to its object: "the destruction of", "the renewal of". */
function derivedSign(desk: SignDesk, lemma: string): Sign | null {
  const cache = derivedCache.get(desk.words) ?? new Map<string, Sign | null>()
  derivedCache.set(desk.words, cache)
  const known = cache.get(lemma)
  if (known !== undefined) return known
  if (desk.words.agentSuffixes.some((s) => lemma.endsWith(s))) return null
  const verbs = [lemma, ...derivedForms(lemma, 'n')].filter((v) => v === lemma || v.slice(0, 3) === lemma.slice(0, 3))
  const sign = verbs.map((v) => desk.words.verbs.get(v)?.object ?? null).find((s) => s !== null) ?? null
  cache.set(lemma, sign)
  return sign
}
