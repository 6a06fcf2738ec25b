import { isWord } from '../codebook/wordnet.ts'

const remembered = (make: (word: string) => boolean) => {
  const memo = new Map<string, boolean>()
  return (word: string): boolean => {
    let known = memo.get(word)
    if (known === undefined) {
      known = make(word)
      memo.set(word, known)
    }
    return known
  }
}

/** Is a lemma a verb (WordNet)? */
export const isVerb = remembered((lemma) => isWord(lemma, 'v'))
/** Is a lemma an adjective (WordNet)? */
export const isAdjective = remembered((lemma) => isWord(lemma, 'a'))
