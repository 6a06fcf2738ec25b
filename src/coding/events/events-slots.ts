import type { Frame, SlotTest } from '../../codebook/plover.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import { type EventType, overlap } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { collect, prepositionOf } from '../clauses/tree.ts'
import { antecedentOf, behind, type EventDesk, lemmaAt, nounEntry, participants, resolveAt, wordsOf } from './events-desk.ts'

/** The tokens that fill a slot of a clause: a role, or a preposition (of the clause, or of what it acts upon). */
export function fillers(desk: EventDesk, clause: Clause, slot: string): number[] {
  if (slot === 'agent') return clause.agents.map((a) => a.head)
  if (slot === 'patient') return clause.patients.map((a) => a.head)
  if (slot === 'beneficiary') return clause.beneficiaries.map((a) => a.head)
  if (slot === 'object') return objects(desk, clause)
  if (slot === 'subject') return desk.reading.clauses.around(clause.head)?.agents.map((a) => a.head) ?? []
  if (slot === 'culprit') return culprits(desk, clause)
  if (slot === 'amod') return [...desk.tree.byRelation(clause.head, 'amod', 'compound')]
  const own = clause.obliques.filter((o) => o.preposition === slot || o.preposition === `out ${slot}`).map((o) => o.head)
  const loose = desk.plover.small.own.has(slot)
    ? []
    : clause.obliques.filter((o) => o.preposition !== slot && !desk.plover.light.apart.has(o.preposition ?? ''))
  const carriers = [...clause.patients, ...loose].map((a) => a.head)
  const below = [...carriers, ...(clause.kind === 'copula' ? [clause.head] : [])].flatMap((head) => phrasesBelow(desk, head, slot))
  return [...new Set([...own, ...below])]
}

/** The phrases with a preposition below a noun, however deep ("part of a programme for Bosnia"). */
function phrasesBelow(desk: EventDesk, head: number, preposition: string): number[] {
  const { tree, reading } = desk
  // What hangs on a doer or on another act says nothing of this one.
  const apart = (i: number) => [...desk.plover.small.beside, ...(preposition === 'by' ? [] : ['by'])].includes(prepositionOf(tree, i) ?? '')
  const below = collect(tree, head, (t) => /^(acl|advcl|conj|appos)/.test(t.deprel) || apart(t.i)).filter(
    (i) => i !== head && prepositionOf(tree, i) === preposition,
  )
  return below.flatMap((i) => [...reading.clauses.conjuncts(i)])
}

/** What a verb judges: its object, or the subject of the small clause in its place ("found the strike justified"). */
function objects(desk: EventDesk, clause: Clause): number[] {
  if (clause.beneficiaries.length > 0) return clause.beneficiaries.map((p) => p.head)
  if (clause.patients.length > 0) return clause.patients.map((p) => p.head)
  const own = new Set(clause.agents.map((a) => a.head))
  const subjects = complements(desk, clause).flatMap((c) => c.agents.map((a) => a.head).filter((h) => !own.has(h)))
  return subjects.length > 0 ? subjects : nounBehind(desk, clause)
}

/** The head of the noun phrase right behind a verb that the parser gave no object. */
function nounBehind(desk: EventDesk, { predicate, sentence, head }: Clause): number[] {
  const { tokens } = desk.tree
  const isNominal = (i: number) => tokens[i]?.sentence === sentence && /^(NOUN|PROPN|PRON)$/.test(tokens[i]!.upos)
  let at = head + 1
  while (tokens[at] && (tokens[at]!.start < predicate.end || /^(DET|ADJ|NUM)$/.test(tokens[at]!.upos))) at++
  if (!isNominal(at)) return []
  while (isNominal(at + 1) || (tokens[at + 1]?.xpos === 'POS' && isNominal(at + 2))) at += isNominal(at + 1) ? 1 : 2
  return [at]
}

