import { type Actor, type CaseFile, type EntryKind, type EntryOf, type Span, spanSimilarity } from '../../src/model/index.ts'
import { type Gold, goldEntries } from './gold.ts'

/** How many were right, coded and wanted, by measure. */
export type Scores = Record<string, { right: number; coded: number; wanted: number }>

/** Scores one coded text (a case file of that text alone) against its gold. Optional gold counts neither for nor against. */
export function scoreText(gold: Gold, file: CaseFile): Scores {
  const scores: Scores = {}
  const entries = <K extends EntryKind>(kind: K) => file.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
  const same = sameActors(gold, file.actors)
  const match = <G extends { optional?: boolean }, P>(
    what: string,
    wanted: readonly G[],
    coded: readonly P[],
    likeness: (g: G, p: P) => number,
  ) => {
    const pairs = matchGreedily(wanted, coded, likeness)
    const optional = pairs.filter(([g]) => g.optional).length
    scores[what] = { right: pairs.length - optional, coded: coded.length - optional, wanted: wanted.filter((g) => !g.optional).length }
    return pairs
  }
  const apart = (least: number, value: number) => (value >= least ? value : 0)
  const count = (what: string, of: string, right: number) => {
    scores[what] = { ...scores[of]!, right }
  }

  const statements = match('statements', gold.statements, entries('statement'), (g, p) => apart(0.5, spanSimilarity(g.content, p.content)))
  count('statements with speaker', 'statements', statements.filter(([g, p]) => !g.optional && same(p.speakers, g.speakers)).length)
  const events = match('events', gold.events, entries('event'), (g, p) =>
    touches(g.predicate, p.predicate) ? 1 + Number(g.eventType === p.eventType) : 0,
  ).filter(([g]) => !g.optional)
  count('events typed', 'events', events.filter(([g, p]) => g.eventType === p.eventType).length)
  const goals = match('goals', gold.goals, entries('goal'), (g, p) =>
    apart(0.5, Math.max(spanSimilarity(g.content, p.content), ...p.evidence.flatMap((q) => g.evidence.map((e) => spanSimilarity(e, q))))),
  )
  count('goals with holder', 'goals', goals.filter(([g, p]) => !g.optional && same(p.holders, g.holders)).length)
  const goalOf = new Map(goals.map(([g, p]) => [g.id, p.id]))
  match('effects', gold.effects, entries('effect'), (g, p) => {
    const { goal, actor, topic } = g.affected
    const affects = goal
      ? 'goalId' in p.affected && p.affected.goalId === goalOf.get(goal)
      : actor
        ? 'actorId' in p.affected && same([p.affected.actorId], [actor])
        : 'span' in p.affected && touches(topic!, p.affected.span)
    return Number(affects && g.sign === p.sign && samePlace(g.evidence, p.evidence, 0.3))
  })
  match('figures', gold.figures, entries('figure'), (g, p) =>
    Number(g.value === p.value && g.evidence.some((e) => p.evidence.some((q) => touches(e, q)))),
  )
  return { ...scores, ...scoreFindings(gold, file, goalOf, same) }
}

function scoreFindings(gold: Gold, file: CaseFile, goalOf: ReadonlyMap<string, string>, same: SameActors): Scores {
  const labels = new Map(file.findings.flatMap((f) => (f.kind === 'verdict' && f.label !== 'open' ? [[f.goalId, f.label] as const] : [])))
  const reached = gold.findings.verdicts.filter(({ goal, label }) => labels.get(goalOf.get(goal) ?? '') === label)
  const verdicts = reached.filter(({ optional }) => !optional)
  const stated = file.findings.flatMap((f) => (f.kind === 'beneficiary' && f.stated.length > 0 ? [f.actorId] : []))
  const gainers = gold.findings.beneficiaries.filter(({ actor }) => stated.some((id) => same([id], [actor])))
  const wanted = new Map(goldEntries(gold).map((entry) => [entry.id, entry.evidence]))
  const coded = new Map(file.entries.map((entry) => [entry.id, entry.evidence]))
  const side = (g: string, p: string) => samePlace(wanted.get(g) ?? [], coded.get(p) ?? [], 0.4)
  const pairs = file.findings.flatMap((f) => (f.kind === 'contradiction' ? [f] : []))
  const collisions = matchGreedily(gold.findings.contradictions, pairs, (g, p) =>
    Number((side(g.a, p.a) && side(g.b, p.b)) || (side(g.a, p.b) && side(g.b, p.a))),
  )
  const broken = file.findings.flatMap((f) => (f.kind === 'broken-promise' ? [f.statementId] : []))
  const { verdicts: v, beneficiaries: b, contradictions: c, brokenPromises } = gold.findings
  return {
    verdicts: {
      right: verdicts.length,
      coded: labels.size - (reached.length - verdicts.length),
      wanted: v.filter(({ optional }) => !optional).length,
    },
    'stated beneficiaries': { right: gainers.length, coded: stated.length, wanted: b.length },
    contradictions: { right: collisions.length, coded: pairs.length, wanted: c.length },
    'broken promises': {
      right: brokenPromises.filter((id) => broken.some((p) => side(id, p))).length,
      coded: broken.length,
      wanted: brokenPromises.length,
    },
  }
}

/** One-to-one pairs by falling likeness; a likeness of 0 pairs nothing. */
function matchGreedily<G, P>(wanted: readonly G[], coded: readonly P[], likeness: (g: G, p: P) => number): [G, P][] {
  const pairs = wanted.flatMap((g) => coded.map((p) => ({ g, p, value: likeness(g, p) }))).filter(({ value }) => value > 0)
  const [takenG, takenP] = [new Set<G>(), new Set<P>()]
  const chosen: [G, P][] = []
  for (const { g, p } of pairs.sort((a, b) => b.value - a.value)) {
    if (takenG.has(g) || takenP.has(p)) continue
    takenG.add(g)
    takenP.add(p)
    chosen.push([g, p])
  }
  return chosen
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const samePlace = (xs: readonly Span[], ys: readonly Span[], least: number): boolean =>
  xs.some((x) => ys.some((y) => spanSimilarity(x, y) >= least))

/** Are these coded actors (ids) those gold ones? At least half of all that either side names must be shared. */
type SameActors = (coded: readonly string[], wanted: readonly string[]) => boolean

function sameActors(gold: Gold, actors: readonly Actor[]): SameActors {
  const plain = (name: string) =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[’']s\b/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const codedNames = new Map(actors.map((actor) => [actor.id, new Set([actor.name, ...actor.aliases].map(plain))]))
  const goldNames = new Map(gold.actors.map((actor) => [actor.id, actor.names.map(plain)]))
  const isOne = (p: string, g: string) => goldNames.get(g)!.some((name) => codedNames.get(p)?.has(name))
  return (coded, wanted) => {
    const shared = wanted.filter((g) => coded.some((p) => isOne(p, g))).length
    const union = coded.length + wanted.length - shared
    return union === 0 || shared / union >= 0.5
  }
}

/** Adds scores up over texts. */
export function sumScores(all: readonly Scores[]): Scores {
  const sum: Scores = {}
  for (const [what, { right, coded, wanted }] of all.flatMap((scores) => Object.entries(scores))) {
    const known = sum[what] ?? { right: 0, coded: 0, wanted: 0 }
    sum[what] = { right: known.right + right, coded: known.coded + coded, wanted: known.wanted + wanted }
  }
  return sum
}

/** The harmonic mean of precision and recall, two decimals. */
export const f1 = ({ right, coded, wanted }: Scores[string]): number =>
  coded + wanted === 0 ? 1 : Math.round((200 * right) / (coded + wanted)) / 100
