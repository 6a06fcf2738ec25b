import { z } from 'zod'
import { Alignment, Contradiction, PairVerdict, Provenance } from '../../../model/index.ts'
import type { Snapshot } from '../open-review.ts'
import { QuoteView, quoteView, RowView, viewRow } from './row.ts'

export const PairSide = z
  .object({
    row: RowView,
    quote: QuoteView,
    title: z.string(),
    publishedAt: z.string().nullable(),
    sources: z.array(Provenance),
  })
  .meta({ id: 'PairSide' })
/** Two rows that cannot both hold, or pull against one another, with what a person made of it. */
export const PairView = z
  .object({
    finding: Contradiction,
    a: PairSide,
    b: PairSide,
    verdict: PairVerdict.nullable(),
  })
  .meta({ id: 'PairView' })
export type PairView = z.infer<typeof PairView>

/** Goals of two actors that run together. */
export const AlignmentView = z.object({ finding: Alignment, a: PairSide, b: PairSide }).meta({ id: 'AlignmentView' })
export type AlignmentView = z.infer<typeof AlignmentView>

const SETTLED = new Set<string>(['compatible', 'different-referent', 'translation-artefact'])
const SCOPES = ['self', 'side', 'rival']

/**
 * Contradictions, those nobody judged first, then confirmed ones, then those judged to be none; within these the closest first (one
 * person against himself, then one side), then by how sure both rows are.
 */
export function orderPairs({ findings, judged }: Snapshot): Contradiction[] {
  const rank = ({ id }: Contradiction) => {
    const verdict = judged.pairs.get(id)
    return verdict === undefined ? 0 : SETTLED.has(verdict) ? 2 : 1
  }
  const sureness = ({ a, b }: Contradiction) => (judged.byId.get(a)?.confidence ?? 0) * (judged.byId.get(b)?.confidence ?? 0)
  return findings
    .filter((finding) => finding.kind === 'contradiction')
    .sort((x, y) => rank(x) - rank(y) || SCOPES.indexOf(x.scope) - SCOPES.indexOf(y.scope) || sureness(y) - sureness(x))
}

/** A contradiction with both of its sides as rows. */
export function viewPair(finding: Contradiction, snapshot: Snapshot): PairView {
  return {
    finding,
    a: viewSide(finding.a, snapshot),
    b: viewSide(finding.b, snapshot),
    verdict: snapshot.judged.pairs.get(finding.id) ?? null,
  }
}

/** A row with its quotation and where it was published. */
function viewSide(entryId: string, snapshot: Snapshot): z.infer<typeof PairSide> {
  const entry = snapshot.judged.byId.get(entryId)
  if (!entry) throw new Error(`a finding names ${entryId}, which the case does not hold`)
  const { documentId, start, end } = entry.evidence[0]!
  const { title, publishedAt, sources } = snapshot.documents.get(documentId)!
  return { row: viewRow(entry, snapshot), quote: quoteView(documentId, { start, end }, snapshot), title, publishedAt, sources }
}