/** "X is responsible for the deaths of Y", "the militia, responsible for the killing": X. */
function culprits(desk: EventDesk, clause: Clause): number[] {
  const { tree, plover } = desk
  const word = tree.tokens[clause.head]!.head
  if (word < 0 || !plover.light.culprit.has(lemmaAt(desk, word)) || prepositionOf(tree, clause.head) !== 'for') return []
  const told = desk.reading.clauses.headedBy(word)
  if (told && told.agents.length > 0) return told.agents.map((a) => a.head)
  const before = tree.tokens[word - 1]?.text === ',' ? word - 2 : word - 1
  return before >= 0 && /^(NOUN|PROPN)$/.test(tree.tokens[before]!.upos) ? [before] : []
}

/** "X was the target of an attack": X. */
export function targetsOf(desk: EventDesk, token: number): number[] {
  const { tree, plover } = desk
  const noun = tree.tokens[token]!.head
  if (noun < 0 || !plover.light.targets.has(lemmaAt(desk, noun)) || prepositionOf(tree, token) !== 'of') return []
  return desk.reading.clauses.headedBy(noun)?.agents.map((a) => a.head) ?? []
}

const HOSTILE: ReadonlySet<string> = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST'])

/** The clauses a verb takes as its complement: "threatened to strike", "said that …", "asked them to leave". */
export function complements(desk: EventDesk, clause: Clause): Clause[] {
  const { all } = desk.reading.clauses
  const below = clause.children.map((c) => all[c]!)
  const isThat = (c: Clause) => c.marker === 'that' && c.relation === 'acl' && desk.tree.tokens[c.head]!.head === clause.head
  const found = below.filter((c) => c.relation === 'ccomp' || c.relation === 'xcomp' || isThat(c))
  if (found.length > 0) return found
  const objects = new Set(
    [...clause.patients, ...clause.obliques].flatMap((p) => collect(desk.tree, p.head, (t) => t.deprel === 'acl:relcl')),
  )
  const told = below.filter((c) => c.relation === 'acl' && c.marker === 'that' && objects.has(desk.tree.tokens[c.head]!.head))
  if (told.length > 0) return told
  const isInfinitive = (c: Clause) => c.form === 'infinitive' && c.marker === 'to'
  const gerund = below.filter((c) => c.form === 'participle' && c.relation === 'advcl' && followsAtOnce(desk, clause, c))
  if (gerund.length > 0) return gerund
  return below.filter(
    (c) => isInfinitive(c) && (c.relation === 'advcl' || (c.relation === 'acl' && objects.has(desk.tree.tokens[c.head]!.head))),
  )
}

/** "ruled out sending troops": a gerund that stands right behind the verb and its particle. */
const followsAtOnce = (desk: EventDesk, { predicate }: Clause, { head }: Clause): boolean =>
  desk.tree.tokens[head]!.start === predicate.end + 1 && desk.tree.tokens[head]!.text.endsWith('ing')

/** The type of act a clause tells: that of its verb, or of the noun its verb performs ("launch an attack"). */
export function actOf(desk: EventDesk, clause: Clause, depth = 0): EventType | null {
  const frame = verbFrame(desk, clause, depth + 1)
  if (frame) return frame.type
  if (desk.plover.light.aspect.has(clause.lemma) && depth < 3) {
    const [below] = complements(desk, clause)
    if (below) return actOf(desk, below, depth + 1)
  }
  if (!desk.plover.light.perform.has(clause.lemma)) return null
  for (const patient of clause.patients) {
    const entry = nounEntry(desk, patient.head, desk.plover.nouns)
    if (entry) return entry.value[0]!.type
  }
  return null
}

