/** Known names with what they name, as the name tagger's section `names.gazetteer`: labels, and each name (words parted by blanks, lower case) with its label's index. */
export interface KnownNames {
  readonly labels: readonly string[]
  readonly names: Readonly<Record<string, number>>
}

const LONGEST = 6

/** Looks up runs of words in the known names. */
export class Gazetteer {
  /** How many different marks `mark` gives, 0 included. */
  readonly marks: number
  private readonly names: ReadonlyMap<string, number>
  private readonly firsts: ReadonlySet<string>

  constructor(known: KnownNames) {
    this.names = new Map(Object.entries(known.names))
    this.firsts = new Set([...this.names.keys()].map((name) => name.split(' ')[0]!))
    this.marks = 1 + 2 * known.labels.length
  }

  /** For each word of a sentence: 0 where no known name covers it, else twice its label's index plus 1 at the name's first word, 2 after. The longest name wins. */
  mark(words: readonly string[]): number[] {
    const folded = words.map((word) => word.toLowerCase().replaceAll('’', "'"))
    const out = words.map(() => 0)
    for (let i = 0; i < words.length; ) {
      const length = this.firsts.has(folded[i]!) && /\p{Lu}/u.test(words[i]!) ? this.longest(folded, i, out) : 0
      i += Math.max(1, length)
    }
    return out
  }

  private longest(folded: readonly string[], from: number, out: number[]): number {
    for (let n = Math.min(LONGEST, folded.length - from); n > 0; n--) {
      const label = this.names.get(folded.slice(from, from + n).join(' '))
      if (label === undefined) continue
      for (let k = 0; k < n; k++) out[from + k] = 1 + 2 * label + (k > 0 ? 1 : 0)
      return n
    }
    return 0
  }
}
