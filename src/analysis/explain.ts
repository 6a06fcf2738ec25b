import type { Entry, Evidence, Finding } from '../model/index.ts'
import { type CaseIndex, mainWords } from './case-index.ts'
import { claimants } from './contradictions/pairs.ts'
import { groupGoals } from './goal-groups.ts'
import { whatFlips } from './verdicts.ts'

/** Who stands behind an entry: the text tells it as having happened, somebody claims it, or it is inferred. */
export type Layer = 'happened' | 'claimed' | 'inferred'

/** An entry on the way from a finding down to sentences. */
export interface Reason {
  readonly entryId: string
  readonly kind: Entry['kind']
  /** What it is to the finding: `goal`, `helps`, `hurts`, `act`, `a`, `b`, `says`. */
  readonly role: string
  readonly words: string
  readonly layer: Layer
  /** Actors who claim it, outermost first. */
  readonly claimedBy: readonly string[]
  readonly rule: string
  readonly evidence: readonly Evidence[]
  /** For an effect: act → sign → topic → goal, in words. */
  readonly chain: readonly string[]
  readonly because: readonly Reason[]
}

/** Why a finding holds, and the smallest sets of rows whose rejection would change it. */
export interface FindingReasons {
  readonly finding: Finding
  readonly reasons: readonly Reason[]
  readonly flips: readonly { readonly to: string; readonly reject: readonly string[] }[]
  /** How goals told several times became one; null where nothing was merged. */
  readonly merged: string | null
}

/** The layer of an entry. An effect that no word states is inferred, whoever reports its parts. */
export function layerOf(entry: Entry, index: CaseIndex): Layer {
  if (entry.kind === 'effect' && entry.basis !== 'stated') return 'inferred'
  const own = entry.kind === 'statement' ? entry.attribution : claimants(entry, index)
  return entry.attribution.length > 0 || (entry.kind === 'effect' && own.length > 0) ? 'claimed' : 'happened'
}

function reason(id: string, role: string, index: CaseIndex): Reason[] {
  const entry = index.byId(id)
  if (!entry) return []
  const because: Reason[] = []
  let chain: string[] = []
  if (entry.kind === 'effect') {
    if ('entryId' in entry.cause) because.push(...reason(entry.cause.entryId, 'act', index))
    if ('goalId' in entry.affected) because.push(...reason(entry.affected.goalId, 'goal', index))
    chain = entry.chain.map(({ words, sign, why }) => `${words} ${sign} (${why})`)
  }
  const { evidence, attribution, coder } = entry
  const rule = `${coder.name}@${coder.version}: ${coder.rule}`
  const head = { entryId: id, kind: entry.kind, role, words: mainWords(entry), layer: layerOf(entry, index) }
  return [{ ...head, claimedBy: attribution, rule, evidence, chain, because }]
}

function reasonsOf(finding: Finding, index: CaseIndex): Reason[] {
  const all = (ids: readonly string[], role: string) => ids.flatMap((id) => reason(id, role, index))
  switch (finding.kind) {
    case 'verdict':
      return [...all([finding.goalId], 'goal'), ...all(finding.support, 'helps'), ...all(finding.denial, 'hurts')]
    case 'beneficiary':
      return [...all(finding.gains, 'helps'), ...all(finding.losses, 'hurts')]
    case 'contradiction':
    case 'alignment':
      return [...all([finding.a], 'a'), ...all([finding.b], 'b')]
    case 'broken-promise':
      return all([finding.statementId], 'says')
    case 'backfire':
      return [...all([finding.eventId], 'act'), ...all(finding.effects, 'hurts')]
  }
}

/** What removes a finding: the smallest set of rows to reject. For a verdict, one set for each label it could turn to. */
function flipsOf(finding: Finding, index: CaseIndex): FindingReasons['flips'] {
  if (finding.kind === 'verdict') return whatFlips(finding, index).map(({ label, reject }) => ({ to: label, reject }))
  if (finding.kind === 'beneficiary') return []
  if (finding.kind === 'contradiction' || finding.kind === 'alignment')
    return [finding.a, finding.b].map((id) => ({ to: 'gone', reject: [id] }))
  return [{ to: 'gone', reject: [finding.kind === 'backfire' ? finding.eventId : finding.statementId] }]
}

/** Why a finding holds, down to the sentences; pure data for `why`, the evidence drawer and the report. */
export function explainFinding(finding: Finding, index: CaseIndex): FindingReasons {
  const group = finding.kind === 'verdict' ? groupGoals(index).find((g) => g.representative === finding.goalId) : undefined
  return { finding, reasons: reasonsOf(finding, index), flips: flipsOf(finding, index), merged: group?.why ?? null }
}
