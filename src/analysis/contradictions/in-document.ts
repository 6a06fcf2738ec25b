import type { Entry } from '../../model/index.ts'
import type { CaseIndex } from '../case-index.ts'
import { allPairs, compareAll } from './compare.ts'
import type { Found } from './pairs.ts'

const COMPARED: ReadonlySet<Entry['kind']> = new Set(['statement', 'event', 'goal', 'figure'])

/** What clashes inside each document: all its pairs, compared once and remembered while its entries and actors stay the same. */
export function compareInDocuments(index: CaseIndex): Found[] {
  const all: Found[] = []
  for (const [id, entries] of index.byDocument) {
    const fingerprint = entries.map((e) => e.id).join()
    const known = index.memory.documents.get(id)
    if (known?.fingerprint === fingerprint) {
      all.push(...(known.found as Found[]))
      continue
    }
    const compared = entries.filter((e) => COMPARED.has(e.kind))
    const found = compareAll(allPairs(compared), index)
    index.memory.documents.set(id, { fingerprint, found })
    all.push(...found)
  }
  return all
}
