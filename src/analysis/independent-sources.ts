import { contentId } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'

/** Texts that say the same in the same words: copies of one story count as one independent source. */
export interface SourceCluster {
  readonly id: string
  readonly documents: readonly string[]
  /** The least likeness by which a member joined (0 to 1, share of common word runs); 1 for a text on its own. */
  readonly likeness: number
}

const RUN = 4
const SKETCH = 64
const ALIKE = 0.5
const LONGEST_BUCKET = 40

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** The smallest hashes of the runs of four words in what a document's entries quote. */
function sketch(texts: Iterable<string>): number[] {
  const hashes = new Set<number>()
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let i = 0; i + RUN <= words.length; i++) hashes.add(hash(words.slice(i, i + RUN).join(' ')))
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH)
}

/** The share of common runs of two texts, estimated from their sketches (Broder 1997). */
function likeness(a: readonly number[], b: readonly number[]): number {
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SKETCH)
  const [inA, inB] = [new Set(a), new Set(b)]
  const common = union.filter((h) => inA.has(h) && inB.has(h)).length
  return union.length === 0 ? 0 : common / union.length
}

/** Pairs that share one of their eight smallest hashes: those that could be alike. */
function candidates(sketches: readonly (readonly number[])[]): Set<string> {
  const buckets = new Map<number, number[]>()
  sketches.forEach((hashes, i) => {
    for (const h of hashes.slice(0, 8)) {
      const bucket = buckets.get(h)
      if (bucket) bucket.push(i)
      else buckets.set(h, [i])
    }
  })
  const pairs = new Set<string>()
  for (const bucket of buckets.values())
    for (let i = 1; i < bucket.length; i++) for (const j of bucket.slice(Math.max(0, i - LONGEST_BUCKET), i)) pairs.add(`${j} ${bucket[i]}`)
  return pairs
}

/** Clusters of near-duplicate documents, by the words that entries quote of them; in the order of the documents. */
export function clusterSources(index: CaseIndex): SourceCluster[] {
  const ids = index.view.documents.map((d) => d.id)
  const sketches = ids.map((id) => sketch(quoted(index, id)))
  const parent = ids.map((_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  const least = ids.map(() => 1)
  for (const pair of candidates(sketches)) {
    const [i, j] = pair.split(' ').map(Number) as [number, number]
    const alike = likeness(sketches[i]!, sketches[j]!)
    if (alike < ALIKE || root(i) === root(j)) continue
    const [low, high] = [Math.min(root(i), root(j)), Math.max(root(i), root(j))]
    parent[high] = low
    least[low] = Math.min(least[low]!, least[high]!, alike)
  }
  const groups = Map.groupBy(
    ids.map((_, i) => i),
    root,
  )
  return [...groups].map(([first, members]) => {
    const documents = members.map((i) => ids[i]!)
    return { id: contentId('source-cluster', documents), documents, likeness: least[first]! }
  })
}

function* quoted(index: CaseIndex, id: string): Generator<string> {
  const seen = new Set<string>()
  for (const entry of index.byDocument.get(id) ?? [])
    for (const { documentId, exact } of entry.evidence)
      if (documentId === id && !seen.has(exact)) {
        seen.add(exact)
        yield exact
      }
}

/**
 * How many independent sources stand behind entries: outlets, with copies of one story counted once, for the outlet that had it
 * first; a text of no known outlet stands for itself.
 */
export function countIndependent(entryIds: readonly string[], clusters: readonly SourceCluster[], index: CaseIndex): number {
  const publisher = new Map(index.view.documents.map((d) => [d.id, d.sources?.find((s) => s.publisher)?.publisher?.toLowerCase()]))
  const of = new Map(clusters.flatMap((c) => c.documents.map((d) => [d, publisher.get(c.documents[0]!) ?? c.id] as const)))
  const found = new Set<string>()
  for (const id of entryIds) for (const { documentId } of index.byId(id)?.evidence ?? []) found.add(of.get(documentId) ?? documentId)
  return found.size
}
