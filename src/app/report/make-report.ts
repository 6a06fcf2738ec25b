import type { FindingLexicon } from '../../codebook/findings.ts'
import type { CaseView } from '../case-view.ts'
import { makeBrief } from '../make-brief.ts'
import { listBackfires } from '../questions/list-backfires.ts'
import { listBenefits } from '../questions/list-benefits.ts'
import { listExplanations } from '../questions/list-explanations.ts'
import { listLoops } from '../questions/list-loops.ts'
import { listPromises } from '../questions/list-promises.ts'
import { timelineOf } from '../questions/make-timeline.ts'
import { openQuestions } from '../questions/open-questions.ts'
import { benefitChart, timelineChart } from './charts.ts'
import { escapeHtml, type Section, wrapPage } from './page.ts'
import { Quotations } from './quotations.ts'
import * as sections from './sections.ts'

/** At most so many loops are printed; the rest are said to be missing. */
const MOST_LOOPS = 50

/** The case as one HTML page that needs no network: findings with numbered quotations, charts, fit for print. Same case, same bytes. */
export function makeReport(view: CaseView, lexicon: FindingLexicon, asOf: string | null = null): string {
  const questions = openQuestions(view, lexicon)
  const brief = makeBrief(view)
  const quotations = new Quotations(view)
  const { acts } = timelineOf(questions)
  const section = (id: string, heading: string, body: string): Section => ({ id, heading, body })
  const parts = [
    section('goals', 'Goals and what became of them', sections.goalsSection(brief.goals, quotations)),
    section('backfires', 'Sides and acts that hurt their own goals', sections.backfireSection(listBackfires(questions), quotations)),
    section('benefits', 'Who gained, who lost', benefitChart(listBenefits(questions))),
    section('contradictions', 'Contradictions', sections.pairsSection(brief.contradictions, quotations)),
    section('alignments', 'Goals in common', sections.pairsSection(brief.alignments, quotations)),
    section('promises', 'Promises', sections.promisesSection(listPromises(questions), quotations)),
    section('explanations', 'Rival explanations', sections.explanationsSection(listExplanations(questions), quotations)),
    section('loops', 'Feedback loops', sections.loopsSection(listLoops(questions, MOST_LOOPS), quotations)),
    section('timeline', 'Timeline', timelineChart(acts) + sections.timelineSection(acts, quotations)),
  ]
  const known = asOf ? ` As known on ${escapeHtml(asOf)}.` : ''
  const lead = `${brief.texts.length} ${brief.texts.length === 1 ? 'text' : 'texts'}.${known} A machine coded these rows; they are proposals until a person has judged them.`
  const title = brief.texts.length === 1 && brief.texts[0]!.title ? brief.texts[0]!.title : 'Crosspurpose report'
  return wrapPage(title, lead, [...parts, section('quotations', 'Quotations', sections.quotationsSection(quotations))])
}
