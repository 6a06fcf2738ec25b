import type { Doc, Token } from '../../model/index.ts'
import { docOfTokens } from '../token-lines.ts'

/** A text with the label of every token, sentence by sentence, and where it comes from. */
export interface NameText {
  readonly doc: Doc
  readonly labels: readonly (readonly string[])[]
  readonly domain: 'uner' | 'wikigold' | 'gum'
}

interface Row {
  words: string[]
  labels: string[]
}

/** Reads Universal NER (IOB2, one token a line: number, form, label); texts at `# newdoc`. Types other than PER, LOC and ORG are left out. */
export function readUniversalNer(text: string): NameText[] {
  const texts: Row[][] = []
  for (const block of text.split(/\n\s*\n/)) {
    const lines = block.split('\n')
    if (texts.length === 0 || lines.some((l) => l.startsWith('# newdoc'))) texts.push([])
    const rows = lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split('\t'))
    if (rows.length > 0) texts.at(-1)!.push({ words: rows.map((r) => r[1]!), labels: rows.map((r) => known(r[2]!)) })
  }
  return texts.filter((t) => t.length > 0).map((rows) => toText(rows, 'uner'))
}

/** Reads WikiGold (form and I-type a line); runs of one type become begin and inside. */
export function readWikiGold(text: string): NameText[] {
  const rows = text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((l) => l.includes(' ') && !l.startsWith('-DOCSTART-')))
    .filter((lines) => lines.length > 0)
    .map((lines): Row => {
      const words = lines.map((l) => l.split(' ')[0]!)
      const inside = lines.map((l) => known(l.split(' ')[1]!))
      const labels = inside.map((label, i) => (label !== 'O' && inside[i - 1] !== label ? label.replace('I-', 'B-') : label))
      return { words, labels }
    })
  return rows.map((row) => toText([row], 'wikigold'))
}

const known = (label: string): string => (/^[BI]-(PER|LOC|ORG)$/.test(label) ? label : 'O')

const toText = (rows: readonly Row[], domain: NameText['domain']): NameText => ({
  doc: docOfTokens(rows.map((r) => r.words)),
  labels: rows.map((r) => r.labels),
  domain,
})

const GUM_TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' }

/** Reads the names of GUM: entities of three types whose head is a proper noun, cut down to the proper nouns around that head. */
export function readGumNames(conllu: string, docs: readonly Doc[], titles: ReadonlySet<string>): NameText[] {
  const columns = conllu.split('\n').filter((l) => /^\d+\t/.test(l))
  let at = 0
  return docs.map((doc) => {
    const entities = doc.tokens.map((_, i) => /Entity=([^|]*)/.exec(columns[at + i]!.split('\t')[9]!)?.[1] ?? '')
    at += doc.tokens.length
    const labels = doc.tokens.map(() => 'O')
    for (const span of readSpans(entities)) labelSpan(doc.tokens, span, labels, titles)
    const plain = docOfTokens(doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.lastToken).map((t) => t.text)))
    return { doc: plain, labels: doc.sentences.map((s) => labels.slice(s.firstToken, s.lastToken)), domain: 'gum' as const }
  })
}

interface EntitySpan {
  type: string
  first: number
  last: number
}

/** The entity spans of a text from its bracket annotations, outer ones first. */
function readSpans(entities: readonly string[]): EntitySpan[] {
  const open = new Map<string, { type: string; first: number }[]>()
  const found: EntitySpan[] = []
  entities.forEach((text, i) => {
    for (const piece of text.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const id = /^\(?([^-()]+)/.exec(piece)![1]!
      const type = piece.startsWith('(') ? piece.split('-')[1]! : ''
      if (piece.startsWith('(') && piece.endsWith(')')) found.push({ type, first: i, last: i + 1 })
      else if (piece.startsWith('(')) open.set(id, [...(open.get(id) ?? []), { type, first: i }])
      else {
        const from = open.get(id)?.pop()
        if (from) found.push({ ...from, last: i + 1 })
      }
    }
  })
  return found.sort((a, b) => b.last - b.first - (a.last - a.first))
}

function labelSpan(tokens: readonly Token[], span: EntitySpan, labels: string[], titles: ReadonlySet<string>): void {
  const type = GUM_TYPES[span.type]
  const heads = tokens.slice(span.first, span.last).filter((t) => t.head < span.first || t.head >= span.last)
  const head = heads.find((t) => t.upos === 'PROPN')
  if (!type || !head) return
  const part = (t: Token): boolean =>
    t.upos === 'PROPN' || (/^(of|for|and|de|-|’s|'s|&)$/.test(t.text) && type === 'ORG') || (t.upos === 'NUM' && t.head === head.i)
  let [first, last] = [head.i, head.i + 1]
  while (first > span.first && part(tokens[first - 1]!)) first--
  while (last < span.last && part(tokens[last]!)) last++
  while (first < head.i && (titles.has(tokens[first]!.text.toLowerCase()) || tokens[first]!.upos !== 'PROPN')) first++
  while (last > head.i + 1 && tokens[last - 1]!.upos !== 'PROPN') last--
  if (labels.slice(first, last).some((l) => l !== 'O')) return
  for (let i = first; i < last; i++) labels[i] = `${i === first ? 'B' : 'I'}-${type}`
}
