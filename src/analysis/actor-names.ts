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
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) {
      const parts = plain(name.replace(/^the /i, ''))
      const key = parts.join(' ')
      if (parts.length > 0 && parts.length <= LONGEST && /\p{Lu}/u.test(name) && !byName.has(key)) byName.set(key, actor.id)
    }
  const longestAt = (words: readonly Word[], i: number): [string, number] | null => {
    if (!words[i]!.capital) return null
    for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
      const id = byName.get(
        words
          .slice(i, i + n)
          .map((w) => w.text)
          .join(' '),
      )
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
