import type { CodedText } from '../ledger/index.ts'
import type { Actor, Entry, Finding, Source } from '../model/index.ts'

/** What turns a text into entries, and entries into findings; passed to the use cases so that they can be tested without it. */
export interface Machine {
  /** Versions of everything that decides what is coded: texts read by the same versions are not read again. */
  readonly versions: { readonly coderVersion: string; readonly codebookHash: string; readonly modelHash: string }
  /** Parses and codes one text. */
  code(source: Source): Promise<Pick<CodedText, 'sentences' | 'actors' | 'entries'>>
  /** Derives the findings of a case. */
  find(facts: CaseFacts): Promise<Finding[]>
}

/** What findings are derived from: actors, entries, and what is known of the documents. */
export interface CaseFacts {
  readonly documents: readonly Source[]
  readonly actors: readonly Actor[]
  readonly entries: readonly Entry[]
}
