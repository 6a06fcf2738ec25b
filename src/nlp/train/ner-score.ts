import type { Doc, Mention } from '../../model/index.ts'
import type { NameText } from './ner-data.ts'

/** Precision, recall and F1 of whole names (span and type), in percent. */
export interface NameScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly names: number
}

/** Scores mentions against labelled texts; texts must have their tags. */
export function scoreNames(texts: readonly NameText[], tag: (doc: Doc) => readonly Mention[]): NameScore {
  let [right, found, names] = [0, 0, 0]
  for (const text of texts) {
    const gold = new Set<string>()
    text.doc.sentences.forEach((sentence, s) => {
      const labels = text.labels[s]!
      for (let i = 0; i < labels.length; i++) {
        if (!labels[i]!.startsWith('B-')) continue
        let end = i + 1
        while (labels[end] === labels[i]!.replace('B-', 'I-')) end++
        gold.add(`${sentence.firstToken + i} ${sentence.firstToken + end} ${labels[i]!.slice(2)}`)
      }
    })
    const mentions = tag(text.doc)
    names += gold.size
    found += mentions.length
    right += mentions.filter((m) => gold.has(`${m.firstToken} ${m.lastToken} ${m.type}`)).length
  }
  const precision = (100 * right) / (found || 1)
  const recall = (100 * right) / (names || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), names }
}
