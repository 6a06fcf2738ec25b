import type { Doc } from '../model/doc.ts'

/** What a pipe may need of a Doc and add to it. */
export type LayerName = 'tokens' | 'sentences' | 'tags' | 'lemmas' | 'trees' | 'mentions' | 'quotations' | 'chains'

/** A step of the machine, with the layers it declares: it may read what it needs, and must fill what it adds. */
export interface Pipe {
  readonly name: string
  readonly needs: readonly LayerName[]
  readonly adds: readonly LayerName[]
  run(doc: Doc): void
}

/** Joins pipes into one function that changes and returns its Doc; throws Error where a pipe needs a layer that none before it adds, or adds one twice. */
export function joinPipes(pipes: readonly Pipe[], given: readonly LayerName[] = []): (doc: Doc) => Doc {
  const there = new Set<LayerName>(given)
  for (const pipe of pipes) {
    const missing = pipe.needs.filter((layer) => !there.has(layer))
    if (missing.length > 0) throw new Error(`pipe ${pipe.name} needs ${missing.join(', ')}, which no pipe before it adds`)
    for (const layer of pipe.adds) {
      if (there.has(layer)) throw new Error(`pipe ${pipe.name} adds ${layer} a second time`)
      there.add(layer)
    }
  }
  return (doc) => {
    for (const pipe of pipes) pipe.run(doc)
    return doc
  }
}
