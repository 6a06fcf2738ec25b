import type { Doc } from '../../model/doc.ts'
import { type TokenRules, tokenize } from '../tokenize.ts'

/** A sentence with name tags. */
export interface NamedSentence {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}
export const NAME_TAGS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const
const KNOWN = new Set<string>(NAME_TAGS)

/** Reads Universal NER files (number, form, tag; IOB2) and WikiGold (form, tag; IOB1; documents begin with `-DOCSTART-`); other types than PER, LOC, ORG become O. */
export function readNamedSentences(text: string): NamedSentence[] {
  const out: NamedSentence[] = []
  let words: string[] = []
  let tags: string[] = []
  for (const line of [...text.split(/\r?\n/), '']) {
    if (line.startsWith('#') || line.startsWith('-DOCSTART-')) continue
    const fields = line.split(/[\t ]/)
    const [word, tag] = line.includes('\t') ? [fields[1], fields[2]] : [fields[0], fields[1]]
    if (word && tag) {
      words.push(word)
      tags.push(KNOWN.has(tag) ? tag : 'O')
    } else if (words.length > 0) {
      out.push({ words, tags: startWithB(tags) })
      words = []
      tags = []
    }
  }
  return out
}

/** IOB1 to IOB2: a name begins with B. */
const startWithB = (tags: readonly string[]): string[] =>
  tags.map((tag, i) => (tag.startsWith('I-') && tags[i - 1]?.slice(2) !== tag.slice(2) ? `B-${tag.slice(2)}` : tag))

/** Cuts words as this machine does (hyphens, clitics), the parts carrying the name on. */
export function recut(sentence: NamedSentence, rules: TokenRules): NamedSentence {
  const words: string[] = []
  const tags: string[] = []
  sentence.words.forEach((word, i) => {
    tokenize(word, 0, word.length, rules).forEach((span, k) => {
      words.push(word.slice(span.start, span.end))
      const tag = sentence.tags[i]!
      tags.push(k > 0 && tag.startsWith('B-') ? `I-${tag.slice(2)}` : tag)
    })
  })
  return { words, tags }
}

const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' }

/**
 * Names from GUM's entity column (`Entity=`, in the raw CoNLL-U text beside the parsed Docs, word for word): spans of persons, places and
 * organisations headed by a proper noun, outermost ones, without articles, titles and what follows a comma.
 */
export function namesOfEntities(docs: readonly Doc[], conllu: string): NamedSentence[] {
  const column = conllu
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => /(?:^|\|)Entity=([^|]*)/.exec(line.split('\t')[9] ?? '')?.[1] ?? '')
  const out: NamedSentence[] = []
  let base = 0
  for (const doc of docs) {
    const tags = doc.tokens.map(() => 'O')
    for (const span of entitySpans(column.slice(base, base + doc.tokens.length))) markName(doc, span, tags)
    base += doc.tokens.length
    for (const s of doc.sentences)
      out.push({ words: doc.tokens.slice(s.firstToken, s.lastToken).map((t) => t.text), tags: tags.slice(s.firstToken, s.lastToken) })
  }
  return agree(out)
}

/** Gives each name the type it mostly has: a state stays a place where it is said to act. */
function agree(sentences: readonly NamedSentence[]): NamedSentence[] {
  const votes = new Map<string, Map<string, number>>()
  const names = sentences.map(({ words, tags }) => namesIn(words, tags))
  for (const { name, type } of names.flat()) {
    const count = votes.get(name) ?? new Map<string, number>()
    votes.set(name, count.set(type, (count.get(type) ?? 0) + 1))
  }
  return sentences.map(({ words, tags }, s) => {
    const changed = [...tags]
    for (const { name, from, to } of names[s]!) {
      const type = [...votes.get(name)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
      for (let t = from; t < to; t++) changed[t] = `${t === from ? 'B' : 'I'}-${type}`
    }
    return { words, tags: changed }
  })
}

function namesIn(words: readonly string[], tags: readonly string[]): { name: string; type: string; from: number; to: number }[] {
  return tags.flatMap((tag, from) => {
    if (!tag.startsWith('B-')) return []
    let to = from + 1
    while (tags[to]?.startsWith('I-')) to++
    return [{ name: words.slice(from, to).join(' ').toLowerCase(), type: tag.slice(2), from, to }]
  })
}

interface EntitySpan {
  first: number
  last: number
  type: string
}

/** The bracketed spans, longest first. */
function entitySpans(column: readonly string[]): EntitySpan[] {
  const open = new Map<string, { first: number; type: string }[]>()
  const spans: EntitySpan[] = []
  column.forEach((cell, i) => {
    for (const [, start, end] of cell.matchAll(/\((\d+-[^()]*)|(\d+)\)/g)) {
      if (start !== undefined) {
        const [id, type] = start.split('-') as [string, string]
        open.set(id, [...(open.get(id) ?? []), { first: i, type }])
        if (cell.includes(`(${start})`)) close(id, i)
      } else close(end!, i)
    }
  })
  return spans.sort((a, b) => b.last - b.first - (a.last - a.first))

  function close(id: string, i: number): void {
    const begun = open.get(id)?.pop()
    if (begun) spans.push({ ...begun, last: i })
  }
}

function markName(doc: Doc, { first, last, type }: EntitySpan, tags: string[]): void {
  const name = TYPES[type]
  if (!name) return
  let [from, to] = [first, last]
  while (from <= to && !isNameWord(doc, from)) from++
  while (from < to && /^nmod:desc|^det/.test(doc.tokens[from]!.deprel)) from++
  for (let t = from; t <= to; t++) if (/^[,(;:]$/.test(doc.tokens[t]!.text)) to = t - 1
  while (to >= from && !isNameWord(doc, to)) to--
  if (from > to || to - from > 7 || tags.slice(from, to + 1).some((tag) => tag !== 'O')) return
  const inside = doc.tokens.slice(from, to + 1)
  const head = inside.find((token) => token.head < doc.tokens[from]!.i || token.head > doc.tokens[to]!.i)
  if (head?.upos !== 'PROPN' || inside.some((token) => /^(?:VB|PRP|MD|WP)/.test(token.xpos))) return
  if (from > first && inside.length < (last - first + 1) / 2 && !/^det|^nmod:desc/.test(doc.tokens[first]!.deprel)) return
  for (let t = from; t <= to; t++) tags[t] = `${t === from ? 'B' : 'I'}-${name}`
}

const isNameWord = (doc: Doc, t: number): boolean => /^(?:PROPN|NUM)$/.test(doc.tokens[t]!.upos) || doc.tokens[t]!.xpos.startsWith('NNP')
