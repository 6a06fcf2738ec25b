import type { Abbreviations } from '../../codebook/abbreviations.ts'
import type { Doc, Token } from '../../model/doc.ts'
import type { SentenceRules } from '../sentences.ts'
import type { TokenRules } from '../tokenize.ts'

const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** Counts of one thing against another, by word. */
class Contest {
  private readonly counts = new Map<string, [number, number]>()
  count(word: string, side: 0 | 1): void {
    const pair = this.counts.get(word) ?? [0, 0]
    pair[side]++
    this.counts.set(word, pair)
  }
  winners(test: (ayes: number, noes: number) => boolean): string[] {
    return [...this.counts]
      .filter(([, [ayes, noes]]) => test(ayes, noes))
      .map(([word]) => word)
      .sort()
  }
}

/** Learns where English treebanks cut words (see `TokenRules`). */
export function learnTokenRules(docs: readonly Doc[], abbreviations: Abbreviations): TokenRules {
  const periods = new Contest()
  const hyphens = new Contest()
  const prefixes = new Contest()
  const joined = new Contest()
  const units = new Contest()
  const cuts = new Map<string, number[]>()
  for (const doc of docs)
    for (const group of writtenTogether(doc)) {
      const surface = fold(doc.source.text.slice(group[0]!.start, group.at(-1)!.end))
      countHyphens(group, hyphens, prefixes)
      group.forEach((token, i) => {
        if (/^\p{L}+\.$/u.test(token.text)) periods.count(fold(token.text), 0)
        if (/^\p{L}+$/u.test(token.text) && group[i + 1]?.text === '.' && i + 2 < group.length) periods.count(`${fold(token.text)}.`, 1)
        const unit =
          /^\d[\d.,]*(\p{L}{1,4})$/u.exec(token.text)?.[1] ??
          (/\d$/.test(token.text) && /^\p{L}{1,4}$/u.test(group[i + 1]?.text ?? '') ? group[i + 1]!.text : null)
        if (unit) units.count(fold(unit), /\p{L}$/u.test(token.text) ? 1 : 0)
      })
      if (!/^\p{L}+$/u.test(surface)) continue
      joined.count(surface, group.length > 1 ? 0 : 1)
      if (group.length > 1 && !cuts.has(surface))
        cuts.set(
          surface,
          group.slice(1).map((token) => token.start - group[0]!.start),
        )
    }
  const sure = new Set(joined.winners((cut, whole) => cut >= 2 && cut > 2 * whole))
  return {
    abbreviations: new Set([...periods.winners((kept, cut) => kept >= 2 && kept > cut), ...abbreviations.titles, ...abbreviations.others]),
    whole: new Set(hyphens.winners((whole, cut) => whole >= 2 && whole > cut)),
    prefixes: new Set(prefixes.winners((tied, cut) => tied >= 3 && tied > 2 * cut)),
    cuts: new Map([...cuts].filter(([surface]) => sure.has(surface)).sort(([a], [b]) => (a < b ? -1 : 1))),
    units: new Set(units.winners((cut, whole) => cut >= 2 && cut > whole)),
  }
}

/** Runs of tokens without space between. */
function* writtenTogether(doc: Doc): Generator<Token[]> {
  let group: Token[] = []
  for (const token of doc.tokens) {
    if (group.length > 0 && (group.at(-1)!.end < token.start || group.at(-1)!.sentence !== token.sentence)) {
      yield group
      group = []
    }
    group.push(token)
  }
  if (group.length > 0) yield group
}

function countHyphens(group: readonly Token[], whole: Contest, prefixes: Contest): void {
  group.forEach((token, i) => {
    const tied = /^(\p{L}+)-[\p{L}\d][\p{L}\d-]*$/u.exec(token.text)
    if (tied) {
      whole.count(fold(token.text), 0)
      prefixes.count(fold(tied[1]!), 0)
    }
    const next = group[i + 2]
    if (group[i + 1]?.text !== '-' || !next || !/^\p{L}+$/u.test(token.text)) return
    whole.count(fold(`${token.text}-${next.text}`), 1)
    prefixes.count(fold(token.text), 1)
  })
}

/** Learns what begins and what ends sentences (see `SentenceRules`). */
export function learnSentenceRules(docs: readonly Doc[], abbreviations: Abbreviations): SentenceRules {
  const small = new Contest()
  for (const doc of docs)
    for (const sentence of doc.sentences)
      doc.tokens.slice(sentence.firstToken + 1, sentence.lastToken).forEach((token) => {
        if (/^\p{L}+$/u.test(token.text)) small.count(token.text.toLowerCase(), /^\p{Lu}/u.test(token.text) ? 1 : 0)
      })
  return { titles: new Set(abbreviations.titles), small: new Set([...small.winners((low, high) => low >= 4 && low > 4 * high), 'i']) }
}
