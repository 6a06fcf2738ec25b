import { expect, it } from 'vitest'
import { buildRegistry } from '../codebook/actors.ts'
import { ActorsFile } from '../codebook/actors-schema.ts'
import { loadActorWords } from '../codebook/groups.ts'
import type { MentionType } from '../model/index.ts'
import { retypeNames } from './retype-names.ts'
import { docOfTokens } from './token-lines.ts'

it('types the names that the codebook knows, and leaves the others and the ambiguous', () => {
  const states = [{ id: 'arvenia', name: 'Arvenia', names: ['Velt'], adjectives: [], people: [], nationals: [], capitals: ['Arvo'] }]
  const people = ActorsFile.parse({ kind: 'person', actors: [{ name: 'Ada Lund' }, { name: 'Mara Velt', names: ['Velt'] }] })
  const groups = ActorsFile.parse({ kind: 'armed-group', actors: [{ name: 'Harbour' }] })
  const doc = docOfTokens([['Arvenia', 'Arvo', 'Lund', 'Velt', 'Harbour', 'Sahel', 'Corin']])
  const given: MentionType[] = ['ORG', 'PER', 'LOC', 'LOC', 'LOC', 'PER', 'LOC']
  doc.mentions = doc.tokens.map((t, i) => ({ start: t.start, end: t.end, firstToken: i, lastToken: i + 1, type: given[i]! }))
  const knowledge = { registry: buildRegistry(states, [people, groups]), actorWords: loadActorWords() }
  expect(retypeNames(doc, knowledge).mentions.map((m) => m.type)).toEqual(['GPE', 'GPE', 'LOC', 'LOC', 'ORG', 'LOC', 'LOC'])
})
