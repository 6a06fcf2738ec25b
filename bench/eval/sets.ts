import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { compareNames } from '../../src/coding/actors/names.ts'
import type { Actor, CaseFile, CodedEvent, Entry, Goal, Span, Statement } from '../../src/model/index.ts'
import { cover, overlap, spanSimilarity } from '../../src/model/index.ts'
import { type Figures, figures, readJsonLines, requireData } from './data.ts'
import { codeText } from './runner.ts'

const normal = (s: string) =>
  s
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\b(the|a|an)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const surfaces = (actor: Actor) => [actor.name, ...actor.aliases].map(normal).filter(Boolean)

/** Does one of the actors carry a name that holds, or is held by, the wanted words? */
function named(ids: readonly string[], caseFile: CaseFile, wanted: string): boolean {
  const words = normal(wanted)
  return ids.some((id) => {
    const actor = caseFile.actors.find((a) => a.id === id)
    return actor !== undefined && surfaces(actor).some((s) => s === words || words.includes(s) || s.includes(words))
  })
}
const ofKind = <K extends Entry['kind']>(file: CaseFile, kind: K) =>
  file.entries.filter((e) => e.kind === kind) as Extract<Entry, { kind: K }>[]

interface Attribution {
  source: (Span & { text: string })[]
  content: Span[]
  kind: string
}

/** Contents with those that one cue divides ("…," she said, "…") drawn together: the codebook holds them apart, PolNeAR does not. */
function joinedContents(statements: readonly Statement[]): Span[] {
  const divided = Map.groupBy(
    statements.filter((s) => s.cue),
    (s) => s.cue!.start,
  )
  return [
    ...statements.filter((s) => !s.cue).map((s) => s.content),
    ...[...divided.values()].map((all) => cover(all.map((s) => s.content))),
  ]
}

/** For each wanted span the best of some coded things that no earlier one took (Jaccard ≥ .5); undefined where none is left. */
function matchSpans<T>(wanted: readonly Span[], coded: readonly T[], spanOf: (thing: T) => Span): (T | undefined)[] {
  const used = new Set<T>()
  return wanted.map((span) => {
    const like = (thing: T) => spanSimilarity(span, spanOf(thing))
    const best = coded.filter((thing) => !used.has(thing) && like(thing) >= 0.5).sort((x, y) => like(y) - like(x))[0]
    if (best !== undefined) used.add(best)
    return best
  })
}

/**
 * PolNeAR development part: content spans (Jaccard ≥ .5), recall by kind, and whether the speaker's name was found. A source that is a pronoun
 * carries no name to find; `named` is the share among the others, `shown` that of all whose words stand in the evidence of the statement.
 */
export function evaluatePolnear(limit = Number.POSITIVE_INFINITY) {
  const seen = new Set<string>()
  const articles = readJsonLines<{ id: string; text: string; attributions: Attribution[] }>(requireData('open', 'polnear_dev.jsonl'))
    .filter((d) => !seen.has(d.id) && seen.add(d.id))
    .slice(0, limit)
  const kinds: Record<string, { right: number; wanted: number }> = {}
  let right = 0
  let coded = 0
  let wanted = 0
  let speaker = 0
  let sourced = 0
  let pronouns = 0
  let nameFound = 0
  let shown = 0
  const joined = { right: 0, coded: 0 }
  for (const article of articles) {
    const file = codeText(article.text)
    const statements = ofKind(file, 'statement')
    const told = article.attributions.filter((a) => a.content.length > 0)
    const spans = told.map((a) => cover(a.content))
    const whole = joinedContents(statements)
    joined.coded += whole.length
    joined.right += matchSpans(spans, whole, (s) => s).filter(Boolean).length
    coded += statements.length
    const matched = matchSpans(spans, statements, (s) => s.content)
    for (const [i, gold] of told.entries()) {
      wanted++
      kinds[gold.kind] ??= { right: 0, wanted: 0 }
      const kind = kinds[gold.kind]!
      kind.wanted++
      const best = matched[i]
      if (!best) continue
      right++
      kind.right++
      if (gold.source.length === 0) continue
      sourced++
      const words = gold.source.map((s) => s.text).join(' ')
      const isFound = named(best.speakers, file, words)
      if (isFound) speaker++
      if (SOURCE_PRONOUN.test(words)) pronouns++
      else if (isFound) nameFound++
      if (gold.source.some((s) => best.evidence.some((e) => overlap(e, s) > 0))) shown++
    }
  }
  return {
    content: figures(right, coded, wanted),
    joined: figures(joined.right, joined.coded, wanted),
    recallByKind: Object.fromEntries(Object.entries(kinds).map(([k, v]) => [k, v.right / v.wanted])),
    speaker: speaker / (sourced || 1),
    sourced,
    pronouns,
    named: nameFound / (sourced - pronouns || 1),
    shown: shown / (sourced || 1),
  }
}

/** Sources that are a pronoun or a bare quantity. */
const SOURCE_PRONOUN = /^(i|we|you|he|she|it|they|who|which|that|his|her|its|their|our|my|one|some|many|others?|each|all|both|several)$/i

