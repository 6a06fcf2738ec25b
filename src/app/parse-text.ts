import { English, writeConllu } from '../nlp/index.ts'

/** How a text is handed to the parser: as it is, or already cut, one sentence a line and words parted by blanks. */
export interface ParseOptions {
  readonly tokens?: boolean
  readonly title?: string
}

/** Parses a text and writes it as CoNLL-U, names in MISC; the same text gives the same bytes. */
export function parseText(english: English, text: string, options: ParseOptions = {}): string {
  const doc = options.tokens ? english.parseTokens(text.split('\n').map((line) => line.split(/\s+/).filter(Boolean))) : english.parse(text)
  return writeConllu(options.title ? { ...doc, source: { ...doc.source, title: options.title } } : doc)
}

/** Loads the bundled English machine; throws MODEL_UNREADABLE. */
export const loadEnglish = (): English => English.load()
