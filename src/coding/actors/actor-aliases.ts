import { type Expression, textOf } from '../../codebook/expressions/expression.ts'
import type { Doc } from '../../model/index.ts'

/** Every way in which a text names an actor: names with and without titles, nominals with their "of" phrases, no pronouns. */
export function aliasesOf(doc: Doc, members: readonly Expression[], quantifiers: ReadonlySet<string>): string[] {
  const found = new Set<string>()
  for (const e of members) {
    if (e.form === 'pronoun') continue
    found.add(e.name)
    found.add(textOf(doc, e.firstToken, e.lastToken))
    if (e.form === 'nominal') for (const first of startsOf(doc, e, quantifiers)) found.add(textOf(doc, first, e.lastToken))
    for (const phrase of [...phrasesBehind(doc, e), ...nameBehind(doc, e)]) found.add(phrase)
    if (e.form === 'nominal' && e.number === 'plural') found.add(doc.tokens[e.head]!.text)
  }
  return [...found].filter((name) => name !== '')
}

/** Where a nominal may start, with all or some of the words that count it: "at least 71 people", "71 people". */
function startsOf(doc: Doc, e: Expression, quantifiers: ReadonlySet<string>): number[] {
  let first = e.firstToken
  while (first > 0 && quantifiers.has(doc.tokens[first - 1]!.text.toLowerCase()) && under(doc, first - 1, e.head)) first--
  const starts = [first]
  const counts = (i: number) =>
    doc.tokens[i]!.upos === 'NUM' || doc.tokens[i]!.upos === 'ADV' || quantifiers.has(doc.tokens[i]!.text.toLowerCase())
  for (let i = first; i < e.lastToken - 1 && counts(i); i++) starts.push(i + 1)
  return starts
}

/** A nominal with the phrases behind it, the shorter and the longer one: "assembly of ministers", "assembly of ministers in Cairo". */
function phrasesBehind(doc: Doc, e: Expression): string[] {
  if (e.form !== 'nominal') return []
  const ends = new Set([...(e.behind > e.lastToken ? [e.behind] : []), endOfPhrase(doc, e, 1), endOfPhrase(doc, e, 3)])
  const first = Math.max(e.firstToken, e.lastToken - e.name.split(/\s+/).length)
  const longer = [...ends].filter((end) => end > e.lastToken)
  return longer.flatMap((end) => [textOf(doc, first, end), textOf(doc, e.firstToken, end)])
}

/** A name with the name behind its "of" or "for": "Voice" as "Voice of the Lakes". */
function nameBehind(doc: Doc, e: Expression): string[] {
  if (e.form !== 'name' || e.kind === 'person' || e.kind === 'state' || doc.tokens[e.lastToken]?.deprel !== 'case') return []
  const end = endOfPhrase(doc, e, 1)
  if (end <= e.lastToken || doc.tokens[end - 1]!.upos !== 'PROPN' || doc.tokens[e.lastToken]!.head >= end) return []
  const first = Math.max(e.firstToken, e.lastToken - e.name.split(/\s+/).length)
  return [textOf(doc, first, end)]
}

/** Where the prepositional phrases (and, past the first, clauses) right behind a nominal end, at most some of them and a dozen words. */
function endOfPhrase(doc: Doc, e: Expression, most: number): number {
  let end = e.lastToken
  for (let phrase = 0; phrase < most; phrase++) {
    const joint = doc.tokens[end]
    const top = joint && topBelow(doc, joint.i, e.head)
    if (
      top === undefined ||
      !/^(nmod|acl$)/.test(doc.tokens[top]!.deprel) ||
      (phrase === 0 && doc.tokens[top]!.deprel === 'acl' && most === 1)
    )
      break
    let i = end
    while (
      i < doc.tokens.length &&
      i < e.lastToken + 12 &&
      under(doc, i, top) &&
      !/^(acl:relcl|advcl|punct|appos)/.test(doc.tokens[i]!.deprel)
    )
      i++
    if (i === end) break
    end = i
  }
  return end
}

/** The dependent of a head that a token lies under. */
function topBelow(doc: Doc, token: number, head: number): number | undefined {
  let at = token
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    if (doc.tokens[at]!.head === head) return at
    at = doc.tokens[at]!.head
  }
  return undefined
}

function under(doc: Doc, i: number, head: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) if (at === head) return true
  return false
}

/** Names written all in capitals (MR. EARNEST) read better with small letters; acronyms stay. */
export const titleCase = (name: string): string => (/^\p{Lu}{5,}$/u.test(name) ? name[0]! + name.slice(1).toLowerCase() : name)
