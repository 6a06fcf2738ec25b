import { derivedForms } from '../../codebook/wordnet.ts'
import { cover, type Effect, type Entry, type Sign, type Span } from '../../model/index.ts'
import type { Argument, Clause } from '../clauses/clause.ts'
import { type LinkDesk, type LinkDraft, openLinkDesk, spanAt } from '../links/links-desk.ts'
import { linksOfMarkers, linksOfPhrases } from '../links/links-find.ts'
import { type Cause, refAt } from './effects-cause.ts'
import { actorsAt, affectedAt, type EffectDesk, type EffectDraft } from './effects-desk.ts'
import { statedByPhrases } from './effects-phrases.ts'
import { times, verbSigns } from './signs.ts'

/** "the port closed because dockers walked out", "due to a lack of fuel": what a clause of cause brought about or kept away. */
export function statedByBecause(desk: EffectDesk, earlier: readonly Entry[]): EffectDraft[] {
  const links = openLinkDesk(desk.reading, earlier)
  const { markers } = desk.reading.codebook.causal.links.causes
  const told = [...markers.slice(0, 1).map((m) => `marker/${m}`), `harmed/${desk.reading.codebook.causal.links.harmed.markers[0]}`]
  const found = [...linksOfPhrases(links), ...linksOfMarkers(links).filter((l) => told.includes(l.rule))].filter(
    (l) => l.type === 'causes' && !isDenied(desk, l.from) && !isSaying(desk, l.to) && !isMotive(desk, l) && !isDue(desk, l.from),
  )
  return [
    ...begunBy(desk, links),
    ...loosely(desk),
    ...found.flatMap((link) => {
      const cause = refAt(desk, link.from, spanAt(links, link.from))
      const happens = desk.clauses.headedBy(link.from)?.kind === 'verb'
      if (link.rule.startsWith('harmed') && (isAssault(desk, cause) || !happens)) return []
      const clause = desk.clauses.headedBy(link.to)
      const result = clause
        ? resultOf(desk, clause, link.rule.startsWith('marker/'))
        : [{ affected: { span: spanAt(links, link.to) }, span: spanAt(links, link.to), sign: '+' as Sign }]
      return result.map((r) => draft(link, cause, r))
    }),
  ]
}

/** "thanks largely to remittances", "due in part to the drought": a phrase of cause with a word of measure in it. */
function loosely(desk: EffectDesk): EffectDraft[] {
  const { openings, closing, reach } = desk.reading.codebook.causal.links.loosely
  const { tokens } = desk.tree
  return tokens.flatMap((token) => {
    if (!openings.includes(token.text.toLowerCase())) return []
    const mark = tokens.slice(token.i + 2, token.i + 2 + reach).find((t) => t.text === closing && t.sentence === token.sentence)
    const clause = desk.clauses.around(token.i)
    if (!mark || mark.head <= mark.i || !clause || clause.kind !== 'verb' || tokens.slice(token.i, mark.i).some((t) => t.upos === 'PUNCT'))
      return []
    const cause = refAt(desk, mark.head, desk.clauses.phrase(mark.head))
    const link = { from: mark.head, to: clause.head, type: 'causes', rule: `phrase/${token.text.toLowerCase()}` } as LinkDraft
    return isMotive(desk, link) ? [] : resultOf(desk, clause, false).map((r) => draft(link, cause, r))
  })
}

/** "the protests began in response to the bill": what sprang up as an answer was brought about by what it answers. */
function begunBy(desk: EffectDesk, links: LinkDesk): EffectDraft[] {
  return linksOfPhrases(links).flatMap((link) => {
    const clause = link.type === 'responds' ? desk.clauses.headedBy(link.from) : undefined
    const frames = clause && desk.reading.codebook.causal.caused.get(clause.lemma)
    if (!clause || !frames?.some((f) => `phrase/${f.frame}` === link.rule) || clause.patients.length > 0) return []
    return clause.agents.flatMap((agent) =>
      affectedAt(desk, agent.head).flatMap((affected) =>
        'span' in affected ? [draft(link, refAt(desk, link.to, spanAt(links, link.to)), { affected, span: agent.span, sign: '+' })] : [],
      ),
    )
  })
}

interface Result {
  readonly affected: Effect['affected']
  readonly span: Span
  readonly sign: Sign
}

const draft = (link: LinkDraft, cause: Cause, { affected, span, sign }: Result): EffectDraft => ({
  rule: `because/${link.rule}`,
  cause: cause.ref,
  affected,
  sign,
  basis: 'stated',
  chain: [],
  calculus: 'silent',
  at: link.to,
  evidence: [cover([span, cause.span])],
  confidence: 0.6,
})

/** "not because they were told to": a cause that is ruled out. */
function isDenied(desk: EffectDesk, cause: number): boolean {
  const { start } = desk.clauses.subtree(cause)
  let opening = cause
  while (opening > 0 && desk.tree.tokens[opening - 1]!.start >= start) opening--
  const around = [desk.tree.tokens[opening - 1], opening < cause ? desk.tree.tokens[opening] : undefined]
  return around.some((t) => t !== undefined && desk.negators.has(t.lemma) && t.sentence === desk.tree.tokens[cause]!.sentence)
}

