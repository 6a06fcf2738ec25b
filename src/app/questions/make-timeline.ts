import { groupEvents } from '../../analysis/event-groups.ts'
import { clusterSources, countIndependent } from '../../analysis/independent-sources.ts'
import { findReactions } from '../../analysis/reactions.ts'
import { makeTimeline, type TimelineItem } from '../../analysis/timeline.ts'
import { type Line, lineOf, type Questions } from './open-questions.ts'

/** An act on the time line, in words. */
export interface TimelineLine
  extends Line,
    Pick<TimelineItem, 'start' | 'end' | 'precision' | 'published' | 'phase' | 'certainty' | 'polarity'> {
  readonly lanes: readonly string[]
  readonly eventType: string
  readonly to: readonly string[]
  /** Why several tellings were taken for one act; null for an act told once. */
  readonly merged: string | null
  /** How many texts tell of it, copies of one story counted once. */
  readonly sources: number
}

export interface ReactionLine {
  readonly action: Line
  readonly reaction: Line
  readonly how: string
  readonly days: number | null
  readonly acrossSides: boolean
}

/** Acts in order, with fuzzy dates, and which act answered which. */
export function timelineOf(questions: Questions): { readonly acts: readonly TimelineLine[]; readonly reactions: readonly ReactionLine[] } {
  const { view, index } = questions
  const groups = groupEvents(index)
  const byId = new Map(groups.map((g) => [g.id, g]))
  const clusters = clusterSources(index)
  const acts = makeTimeline(index, groups).map(({ group, eventId, lanes, ...when }) => {
    const event = view.entry(eventId)
    const [eventType, to] = event.kind === 'event' ? [event.eventType, view.names(event.recipients)] : ['', []]
    const { why: merged, events } = byId.get(group)!
    const sources = countIndependent(events, clusters, index)
    return { ...lineOf(questions, eventId), ...when, eventType, to, lanes: lanes.map(index.name), merged, sources }
  })
  const reactions = findReactions(index).map(({ action, reaction, how, days, acrossSides }) => ({
    action: lineOf(questions, action),
    reaction: lineOf(questions, reaction),
    how,
    days,
    acrossSides,
  }))
  return { acts, reactions }
}
