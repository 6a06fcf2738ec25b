import { createRoute, z } from '@hono/zod-openapi'
import type { Review } from '../../app/review/open-review.ts'
import { TextPage, TextView, viewText, viewTexts } from '../../app/review/views/text.ts'
import { AppError } from '../../errors.ts'
import { answers, newRouter } from '../kit.ts'
import { cutPage, PageQuery, pageOf } from '../paging.ts'

const list = createRoute({
  method: 'get',
  path: '/texts',
  summary: 'The texts of the case, with how much of each has been judged',
  request: { query: PageQuery },
  responses: answers(pageOf(TextView).meta({ id: 'TextList' }), 'Texts in the order of their numbers'),
})

const one = createRoute({
  method: 'get',
  path: '/texts/{id}',
  summary: 'A text whole, with its sentences and every row on it',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(TextPage, 'The text; offsets are UTF-16 into it'),
})

/** The texts of the case. */
export const textRoutes = (review: Review) =>
  newRouter()
    .openapi(list, async (c) => {
      const page = cutPage(
        viewTexts(await review.snapshot()),
        c.req.valid('query'),
        (text) => text.id,
        (text) => text,
      )
      return c.json(page, 200)
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param')
      const text = viewText(id, await review.snapshot())
      if (!text) throw new AppError('NO_SUCH_TEXT', 'There is no such text in this case', { id })
      return c.json(text, 200)
    })
