import type { ActorKind } from '../model/index.ts'
import { indexNames, type NameIndex, type NameSort } from './actors-index.ts'
import { type ActorRow, ActorsFile, type Role, type StateRow, StatesFile } from './actors-schema.ts'
import { codebookFiles, readCodebookFile } from './load.ts'
import { foldWords } from './names/name-words.ts'

/** An actor that the codebook knows. */
export interface Registered {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** Other names, demonyms and capitals included. */
  readonly names: readonly string[]
  /** Id of the actor whose side it is on; null when it stands for itself. */
  readonly actsFor: string | null
  readonly roles: readonly Role[]
  readonly gender: 'masculine' | 'feminine' | null
}

/** All actors that the codebook (and the user) knows, with look-ups by name. */
export interface Registry {
  readonly all: readonly Registered[]
  byId(id: string): Registered | undefined
  readonly index: NameIndex
  /** The institution of a class (groups.yaml) that a state has: `usa`, `military`. */
  institution(actsFor: string, group: string): Registered | undefined
  /** An actor and those it acts for, outermost last; ids. */
  sideOf(id: string): readonly string[]
  /** Who held an office of a state (or organisation) on an ISO date; null date: anybody who ever did. */
  holders(title: string, actsFor: string | null, date: string | null): readonly Registered[]
}

const slug = (name: string): string => foldWords(name).join('-')

function ofState(row: StateRow): Registered {
  const names = [...row.names, ...row.adjectives, ...row.people, ...row.nationals, ...row.capitals]
  return { id: row.id, name: row.name, kind: 'state', names, actsFor: null, roles: [], gender: null }
}

const ofRow = (row: ActorRow, file: ActorsFile): Registered => ({
  id: row.id ?? slug(row.name),
  name: row.name,
  kind: row.kind ?? file.kind,
  names: row.names,
  actsFor: row.for ?? file.for ?? null,
  roles: row.roles,
  gender: row.gender ?? file.gender ?? null,
})

const within = (role: Role, date: string | null): boolean =>
  date === null || ((role.from === null || role.from <= date) && (role.to === null || date <= role.to.padEnd(10, '~')))

function side(known: ReadonlyMap<string, Registered>, id: string): string[] {
  const found: string[] = []
  for (let at: string | null = id; at !== null && !found.includes(at); at = known.get(at)?.actsFor ?? null) found.push(at)
  return found
}

/** Puts a registry together: states first, then other actors; a later row of an id replaces the earlier, so users may correct facts. */
export function buildRegistry(states: readonly StateRow[], files: readonly ActorsFile[]): Registry {
  const known = new Map<string, Registered>()
  const institutions = new Map<string, string>()
  const sorts: [string, NameSort, string][] = []
  for (const row of states) {
    known.set(row.id, ofState(row))
    for (const name of [row.name, ...row.names]) sorts.push([name, 'name', row.id])
    for (const name of row.adjectives) sorts.push([name, 'adjective', row.id])
    for (const name of row.people) sorts.push([name, 'people', row.id])
    for (const name of row.nationals) sorts.push([name, 'national', row.id])
    for (const name of row.capitals) sorts.push([name, 'capital', row.id])
  }
  for (const file of files)
    for (const row of file.actors) {
      const actor = ofRow(row, file)
      known.set(actor.id, actor)
      if (row.class && actor.actsFor) institutions.set(`${actor.actsFor}/${row.class}`, actor.id)
      for (const name of [actor.name, ...actor.names]) sorts.push([name, 'name', actor.id])
      if (actor.kind === 'person') sorts.push([foldWords(actor.name).at(-1)!, 'family', actor.id])
    }
  const all = [...known.values()]
  return {
    all,
    byId: (id) => known.get(id),
    index: indexNames(sorts),
    institution: (actsFor, group) => known.get(institutions.get(`${actsFor}/${group}`) ?? ''),
    sideOf: (id) => side(known, id),
    holders: (title, actsFor, date) =>
      all.filter((a) => a.actsFor === actsFor && a.roles.some((role) => role.title === title && within(role, date))),
  }
}

/** Reads codebook/actors: states.yaml, then every other file; throws CODEBOOK_INVALID. `more` are the user's own actors. */
export function loadRegistry(more: readonly ActorsFile[] = []): Registry {
  const files = codebookFiles('actors').filter((file) => file !== 'actors/states.yaml')
  return buildRegistry(readCodebookFile('actors/states.yaml', StatesFile), [
    ...files.map((file) => readCodebookFile(file, ActorsFile)),
    ...more,
  ])
}
