import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parseDate } from './dateline.ts'

/** An article cut out of a web page, with what the page says of itself. */
export interface Article {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** The part of the DOM that is used here; linkedom's own types are wider than its behaviour. */
interface Element {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Element>
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
}

const BLOCKS = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN TABLE TR PRE HR BODY'.split(' '),
)
const DROPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION IMG SVG VIDEO AUDIO IFRAME FORM BUTTON NAV'.split(' '))

/**
 * The article of a page (Mozilla's Readability) as paragraphs divided by blank lines; the title, byline, site and date come
 * from the page's metadata. A page in which no article is found gives the text of its body.
 */
export function readHtml(html: string): Article {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const page = document as unknown as Element
  const facts = readMetadata(page)
  const body = paragraphs(page.querySelector('body') ?? page)
  const found = new Readability(document as never).parse()
  const inner = found?.content
    ? paragraphs(parseHTML(`<html><body>${found.content}</body></html>`).document.body as unknown as Element)
    : []
  const text = inner.length > 0 ? inner : body
  return {
    ...facts,
    text: text.length > 0 ? `${text.join('\n\n')}\n` : '',
    title: facts.title ?? (found?.title || null),
    author: found?.byline?.trim() || facts.author,
    publisher: facts.publisher ?? (found?.siteName || null),
    publishedAt: facts.publishedAt ?? (found?.publishedTime ? parseDate(found.publishedTime) : null),
  }
}

function readMetadata(page: Element): Omit<Article, 'text'> {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      const content = element?.getAttribute('content')?.trim()
      if (content) return content
    }
    return null
  }
  const time = page.querySelector('time[datetime][pubdate], article time[datetime], time[itemprop="datePublished"]')
  const written = meta(
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'DC.date',
    'dcterms.created',
    'pubdate',
    'publish-date',
    'parsely-pub-date',
  )
  const date = written ?? linkedData(page) ?? time?.getAttribute('datetime')
  return {
    title: meta('og:title', 'twitter:title'),
    author: meta('author', 'article:author'),
    publisher: meta('og:site_name', 'application-name'),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    publishedAt: date ? parseDate(date) : null,
  }
}

/** `datePublished` of the page's JSON-LD, wherever it is nested. */
function linkedData(page: Element): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')
    if (found) return found[1]!
  }
  return null
}

/** The text of an element as one string per block, blanks collapsed. */
function paragraphs(root: Element): string[] {
  const blocks: string[] = []
  let current = ''
  const flush = () => {
    const text = current
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (text !== '') blocks.push(text)
    current = ''
  }
  const walk = (element: Element): void => {
    if (element.nodeType === 3) current += (element.textContent ?? '').replace(/\s+/g, ' ')
    else if (element.nodeName.toUpperCase() === 'BR') current += '\n'
    else if (!DROPPED.has(element.nodeName.toUpperCase()) && element.nodeType !== 8) {
      const block = BLOCKS.has(element.nodeName.toUpperCase())
      if (block) flush()
      for (const child of element.childNodes) walk(child)
      if (block) flush()
    }
  }
  walk(root)
  flush()
  return blocks
}

/** The charset that a page declares in its first kilobyte, null when it declares none. */
export function declaredCharset(bytes: Buffer): string | null {
  const found = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 1024).toString('latin1'))
  return found ? found[1]!.toLowerCase() : null
}
