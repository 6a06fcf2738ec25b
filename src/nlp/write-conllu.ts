import type { Doc, Token } from '../model/doc.ts'

/**
 * Writes a Doc as CoNLL-U: basic trees, no features, names in MISC as `NE=B-PER`/`NE=I-PER`, `SpaceAfter=No` where words touch, and
 * multiword ranges where two touching words spell one (“do” + “n't”). Same Doc, same bytes.
 */
export function writeConllu(doc: Doc): string {
  const names = new Map<number, string>()
  for (const mention of doc.mentions)
    for (let t = mention.firstToken; t < mention.lastToken; t++) names.set(t, `NE=${t === mention.firstToken ? 'B' : 'I'}-${mention.type}`)
  let out = ''
  doc.sentences.forEach((sentence, s) => {
    if (s === 0) out += `# newdoc${doc.source.title ? ` id = ${oneLine(doc.source.title)}` : ''}\n`
    if (s === 0 || doc.sentences[s - 1]!.paragraph !== sentence.paragraph) out += '# newpar\n'
    out += `# sent_id = ${s + 1}\n# text = ${oneLine(doc.source.text.slice(sentence.start, sentence.end))}\n`
    const tokens = doc.tokens.slice(sentence.firstToken, sentence.lastToken)
    for (const line of writeSentence(doc.source.text, tokens, sentence.firstToken, names)) out += `${line}\n`
    out += '\n'
  })
  return out
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function* writeSentence(text: string, tokens: readonly Token[], first: number, names: ReadonlyMap<number, string>): Generator<string> {
  let inside = -1
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!
    if (k > inside) {
      let last = k
      while (last + 1 < tokens.length && fuse(tokens[last]!, tokens[last + 1]!)) last++
      if (last > k) {
        const form = text.slice(token.start, tokens[last]!.end)
        const apart = spaceAfter(tokens, last)
        yield [`${k + 1}-${last + 1}`, form, '_', '_', '_', '_', '_', '_', '_', apart ? '_' : 'SpaceAfter=No'].join('\t')
        inside = last
      }
    }
    const head = token.head < 0 ? 0 : token.head - first + 1
    const misc = [names.get(token.i), k > inside && !spaceAfter(tokens, k) ? 'SpaceAfter=No' : undefined].filter(Boolean).join('|')
    yield [
      k + 1,
      token.text,
      token.lemma || '_',
      token.upos || '_',
      token.xpos || '_',
      '_',
      head,
      token.deprel || '_',
      '_',
      misc || '_',
    ].join('\t')
  }
}

const spaceAfter = (tokens: readonly Token[], k: number): boolean => tokens[k + 1] === undefined || tokens[k]!.end < tokens[k + 1]!.start

/** Do two words stand in one orthographic word, as “do” + “n't” or “Iran” + “'s”? */
function fuse(a: Token, b: Token): boolean {
  return a.end === b.start && /\p{L}$/u.test(a.text) && /^['’`]?\p{L}/u.test(b.text) && a.upos !== 'PUNCT' && b.upos !== 'PUNCT'
}
