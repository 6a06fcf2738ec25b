import { type ClientResponse, hc } from 'hono/client'
import type { Api, Problem } from '../../../src/api/index.ts'

/** The API's routes, typed from the server's own. */
export const api = hc<Api>('/api')

/** An error as the API tells it. */
export class ApiProblem extends Error {
  readonly code: string
  readonly remedy: string

  constructor({ error }: Problem) {
    super(error.message)
    this.code = error.code
    this.remedy = error.remedy
  }
}

type Good<R> = R extends ClientResponse<infer T, 200, 'json'> ? T : never

/** The good answer of a request; throws ApiProblem for any other. */
export async function ask<R extends ClientResponse<unknown, number, string>>(request: Promise<R>): Promise<Good<R>> {
  let response: R
  try {
    response = await request
  } catch {
    throw new ApiProblem({
      error: {
        code: 'NO_ANSWER',
        message: 'Crosspurpose does not answer',
        remedy: 'Start crosspurpose serve again and open its link.',
        details: {},
      },
    })
  }
  const body: unknown = await response.json()
  if (response.ok) return body as Good<R>
  throw new ApiProblem(body as Problem)
}
