import { fileURLToPath } from 'node:url'
import type { Doc } from '../model/doc.ts'
import type { Source } from '../model/source.ts'
import { type LemmaRules, lemmatize } from './lemmatize.ts'
import { ModelFile } from './model-file.ts'
import { NetReader } from './net/reader.ts'
import { sourceOf } from './source-of.ts'
import { splitText, type TextRules } from './split-text.ts'
import { readTextRules } from './text-rules-section.ts'

/** The model that comes with the package. */
export const MODEL_PATH = fileURLToPath(new URL('../../models/en.model', import.meta.url))

/**
 * The machine that reads English: sentences, tokens, tags, lemmas and dependency trees (Universal Dependencies v2, after the English Web
 * Treebank's conventions). Load it once; it holds about 100 MB and is not shared between threads.
 */
export class English {
  readonly model: ModelFile
  private readonly net: NetReader
  private readonly textRules: TextRules
  private readonly lemmaRules: LemmaRules

  private constructor(model: ModelFile) {
    this.model = model
    this.net = new NetReader(model)
    this.textRules = readTextRules(model)
    this.lemmaRules = model.json('lemmas')
  }

  /** Loads a model file, by default the package's own; throws MODEL_UNREADABLE. */
  static load(path: string = MODEL_PATH): English {
    return new English(ModelFile.read(path))
  }

  /** Reads bare text. Offsets are UTF-16 into it. */
  parse(text: string): Doc {
    return this.read(sourceOf(text))
  }

  /** Reads a source: its text with tokens, sentences, tags, lemmas and trees. */
  read(source: Source): Doc {
    const doc: Doc = { source, ...splitText(source.text, this.textRules), mentions: [], chains: [], quotations: [] }
    return this.annotate(doc)
  }

  /** Tags, lemmatises and parses a Doc that has tokens and sentences; changes and returns it. */
  annotate(doc: Doc): Doc {
    const { tags, labels } = this.net
    const parses = this.net.read(doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.lastToken).map((token) => token.text)))
    doc.sentences.forEach((sentence, s) => {
      const parse = parses[s]!
      for (let i = 0; i < parse.heads.length; i++) {
        const token = doc.tokens[sentence.firstToken + i]!
        const tag = tags[parse.tags[i]!]!
        const bar = tag.indexOf('|')
        token.upos = tag.slice(0, bar)
        token.xpos = tag.slice(bar + 1)
        token.lemma = lemmatize(token.text, token.xpos, this.lemmaRules)
        token.head = parse.heads[i]! < 0 ? -1 : sentence.firstToken + parse.heads[i]!
        token.deprel = parse.heads[i]! < 0 ? 'root' : notRoot(labels[parse.labels[i]!]!)
      }
    })
    return doc
  }
}

/** Only the word below the artificial root may be called root. */
const notRoot = (label: string): string => (label === 'root' ? 'dep' : label)
