import { type ClauseWords, loadClauseWords } from './clauses.ts'
import { type LanguageWords, loadLanguageWords } from './language.ts'
import { codebookHash } from './load.ts'

/** The vocabulary and facts that coders read, loaded once from codebook/. Each part's schema and loader is a file of its own. */
export interface Codebook {
  readonly hash: string
  readonly clauses: ClauseWords
  readonly language: LanguageWords
}

/** Reads and checks the whole codebook; throws CODEBOOK_INVALID naming file and field. */
export function loadCodebook(): Codebook {
  return { hash: codebookHash(), clauses: loadClauseWords(), language: loadLanguageWords() }
}
