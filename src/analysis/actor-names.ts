import type { Actor } from '../model/index.ts'
import type { Word } from './words.ts'

/** Finds the names of the case's actors among words, longest name first. */
export interface ActorNames {
  /** The actor ids named, and the words that name none of them. */
  split(words: readonly Word[]): { readonly actors: readonly string[]; readonly rest: readonly Word[] }
}

const LONGEST = 6
const plain = (name: string): string[] =>
  name
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[-.](?=\p{L})\p{L}+)*/gu) ?? []

/** Indexes every name and alias; an alias written in lower case only ("officials") does not count, it is too vague. */
export function indexNames(actors: readonly Actor[]): ActorNames {
  const byName = new Map<string, string>()
  /** How many words the longest name has that begins with a word. */
  const longest = new Map<string, number>()
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) {
      const parts = plain(name.replace(/^the /i, ''))
      const key = parts.join(' ')
      if (parts.length === 0 || parts.length > LONGEST || !/\p{Lu}/u.test(name) || byName.has(key)) continue
      byName.set(key, actor.id)
      longest.set(parts[0]!, Math.max(parts.length, longest.get(parts[0]!) ?? 0))
    }
  const longestAt = (words: readonly Word[], i: number): [string, number] | null => {
    if (!words[i]!.capital) return null
    for (let n = Math.min(longest.get(words[i]!.text) ?? 0, words.length - i); n > 0; n--) {
      let key = words[i]!.text
      for (let k = 1; k < n; k++) key += ` ${words[i + k]!.text}`
      const id = byName.get(key)
      if (id) return [id, n]
    }
    return null
  }
  return {
    split(words) {
      const found = new Set<string>()
      const rest: Word[] = []
      for (let i = 0; i < words.length; i++) {
        const hit = longestAt(words, i)
        if (!hit) rest.push(words[i]!)
        else {
          found.add(hit[0])
          i += hit[1] - 1
        }
      }
      return { actors: [...found], rest }
    },
  }
}
