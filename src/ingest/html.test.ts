import { expect, it } from 'vitest'
import { declaredCharset, readHtml } from './html.ts'

const PARAGRAPH = 'The council said on Monday that it would not sign the treaty, because the other side had moved troops to the river.'
const page = (head: string, body: string) => `<!doctype html><html><head><title>Talks fail - Courier</title>${head}</head><body>
  <nav><a href="/">Home</a><a href="/world">World</a></nav>
  <article><h1>Talks fail</h1>${body}</article>
  <aside><p>Subscribe now</p></aside><footer><p>All rights reserved</p></footer></body></html>`

it('cuts the article out of the page, a paragraph a block', () => {
  const { text } = readHtml(
    page(
      '',
      `<p>${PARAGRAPH}</p><figure><img src="a.png"><figcaption>Photo: A.</figcaption></figure><p>It <b>left</b>\n the&nbsp;table.<br>At once.</p><script>x()</script>`,
    ),
  )
  expect(text).toContain(PARAGRAPH)
  expect(text).toContain('\n\nIt left the table.\nAt once.')
  expect(text).not.toMatch(/Subscribe|rights|Photo|x\(\)|Home/)
})

it('takes title, byline, site, address and date from the metadata', () => {
  const head = `<meta property="og:title" content="Talks fail"><meta property="og:site_name" content="Courier">
    <meta name="author" content="Ana Rill"><link rel="canonical" href="https://courier.example/talks">
    <meta property="article:published_time" content="2031-03-02T23:30:00+02:00">`
  expect(readHtml(page(head, `<p>${PARAGRAPH}</p>`))).toMatchObject({
    title: 'Talks fail',
    publisher: 'Courier',
    author: 'Ana Rill',
    url: 'https://courier.example/talks',
    publishedAt: '2031-03-02',
  })
})

it.each([
  '<script type="application/ld+json">{"@graph":[{"datePublished":"2031-03-02T10:00:00Z"}]}</script>',
  '<meta name="date" content="March 2, 2031">',
])('finds the date in %s', (head) => {
  expect(readHtml(page(head, `<p>${PARAGRAPH}</p>`)).publishedAt).toBe('2031-03-02')
})

it('reads a fragment without a head, and a page without an article', () => {
  expect(readHtml(`<p>${PARAGRAPH}</p>`).text).toBe(`${PARAGRAPH}\n`)
  expect(readHtml('<html><body><nav>Menu</nav></body></html>').text).toBe('')
})

it('reads the charset that a page declares', () => {
  expect(declaredCharset(Buffer.from('<meta charset="windows-1252">'))).toBe('windows-1252')
  expect(declaredCharset(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'))).toBe('iso-8859-1')
  expect(declaredCharset(Buffer.from('<p>none'))).toBeNull()
})