function complementHolds(desk: EventDesk, complement: Clause, value: string, depth: number): boolean {
  if (value.startsWith('=')) return complement.lemma === value.slice(1) || wordsOf(desk, complement.head).has(value.slice(1))
  if (desk.plover.classes.has(value)) return desk.plover.classes.get(value)!.has(complement.lemma) || inClass(desk, complement.head, value)
  if (value === 'infinitive') return complement.form === 'infinitive'
  if (value === 'indicative') return isIndicative(desk, complement)
  if (value === 'oblige') return complement.modal !== null && desk.plover.light.oblige.has(complement.modal)
  if (value === 'positive' || value === 'negative') return complement.polarity === value
  if (value === 'ccomp') return complement.relation === 'ccomp'
  const act = actOf(desk, complement, depth)
  if (value === 'act') return act !== null && complement.polarity === 'positive'
  return value === 'hostile' ? act !== null && HOSTILE.has(act) : act === value
}

/** Told as a fact, not as a wish: "he suggests that they lied" against "he suggests that they leave". */
function isIndicative(desk: EventDesk, { head, form, modal }: Clause): boolean {
  if (form !== 'finite' || modal !== null) return false
  const auxiliary = desk.tree.byRelation(head, 'aux', 'cop').some((a) => /^VB[DZP]$/.test(desk.tree.tokens[a]!.xpos))
  return auxiliary || /^VB[DZ]$/.test(desk.tree.tokens[head]!.xpos)
}

/** The types of the acts told by the participles and infinitives below a clause and its objects. */
function actsBelow(desk: EventDesk, clause: Clause, depth: number): (EventType | null)[] {
  const { all } = desk.reading.clauses
  const own = clause.children.map((c) => all[c]!).filter((c) => c.form !== 'finite')
  return depth > 2 ? [] : own.map((c) => actOf(desk, c, depth + 1))
}

const POLITICAL = ['statement', 'motion', 'ruled', 'agreement']

function headHolds(desk: EventDesk, head: number, slot: string, value: string): boolean {
  if (value === 'any') return true
  if (value.startsWith('=')) return wordsOf(desk, head).has(value.slice(1))
  if (value === 'actor' && isPersonal(desk, head)) return true
  if (value === 'actor')
    return resolveAt(desk, head).ids.length > 0 || isHuman(desk, head) || (slot === 'agent' && behind(desk, head).length > 0)
  if (value === 'PROPN') return desk.tree.tokens[head]!.upos === 'PROPN'
  if (value === 'political')
    return participants(desk, head).length > 0 || isAct(desk, head) || POLITICAL.some((name) => inClass(desk, head, name))
  if (/^[A-Z]+$/.test(value)) return nounEntry(desk, head, desk.plover.nouns)?.value.some((f) => f.type === value) ?? false
  return inClass(desk, head, value)
}

/** Personal pronouns stand for somebody even where it stays open whom. */
export function isPersonal(desk: EventDesk, head: number): boolean {
  if (desk.tree.tokens[head]!.xpos !== 'PRP') return false
  return lemmaAt(desk, head) !== 'it' || desk.reading.clauses.around(head)?.relation === 'ccomp'
}

/** "MPs", "MLAs", "NGOs": an abbreviation in the plural counts members or bodies. */
const MEMBERS = /^\p{Lu}{2,}s$/u

/** "Twelve signed and two refused": a bare number that does something counts people. */
const isCounted = ({ tree }: EventDesk, head: number): boolean =>
  tree.tokens[head]!.upos === 'NUM' && /^nsubj(:pass)?$/.test(tree.tokens[head]!.deprel)

/** Does a common noun mean people or a body of them ("prosecutors", "the jury"), whether or not it is known which? */
export const isHuman = (desk: EventDesk, head: number): boolean =>
  inClass(desk, head, 'counts') ||
  MEMBERS.test(desk.tree.tokens[head]!.text) ||
  isCounted(desk, head) ||
  (/^(NOUN|PROPN)$/.test(desk.tree.tokens[head]!.upos) &&
    (meansPeople(lemmaAt(desk, head)) || inClass(desk, head, 'bodies') || inClass(desk, head, 'assembly')))

/** Does a token head a noun of the lexicon of acts? */
export const isAct = (desk: EventDesk, token: number): boolean => nounEntry(desk, token, desk.plover.nouns) !== null

