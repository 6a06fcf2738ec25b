import type { FindingLexicon } from '../codebook/findings.ts'
import { AppError } from '../errors.ts'
import type { CaseFile } from '../model/index.ts'
import { viewCase } from './case-view.ts'
import { makeBrief } from './make-brief.ts'
import { compareByName } from './questions/compare-sources.ts'
import { explainById } from './questions/explain-finding.ts'
import { listBackfires } from './questions/list-backfires.ts'
import { type BenefitReport, listBenefits } from './questions/list-benefits.ts'
import { listClashes } from './questions/list-clashes.ts'
import { listExplanations } from './questions/list-explanations.ts'
import { listLoops } from './questions/list-loops.ts'
import { listPromises } from './questions/list-promises.ts'
import { timelineOf } from './questions/make-timeline.ts'
import { asOf, openQuestions, type Questions } from './questions/open-questions.ts'
import type { Snapshot } from './review/open-review.ts'

/** What may be said with a question; which of it a question needs, its command in the terminal says too. */
export interface QuestionOptions {
  /** As known on a day (ISO date). */
  readonly asOf?: string | undefined
  readonly by?: BenefitReport['by'] | undefined
  readonly finding?: string | undefined
  readonly a?: string | undefined
  readonly b?: string | undefined
}

/** The questions that the terminal's commands answer, by the commands' names; each answers with what the command prints with --json. */
const ANSWERS: Readonly<Record<string, (questions: Questions, options: QuestionOptions) => unknown>> = {
  brief: ({ view }) => makeBrief(view),
  backfire: listBackfires,
  benefits: (questions, { by }) => listBenefits(questions, by),
  promises: listPromises,
  clashes: listClashes,
  explanations: listExplanations,
  loops: (questions) => listLoops(questions),
  timeline: timelineOf,
  why: (questions, options) => explainById(questions, need(options, 'finding')),
  compare: (questions, options) => compareByName(questions, need(options, 'a'), need(options, 'b')),
}
export const QUESTION_NAMES = Object.keys(ANSWERS)

/** Answers a question over the case as judged. Throws REQUEST_INVALID when something is missing, and what the question itself throws. */
export function answerQuestion(question: string, options: QuestionOptions, snapshot: Snapshot, lexicon: FindingLexicon): unknown {
  const answer = Object.hasOwn(ANSWERS, question) ? ANSWERS[question] : undefined
  if (!answer) throw new AppError('REQUEST_INVALID', `${question}: there is no such question`, { questions: QUESTION_NAMES })
  const view = viewCase(caseFileOf(snapshot), snapshot.texts)
  return answer(openQuestions(options.asOf === undefined ? view : asOf(view, options.asOf, lexicon), lexicon), options)
}

/** The case as judged, in the exchange format. */
export const caseFileOf = ({ texts, judged, standing, findings }: Snapshot): CaseFile => ({
  format: 'crosspurpose-case',
  version: 1,
  documents: texts.map(({ source }) => source),
  actors: [...judged.actors],
  entries: [...standing],
  findings: [...findings],
})

function need(options: QuestionOptions, name: 'finding' | 'a' | 'b'): string {
  const value = options[name]
  if (!value) throw new AppError('REQUEST_INVALID', `query.${name}: this question needs it`, { field: `query.${name}` })
  return value
}
