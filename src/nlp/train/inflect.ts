import type { Irregular } from '../../codebook/irregular.ts'

export interface Inflection {
  readonly word: string
  readonly xpos: string
  readonly lemma: string
}

/** All inflected forms with their Penn tags: the irregular ones as listed, the given verbs and nouns by the spelling rules. */
export function inflect(irregular: Irregular, verbs: readonly string[], nouns: readonly string[]): Inflection[] {
  const out: Inflection[] = []
  const strange = new Set<string>()
  const forms: { word: string; lemma: string }[] = []
  for (const line of irregular.verbs) {
    const [lemma, past, participle] = line.split(' ') as [string, string, string]
    strange.add(lemma)
    for (const word of past.split('/')) out.push({ word, xpos: 'VBD', lemma })
    for (const word of participle.split('/')) out.push({ word, xpos: 'VBN', lemma })
    forms.push(...[...past.split('/'), ...participle.split('/')].map((word) => ({ word, lemma })))
  }
  for (const line of irregular.nouns) {
    const [lemma, word] = line.split(' ') as [string, string]
    strange.add(`${lemma} NNS`)
    out.push({ word, xpos: 'NNS', lemma })
  }
  for (const lemma of new Set([...strange].filter((word) => !word.includes(' ')).concat(verbs))) {
    for (const word of withEs(lemma)) out.push({ word, xpos: 'VBZ', lemma })
    for (const stem of stems(lemma)) {
      out.push({ word: `${stem}ing`, xpos: 'VBG', lemma })
      if (!strange.has(lemma)) for (const xpos of ['VBD', 'VBN']) out.push({ word: past(lemma, stem), xpos, lemma })
    }
  }
  for (const lemma of nouns) if (!strange.has(`${lemma} NNS`)) for (const word of withEs(lemma)) out.push({ word, xpos: 'NNS', lemma })
  // a tagger takes past forms for participles and the other way round: the lemma is the same
  const told = new Set(out.map(({ word, xpos }) => `${word} ${xpos}`))
  for (const { word, lemma } of forms) for (const xpos of ['VBD', 'VBN']) if (!told.has(`${word} ${xpos}`)) out.push({ word, xpos, lemma })
  return out
}

const withS = (word: string): string => (/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : word.replace(/(?<=[^aeiou])y$/, 'ie').concat('s'))

/** The verb's and the noun's -s after a consonant and o is -es in the old words ("vetoes") and -s in the new ones ("photos"). */
const withEs = (word: string): string[] => (/[^aeiou]o$/.test(word) ? [`${word}es`, `${word}s`] : [withS(word)])

const past = (lemma: string, stem: string): string =>
  /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`

/** What -ing joins: without silent e; a last consonant doubled after one short vowel, certainly in words of one syllable. */
function stems(lemma: string): string[] {
  if (/(?:ee|oe|ye)$/.test(lemma)) return [lemma]
  if (/ie$/.test(lemma)) return [`${lemma.slice(0, -2)}y`]
  if (/e$/.test(lemma)) return [lemma.slice(0, -1)]
  if (/[^aeiou]?[aeiou]c$/.test(lemma)) return [`${lemma}k`]
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(lemma)) return [lemma]
  const doubled = lemma + lemma.at(-1)
  return /^[^aeiou]*[aeiou][^aeiou]$/.test(lemma) ? [doubled] : [lemma, doubled]
}
