import type { CodedText, Run } from '../../src/ledger/index.ts'
import { type Actor, contentId, documentId, type Entry, type Source } from '../../src/model/index.ts'

/** A text of the given words, published by `publisher`. */
export function sourceOf(text: string, publisher?: string, publishedAt: string | null = '2031-03-02'): Source {
  const id = documentId(text, publishedAt)
  return { id, title: text.slice(0, 12), publishedAt, sources: publisher ? [{ publisher }] : [], sha256: contentId(text), text }
}

/** The run that read a source, by a version of the coders. */
export const runOf = (source: Source, coderVersion = '1'): Run => {
  const versions = { coderVersion, codebookHash: 'c', modelHash: 'm' }
  return { id: contentId('run', source.id, versions), ...versions }
}

/**
 * Codes by two rules that need no grammar, so that use cases can be tested without the English machine: each capitalised word
 * is an actor, and each sentence with "attacked" is an event of its first actor on its last.
 */
export function codeSimply(source: Source): Pick<CodedText, 'sentences' | 'actors' | 'entries'> {
  const sentences = [...source.text.matchAll(/[^.]+\./g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
  const actors = new Map<string, Actor>()
  const entries: Entry[] = []
  for (const { start, end } of sentences) {
    const exact = source.text.slice(start, end)
    const ids = [...exact.matchAll(/\b\p{Lu}\w+/gu)].map(([name]) => {
      const id = contentId('actor', name)
      actors.set(id, { id, name, kind: 'state', aliases: [name] })
      return id
    })
    const at = exact.indexOf('attacked')
    if (at < 0) continue
    const evidence = [{ documentId: source.id, start, end, exact }]
    entries.push({
      id: contentId('event', source.id, start),
      kind: 'event',
      evidence,
      attribution: [],
      polarity: 'positive',
      certainty: 'certain',
      time: null,
      confidence: 1,
      coder: { name: 'event', version: '1', rule: 'attacked' },
      eventType: 'ASSAULT',
      mode: null,
      actors: ids.slice(0, 1),
      recipients: ids.slice(-1),
      place: null,
      predicate: { start: start + at, end: start + at + 8 },
      phase: 'past',
    })
  }
  return { sentences, actors: [...actors.values()], entries }
}

/** A text coded without a machine: an event where a sentence says "attacked", enough to test what keeps and shows entries. */
export const codedText = (text: string, publisher?: string, coderVersion = '1'): CodedText => {
  const source = sourceOf(text, publisher)
  return { source, run: runOf(source, coderVersion), ...codeSimply(source) }
}
