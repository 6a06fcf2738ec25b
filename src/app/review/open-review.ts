import { restrict } from '../../analysis/case-view.ts'
import type { Ledger, StoredText } from '../../ledger/index.ts'
import { type Actor, type Decision, type Entry, type Finding, type Judgement, type Source, signDecision } from '../../model/index.ts'
import { joinActors } from '../join-actors.ts'
import type { Machine } from '../machine.ts'
import { applyJudgements, type JudgedFacts } from './apply-judgements.ts'
import { compareFindings, type FindingChange } from './compare-findings.ts'
import { prepareDecision } from './prepare-decision.ts'
import { type Weight, weighRows } from './weigh-rows.ts'

/** The case at one moment: texts, rows as judged, findings over the rows that stand, and what rests on what. */
export interface Snapshot {
  readonly texts: readonly StoredText[]
  readonly documents: ReadonlyMap<string, Source>
  /** Texts by document id. */
  readonly stored: ReadonlyMap<string, StoredText>
  readonly numbers: ReadonlyMap<string, number>
  readonly judged: JudgedFacts
  readonly actors: ReadonlyMap<string, Actor>
  readonly judgements: readonly Judgement[]
  readonly findings: readonly Finding[]
  /** The rows that findings are derived from. */
  readonly standing: readonly Entry[]
  readonly weights: ReadonlyMap<string, Weight>
  /** Rows in the order of their texts, and of their words. */
  readonly rows: readonly Entry[]
}

/** What a decision did. */
export interface Judged {
  readonly judgement: Judgement
  readonly changes: readonly FindingChange[]
  readonly snapshot: Snapshot
}

/** A case open for reading and judging; what other processes add to it is seen at the next question. */
export interface Review {
  snapshot(): Promise<Snapshot>
  /** Records a decision and derives the findings anew. Throws what `prepareDecision` throws. */
  decide(decision: Decision, judge: string): Promise<Judged>
  /** What the findings would be without these rows and all that rests on them; nothing is recorded. */
  without(entryIds: ReadonlySet<string>): Promise<{ findings: readonly Finding[]; changes: readonly FindingChange[] }>
}

interface Tools {
  readonly ledger: Ledger
  readonly machine: Pick<Machine, 'find'>
  /** The present moment as ISO time; passed in, so that tests can stop it. */
  readonly now: () => string
}

/** Opens a case for review. Decisions are taken one after another, so that each is compared with the findings just before it. */
export function openReview({ ledger, machine, now }: Tools): Review {
  let kept: { revision: string; snapshot: Snapshot } | null = null
  let base: Base | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const snapshot = async (): Promise<Snapshot> => {
    const revision = await ledger.revision()
    const key = `${revision.texts}.${revision.judgements}`
    if (kept?.revision === key) return kept.snapshot
    if (base?.revision !== revision.texts) base = await readBase(revision.texts, ledger)
    const fresh = await takeSnapshot(base, await ledger.judgements(), machine, kept?.snapshot)
    kept = { revision: key, snapshot: fresh }
    return fresh
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }
  const decide = async (decision: Decision, judge: string): Promise<Judged> => {
    const before = await snapshot()
    const findingIds = new Set(before.findings.map((finding) => finding.id))
    const prepared = prepareDecision(decision, { documents: before.documents, judged: before.judged, findingIds })
    const judgement = signDecision(prepared.decision, prepared.documentId, judge, now())
    await ledger.judge(judgement)
    const after = await snapshot()
    return { judgement, changes: compareFindings(before.findings, after.findings), snapshot: after }
  }
  return {
    snapshot: () => inTurn(snapshot),
    decide: (decision, judge) => inTurn(() => decide(decision, judge)),
    without: (entryIds) =>
      inTurn(async () => {
        const { judged, documents, standing: entries, findings: before } = await snapshot()
        const view = { documents: [...documents.values()], actors: judged.actors, entries }
        const findings = await machine.find({ ...view, entries: restrict(view, { rejected: entryIds }).entries })
        return { findings, changes: compareFindings(before, findings) }
      }),
  }
}

/** The texts with their actors joined, kept until the texts change: entries then stay the same objects from judgement to judgement. */
interface Base {
  readonly revision: number
  readonly texts: readonly StoredText[]
  readonly facts: { readonly actors: readonly Actor[]; readonly entries: readonly Entry[] }
}

async function readBase(revision: number, ledger: Ledger): Promise<Base> {
  const texts = await ledger.texts()
  return { revision, texts, facts: joinActors(texts) }
}

async function takeSnapshot(
  { texts, facts }: Base,
  judgements: readonly Judgement[],
  machine: Tools['machine'],
  before: Snapshot | undefined,
): Promise<Snapshot> {
  const judged = applyJudgements(facts, judgements)
  const documents = new Map(texts.map(({ source }) => [source.id, source]))
  const entries = standingEntries(judged)
  // Acceptance and grades leave the rows as they are: what follows from them is then the same as before.
  const same = before && isSame(before.standing, entries) && isSame(before.judged.actors, judged.actors) ? before : null
  const findings = same?.findings ?? (await machine.find({ documents: [...documents.values()], actors: judged.actors, entries }))
  const numbers = new Map(texts.map(({ source, number }) => [source.id, number]))
  return {
    texts,
    documents,
    stored: new Map(texts.map((text) => [text.source.id, text])),
    numbers,
    judged,
    actors: new Map(judged.actors.map((actor) => [actor.id, actor])),
    judgements,
    findings,
    standing: entries,
    weights: same?.weights ?? weighRows(entries, findings),
    rows: judged.entries.toSorted((a, b) => placeOf(a, numbers) - placeOf(b, numbers) || a.evidence[0]!.start - b.evidence[0]!.start),
  }
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, i) => item === b[i])

/** Another value whenever the case has grown. */
export const revisionOf = ({ texts, judgements }: Snapshot): string => `${texts.length}.${judgements.length}.${judgements.at(-1)?.id ?? ''}`

/** The rows that findings are derived from: not rejected, and resting on nothing rejected. */
export function standingEntries({ entries, status }: JudgedFacts): readonly Entry[] {
  const rejected = new Set([...status].flatMap(([id, state]) => (state === 'rejected' ? [id] : [])))
  return restrict({ documents: documentsOf(entries), actors: [], entries }, { rejected }).entries
}

const documentsOf = (entries: readonly Entry[]) =>
  [...new Set(entries.flatMap((entry) => entry.evidence.map((quote) => quote.documentId)))].map((id) => ({
    id,
    title: '',
    publishedAt: null,
  }))

const placeOf = (entry: Entry, numbers: ReadonlyMap<string, number>): number => numbers.get(entry.evidence[0]!.documentId) ?? 0
