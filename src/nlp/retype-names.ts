import type { ActorKnowledge } from '../codebook/expressions/expressions.ts'
import { foldWords } from '../codebook/names/name-words.ts'
import type { ActorKind, Doc, MentionType } from '../model/index.ts'

const OF_KIND: Partial<Record<ActorKind, MentionType>> = {
  person: 'PER',
  state: 'GPE',
  government: 'ORG',
  organization: 'ORG',
  'armed-group': 'ORG',
  alliance: 'ORG',
  media: 'ORG',
}

/**
 * Gives names that the codebook knows their type: persons, organisations, states (GPE) and places; single mentions are unreliable, the
 * registry is not. A name that the registry gives to actors of several types keeps the one it has. Changes and returns the Doc.
 */
export function retypeNames(doc: Doc, { registry, actorWords }: ActorKnowledge): Doc {
  for (const mention of doc.mentions) {
    const name = doc.source.text.slice(mention.start, mention.end)
    const readings = registry.index.of(name).filter((reading) => reading.sort !== 'family')
    const types = new Set(readings.map((reading) => OF_KIND[registry.byId(reading.id)!.kind]))
    const [type] = types
    if (types.size === 1 && type) mention.type = type
    else if (types.size === 0 && actorWords.placeNames.has(foldWords(name).join(' '))) mention.type = 'LOC'
  }
  return doc
}
