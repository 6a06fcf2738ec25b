import type { EntryLine } from '../../app/list-entries.ts'
import type { SentenceView } from '../../app/show-sentence.ts'
import { heading, type Paper, row } from './layout.ts'

/** A sentence in its context, with the entries and findings that rest on it. */
export function renderSentence(view: SentenceView, paper: Paper): string[] {
  const { bold, dim } = paper.colors
  const context = (sentences: readonly string[]) => sentences.flatMap((text) => row(paper, { lead: '    ', text, style: dim }))
  return [
    `${bold(view.cite)}  ${[view.title, ...view.publishers, view.publishedAt].filter(Boolean).join(' · ')}`,
    '',
    ...context(view.before),
    ...row(paper, { lead: '  ▸ ', text: view.sentence, style: bold }),
    ...context(view.after),
    ...heading(paper, 'Entries', view.entries.length === 0 ? 'none rests on this sentence' : ''),
    ...view.entries.flatMap((entry) => entryRows(entry, paper)),
    ...(view.findings.length > 0 ? heading(paper, 'Findings that rest on them') : []),
    ...view.findings.flatMap((finding) =>
      row(paper, { lead: `  ${finding.kind.padEnd(14)}`, text: finding.says, cite: finding.id.slice(0, 6) }),
    ),
  ]
}

function entryRows(entry: EntryLine, paper: Paper): string[] {
  const { cyan, dim } = paper.colors
  const who = entry.who.length > 0 ? `${entry.who.join(', ')}: ` : ''
  const facts = [
    ...Object.entries(entry.facts).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
      return text === '' ? [] : [`${name} ${text}`]
    }),
    ...(entry.saidBy.length > 0 ? [`said by ${entry.saidBy.join(' > ')}`] : []),
    ...(entry.polarity === 'negative' ? ['negated'] : []),
    ...(entry.certainty === 'certain' ? [] : [entry.certainty]),
    ...(entry.when ? [`when ${entry.when}`] : []),
    `rule ${entry.rule}`,
  ]
  return [
    ...row(paper, { lead: `  ${entry.kind.padEnd(10)}`, text: `${who}“${entry.words}”`, cite: entry.id.slice(0, 6), leadStyle: cyan }),
    ...row(paper, { lead: ' '.repeat(12), text: facts.join(' · '), style: dim }),
  ]
}
