import type { Span } from '../model/span.ts'

/** What the tokeniser learns from a treebank (train/token-rules.ts); all forms in lower case with straight apostrophes. */
export interface TokenRules {
  /** Words that keep their final period (“gen.”, “u.s.”). */
  readonly abbreviations: ReadonlySet<string>
  /** Hyphenated words that stay whole (“e-mail”). */
  readonly whole: ReadonlySet<string>
  /** First parts that stay tied to what follows the hyphen (“anti”). */
  readonly prefixes: ReadonlySet<string>
  /** Words written together: where to cut (“cannot” → [3]). */
  readonly cuts: ReadonlyMap<string, readonly number[]>
  /** Letters that part from a number before them (“km”). */
  readonly units: ReadonlySet<string>
}

const ADDRESS =
  /^(?:https?:\/\/|www\.)\S+|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|mil|info|co\.uk)(?:\/\S*)?$/i
const RUN = /^(?:\.{2,}|…+|-{2,}|[!?]{2,}|\*+|_+|=+|~+|#(?!\w)|`{2}|'{2})/
const OPENING = /^[“”„«»"'‘’`([{<*•·$£€¥+~=|\\/#—–…,;:.!?%)\]}>-]/
const CLOSING = /[“”„«»"'‘’)\]}>,;:!?%…—–*|/=[({-]$/
const CLITIC = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/i

/** The tokens of `text` between two offsets (UTF-16, as all offsets), in order; white space parts them, EWT's conventions do the rest. */
export function tokenize(text: string, start: number, end: number, rules: TokenRules): Span[] {
  const out: Span[] = []
  const chunk = /\S+/g
  chunk.lastIndex = start
  let singles = 0
  for (let match = chunk.exec(text); match && match.index < end; match = chunk.exec(text)) {
    const word = match[0].slice(0, end - match.index)
    if (/^['‘][\p{L}\p{N}]/u.test(word)) singles++
    const from = out.length
    cutChunk(word, match.index, rules, singles > 0, out)
    if (singles > 0 && out.length > from && /['’][,.;:!?)]*$/.test(word)) singles--
  }
  return out
}

function cutChunk(word: string, at: number, rules: TokenRules, quoted: boolean, out: Span[]): void {
  let from = 0
  let to = word.length
  const after: Span[] = []
  const push = (list: Span[], a: number, b: number) => list.push({ start: at + a, end: at + b })
  while (from < to) {
    const rest = word.slice(from, to)
    if (keepsFront(rest)) break
    const length = RUN.exec(rest)?.[0].length ?? (OPENING.test(rest) ? 1 : 0)
    if (length === 0) break
    push(out, from, from + length)
    from += length
  }
  while (from < to) {
    const rest = word.slice(from, to)
    if (ADDRESS.test(rest) && !/[.,;:!?)"'’”]$/.test(rest)) break
    const length = closingLength(rest, rules, quoted)
    if (length === 0) break
    push(after, to - length, to)
    to -= length
  }
  if (from < to) cutCore(word.slice(from, to), at + from, rules, out)
  out.push(...after.reverse())
}

/** “'s”, “.5”, “+44”, “#tag”, “[I]t”: marks that belong to the word. */
const keepsFront = (rest: string): boolean =>
  /^['’](?:s|m|re|ve|ll|d|em|til|cause|\d0s)(?:[^\p{L}]|$)/iu.test(rest) ||
  /^[.+]\d/.test(rest) ||
  /^#\w/.test(rest) ||
  /^\/\w+\//.test(rest) ||
  /^\[\p{L}\]\p{L}/u.test(rest)

function closingLength(rest: string, rules: TokenRules, quoted: boolean): number {
  const run = /(?:\.{2,}|…+|-{2,}|[!?]{2,}|\*{2,}|_+|'{2})$/.exec(rest)
  if (run && run[0].length < rest.length) return run[0].length
  if (rest.endsWith('.')) return keepsPeriod(rest, rules) ? 0 : 1
  if (/[sSxzXZ]['’]$/.test(rest) && !quoted && rest.length > 2) return 1
  if (rest.length === 1 || !CLOSING.test(rest)) return 0
  return /\([^)]*\)$/.test(rest) && /^[\p{L}]+\(\p{L}+\)$/u.test(rest) ? 0 : 1
}

function keepsPeriod(rest: string, rules: TokenRules): boolean {
  const last = rest.slice(Math.max(rest.lastIndexOf('-'), rest.lastIndexOf('/'), rest.lastIndexOf('—')) + 1)
  return /^(?:\p{L}\.){2,}$/u.test(last) || /^\p{Lu}\.$/u.test(last) || rules.abbreviations.has(fold(last))
}

const fold = (word: string): string => word.toLowerCase().replaceAll('’', "'")

/** Cuts a word without outer punctuation at hyphens, dashes, slashes, units and clitics. */
function cutCore(core: string, at: number, rules: TokenRules, out: Span[]): void {
  if (ADDRESS.test(core)) {
    out.push({ start: at, end: at + core.length })
    return
  }
  for (const piece of cutHyphens(core, rules)) cutClitics(core.slice(piece.start, piece.end), at + piece.start, rules, out)
}

function cutHyphens(core: string, rules: TokenRules): Span[] {
  const pieces: Span[] = []
  let from = 0
  const joint = /--+|[-—–/…]|(?<=[\p{Ll}\d)])[,;:!?)("”“]+(?=\p{L})|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|(?<=[\p{L}\d])["”“()](?=[\p{L}\d])/gu
  for (let m = joint.exec(core); m; m = joint.exec(core)) {
    if (m.index === 0 || m.index + m[0].length >= core.length || staysJoined(core, from, m, rules)) continue
    pieces.push({ start: from, end: m.index }, { start: m.index, end: m.index + m[0].length })
    from = m.index + m[0].length
  }
  pieces.push({ start: from, end: core.length })
  return pieces
}

function staysJoined(core: string, from: number, joint: RegExpExecArray, rules: TokenRules): boolean {
  const next = core.slice(joint.index + joint[0].length)
  if (joint[0] === '/') return /\d$/.test(core.slice(from, joint.index)) && /^\d/.test(next)
  if (joint[0] !== '-') return false
  if (/^\+?\d[\d.]*(?:-\d[\d.]*){2,}$/.test(core)) return true
  const word = fold(core.slice(from)).replace(/'s$/, '')
  return rules.whole.has(word) || (rules.prefixes.has(fold(core.slice(from, joint.index))) && /^[\p{L}\d]/u.test(next))
}

function cutClitics(word: string, at: number, rules: TokenRules, out: Span[]): void {
  let end = word.length
  const ends: number[] = [end]
  const cuts = rules.cuts.get(fold(word))
  if (cuts) ends.push(...[...cuts].reverse())
  else {
    for (let m = CLITIC.exec(word.slice(0, end)); m && m.index > 0; m = CLITIC.exec(word.slice(0, end))) {
      end = m.index
      ends.push(end)
    }
    const money = /^(\p{Lu}{1,3}\$|[$£€¥])(?=\d)/u.exec(word.slice(0, end))
    const unit = /^(?:[$£€¥]?)[\d.,:]*\d(?=(\p{L}+)$)/u.exec(word.slice(0, end))
    if (unit && rules.units.has(unit[1]!.toLowerCase())) ends.push(unit[0].length)
    if (money) ends.push(money[0].length)
  }
  let from = 0
  for (const to of ends.reverse()) {
    if (to <= from) continue
    out.push({ start: at + from, end: at + to })
    from = to
  }
}
