import type { Abbreviations } from '../../codebook/abbreviations.ts'
import type { Doc } from '../../model/doc.ts'
import type { Section } from '../model-file.ts'
import { wordKey } from '../net/word-features.ts'
import { writeTextRules } from '../text-rules-section.ts'
import { exportNetwork } from './export-network.ts'
import type { Inflection } from './inflect.ts'
import { learnLemmaRules } from './lemma-rules.ts'
import type { Network } from './network.ts'
import { learnSentenceRules, learnTokenRules } from './text-rules.ts'
import type { Vectors } from './vectors.ts'

/** The words a model has rows for: those of the treebanks, then the most frequent others, `size` in all. */
function chooseKeys(docs: readonly Doc[], vectors: Vectors, size: number): string[] {
  const keys = new Set(docs.flatMap((doc) => doc.tokens.map((token) => wordKey(token.text))))
  for (const word of vectors.words) {
    if (keys.size >= size) break
    if (vectors.rows.has(word)) keys.add(word)
  }
  return [...keys].filter((key) => !key.includes('\n')).sort()
}

/** Words of the codebook and of dictionaries that the rules are learnt with. */
export interface WordLists {
  readonly abbreviations: Abbreviations
  readonly inflections: readonly Inflection[]
}

/** The sections of rules: tokens, sentences, lemmas. */
export function buildRules(docs: readonly Doc[], words: WordLists): Record<string, Section> {
  const tokens = learnTokenRules(docs, words.abbreviations)
  const sentences = learnSentenceRules(docs, words.abbreviations)
  return { text: writeTextRules({ tokens, sentences }), lemmas: { json: learnLemmaRules(docs, words.inflections) } }
}

/** All sections that the machine's core needs (names add their own). */
export const buildSections = (
  docs: readonly Doc[],
  net: Network,
  vectors: Vectors,
  size: number,
  words: WordLists,
): Record<string, Section> => ({ ...buildRules(docs, words), ...exportNetwork(net, vectors, chooseKeys(docs, vectors, size)) })