/** Is a noun a member of a class, by its words or by the kind of actor it names? */
export function inClass(desk: EventDesk, head: number, name: string): boolean {
  const words = desk.plover.classes.get(name)
  const meant = antecedentOf(desk, head) ?? head
  if (words) for (const word of wordsOf(desk, meant)) if (words.has(word)) return true
  const kinds = desk.plover.kinds.get(name)
  return kinds !== undefined && resolveAt(desk, head).ids.some((id) => kinds.has(desk.reading.actors.byId(id).kind))
}

/** Does a clause judge its object: "called the deal a disaster"? Reads the words after the verb outside the object itself. */
export function judgement(desk: EventDesk, clause: Clause): 'positive' | 'negative' | 'dismissive' | null {
  const { tree, plover } = desk
  const [object] = clause.beneficiaries.length > 0 ? clause.beneficiaries : clause.patients
  const within = object ? collect(tree, object.head, (t) => t.i > object.head && !t.deprel.startsWith('nmod') && t.deprel !== 'flat') : []
  const about = new Set(within)
  const after = collect(
    tree,
    clause.head,
    (t) => universalClause(t.deprel) || (t.deprel === 'conj' && t.upos === 'VERB') || (t.deprel === 'ccomp' && /^VB[DZP]$/.test(t.xpos)),
  ).filter((i) => i > clause.head && !about.has(i))
  const words = after.flatMap((i) => [lemmaAt(desk, i), tree.tokens[i]!.text.toLowerCase()])
  if (words.some((w) => plover.evaluation.dismissive.has(w))) return 'dismissive'
  if (words.some((w) => plover.evaluation.negative.has(w))) return 'negative'
  return words.some((w) => plover.evaluation.positive.has(w)) ? 'positive' : null
}

const universalClause = (deprel: string): boolean => /^(parataxis|advcl|acl:relcl)/.test(deprel)

/** Does what a clause says lay blame on somebody of another side than the speaker's? */
export function blamed(desk: EventDesk, clause: Clause): Clause | null {
  const speakers = clause.agents.flatMap((a) => resolveAt(desk, a.head).ids)
  const side = new Set(speakers.flatMap((id) => desk.reading.actors.sideOf(id)))
  const accuses = (c: Clause): boolean => {
    const who = c.agents.flatMap((a) => resolveAt(desk, a.head).ids)
    // "its warplanes had bombed a base": what is one's own is no charge
    const owners = c.agents.flatMap((a) => desk.tree.byRelation(a.head, 'nmod:poss')).flatMap((o) => resolveAt(desk, o).ids)
    if (who.length === 0 || [...who, ...owners].some((id) => side.has(id)) || c.polarity === 'negative') return false
    return desk.plover.evaluation.blame.has(c.lemma.split(' ')[0]!)
  }
  return complements(desk, clause).find(accuses) ?? null
}

/** Is a verb the cue of a saying that was read as asserting and no more ("residents said troops burned the mill")? */
const isPlainlyTold = (desk: EventDesk, clause: Clause): boolean =>
  desk.statements.some((s) => s.speechAct === 'assert' && s.cue !== null && overlap(s.cue, clause.predicate) > 0)

function holds(desk: EventDesk, clause: Clause, test: SlotTest, depth: number): boolean {
  const { slot, values } = test
  if (slot === 'polarity') return values.includes(`=${clause.polarity}`)
  if (slot === 'judged') {
    const found = judgement(desk, clause)
    return found !== null && (values.includes('any') || values.includes(`=${found}`))
  }
  if (slot === 'below') return actsBelow(desk, clause, depth).some((type) => type !== null && values.includes(type))
  if (slot === 'blames') return !isPlainlyTold(desk, clause) && blamed(desk, clause) !== null
  if (slot === 'complement') {
    const found = complements(desk, clause)
    if (values.includes('none')) return found.length === 0
    if (values.includes('any')) return found.length > 0
    // A second finite complement is mostly a sister clause that the parser hung too low.
    const read = found[0]?.relation === 'ccomp' ? found.slice(0, 1) : found
    return depth < 4 && read.some((c) => values.some((v) => complementHolds(desk, c, v, depth)))
  }
  const heads = fillers(desk, clause, slot)
  if (values.includes('none')) return heads.length === 0
  return heads.some((head) => values.some((v) => headHolds(desk, head, slot, v)))
}

