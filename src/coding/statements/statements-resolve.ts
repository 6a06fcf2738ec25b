import { contains, cover, type Span, type Statement, tokensWithin } from '../../model/index.ts'
import { makeEntry } from '../entry.ts'
import { attributionAt } from './attribution.ts'
import { speechActOf } from './statements-act.ts'
import type { Desk, Draft } from './statements-draft.ts'
import { outcomeAfter } from './statements-outcome.ts'
import { withPartitive } from './statements-partitive.ts'
import { isPeople, isPerson } from './statements-people.ts'
import type { Turn } from './transcript.ts'

const length = (span: Span): number => span.end - span.start

/** Completes drafts with their actors and acts; outer statements first, since "I" and "we" inside them need their speakers. */
export function resolveStatements(desk: Desk, drafts: readonly Draft[]): Statement[] {
  const done: Statement[] = []
  for (const draft of drafts.toSorted((a, b) => length(b.content) - length(a.content))) {
    const statement = toStatement(desk, draft, done)
    if (statement) done.push(statement)
  }
  return done
}

/** Who speaks around a draft: the chain of those who report it, and those whom "I" and "you" mean in it. */
interface Setting {
  readonly attribution: string[]
  readonly speakers: readonly string[]
  readonly partners: readonly string[]
}

function settingOf(desk: Desk, draft: Draft, outer: readonly Statement[]): Setting {
  const place = draft.cue ?? draft.content
  const around = outer.filter((s) => contains(s.content, place) && length(s.content) > length(draft.content))
  const quoting = around.findLast((s) => s.quotation === 'direct')?.speakers
  const turn = draft.rule.startsWith('turn/') ? undefined : desk.turns.find((t) => contains(t.body, place))
  if (!turn) return { attribution: attributionAt(place, around), speakers: quoting ?? [], partners: [] }
  const own = desk.reading.actors.resolve(turn.speaker).ids
  const chain = attributionAt(place, around).filter((id) => !own.includes(id))
  return { attribution: [...own, ...chain], speakers: quoting ?? own, partners: partnersOf(desk, turn) }
}

/** Whom a turn speaks to: the nearest speaker of another turn, the one who answers first. */
function partnersOf(desk: Desk, turn: Turn): readonly string[] {
  const at = desk.turns.indexOf(turn)
  const own = desk.reading.actors.resolve(turn.speaker).ids
  for (const other of [...desk.turns.slice(at + 1), ...desk.turns.slice(0, at).reverse()]) {
    const ids = desk.reading.actors.resolve(other.speaker).ids
    if (ids.some((id) => !own.includes(id))) return ids
  }
  return []
}

function toStatement(desk: Desk, found: Draft, outer: readonly Statement[]): Statement | null {
  const { reading, saying } = desk
  const draft = found.quotation === 'direct' ? found : { ...found, content: withPartitive(desk, found.content) }
  const setting = settingOf(desk, draft, outer)
  const readings = draft.speakers.map((head) =>
    desk.turns.length > 0 && isSelf(desk, head) && setting.speakers.length > 0
      ? { ids: setting.speakers, alternatives: [] }
      : saying.partner.has(reading.doc.tokens[head]!.text.toLowerCase())
        ? { ids: setting.partners, alternatives: [] }
        : draft.actorOnly && !isDocument(desk, head) && !isPeople(desk, head)
          ? reading.actors.resolve(head, setting.speakers)
          : reading.actors.source(head, setting.speakers),
  )
  const speakers = [...new Set(readings.flatMap((r) => r.ids))]
  const known = speakers.length > 0 || draft.speakers.length === 0 || draft.speakers.some((head) => isPerson(desk, head))
  if (draft.actorOnly && !known) return null
  const alternatives = [...new Set([...readings.flatMap((r) => r.alternatives), ...openMeanings(desk, draft)])].filter(
    (id) => !speakers.includes(id),
  )
  const addressees = [...new Set(draft.addressees.flatMap((head) => reading.actors.resolve(head, setting.speakers).ids))]
  const speechAct = speechActOf(desk, draft, speakers)
  const outcome = speechAct === 'promise' || speechAct === 'agree' ? outcomeAfter(desk, draft.content) : null
  return makeEntry('statement', {
    evidence: [evidenceSpan(desk, draft), ...(outcome ? [outcome] : [])].map(reading.evidence),
    attribution: setting.attribution,
    // a participle under a denial ("denied it, saying …") is not denied itself
    polarity: draft.clause?.form === 'participle' ? 'positive' : (draft.clause?.polarity ?? 'positive'),
    certainty: draft.clause?.certainty ?? 'certain',
    time: draft.clause ? reading.timeOf(draft.clause) : null,
    confidence: draft.confidence,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    speakers,
    addressees: addressees.filter((id) => !speakers.includes(id)),
    venue: venueOf(desk, draft),
    cue: draft.cue,
    content: draft.content,
    quotation: draft.quotation,
    speechAct,
    rule: draft.rule,
  })
}

/** "I" or "we" who says something is the one whose words they stand in, without the side. */
const isSelf = ({ reading: { doc }, saying }: Desk, head: number): boolean =>
  saying.grammar.firstPerson.includes(doc.tokens[head]!.text.toLowerCase())

/** A manifesto, a petition or a ruling speaks for itself where the text names nobody behind it. */
const isDocument = ({ reading: { doc }, saying }: Desk, head: number): boolean =>
  doc.tokens[head]!.upos === 'NOUN' && saying.issued.has(doc.tokens[head]!.lemma)

/** "He did not say that", quoted: everybody whom the opening pronoun may mean, where the text leaves it open. */
function openMeanings({ reading }: Desk, { content, quotation }: Draft): readonly string[] {
  const first = quotation === 'direct' ? tokensWithin(reading.doc.tokens, content)[0] : undefined
  if (first?.xpos !== 'PRP') return []
  const { ids, alternatives } = reading.actors.resolve(first.i)
  return alternatives.length > 0 ? [...ids, ...alternatives] : []
}

/** Where it is said ("on Twitter", "at a press conference"): the words, or null. */
function venueOf({ reading: { doc }, saying, tree }: Desk, { clause }: Draft): string | null {
  const place = clause?.obliques.find((o) => saying.media.has(tree.tokens[o.head]!.lemma.toLowerCase()))
  return place ? doc.source.text.slice(place.span.start, place.span.end) : null
}

/** Speaker, cue and content together where they stand side by side, else the content. */
function evidenceSpan(desk: Desk, { cue, content, speakers }: Draft): Span {
  if (!cue) return content
  const gap = Math.max(cue.start - content.end, content.start - cue.end)
  if (gap >= FAR) return content
  return withMentions(desk, cover([cue, content]), cue, speakers)
}

/** How many characters apart two parts of one evidence may stand. */
const FAR = 80

/** The nearest mention of who speaks, in the words of the text ("he"), where it stands beside the cue in its sentence. */
function withMentions({ reading: { doc, clauses } }: Desk, span: Span, cue: Span, speakers: readonly number[]): Span {
  const sentence = doc.sentences.find((s) => s.start <= cue.start && cue.start < s.end)
  const near = speakers
    .map((head) => clauses.phrase(head))
    .filter((m) => sentence && m.start >= sentence.start && m.end <= sentence.end && Math.max(span.start - m.end, m.start - span.end) < FAR)
  return near.length > 0 ? cover([span, ...near]) : span
}
