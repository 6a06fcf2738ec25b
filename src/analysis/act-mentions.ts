import type { EntryOf } from '../model/index.ts'
import type { CaseIndex } from './case-index.ts'
import type { Topic } from './topic.ts'

type CodedEvent = EntryOf<'event'>

/** Acts by a word of their predicate, over all texts. */
type Acts = ReadonlyMap<string, readonly CodedEvent[]>

const DAY = 86_400_000
/** A text may speak of an act that others told so many days before. */
const DAYS = 120
/** A word that tells of more acts than this in a case points at none of them. */
const MOST = 40

const dayOf = (event: CodedEvent, index: CaseIndex): number | null => {
  const date = event.time?.start ?? index.documentOf(event)?.publishedAt
  return date ? Date.parse(date) / DAY : null
}

/** Acts of all texts by the families of their predicates' words. */
export function actsByWord(index: CaseIndex, verbsOf: (event: CodedEvent) => readonly string[]): Acts {
  const acts = new Map<string, CodedEvent[]>()
  for (const event of index.of('event')) {
    if (event.actors.length === 0 || event.polarity === 'negative') continue
    for (const verb of verbsOf(event)) {
      const list = acts.get(verb)
      if (list) list.push(event)
      else acts.set(verb, [event])
    }
  }
  return acts
}

/** Do a mention's other words fit an act: its names are doers or receivers, and a telling word of it is shared? */
function fits(event: CodedEvent, verb: string, words: Topic, index: CaseIndex): boolean {
  const told = index.topic(event)
  const sides = index.sidesOf([...event.actors, ...event.recipients, ...told.actors])
  if (words.actors.some((id) => !sides.has(index.sideOf(id)))) return false
  const others = [...words.keys.keys()].filter((key) => key !== verb)
  return words.actors.length > 0
    ? others.every((key) => told.keys.has(key) || index.lexicon.weak.has(key))
    : others.some((key) => told.keys.has(key))
}

const alike = (a: CodedEvent, b: CodedEvent, index: CaseIndex): boolean => {
  const [x, y] = [index.sidesOf(a.actors), index.sidesOf(b.actors)]
  return a.eventType === b.eventType && x.size === y.size && [...x].every((side) => y.has(side))
}

/**
 * The act of an earlier text that a noun phrase speaks of ("Russia's gas cut" after "Gazprom cut gas supplies"): a word of its
 * predicate, and its names and other words. The last one told of those by the same side; undefined where several sides did such things.
 */
export function actElsewhere(words: Topic, entry: EntryOf<'effect' | 'link'>, acts: Acts, index: CaseIndex): CodedEvent | undefined {
  if (words.negated.length > 0) return undefined
  const here = entry.evidence[0]!.documentId
  const published = index.documentOf(entry)?.publishedAt
  const today = published ? Date.parse(published) / DAY : null
  const found: CodedEvent[] = []
  for (const verb of words.keys.keys()) {
    const list = acts.get(verb) ?? []
    if (list.length > MOST) continue
    for (const event of list) {
      const day = dayOf(event, index)
      const before = today === null || day === null || (day <= today && today - day <= DAYS)
      if (event.evidence[0]!.documentId !== here && before && fits(event, verb, words, index)) found.push(event)
    }
  }
  const last = found.sort((a, b) => (dayOf(a, index) ?? 0) - (dayOf(b, index) ?? 0)).at(-1)
  return last && found.every((event) => alike(event, last, index)) ? last : undefined
}
