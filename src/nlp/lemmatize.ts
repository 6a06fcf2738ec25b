/** What the lemmatiser learns (train/lemma-rules.ts). An edit is `<letters to drop>|<letters to add>`. */
export interface LemmaRules {
  /** By XPOS, then by ending (longest match wins; '' is always there): the edit. */
  readonly endings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By `form XPOS`: the lemma, where the endings would err. */
  readonly exceptions: Readonly<Record<string, string>>
}

export const LONGEST_ENDING = 6
const NAMES = new Set(['NNP', 'NNPS'])

/** The base form of a word with its Penn tag: names keep their capitals, all else is lower case. */
export function lemmatize(form: string, xpos: string, rules: LemmaRules): string {
  const word = NAMES.has(xpos) ? form : form.toLowerCase().replaceAll('’', "'")
  const exception = rules.exceptions[`${word} ${xpos}`]
  if (exception !== undefined) return exception
  const endings = rules.endings[xpos]
  if (!endings) return word
  for (let n = Math.min(LONGEST_ENDING, word.length); n >= 0; n--) {
    const edit = endings[word.slice(word.length - n).toLowerCase()]
    if (edit !== undefined) return applyEdit(word, edit)
  }
  return word
}

/** Turns a word into its lemma by an edit `N|ending`: N letters off, the ending on; a word too short stays as it is. */
export function applyEdit(word: string, edit: string): string {
  const bar = edit.indexOf('|')
  const drop = Number(edit.slice(0, bar))
  return drop >= word.length ? word : word.slice(0, word.length - drop) + edit.slice(bar + 1)
}

/** The edit that makes `lemma` of `word`, or null where more than the ending differs. */
export function editOf(word: string, lemma: string): string | null {
  let same = 0
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++
  const drop = word.length - same
  return drop > 4 || same === 0 ? null : `${drop}|${lemma.slice(same)}`
}
