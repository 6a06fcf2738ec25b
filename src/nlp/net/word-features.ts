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
  const rows = [row(`s${shape(form)}`), row(`c${capitals(form)}`)]
  for (let n = 1; n <= 3; n++) if (key.length >= n) rows.push(row(`p${n}${key.slice(0, n)}`))
  for (let n = 1; n <= 4; n++) if (key.length >= n) rows.push(row(`e${n}${key.slice(-n)}`))
  return rows
}

/** FNV-1a over UTF-16 units, folded to the table's size. */
function row(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 12) % AFFIX_ROWS
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
