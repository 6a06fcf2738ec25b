import { lexer, type Token, type Tokens } from 'marked'
import { parse } from 'yaml'

/** Readable text of a Markdown file with the facts of its front matter (all as written there). */
export interface MarkdownText {
  readonly text: string
  readonly title: string | null
  readonly frontMatter: Readonly<Record<string, string>>
}

/**
 * Markdown to plain paragraphs divided by blank lines: headings and list items become paragraphs and lines of their own,
 * emphasis and link targets go, images, code, comments and tables of contents' anchors go. The first top heading is also the
 * title. YAML front matter (`title`, `publisher`, `author`, `published`, `url`) is metadata, not text.
 */
export function readMarkdown(source: string): MarkdownText {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)
  const tokens = lexer(front ? source.slice(front[0].length) : source)
  const blocks = tokens.map(blockText).filter((block) => block.trim() !== '')
  const heading = tokens.find((token): token is Tokens.Heading => token.type === 'heading' && token.depth === 1)
  return { text: `${blocks.join('\n\n')}\n`, title: heading ? inlineText(heading.tokens) : null, frontMatter: readFrontMatter(front?.[1]) }
}

function blockText(token: Token): string {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
    case 'text':
      return inlineText((token as Tokens.Paragraph).tokens ?? [token])
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.map(blockText).filter(Boolean).join('\n\n')
    case 'list':
      return (token as Tokens.List).items.map((item) => item.tokens.map(blockText).filter(Boolean).join('\n')).join('\n')
    case 'table':
      return tableText(token as Tokens.Table)
    default:
      return ''
  }
}

const tableText = (table: Tokens.Table): string =>
  [table.header, ...table.rows].map((row) => row.map((cell) => inlineText(cell.tokens)).join('\t')).join('\n')

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'image' || token.type === 'html') return ''
      if (token.type === 'br') return '\n'
      if ('tokens' in token && token.tokens) return inlineText(token.tokens)
      return unescapeEntities('text' in token ? String(token.text) : token.raw)
    })
    .join('')
}

/** The entities that the lexer writes or leaves in text; Markdown source has Unicode for the rest. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
const unescapeEntities = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name]!)

function readFrontMatter(yaml: string | undefined): Record<string, string> {
  if (yaml === undefined) return {}
  try {
    const facts: unknown = parse(yaml, { schema: 'failsafe' })
    if (typeof facts !== 'object' || facts === null) return {}
    return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => typeof fact[1] === 'string'))
  } catch {
    return {}
  }
}
