/** Rows of the affix table. */
export const AFFIX_ROWS = 8192

/** The form under which a word is looked up: lower case, straight quotes, digits as 0. */
export function wordKey(form: string): string {
  const lower = form
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”«»„]/g, '"')
  return lower.replace(/[0-9]/g, '0')
}

/** Rows of the affix table that a word adds up: prefixes of 1 to 3 letters, suffixes of 1 to 4, letter shape, capitals. */
export function affixRows(form: string): number[] {
  const key = wordKey(form)
  const end = key.length
  const rows = [row(hashOn(SHAPE, shape(form))), row(hashOn(CAPITALS, capitals(form)))]
  for (let n = 1; n <= 3 && n <= end; n++) rows.push(row(hashOn(PREFIXES[n]!, key, 0, n)))
  for (let n = 1; n <= 4 && n <= end; n++) rows.push(row(hashOn(SUFFIXES[n]!, key, end - n)))
  return rows
}

/** FNV-1a over UTF-16 units, gone on with from a hash. */
function hashOn(hash: number, text: string, from = 0, to: number = text.length): number {
  let now = hash
  for (let i = from; i < to; i++) now = Math.imul(now ^ text.charCodeAt(i), 0x01000193)
  return now
}
const START = 0x811c9dc5
const SHAPE = hashOn(START, 's')
const CAPITALS = hashOn(START, 'c')
const PREFIXES = [0, 1, 2, 3].map((n) => hashOn(START, `p${n}`))
const SUFFIXES = [0, 1, 2, 3, 4].map((n) => hashOn(START, `e${n}`))

/** A hash folded to the table's size. */
function row(hash: number): number {
  const mixed = hash ^ (hash >>> 15)
  return (Math.imul(mixed, 0x2c1b3c6d) >>> 12) % AFFIX_ROWS
}

/** “Morovati's” → Xx'x: runs of one class folded. */
function shape(form: string): string {
  const classes = form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/\p{N}/gu, 'd')
  return classes.replace(/(.)\1+/g, '$1$1').slice(0, 10)
}

function capitals(form: string): string {
  if (!/\p{Lu}/u.test(form)) return /\d/.test(form) ? 'digit' : 'lower'
  if (!/\p{Ll}/u.test(form)) return form.length === 1 ? 'one' : 'upper'
  return /^\p{Lu}\P{Lu}*$/u.test(form) ? 'title' : 'mixed'
}

/** A word without an editor's brackets around its first letter: “[I]t” is “It”. */
export const withoutBrackets = (form: string): string => (form.startsWith('[') ? form.replace(/^\[(\p{L})\](?=\p{L})/u, '$1') : form)
