/** Known names with what they name, as the name tagger's section `names.gazetteer`: labels, and groups of names (words parted by blanks, folded by `foldName`) that bear the same labels (their indices). */
export interface KnownNames {
  readonly labels: readonly string[]
  readonly groups: readonly { readonly labels: readonly number[]; readonly names: readonly string[] }[]
}

/** Names of more words are cut off at this length. */
const LONGEST = 6

/** The form under which a name is looked up: lower case, straight apostrophes, no accents. */
export const foldName = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")).toLowerCase()
const PLAIN = /^[\x20-\x7e]*$/

/** Looks up runs of words in the known names. */
export class Gazetteer {
  /** How many rows the marks speak of; row 0 is none's. */
  readonly rows: number
  /** For each mark the rows it stands for: twice a label's index plus 1 at a name's first word, plus 2 after. */
  readonly rowsOf: readonly (readonly number[])[]
  private readonly groups = new Map<string, number>()
  /** By first word, how many words the longest name has. */
  private readonly lengths = new Map<string, number>()

  constructor({ labels, groups }: KnownNames) {
    this.rows = 1 + 2 * labels.length
    this.rowsOf = [[], ...groups.flatMap((group) => [0, 1].map((k) => group.labels.map((label) => 1 + 2 * label + k)))]
    groups.forEach(({ names }, g) => {
      for (const name of names) this.add(name, g)
    })
  }

  private add(name: string, group: number): void {
    this.groups.set(name, group)
    const words = name.split(' ')
    this.lengths.set(words[0]!, Math.min(LONGEST, Math.max(words.length, this.lengths.get(words[0]!) ?? 0)))
  }

  /** A mark for each word of a sentence: 0 where no known name covers it. The longest name wins; its first word must begin with a capital. */
  mark(words: readonly string[]): Int32Array {
    const out = new Int32Array(words.length)
    for (let i = 0; i < words.length; ) i += /^\p{Lu}/u.test(words[i]!) ? Math.max(1, this.longest(words, i, out)) : 1
    return out
  }

  private longest(words: readonly string[], from: number, out: Int32Array): number {
    const most = this.lengths.get(foldName(words[from]!)) ?? 0
    for (let n = Math.min(most, words.length - from); n > 0; n--) {
      const group = this.groups.get(foldName(words.slice(from, from + n).join(' ')))
      if (group === undefined) continue
      for (let k = 0; k < n; k++) out[from + k] = 1 + 2 * group + (k > 0 ? 1 : 0)
      return n
    }
    return 0
  }
}
