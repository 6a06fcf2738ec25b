import type { Command } from 'commander'
import type { BenefitReport } from '../../app/questions/list-benefits.ts'
import type { Questions } from '../../app/questions/open-questions.ts'
import type { Context } from '../context.ts'
import { type CaseOptions, loadView, printReport, type Report, reportCommand } from '../load-view.ts'

type Answer<O> = (questions: Questions, options: O, args: readonly string[]) => Promise<Report>

/** Commands that ask the case a question: what backfired, who benefits, what became of promises, which goals clash, and why. */
export function addQuestionCommands(program: Command, context: Context): void {
  const ask = <O extends CaseOptions>(command: Command, answer: Answer<O>) =>
    command.action(async (...given: unknown[]) => {
      const options = command.opts<O>()
      const { view, codebook } = await loadView(context, options)
      const { openQuestions } = await import('../../app/questions/open-questions.ts')
      const args = given.slice(0, command.registeredArguments.length).map(String)
      printReport(context, options, await answer(openQuestions(view, codebook.findings), options, args))
    })
  const command = (name: string, description: string) => reportCommand(program, name, description)

  ask(command('backfire', 'list acts that hurt goals of their own side, and how each side fared'), backfire)
  ask(
    command('benefits', 'show who gained and who lost').option(
      '--by <what>',
      'by act, by the actor whose act it was, or by source',
      'actor',
    ),
    benefits,
  )
  ask(command('promises', 'list promises and what became of them'), promises)
  ask(command('clashes', 'list goals that pull against one another, and goals that are shared'), clashes)
  ask(
    command('explanations', 'list rival explanations of one fact, with the evidence').option(
      '--csv <id>',
      'the matrix of evidence by explanation of one fact, as CSV',
    ),
    explanations,
  )
  ask(command('loops', 'list feedback loops of acts and goals'), loops)
  ask(command('timeline', 'list acts in order of time, and which answered which'), timeline)
  ask(command('why', 'say why a finding holds, down to its sentences').argument('<finding>', 'its id, or how it begins'), why)
  ask(
    command('compare', 'compare what two outlets, or two sides, say of the same acts')
      .argument('<a>', 'a publisher or an actor of the case')
      .argument('<b>', 'another'),
    compare,
  )
}

const backfire: Answer<CaseOptions> = async (questions) => {
  const [{ listBackfires }, { renderBackfires }] = await Promise.all([
    import('../../app/questions/list-backfires.ts'),
    import('../render/answers.ts'),
  ])
  const data = listBackfires(questions)
  return { data, lines: (on) => renderBackfires(data, on) }
}

const benefits: Answer<CaseOptions & { readonly by: string }> = async (questions, { by }) => {
  const [{ listBenefits }, { renderBenefits }, { AppError }] = await Promise.all([
    import('../../app/questions/list-benefits.ts'),
    import('../render/answers.ts'),
    import('../../errors.ts'),
  ])
  if (!['act', 'actor', 'source'].includes(by))
    throw new AppError('BAD_GROUPING', `${by}: benefits are shown by act, actor or source`, { by })
  const data = listBenefits(questions, by as BenefitReport['by'])
  return { data, lines: (on) => renderBenefits(data, on) }
}

const promises: Answer<CaseOptions> = async (questions) => {
  const [{ listPromises }, { renderPromises }] = await Promise.all([
    import('../../app/questions/list-promises.ts'),
    import('../render/answers.ts'),
  ])
  const data = listPromises(questions)
  return { data, lines: (on) => renderPromises(data, on) }
}

const clashes: Answer<CaseOptions> = async (questions) => {
  const [{ listClashes }, { renderClashes }] = await Promise.all([
    import('../../app/questions/list-clashes.ts'),
    import('../render/answers.ts'),
  ])
  const data = listClashes(questions)
  return { data, lines: (on) => renderClashes(data, on) }
}

const explanations: Answer<CaseOptions & { csv?: string }> = async (questions, { csv }) => {
  const [{ explanationsCsv, listExplanations }, { renderExplanations }] = await Promise.all([
    import('../../app/questions/list-explanations.ts'),
    import('../render/connections.ts'),
  ])
  if (csv !== undefined) {
    const data = explanationsCsv(questions, csv)
    return { data, lines: () => data.trimEnd().split('\r\n') }
  }
  const data = listExplanations(questions)
  return { data, lines: (on) => renderExplanations(data, on) }
}

const loops: Answer<CaseOptions> = async (questions) => {
  const [{ listLoops }, { renderLoops }] = await Promise.all([
    import('../../app/questions/list-loops.ts'),
    import('../render/connections.ts'),
  ])
  const data = listLoops(questions)
  return { data, lines: (on) => renderLoops(data, on) }
}

const timeline: Answer<CaseOptions> = async (questions) => {
  const [{ timelineOf }, { renderTimeline }] = await Promise.all([
    import('../../app/questions/make-timeline.ts'),
    import('../render/connections.ts'),
  ])
  const data = timelineOf(questions)
  return { data, lines: (on) => renderTimeline(data, on) }
}

const why: Answer<CaseOptions> = async (questions, _options, [id]) => {
  const [{ explainById }, { renderExplanation }] = await Promise.all([
    import('../../app/questions/explain-finding.ts'),
    import('../render/connections.ts'),
  ])
  const data = explainById(questions, id!)
  return { data, lines: (on) => renderExplanation(data, on) }
}

const compare: Answer<CaseOptions> = async (questions, _options, [a, b]) => {
  const [{ compareByName }, { renderComparison }] = await Promise.all([
    import('../../app/questions/compare-sources.ts'),
    import('../render/connections.ts'),
  ])
  const data = compareByName(questions, a!, b!)
  return { data, lines: (on) => renderComparison(data, on) }
}
