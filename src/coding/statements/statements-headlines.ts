import { type Token, tokensWithin } from '../../model/index.ts'
import { quotationOf, trimRun } from './statements-content.ts'
import type { Desk, Draft } from './statements-draft.ts'

/** Longest label of a headline, in tokens, and fewest words that it may say. */
const LONGEST_LABEL = 6
const LEAST_SAID = 3

/** Statements of headlines: a line without a full stop that names a source before a colon ("Ministry: Talks have failed"). */
export function headlineStatements(desk: Desk): Draft[] {
  const { doc } = desk.reading
  return [...doc.source.text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const end = line.index + line[0].trimEnd().length
    const colon = line[0].indexOf(': ')
    if (colon < 2 || /[.;]["”’']?$/.test(line[0].trimEnd().replace(/[.]["”’']$/, ''))) return []
    const inLine = tokensWithin(doc.tokens, { start: line.index, end })
    const label = inLine.filter((t) => t.end <= line.index + colon)
    const rest = inLine.filter((t) => t.start > line.index + colon)
    const draft = headline(desk, label, rest)
    return draft ? [draft] : []
  })
}

function headline(desk: Desk, label: readonly Token[], rest: readonly Token[]): Draft | null {
  const { reading, saying } = desk
  const words = rest.filter((t) => /\p{L}/u.test(t.text)).length
  if (label.length === 0 || label.length > LONGEST_LABEL || words < LEAST_SAID) return null
  if (label.some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos)) || saying.notTurns.has(label[0]!.text.toUpperCase())) return null
  if (!rest.some((t) => /^(VB|MD)/.test(t.xpos))) return null
  const speaker =
    label.findLast((t) => reading.actors.resolve(t.i).ids.length > 0) ?? label.findLast((t) => saying.documents.has(t.lemma.toLowerCase()))
  const content = trimRun(
    desk,
    rest.map((t) => t.i),
  )
  if (!speaker || !content) return null
  const cue = { start: label[0]!.start, end: label.at(-1)!.end }
  return {
    rule: 'headline/colon',
    cue,
    cueHead: null,
    content,
    speakers: [speaker.i],
    addressees: [],
    quotation: quotationOf(reading.doc, content),
    act: 'assert',
    firm: false,
    actorOnly: false,
    clause: null,
    confidence: 0.7,
  }
}