/** "the singer retired due to ill health": what moved a person to act is a motive, which changes nothing else. */
function isMotive(desk: EffectDesk, { rule, from, to }: LinkDraft): boolean {
  if (rule.startsWith('marker/') && isWill(desk, from)) return true
  const clause = rule.startsWith('phrase/') ? desk.clauses.headedBy(to) : undefined
  if (clause?.kind !== 'verb' || verbSigns(desk, clause)?.subject || (clause.passive && verbSigns(desk, clause)?.object)) return false
  const subject = clause.agents[0] ?? clause.patients[0]
  return subject !== undefined && actorsAt(desk, subject.head).some((id) => desk.reading.actors.byId(id).kind === 'person')
}

/** "backs the guards because it wants to weaken Chad": what somebody wants by an act does not do it to others. */
function isWill(desk: EffectDesk, cause: number): boolean {
  const clause = desk.clauses.headedBy(cause)
  const pronoun = clause?.agents.some((a) => desk.tree.tokens[a.head]!.xpos === 'PRP')
  const wants = desk.tree.byRelation(cause, 'xcomp').length > 0
  return pronoun === true && wants && desk.reading.codebook.wanting.verbs.has(clause!.lemma)
}

/** "due to begin after Easter": expected, not brought about. */
const isDue = (desk: EffectDesk, cause: number): boolean => desk.tree.tokens[cause]!.xpos === 'VB'

/** "I want to say this because …": a reason for saying or wanting a thing changes nothing. */
function isSaying(desk: EffectDesk, result: number): boolean {
  const { start, end, lemma } = desk.tree.tokens[result]!
  if (desk.statements.some((s) => s.cue !== null && s.cue.start <= start && end <= s.cue.end)) return true
  const clause = desk.clauses.headedBy(result)
  const subject = clause?.agents[0]
  // "it is something we must do, because …", "I am glad because …" weigh their words.
  if (clause?.kind === 'copula' && (!subject || desk.tree.tokens[subject.head]!.upos === 'PRON')) return true
  // "a report like this, because of …": only what happens is brought about.
  if (!clause && (desk.tree.tokens[result]!.upos !== 'NOUN' || !happens(desk, result))) return true
  // "let me say, because …", "I'd refer you …, because …" give reasons for saying so.
  if (clause?.kind === 'verb' && (subject ? desk.tree.tokens[subject.head]!.lemma === 'I' : !clause.passive && clause.form === 'finite'))
    return true
  const wants = subject !== undefined && desk.tree.tokens[subject.head]!.xpos === 'PRP'
  return wants && desk.reading.codebook.wanting.verbs.has(lemma)
}

/** Is a noun something that happens: an act, a happening, or made from a verb? */
export function happens(desk: EffectDesk, noun: number): boolean {
  const { happenings } = desk.reading.codebook.causal.links.harmed
  const { lemma } = desk.tree.tokens[noun]!
  return desk.eventAt(noun) !== undefined || happenings.includes(lemma) || derivedForms(lemma, 'n').length > 0
}

const isAssault = (desk: EffectDesk, { ref }: Cause): boolean =>
  'entryId' in ref && desk.events.some((e) => e.id === ref.entryId && e.eventType === 'ASSAULT')

/** What the caused clause does to whom it is about ("forty people died", "the office was shut"); else its words came about. */
function resultOf(desk: EffectDesk, clause: Clause, byMarker: boolean): Result[] {
  const words = cover([clause.predicate, ...[...clause.agents, ...clause.patients].map((a) => a.span)])
  const signs = clause.kind === 'verb' ? verbSigns(desk, clause) : undefined
  const undergone: readonly Argument[] =
    clause.passive && clause.agents.length === 0 ? clause.patients : clause.patients.length === 0 ? clause.agents : []
  const turned = clause.polarity === 'negative' ? '-' : '+'
  const { up, down } = desk.words.frames.changing
  const own = clause.passive ? signs?.object : up.includes(clause.lemma) ? '+' : down.includes(clause.lemma) ? '-' : signs?.subject
  // "growers have lost two markets because of the dispute"
  if (signs?.group === 'suffering' && clause.agents.length > 0 && clause.patients.length > 0 && turned === '+')
    return clause.agents.flatMap((arg) => affectedAt(desk, arg.head).map((affected) => ({ affected, span: words, sign: '-' as Sign })))
  // "trade has borne the costs as a result of it" is told by its idiom.
  if (statedByPhrases(desk, clause).length > 0) return []
  // "it reduces trade because money is scarce": what the verb itself does to its object.
  if (byMarker && clause.kind === 'verb' && !clause.passive && clause.patients.length > 0 && signs?.states && signs.object)
    return clause.patients.flatMap((arg) =>
      affectedAt(desk, arg.head).map((affected) => ({ affected, span: words, sign: times(signs.object!, turned) })),
    )
  if (own && undergone.length > 0)
    return undergone.flatMap((arg) => affectedAt(desk, arg.head).map((affected) => ({ affected, span: words, sign: times(own, turned) })))
  return [{ affected: { span: words }, span: words, sign: turned }]
}