/** Patients so broad that they do not tell an act by themselves. */
const BROAD = new Set(['any', 'actor', 'none', 'political', 'statement', 'armed', 'act'])

/** Does a frame ask for a patient of some kind, not just anything or anybody? */
export const asksForKind = (frame: Frame): boolean =>
  frame.when.some((t) => t.slot === 'patient' && !t.values.some((v) => BROAD.has(v) || /^[A-Z]+$/.test(v)))

/** "Arrest warrants were issued": who did it may stay unsaid where the patient is of the kind that the frame asks for. */
const isLeftOut = (clause: Clause, frame: Frame, { slot, values }: SlotTest): boolean =>
  slot === 'agent' && values.includes('actor') && clause.passive && clause.agents.length === 0 && asksForKind(frame)

const fits = (desk: EventDesk, clause: Clause, frame: Frame, depth: number): boolean =>
  frame.when.every((test) => isLeftOut(clause, frame, test) || holds(desk, clause, test, depth)) && !isBarred(desk, clause, frame, depth)

const isBarred = (desk: EventDesk, clause: Clause, frame: Frame, depth: number): boolean =>
  frame.not.some((test) => holds(desk, clause, test, depth))

/** What a frame of the same type rules out, its core rules out too ("killed in a fire"). */
const isCoreBarred = (desk: EventDesk, clause: Clause, frames: readonly Frame[], core: Frame, depth: number): boolean =>
  frames.some((f) => f.type === core.type && isBarred(desk, clause, f, depth))

/** How far behind a verb an adverb may stand that makes one sense with it ("sent the ambassador home"), in tokens. */
const FAR = 8

/** The forms a verb is looked up by: with its particle, with the adverb or preposition after it or behind its object, and bare. */
function verbKeys(desk: EventDesk, clause: Clause): string[] {
  const { tokens } = desk.tree
  const lemma = clause.lemma.toLowerCase()
  const next = tokens[clause.head + 1]
  const isNear = (i: number) => i > clause.head + 1 && i - clause.head <= FAR
  const moved = desk.tree.byRelation(clause.head, 'advmod').filter(isNear)
  const behind = moved.map((i) => `${lemma} ${tokens[i]!.text.toLowerCase()}`).filter((key) => desk.plover.verbs.has(key))
  const adjacent = next && /^(ADP|ADV)$/.test(next.upos) ? [`${lemma} ${next.text.toLowerCase()}`, ...behind] : behind
  const first = lemma.split(' ')[0]!
  const vague = desk.plover.light.perform.has(first) || desk.plover.light.aspect.has(first)
  const bare = lemma.includes(' ') && !desk.plover.verbs.has(lemma) && !vague ? [first] : []
  return [...adjacent, lemma, ...bare]
}

/** The most exact frame of a verb that its clause fits; null when none does. */
export function verbFrame(desk: EventDesk, clause: Clause, depth = 0): Frame | null {
  for (const key of verbKeys(desk, clause)) {
    const frames = desk.plover.verbs.get(key) ?? []
    const frame = frames.find((f) => fits(desk, clause, f, depth))
    if (frame && !(frame.core && isCoreBarred(desk, clause, frames, frame, depth))) return frame
  }
  return null
}

/** The most exact frame of a noun that names an act, with the first token of its name; null when it names none. */
export function nounFrame(desk: EventDesk, nominal: Clause): { readonly frame: Frame; readonly from: number; readonly key: string } | null {
  const entry = nounEntry(desk, nominal.head, desk.plover.nouns)
  const frame = entry?.value.find((f) => fits(desk, nominal, f, 0))
  return entry && frame ? { frame, from: entry.from, key: entry.key } : null
}
