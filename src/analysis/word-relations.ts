import { antonyms, isWord, sureSynonyms } from '../codebook/wordnet.ts'
import { remembered } from './remember.ts'

/** A verb and its synonyms (WordNet), as far as they can hardly mean something else. */
export const sameVerbs = remembered((word): readonly string[] => [word, ...sureSynonyms(word, 'v')])

const PREFIX = /^(?:un|il|ir|im|in|dis)(?=\p{L}{4})/u

/** Adjectives that a prefix turns into their opposites: legal and illegal, safe and unsafe. */
function prefixed(word: string): string[] {
  const bare = word.replace(PREFIX, '')
  if (bare !== word && isWord(bare, 'a')) return [bare]
  return isWord(word, 'a') ? ['un', 'il', 'ir', 'im', 'in'].map((prefix) => prefix + word).filter((other) => isWord(other, 'a')) : []
}

/** The opposites of a verb or adjective: WordNet's, and those that a prefix makes. */
export const oppositesOf = remembered((word): readonly string[] => [...antonyms(word, 'v'), ...antonyms(word, 'a'), ...prefixed(word)])
