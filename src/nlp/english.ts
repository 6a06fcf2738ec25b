import { fileURLToPath } from 'node:url'
import type { Doc } from '../model/doc.ts'
import type { Source } from '../model/source.ts'
import { type LemmaRules, lemmatize } from './lemmatize.ts'
import { mendModals } from './mend-modals.ts'
import { ModelFile } from './model-file.ts'
import { mentionsOf } from './names.ts'
import { NetReader } from './net/reader.ts'
import { withoutBrackets } from './net/word-features.ts'
import { joinPipes, type Pipe } from './pipeline.ts'
import { sourceOf } from './source-of.ts'
import { splitText, type TextRules } from './split-text.ts'
import { readTextRules } from './text-rules-section.ts'
import { docOfTokens } from './token-lines.ts'

/** The model that comes with the package. */
export const MODEL_PATH = fileURLToPath(new URL('../../models/en.model', import.meta.url))

/** Forms remembered for one tag. */
const MOST_LEMMAS = 20_000

/**
 * The machine that reads English: sentences, tokens, tags, lemmas and dependency trees (Universal Dependencies v2, after the English Web
 * Treebank's conventions). Load it once; it holds about 100 MB and is not shared between threads.
 */
export class English {
  readonly model: ModelFile
  private readonly net: NetReader
  /** UPOS and XPOS of each tag of the network. */
  private readonly tagPairs: readonly (readonly [string, string])[]
  private readonly textRules: TextRules
  private readonly lemmaRules: LemmaRules
  /** Lemmas already found, by tag and form. */
  private readonly lemmas = new Map<string, Map<string, string>>()
  private readonly whole: (doc: Doc) => Doc
  private readonly tokenised: (doc: Doc) => Doc

  private constructor(model: ModelFile) {
    this.model = model
    this.net = new NetReader(model)
    this.tagPairs = this.net.tags.map((tag) => tag.split('|') as [string, string])
    this.textRules = readTextRules(model)
    this.lemmaRules = model.json('lemmas')
    const { split, parse, lemmatise } = this.pipes()
    this.whole = joinPipes([split, parse, lemmatise])
    this.tokenised = joinPipes([parse, lemmatise], ['tokens', 'sentences'])
  }

  /** Loads a model file, by default the package's own; throws MODEL_UNREADABLE. */
  static load(path: string = MODEL_PATH): English {
    return new English(ModelFile.read(path))
  }

  /** Reads bare text. Offsets are UTF-16 into it. */
  parse(text: string): Doc {
    return this.read(sourceOf(text))
  }

  /** Reads text that is already cut: sentences of words. */
  parseTokens(sentences: readonly (readonly string[])[]): Doc {
    return this.annotate(docOfTokens(sentences))
  }

  /** Reads a source: its text with tokens, sentences, tags, lemmas, trees and names. */
  read(source: Source): Doc {
    return this.whole({ source, tokens: [], sentences: [], mentions: [], chains: [], quotations: [] })
  }

  /** Tags, lemmatises and parses a Doc that has tokens and sentences; changes and returns it. */
  annotate(doc: Doc): Doc {
    return this.tokenised(doc)
  }

  private pipes(): { split: Pipe; parse: Pipe; lemmatise: Pipe } {
    return {
      split: {
        name: 'split',
        needs: [],
        adds: ['tokens', 'sentences'],
        run: (doc) => {
          const { tokens, sentences } = splitText(doc.source.text, this.textRules)
          for (const token of tokens) doc.tokens.push(token)
          for (const sentence of sentences) doc.sentences.push(sentence)
        },
      },
      parse: {
        name: 'parse',
        needs: ['tokens', 'sentences'],
        adds: ['tags', 'trees', 'mentions'],
        run: (doc) => void mendModals(this.parseSentences(doc)),
      },
      lemmatise: {
        name: 'lemmatise',
        needs: ['tokens', 'tags'],
        adds: ['lemmas'],
        run: (doc) => {
          for (const token of doc.tokens) token.lemma = this.lemmaOf(withoutBrackets(token.text), token.xpos)
        },
      },
    }
  }

  private lemmaOf(form: string, xpos: string): string {
    const known = this.lemmas.get(xpos) ?? new Map<string, string>()
    const before = known.get(form)
    if (before !== undefined) return before
    const lemma = lemmatize(form, xpos, this.lemmaRules)
    if (known.size > MOST_LEMMAS) known.clear()
    this.lemmas.set(xpos, known.set(form, lemma))
    return lemma
  }

  private parseSentences(doc: Doc): Doc {
    const { labels } = this.net
    const parses = this.net.read(
      doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.lastToken).map((token) => withoutBrackets(token.text))),
    )
    const names: string[] = []
    doc.sentences.forEach((sentence, s) => {
      const parse = parses[s]!
      for (const name of parse.names) names.push(this.net.nameTags[name]!)
      for (let i = 0; i < parse.heads.length; i++) {
        const token = doc.tokens[sentence.firstToken + i]!
        const tag = this.tagPairs[parse.tags[i]!]!
        token.upos = tag[0]
        token.xpos = tag[1]
        token.head = parse.heads[i]! < 0 ? -1 : sentence.firstToken + parse.heads[i]!
        token.deprel = labels[parse.labels[i]!]!
      }
    })
    if (names.length === doc.tokens.length) doc.mentions = mentionsOf(doc, names)
    return doc
  }
}
