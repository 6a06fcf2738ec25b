import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { AppError } from '../errors.ts'
import { PROBLEMS } from './problem.ts'

/** A router whose requests are checked against their schemas; what does not fit is REQUEST_INVALID. */
export const newRouter = () =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      const field = [result.target, ...(issue?.path ?? [])].join('.')
      throw new AppError('REQUEST_INVALID', `${field}: ${issue?.message ?? 'does not fit'}`, { field, issues: result.error.issues })
    },
  })

/** The answers of a route that answers with JSON of this schema. */
export const answers = <T extends z.ZodType>(schema: T, description: string) =>
  ({ 200: { description, content: { 'application/json': { schema } } }, ...PROBLEMS }) as const

/** A JSON body of this schema. */
export const body = <T extends z.ZodType>(schema: T) => ({ body: { required: true, content: { 'application/json': { schema } } } }) as const
