import type { SayingFrame } from '../../codebook/saying.ts'
import type { Span } from '../../model/index.ts'
import type { Clause } from '../clauses/clause.ts'
import { tokenFrom } from '../token-range.ts'
import { withCondition } from './statements-condition.ts'
import { quotationOf } from './statements-content.ts'
import { bareLemma, type Desk, type Draft } from './statements-draft.ts'
import { readFrame } from './statements-frames.ts'
import { reachOn, withoutTold } from './statements-reach.ts'
import type { Said } from './statements-said.ts'
import { addresseesOf, issuersOf, speakersOf } from './statements-speakers.ts'

/** Which frame is tried first: the fuller ones say more exactly what is said. */
const ORDER: readonly string[] = [
  'infinitive',
  'clause',
  'order',
  'predicate',
  'object:',
  'order:',
  'prep',
  'gerund',
  'object',
  'rest',
  'quotation',
]

/** Statements whose cue is a verb of saying with what is said as its complement; `taken` cues already have their quotation. */
export function verbStatements(desk: Desk, taken: ReadonlySet<number>): Draft[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb' || taken.has(clause.head) || !isVoiced(desk, clause)) return []
    const draft = phraseStatement(desk, clause) ?? frameStatement(desk, clause)
    return draft ? [draft] : []
  })
}

/** "X, citing officials, reported Y": the officials say Y as well, and the citing is no statement of its own. */
export function citedSources(desk: Desk, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const { clause } = draft
    if (!clause || draft.cueHead !== clause.head || !desk.saying.citing.has(clause.lemma) || clause.relation === 'root') return draft
    const sources = clause.patients.map((p) => p.head).filter((p) => isSource(desk, p))
    const reported = drafts.find((d) => d !== draft && d.clause !== null && d.clause.i === clause.parent)
    const attached = reported ?? drafts.find((d) => d.clause?.sentence === clause.sentence && d.clause.head > clause.head && d !== draft)
    if (sources.length === 0 || !attached) return draft
    return {
      ...draft,
      rule: 'cited source',
      content: attached.content,
      speakers: sources,
      act: attached.act,
      firm: attached.firm,
      quotation: attached.quotation,
    }
  })
}

/** A person or group that can be cited, as against a reason or a document. */
const isSource = ({ reading, tree }: Desk, head: number): boolean =>
  reading.actors.resolve(head).ids.length > 0 && !/^(CD|PRP)$/.test(tree.tokens[head]!.xpos)

/** Is the saying done, rather than denied, wished for or merely possible? */
function isVoiced(desk: Desk, clause: Clause): boolean {
  if ((clause.polarity === 'negative' && !isBehindDenial(desk, clause)) || isHypothetical(desk, clause)) return false
  if (clause.modal !== null && clause.modal !== 'have' && !isSparing(desk, clause)) return false
  if (isIdle(desk, clause) || isAsked(desk, clause) || isName(desk, clause)) return false
  if (clause.marker !== null && desk.saying.unsaid.has(clause.marker)) return false
  if (clause.form !== 'infinitive' || isBase(desk, clause)) return true
  return isCarried(desk, clause)
}

/** "denied the charge, saying the smoke came from a kiln": a participle behind a comma that is not negated itself. */
const isBehindDenial = ({ tree, reading: { codebook } }: Desk, { head, relation }: Clause): boolean =>
  relation === 'ccomp' &&
  tree.tokens[head]!.xpos === 'VBG' &&
  tree.tokens[head - 1]?.text === ',' &&
  tree.byRelation(head, 'advmod', 'aux').every((m) => !codebook.clauses.negators.has(tree.tokens[m]!.text.toLowerCase()))

/** "would say only that": what one can or will say is said. */
const isSparing = ({ tree, saying }: Desk, { head }: Clause): boolean =>
  tree.byRelation(head, 'advmod').some((a) => saying.sparing.has(tree.tokens[a]!.lemma)) ||
  [tree.tokens[head + 1], tree.tokens[head - 1]].some((t) => t !== undefined && saying.sparing.has(t.lemma))

/** "Those close to her say that": a base form that nothing makes an infinitive, behind its subject. */
const isBase = ({ tree }: Desk, { head, relation }: Clause): boolean =>
  (relation === 'root' || relation === 'parataxis') &&
  tree.byRelation(head, 'mark', 'aux').length === 0 &&
  tree.byRelation(head, 'nsubj', 'ccomp', 'csubj').some((s) => s < head)

