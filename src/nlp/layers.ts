import type { Doc } from '../model/doc.ts'
import { findChains } from './coreference.ts'
import { findQuotations } from './quotations.ts'

/** Adds to a parsed text the layers that rest on the tree and on the actor registry: quotations, then coreference chains; changes and returns it. */
export function addLayers(doc: Doc, knowledge: Parameters<typeof findChains>[1]): Doc {
  doc.quotations = findQuotations(doc)
  doc.chains = findChains(doc, knowledge)
  return doc
}
