import { createRoute, z } from '@hono/zod-openapi'
import { answerQuestion, caseFileOf, QUESTION_NAMES } from '../../app/answer-question.ts'
import type { Review } from '../../app/review/open-review.ts'
import { CaseFile } from '../../model/index.ts'
import { answers, newRouter } from '../kit.ts'

/** What `answerQuestion` needs to know of words; loaded by whoever serves. */
export type Lexicon = Parameters<typeof answerQuestion>[3]

const answer = createRoute({
  method: 'get',
  path: '/answers/{question}',
  summary: 'The answer of a terminal command, as it prints it with --json',
  request: {
    params: z.object({ question: z.enum(QUESTION_NAMES as [string, ...string[]]) }),
    query: z.object({
      asOf: z.string().optional().describe('As known on a day, YYYY-MM-DD'),
      by: z.enum(['act', 'actor', 'source']).optional().describe('For `benefits`'),
      finding: z.string().optional().describe('For `why`: the id of a finding, or how it begins'),
      a: z.string().optional().describe('For `compare`: a publisher or an actor'),
      b: z.string().optional().describe('For `compare`: another'),
    }),
  },
  responses: answers(z.object({ question: z.string(), answer: z.unknown() }).meta({ id: 'Answer' }), 'The question and its answer'),
})

const whole = createRoute({
  method: 'get',
  path: '/export/case',
  summary: 'The whole case as judged, in the exchange format crosspurpose-case',
  responses: answers(CaseFile, 'A case file'),
})

/** Questions to the case, and the case as a file. */
export const answerRoutes = (review: Review, lexicon: Lexicon) =>
  newRouter()
    .openapi(answer, async (c) => {
      const { question } = c.req.valid('param')
      return c.json({ question, answer: answerQuestion(question, c.req.valid('query'), await review.snapshot(), lexicon) }, 200)
    })
    .openapi(whole, async (c) => c.json(caseFileOf(await review.snapshot()), 200))