/** Words that name nobody: whom the annotators meant cannot be checked, so any holder will do. */
const PRONOUN = /^(i|we|you|he|she|it|they|who|which|that|his|her|its|their|our|my)$/i

/** PolNeAR goal triples: a goal whose span agrees (Jaccard ≥ .5) and whose holder is named, for cues that the codebook counts. */
export function evaluatePolnearGoals(isWanting: (cue: string) => boolean): Figures {
  const rows = readJsonLines<{ paragraph: string; actor: string; cue: string; goal: string }>(
    requireData('open', 'polnear_goals_dev.jsonl'),
  )
  const byParagraph = Map.groupBy(rows, (r) => r.paragraph)
  let right = 0
  let coded = 0
  let wanted = 0
  for (const [paragraph, all] of byParagraph) {
    const gold = all.filter((r) => isWanting(r.cue))
    if (gold.length === 0) continue
    const file = codeText(paragraph)
    const goals = ofKind(file, 'goal')
    const used = new Set<Goal>()
    coded += goals.length
    wanted += gold.length
    for (const row of gold) {
      const start = paragraph.indexOf(row.goal)
      const span = { start, end: start + row.goal.length }
      const hit = goals.find(
        (g) =>
          !used.has(g) &&
          start >= 0 &&
          spanSimilarity(span, g.content) >= 0.5 &&
          (PRONOUN.test(row.actor) || named(g.holders, file, row.actor)),
      )
      if (hit) used.add(hit)
      if (hit) right++
    }
  }
  return figures(right, coded, wanted)
}

/** PLOVER's records name four types by their older names. */
const RENAMED: Record<string, string> = { DEMAND: 'REQUEST', DISAPPROVE: 'ACCUSE', INVESTIGATE: 'ACCUSE', FIGHT: 'ASSAULT' }

/** PLOVER gold records: share with the right type among a sentence's events, and with both actors too. */
export function evaluatePlover(): { rightType: number; typeAndActors: number; eventsASentence: number; missed: string[] } {
  const rows = (
    JSON.parse(readFileSync(requireData('open', 'plover_gsr.json'), 'utf8')) as {
      event: string
      text?: string
      source?: { actorText: string }[]
      target?: { actorText: string }[]
    }[]
  ).filter((r) => r.event !== 'DOCUMENT' && r.text)
  let type = 0
  let both = 0
  let events = 0
  const missed: string[] = []
  for (const row of rows) {
    const file = codeText(row.text!)
    const all = ofKind(file, 'event')
    events += all.length
    const hits = all.filter((e: CodedEvent) => e.eventType === (RENAMED[row.event] ?? row.event))
    if (hits.length > 0) type++
    else missed.push(`${RENAMED[row.event] ?? row.event}: ${row.text} → ${all.map((e) => e.eventType).join(' ')}`)
    const list = (v: unknown) => (Array.isArray(v) ? (v as { actorText: string }[]) : [])
    if (
      hits.some(
        (e) =>
          list(row.source).every((s) => named(e.actors, file, s.actorText)) &&
          list(row.target).every((t) => named(e.recipients, file, t.actorText)),
      )
    )
      both++
  }
  return { rightType: type / rows.length, typeAndActors: both / rows.length, eventsASentence: events / rows.length, missed }
}

/** Causal News Corpus: is a sentence causal, which an effect or a link of cause, answer or purpose says. */
export function evaluateCausal(limit = Number.POSITIVE_INFINITY): { figures: Figures; missed: string[]; extra: string[] } {
  const rows = parse<Record<string, string>>(readFileSync(requireData('open', 'cnc_train_causal.csv')), {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
    .filter((r) => r.text)
    .slice(0, limit)
  let right = 0
  let coded = 0
  let wanted = 0
  const missed: string[] = []
  const extra: string[] = []
  for (const row of rows) {
    const says = codeText(row.text!).entries.some(
      (e) => e.kind === 'effect' || (e.kind === 'link' && ['causes', 'responds', 'purpose'].includes(e.type)),
    )
    const gold = row.label === '1'
    if (says) coded++
    if (gold) wanted++
    if (says && gold) right++
    if (gold && !says) missed.push(row.text!)
    if (says && !gold) extra.push(row.text!)
  }
  return { figures: figures(right, coded, wanted), missed, extra }
}

/** Person-name pairs, kinds spelling and hard-negative: F1 of "same". */
export function evaluateNames(): Figures {
  const rows = readJsonLines<{ name1: string; name2: string; match: boolean; kind: string }>(
    requireData('open', 'name_pairs.jsonl'),
  ).filter((r) => r.kind === 'spelling' || r.kind === 'hard-negative')
  const said = rows.map((r) => ({ same: compareNames(r.name1, r.name2).same, match: r.match }))
  return figures(said.filter((s) => s.same && s.match).length, said.filter((s) => s.same).length, rows.filter((r) => r.match).length)
}
