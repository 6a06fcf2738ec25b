import { createHash } from 'node:crypto'
import { loadRegistry, type Registry } from './actors.ts'
import type { ActorsFile } from './actors-schema.ts'
import { type CausalWords, type ContrastWords, loadCausalWords, loadContrastWords } from './causal.ts'
import { type ClauseWords, loadClauseWords } from './clauses.ts'
import { type ConfidenceTable, loadConfidence } from './confidence.ts'
import { type FigureWords, loadFigureWords } from './figures.ts'
import { type FindingLexicon, loadFindingLexicon } from './findings.ts'
import { type ActorWords, loadActorWords } from './groups.ts'
import { type LanguageWords, loadLanguageWords } from './language.ts'
import { codebookHash } from './load.ts'
import { loadPlover, type Plover } from './plover.ts'
import { loadSaying, type Saying } from './saying.ts'
import { loadSignWords, type SignWords } from './signs.ts'
import { loadTimeWords, type TimeWords } from './time.ts'
import { loadWantingWords, type WantingWords } from './wanting.ts'

/** The vocabulary and facts that coders read, loaded once from codebook/. Each part's schema and loader is a file of its own. */
export interface Codebook {
  readonly hash: string
  readonly actorWords: ActorWords
  readonly causal: CausalWords
  readonly clauses: ClauseWords
  readonly confidence: ConfidenceTable
  readonly contrast: ContrastWords
  readonly findings: FindingLexicon
  readonly language: LanguageWords
  readonly saying: Saying
  readonly plover: Plover
  readonly registry: Registry
  readonly signs: SignWords
  readonly figures: FigureWords
  readonly time: TimeWords
  readonly wanting: WantingWords
}

/** Reads and checks the whole codebook, with the user's own actors beside its own; throws CODEBOOK_INVALID naming file and field. */
export function loadCodebook(own: readonly ActorsFile[] = []): Codebook {
  return {
    hash: own.length === 0 ? codebookHash() : createHash('sha256').update(codebookHash()).update(JSON.stringify(own)).digest('hex'),
    actorWords: loadActorWords(),
    registry: loadRegistry(own),
    causal: loadCausalWords(),
    confidence: loadConfidence(),
    contrast: loadContrastWords(),
    saying: loadSaying(),
    plover: loadPlover(),
    signs: loadSignWords(),
    figures: loadFigureWords(),
    time: loadTimeWords(),
    wanting: loadWantingWords(),
    clauses: loadClauseWords(),
    findings: loadFindingLexicon(),
    language: loadLanguageWords(),
  }
}
