import type { ModelFile, Section } from './model-file.ts'
import type { TextRules } from './split-text.ts'

interface Stored {
  abbreviations: string[]
  whole: string[]
  prefixes: string[]
  cuts: [string, number[]][]
  units: string[]
  titles: string[]
  small: string[]
}

/** The tokeniser's and splitter's rules as the model's section `text`. */
export function writeTextRules({ tokens, sentences }: TextRules): Section {
  const stored: Stored = {
    abbreviations: [...tokens.abbreviations].sort(),
    whole: [...tokens.whole].sort(),
    prefixes: [...tokens.prefixes].sort(),
    cuts: [...tokens.cuts].map(([word, cuts]) => [word, [...cuts]]),
    units: [...tokens.units].sort(),
    titles: [...sentences.titles].sort(),
    small: [...sentences.small].sort(),
  }
  return { json: stored }
}

/** Reads the rules of tokens and sentences from a model file. */
export function readTextRules(model: ModelFile): TextRules {
  const stored = model.json<Stored>('text')
  return {
    tokens: {
      abbreviations: new Set(stored.abbreviations),
      whole: new Set(stored.whole),
      prefixes: new Set(stored.prefixes),
      cuts: new Map(stored.cuts),
      units: new Set(stored.units),
    },
    sentences: { titles: new Set(stored.titles), small: new Set(stored.small) },
  }
}
