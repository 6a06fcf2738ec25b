import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, ERRORS, type ErrorCode } from '../errors.ts'

/** The one shape in which every error is answered. */
export const Problem = z
  .object({
    error: z.object({
      code: z.string().describe('What happened, for programs; every code stands in src/errors.ts'),
      message: z.string().describe('What happened, in one line'),
      remedy: z.string().describe('What to do about it'),
      details: z.record(z.string(), z.unknown()).describe('Facts about it, for programs'),
    }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  NO_SUCH_ENTRY: 404,
  NO_SUCH_TEXT: 404,
  NO_SUCH_ACTOR: 404,
  NO_SUCH_FINDING: 404,
  NO_SUCH_JUDGEMENT: 404,
  NO_SUCH_PAGE: 404,
  ACCESS_DENIED: 401,
  HOST_REFUSED: 403,
  FILE_TOO_LARGE: 413,
}

/** Answers bad input in the shape of `Problem`; a defect is reported to `onDefect` and answered without its insides. */
export function answerError(error: Error, c: Context, onDefect: (error: Error) => void): Response {
  if (error instanceof AppError) {
    const { code, message, remedy, details } = error
    return c.json({ error: { code, message, remedy, details } } satisfies Problem, STATUS[code] ?? 400)
  }
  if (error instanceof HTTPException) {
    const problem: Problem = {
      error: { code: 'REQUEST_INVALID', message: error.message, remedy: ERRORS.REQUEST_INVALID, details: {} },
    }
    return c.json(problem, error.status)
  }
  onDefect(error)
  const problem: Problem = {
    error: {
      code: 'DEFECT',
      message: 'Crosspurpose made a mistake',
      remedy: 'Try again; the terminal shows what went wrong.',
      details: {},
    },
  }
  return c.json(problem, 500)
}

/** What every route can answer beside its good answer. */
export const PROBLEMS = {
  400: { description: 'The request does not fit', content: { 'application/json': { schema: Problem } } },
  401: { description: 'The key to the case is missing', content: { 'application/json': { schema: Problem } } },
  403: { description: 'The request comes from another host or page', content: { 'application/json': { schema: Problem } } },
  404: { description: 'There is no such thing in the case', content: { 'application/json': { schema: Problem } } },
} as const
