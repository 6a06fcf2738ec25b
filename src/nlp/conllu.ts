import type { Doc, Sentence, Token } from '../model/doc.ts'
import { sourceOf } from './source-of.ts'
import { splitSurface } from './split-surface.ts'

interface Word {
  id: number
  form: string
  lemma: string
  upos: string
  xpos: string
  head: number
  deprel: string
}
/** What is written in one piece: one word, or the words of a multiword token. */
interface Surface {
  form: string
  spaceAfter: boolean
  /** Id of the last word. */
  last: number
  words: Word[]
}
interface Block {
  id: string
  text: string | null
  newDoc: string | null
  newParagraph: boolean
  surfaces: Surface[]
}

/**
 * Reads CoNLL-U (Universal Dependencies v2) into one Doc per `# newdoc`, or a single Doc where the file marks none; with
 * `by: 'sentence'` one Doc per sentence. Sentences are joined by a blank, paragraphs (`# newpar`) by a blank line; offsets are UTF-16
 * into that text. The words of a multiword token are separate Tokens whose spans share out its letters (`do` [0,2), `n't` [2,5)).
 * Empty nodes are skipped. Throws Error on a line that is not CoNLL-U, and where the words do not spell the `# text`.
 */
export function parseConllu(text: string, options: { by?: 'document' | 'sentence' } = {}): Doc[] {
  const groups: Block[][] = []
  for (const block of readBlocks(text)) {
    if (groups.length === 0 || block.newDoc !== null || options.by === 'sentence') groups.push([])
    groups.at(-1)!.push(block)
  }
  return groups.map(buildDoc)
}

function* readBlocks(text: string): Generator<Block> {
  let block = emptyBlock()
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) readComment(block, line)
    else if (line.trim() !== '') readWord(block, line)
    else if (block.surfaces.length > 0) {
      yield block
      block = emptyBlock()
    }
  }
  if (block.surfaces.length > 0) yield block
}

const emptyBlock = (): Block => ({ id: '', text: null, newDoc: null, newParagraph: false, surfaces: [] })

function readComment(block: Block, line: string): void {
  const [, key, value] = /^#\s*(\S+)(?:\s+id)?(?:\s*=\s*(.*))?/.exec(line) ?? []
  if (key === 'text') block.text = value ?? ''
  else if (key === 'sent_id') block.id = value ?? ''
  else if (key === 'newdoc') block.newDoc = value ?? ''
  else if (key === 'newpar') block.newParagraph = true
}

function readWord(block: Block, line: string): void {
  const fields = line.split('\t')
  if (fields.length < 8) throw new Error(`not a CoNLL-U line: ${line}`)
  const [id, form, lemma, upos, xpos, , head, deprel] = fields as [string, string, string, string, string, string, string, string]
  if (id.includes('.')) return
  const spaceAfter = !(fields[9] ?? '').split('|').includes('SpaceAfter=No')
  const [first, last] = id.split('-').map(Number)
  if (last !== undefined) {
    block.surfaces.push({ form, spaceAfter, last, words: [] })
    return
  }
  const word: Word = { id: first!, form, lemma, upos, xpos: xpos === '_' ? '' : xpos, head: Number(head) || 0, deprel }
  const open = block.surfaces.at(-1)
  if (open && open.last >= word.id) open.words.push(word)
  else block.surfaces.push({ form, spaceAfter, last: word.id, words: [word] })
}

function buildDoc(blocks: readonly Block[]): Doc {
  let text = ''
  let paragraph = 0
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const block of blocks) {
    if (sentences.length > 0) {
      if (block.newParagraph) paragraph++
      text += block.newParagraph ? '\n\n' : ' '
    }
    const start = text.length
    text += block.text ?? spell(block)
    const firstToken = tokens.length
    addTokens(block, tokens, text, start, sentences.length)
    sentences.push({ i: sentences.length, start, end: text.length, firstToken, lastToken: tokens.length, paragraph })
  }
  const source = sourceOf(text, blocks[0]?.newDoc ?? '')
  return { source, tokens, sentences, mentions: [], chains: [], quotations: [] }
}

const spell = (block: Block): string =>
  block.surfaces
    .map((s) => s.form + (s.spaceAfter ? ' ' : ''))
    .join('')
    .trimEnd()

function addTokens(block: Block, tokens: Token[], text: string, start: number, sentence: number): void {
  const firstToken = tokens.length
  let at = start
  for (const surface of block.surfaces) {
    while (/\s/.test(text[at] ?? '')) at++
    if (!text.startsWith(surface.form, at)) throw new Error(`${block.id}: “${surface.form}” does not stand at ${at - start} of the text`)
    const spans = splitSurface(
      surface.form,
      surface.words.map((w) => w.form),
    )
    surface.words.forEach((word, k) => {
      const { form, lemma, upos, xpos, deprel } = word
      const head = word.head === 0 ? -1 : firstToken + word.head - 1
      const span = { start: at + spans[k]!.start, end: at + spans[k]!.end }
      tokens.push({ i: tokens.length, text: form, lemma, upos, xpos, head, deprel, sentence, ...span })
    })
    at += surface.form.length
  }
}