/** "Qaboos bin Said": a capital inside a sentence that is otherwise in small letters makes a name of a verb. */
function isName({ reading: { doc } }: Desk, clause: Clause): boolean {
  const sentence = doc.sentences[clause.sentence]!
  const { text } = doc.tokens[clause.head]!
  if (clause.head === sentence.firstToken || !/^\p{Lu}\p{Ll}/u.test(text) || /["“”'‘’`]/.test(doc.tokens[clause.head - 1]!.text))
    return false
  const words = doc.tokens
    .slice(sentence.firstToken + 1, sentence.lastToken)
    .filter((t) => t.i !== clause.head && t.upos !== 'PROPN' && /^\p{L}{4,}/u.test(t.text))
  return words.filter((t) => /^\p{Ll}/u.test(t.text)).length > words.length / 2
}

/** "when asked whether": a bare past participle tells what was said to its subject, not by it. */
const isAsked = ({ tree, reading }: Desk, clause: Clause): boolean => {
  if (clause.passive || tree.byRelation(clause.head, 'aux', 'nsubj').length > 0) return false
  const { xpos, deprel } = tree.tokens[clause.head]!
  const opens = clause.head === reading.doc.sentences[clause.sentence]!.firstToken && deprel !== 'root'
  if (clause.relation !== 'advcl' && !opens) return false
  return xpos === 'VBN' || (xpos === 'VBD' && (clause.marker !== null || opens))
}

/** "we are talking about a bridge": the speaker speaks while saying so. */
const isIdle = ({ tree, saying }: Desk, clause: Clause): boolean =>
  saying.idle.has(clause.lemma) &&
  tree.tokens[clause.head]!.xpos === 'VBG' &&
  clause.agents.some((a) => saying.grammar.firstPerson.includes(tree.tokens[a.head]!.text.toLowerCase()))

/** "if he says": only what stands under the condition itself. */
const isHypothetical = ({ reading }: Desk, clause: Clause): boolean =>
  clause.relation === 'advcl' && clause.marker !== null && reading.codebook.clauses.conditionals.has(clause.marker)

/** "continued to say", "was forced to admit", "took to the air to accuse": an infinitive that tells of a saying. */
function isCarried({ reading, saying }: Desk, clause: Clause): boolean {
  const governor = clause.parent === null ? undefined : reading.clauses.all[clause.parent]
  if (!governor || governor.polarity === 'negative' || governor.certainty !== 'certain' || governor.modal !== null) return false
  if (clause.relation === 'advcl') return governor.tense !== 'future' && governor.form !== 'infinitive'
  return clause.relation === 'xcomp' && saying.carriers.has(bareLemma(governor))
}

function frameStatement(desk: Desk, clause: Clause): Draft | null {
  const frames = desk.saying.verbs.get(clause.lemma) ?? desk.saying.verbs.get(bareLemma(clause))
  if (!frames) return null
  for (const frame of frames.toSorted((a, b) => rank(a) - rank(b))) {
    const found = readFrame(desk, clause, frame)
    const draft = found && makeDraft(desk, clause, frame, found)
    if (draft) return draft
  }
  return null
}

function rank(frame: SayingFrame): number {
  const name = frame.preposition !== null && frame.kind !== 'prep' ? `${frame.kind}:` : frame.kind
  return ORDER.indexOf(name)
}

function makeDraft(desk: Desk, clause: Clause, frame: SayingFrame, found: Said): Draft | null {
  const speakers = frame.speaker === 'hearer' ? [] : found.speaker == null ? speakersOf(desk, clause) : issuersOf(desk, found.speaker)
  if (frame.speaker === 'document' && !isOneOf(desk, clause, desk.saying.documents)) return null
  if (frame.speaker === 'survey' && !isOneOf(desk, clause, desk.saying.surveys)) return null
  if (frame.speaker === 'hearer' && !isOneOf(desk, clause, desk.saying.hearers)) return null
  if (frame.passive && !clause.passive) return null
  if (isNaming(desk, clause, frame, speakers)) return null
  if (frame.deadline && !hasDeadline(desk, clause, found)) return null
  if (isWhoever(desk, clause, speakers) || (frame.kind === 'predicate' && frame.notContent.has(desk.tree.tokens[found.head]!.lemma)))
    return null
  const content = withCondition(desk, clause, reachOn(desk, clause, withoutTold(desk, clause, found.content)))
  if (clause.relation === 'acl' && content.start < clause.verbGroup.start && content.end > clause.verbGroup.end) return null
  if (frame.speaker === 'actor' && speakers.length === 0 && !(clause.passive && frame.firm && frame.preposition !== null)) return null
  const asObject = frame.kind === 'object' && frame.preposition === null
  if (asObject && (frame.act === 'assert' || frame.act === 'justify') && clause.form === 'infinitive') return null
  if (speakers.length === 0 && frame.preposition !== null && (clause.relation === 'relcl' || clause.relation === 'acl')) return null
  return {
    rule: `${frame.group}/${frame.kind}`,
    cue: cueSpan(desk, clause, frame),
    cueHead: clause.head,
    content,
    speakers,
    addressees:
      frame.kind === 'clause' || frame.addressee ? addresseesOf(clause).filter((a) => a !== found.head && a !== found.speaker) : [],
    quotation: quotationOf(desk.reading.doc, content),
    act: actOf(desk, clause, frame, found),
    firm: frame.firm,
    otherwise: frame.otherwise,
    actorOnly: frame.speaker === 'actor',
    clause,
    confidence: asObject ? 0.7 : 0.9,
    ...(frame.kind === 'predicate' ||
    (frame.kind === 'object' && frame.act === 'assert' && desk.saying.labelCases.has(frame.preposition ?? ''))
      ? { label: found.head }
      : {}),
  }
}

const isOneOf = ({ tree }: Desk, clause: Clause, nouns: ReadonlySet<string>): boolean =>
  clause.agents.some((a) => nouns.has(tree.tokens[a.head]!.lemma))

/** "expressed support for X" agrees, "expressed concern" warns: the object's head shows it. */
function actOf(desk: Desk, clause: Clause, frame: SayingFrame, found: Said): Draft['act'] {
  const { tree, saying } = desk
  if (frame.ofPower && [...clause.patients, ...clause.beneficiaries].some((p) => isPower(desk, p.head))) return frame.ofPower
  return frame.kind === 'object' && frame.act === 'assert' ? (saying.expressed.get(tree.tokens[found.head]!.lemma) ?? frame.act) : frame.act
}

/** A time between a cue and what is to be done by then. */
const hasDeadline = ({ tree, saying }: Desk, clause: Clause, found: Said): boolean =>
  tree.tokens.slice(clause.head + 1, found.head).some((t) => saying.times.has(t.lemma.toLowerCase()))

/** A state, a government, an armed group or somebody who acts for one. */
const isPower = ({ reading: { actors } }: Desk, head: number): boolean =>
  actors.resolve(head).ids.some((id) => {
    const { kind, actsFor } = actors.byId(id)
    return /^(state|government|armed-group|alliance)$/.test(kind) || (kind === 'person' && actsFor !== undefined)
  })

/** "a colony called Southern Rhodesia": a bare participle of naming, by nobody. */
const isNaming = ({ tree }: Desk, clause: Clause, frame: SayingFrame, speakers: readonly number[]): boolean =>
  frame.kind === 'predicate' &&
  clause.relation === 'acl' &&
  tree.tokens[clause.head]!.xpos === 'VBN' &&
  (speakers.length === 0 || speakers.includes(tree.tokens[clause.head]!.head))

/** "It is unclear who ordered the raid": nobody is said to have said it. */
const isWhoever = ({ tree }: Desk, { relation }: Clause, speakers: readonly number[]): boolean =>
  speakers.length > 0 && relation === 'ccomp' && speakers.every((s) => tree.tokens[s]!.xpos === 'WP')

/** The verb group, with the preposition of its frame where that follows at once. */
function cueSpan({ tree, reading }: Desk, clause: Clause, frame: SayingFrame): Span {
  const next = tree.tokens[tokenFrom(reading.doc, clause.verbGroup.end)]
  const takes = frame.preposition !== null && next?.text.toLowerCase() === frame.preposition
  return { start: clause.verbGroup.start, end: takes ? next.end : clause.verbGroup.end }
}

/** "made clear that X": a verb and a word that say something together. */
function phraseStatement(desk: Desk, clause: Clause): Draft | null {
  const { tree, saying, reading } = desk
  const after = tree.children(clause.head).filter((c) => c > clause.head)
  const hit = saying.phrases.flatMap((p) =>
    p.verb === clause.lemma ? after.filter((c) => tree.tokens[c]!.lemma === p.word).map((c) => ({ ...p, c })) : [],
  )[0]
  if (!hit) return null
  const word = hit.c
  const frame: SayingFrame = {
    kind: 'clause',
    preposition: null,
    group: `${clause.lemma} ${hit.word}`,
    act: hit.act,
    firm: false,
    speaker: 'actor',
    addressee: false,
    abstract: false,
    passive: false,
    objects: null,
    notContent: new Set(),
    pronouns: new Set(),
  }
  const below = reading.clauses.headedBy(word)
  const found = readFrame(desk, clause, frame) ?? (below ? readFrame(desk, below, frame) : null)
  if (!found || found.head === word) return null
  const draft = makeDraft(desk, clause, frame, found)
  return draft && { ...draft, cue: { start: clause.verbGroup.start, end: tree.tokens[word]!.end } }
}
