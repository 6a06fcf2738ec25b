import type { Doc } from '../../src/model/index.ts'
import { parseConllu } from '../../src/nlp/conllu.ts'

/**
 * A Doc from a parse written by hand: a line a word, `form/lemma/XPOS/head/deprel`, sentences divided by blank lines.
 * The universal tag is derived from the Penn tag; `_` as the lemma stands for the lower-cased form. Heads count from 1.
 */
export function docFromParse(parse: string): Doc {
  const sentences = parse.trim().split(/\n\s*\n/)
  const conllu = sentences.map((sentence) => {
    const rows = sentence
      .trim()
      .split('\n')
      .map((line, i) => {
        const [form, lemma, xpos, head, deprel] = line.trim().split('/') as [string, string, string, string, string]
        return [
          i + 1,
          form,
          lemma === '_' ? form.toLowerCase() : lemma,
          universalTag(xpos, deprel),
          xpos,
          '_',
          head,
          deprel,
          '_',
          '_',
        ].join('\t')
      })
    return rows.join('\n')
  })
  return parseConllu(`# newdoc id = hand\n${conllu.join('\n\n')}\n\n`)[0]!
}

const TAGS: Record<string, string> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  UH: 'INTJ',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  WRB: 'ADV',
  DT: 'DET',
  WDT: 'PRON',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WP$: 'PRON',
  IN: 'ADP',
  TO: 'PART',
  CC: 'CCONJ',
  CD: 'NUM',
  MD: 'AUX',
  RP: 'ADP',
  POS: 'PART',
  EX: 'PRON',
}

function universalTag(xpos: string, deprel: string): string {
  if (deprel === 'punct') return 'PUNCT'
  if (deprel === 'mark' && xpos === 'IN') return 'SCONJ'
  if (deprel.startsWith('aux') || deprel === 'cop') return 'AUX'
  if (xpos.startsWith('VB')) return 'VERB'
  return TAGS[xpos] ?? 'X'
}
