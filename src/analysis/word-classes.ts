import { isWord } from '../codebook/wordnet.ts'
import { remembered } from './remember.ts'

/** Is a lemma a verb (WordNet)? */
export const isVerb = remembered((lemma) => isWord(lemma, 'v'))
/** Is a lemma an adjective (WordNet)? */
export const isAdjective = remembered((lemma) => isWord(lemma, 'a'))
