import type { Actor, Effect, Entry, Evidence, Source } from '../../model/index.ts'
import { actorsOf } from './apply-judgements.ts'
import type { Snapshot } from './open-review.ts'
import { statusOf } from './views/row.ts'

/** One text with what people decided about its rows, as the folder that `npm run eval` reads: `SLUG.txt` and `SLUG.json`. */
export interface GoldText {
  readonly slug: string
  readonly text: string
  readonly gold: GoldFile
}

/** Stand-off annotation of one text; a row marked `optional` counts neither for nor against. */
export interface GoldFile {
  readonly document: { readonly slug: string; readonly title: string; readonly publishedAt: string | null }
  readonly sha: string
  readonly actors: readonly {
    readonly id: string
    readonly names: readonly string[]
    readonly kind: string
    readonly actsFor: string | null
  }[]
  readonly statements: readonly GoldRow[]
  readonly events: readonly GoldRow[]
  readonly goals: readonly GoldRow[]
  readonly effects: readonly GoldRow[]
  readonly figures: readonly GoldRow[]
  /** Those that rest on judged rows alone, and pairs that a person called contradictions. */
  readonly findings: GoldFindings
  /** Rows that a person refused: a coder that writes them again is wrong. */
  readonly rejected: readonly { readonly kind: Entry['kind']; readonly reason: string; readonly evidence: readonly Evidence[] }[]
}
interface GoldFindings {
  readonly verdicts: readonly { readonly goal: string; readonly label: string }[]
  readonly beneficiaries: readonly { readonly actor: string; readonly stated: boolean }[]
  readonly contradictions: readonly {
    readonly a: string
    readonly b: string
    readonly scope: string
    readonly basis: string
    readonly why: string
  }[]
  readonly brokenPromises: readonly string[]
}
type GoldRow = Readonly<Record<string, unknown>>

/**
 * The judged rows of every text that has any: accepted, edited and added rows are gold; rows nobody has judged are optional, so that
 * a review half done does not count against the coder; rejected rows are listed apart. Links are left out: gold has none.
 */
export function exportGold(snapshot: Snapshot): GoldText[] {
  return snapshot.texts.flatMap(({ source, number }) => {
    const rows = snapshot.rows.filter((entry) => entry.evidence[0]!.documentId === source.id && entry.kind !== 'link')
    if (rows.every((entry) => statusOf(entry.id, snapshot) === 'proposed')) return []
    const slug = slugOf(source, number)
    return [{ slug, text: source.text, gold: goldFile(source, slug, rows, snapshot) }]
  })
}

function goldFile(source: Source, slug: string, rows: readonly Entry[], snapshot: Snapshot): GoldFile {
  const kept = rows.filter((entry) => statusOf(entry.id, snapshot) !== 'rejected')
  const of = (kind: Entry['kind']) => kept.filter((entry) => entry.kind === kind).map((entry) => goldRow(entry, snapshot))
  const named = new Set(kept.flatMap(actorsOf))
  for (const id of named) {
    const side = snapshot.actors.get(id)?.actsFor
    if (side) named.add(side)
  }
  return {
    document: { slug, title: source.title, publishedAt: source.publishedAt },
    sha: source.sha256,
    actors: [...named].flatMap((id) => goldActor(snapshot.actors.get(id))),
    statements: of('statement'),
    events: of('event'),
    goals: of('goal'),
    effects: of('effect'),
    figures: of('figure'),
    findings: goldFindings(new Set(kept.map(({ id }) => id)), snapshot),
    rejected: rows.flatMap((entry) =>
      statusOf(entry.id, snapshot) === 'rejected'
        ? [{ kind: entry.kind, reason: reasonOf(entry.id, snapshot), evidence: entry.evidence }]
        : [],
    ),
  }
}

function goldFindings(here: ReadonlySet<string>, snapshot: Snapshot): GoldFindings {
  const isJudged = (id: string) => statusOf(id, snapshot) !== 'proposed'
  const ofText = (ids: readonly string[]) => ids.filter((id) => here.has(id))
  const findings = snapshot.findings
  return {
    // What other texts did to a goal is not in this text: the label is that of the effects which are.
    verdicts: findings.flatMap((f) => {
      if (f.kind !== 'verdict' || !here.has(f.goalId)) return []
      const [support, denial] = [ofText(f.support), ofText(f.denial)]
      const effects = [...support, ...denial]
      if (effects.length === 0 || ![f.goalId, ...effects].every(isJudged)) return []
      return [{ goal: f.goalId, label: denial.length === 0 ? 'advanced' : support.length === 0 ? 'set back' : 'conflicted' }]
    }),
    beneficiaries: findings.flatMap((f) =>
      f.kind === 'beneficiary' && ofText(f.stated).some(isJudged) ? [{ actor: f.actorId, stated: true }] : [],
    ),
    contradictions: findings.flatMap((f) =>
      f.kind === 'contradiction' && snapshot.judged.pairs.get(f.id) === 'contradicts' && here.has(f.a) && here.has(f.b)
        ? [{ a: f.a, b: f.b, scope: f.scope, basis: f.basis, why: f.why }]
        : [],
    ),
    brokenPromises: findings.flatMap((f) =>
      f.kind === 'broken-promise' && here.has(f.statementId) && isJudged(f.statementId) ? [f.statementId] : [],
    ),
  }
}

function goldRow(entry: Entry, snapshot: Snapshot): GoldRow {
  const { kind: _, coder: __, confidence: ___, alternatives: ____, ...row } = entry
  const optional = statusOf(entry.id, snapshot) === 'proposed'
  const evidence = entry.evidence.map(({ start, end }) => ({ start, end }))
  if (entry.kind !== 'effect') return { ...row, evidence, optional }
  return { ...row, ...goldEnds(entry), claimedBy: entry.attribution, evidence, optional }
}

/** Gold writes the two ends of an effect as `{entry}`, `{goal}`, `{actor}`, `{topic: span}` or a bare span. */
const goldEnds = ({ cause, affected }: Effect): GoldRow => ({
  cause: 'entryId' in cause ? { entry: cause.entryId } : cause.span,
  affected:
    'goalId' in affected ? { goal: affected.goalId } : 'actorId' in affected ? { actor: affected.actorId } : { topic: affected.span },
})

const goldActor = (actor: Actor | undefined): GoldFile['actors'] =>
  actor ? [{ id: actor.id, names: [actor.name, ...actor.aliases], kind: actor.kind, actsFor: actor.actsFor ?? null }] : []

function reasonOf(id: string, { judged }: Snapshot): string {
  const last = judged.standing.findLast(({ decision }) => decision.act === 'reject' && decision.entryId === id)
  return last?.decision.act === 'reject' ? last.decision.reason : 'other'
}

/** A file name for a text: its number, which is unique, and the words of its title. */
function slugOf({ title }: Source, number: number): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return words ? `${number}-${words}` : String(number)
}
