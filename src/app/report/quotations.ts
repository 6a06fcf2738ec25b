import type { CaseView, Quote } from '../case-view.ts'

/** A quotation of the report's list: its number, words, and the text it is from. */
export interface Quotation extends Quote {
  readonly number: number
  readonly title: string
  readonly publishedAt: string | null
}

/** Numbers quotations in the order in which the report first uses them; the same words of the same sentence have one number. */
export class Quotations {
  private readonly numbers = new Map<string, Quotation>()
  private readonly view: CaseView

  constructor(view: CaseView) {
    this.view = view
  }

  /** The number of a quotation, new or known. */
  number({ cite, words }: Quote): number {
    const key = `${cite} ${words}`
    const known = this.numbers.get(key)
    if (known) return known.number
    const source = this.view.texts.find((text) => text.number === Number(cite.split(':')[0]))?.source
    const made = { number: this.numbers.size + 1, cite, words, title: source?.title ?? '', publishedAt: source?.publishedAt ?? null }
    this.numbers.set(key, made)
    return made.number
  }

  all(): Quotation[] {
    return [...this.numbers.values()]
  }
}
