import { contains, cover, type EntryOrSpan, type Goal, type Link } from '../../model/index.ts'
import { distinct, makeEntry } from '../entry.ts'
import type { Coder } from '../reading.ts'
import { attributionAt } from '../statements/attribution.ts'
import { linksOfAnswers } from './links-answers.ts'
import { linksOfBareAnswers, linksOfCausing, linksOfNounConditions } from './links-caused.ts'
import { endAt, type LinkDesk, type LinkDraft, openLinkDesk, spanAt } from './links-desk.ts'
import { linksOfDemands, linksOfMarkers, linksOfParticiples, linksOfPhrases, linksOfPurpose, linksOfWords } from './links-find.ts'

/** Codes how acts hang together: causes, answers, purposes and conditions that words state (codebook.md, link). */
export const codeLinks: Coder = (reading, earlier) => {
  const desk = openLinkDesk(reading, earlier)
  const found = [
    ...linksOfPhrases(desk),
    ...linksOfMarkers(desk),
    ...linksOfWords(desk),
    ...linksOfParticiples(desk),
    ...linksOfDemands(desk),
    ...linksOfPurpose(desk),
    ...linksOfAnswers(desk),
    ...linksOfCausing(desk),
    ...linksOfBareAnswers(desk),
    ...linksOfNounConditions(desk),
  ]
  const seen = new Set<string>()
  const drafts = found.filter((d) => d.from !== d.to && !seen.has(`${d.from} ${d.to}`) && seen.add(`${d.from} ${d.to}`))
  const links = drafts.map((draft) => toLink(desk, draft))
  return distinct(links).sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1))
}

/** The goal whose words a purpose clause is, else the act or words at its head. */
function purposeEnd(desk: LinkDesk, head: number, other: number): EntryOrSpan {
  const token = desk.tree.tokens[head]!
  const goal = desk.goals.find((g: Goal) => contains(g.content, token))
  return goal ? { entryId: goal.id } : endAt(desk, head, other)
}

function toLink(desk: LinkDesk, draft: LinkDraft): Link {
  const { reading, tree } = desk
  const clause = reading.clauses.around(draft.type === 'condition' ? draft.to : draft.from)
  return makeEntry('link', {
    evidence: [reading.evidence(cover([spanAt(desk, draft.from), spanAt(desk, draft.to)]))],
    attribution: attributionAt(tree.tokens[draft.from]!, desk.statements),
    polarity: 'positive',
    certainty: clause?.certainty ?? 'certain',
    time: null,
    confidence: draft.confidence,
    type: draft.type,
    from: endAt(desk, draft.from, draft.to),
    to: draft.type === 'purpose' ? purposeEnd(desk, draft.to, draft.from) : endAt(desk, draft.to, draft.from),
    rule: draft.rule,
  })
}
