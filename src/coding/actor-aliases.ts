import { type Expression, textOf } from '../codebook/expression.ts'
import type { Codebook } from '../codebook/index.ts'
import type { Doc } from '../model/index.ts'

/** Every way in which a text names an actor: names with and without titles, nominals with their "of" phrases, no pronouns. */
export function aliasesOf(doc: Doc, members: readonly Expression[], codebook: Codebook): string[] {
  const found = new Set<string>()
  for (const e of members) {
    if (e.form === 'pronoun') continue
    found.add(e.name)
    if (!(e.form === 'nominal' && isPossessed(doc, e, codebook))) found.add(textOf(doc, e.firstToken, e.lastToken))
    const behind = ofPhrase(doc, e)
    if (behind !== null) found.add(behind)
    if (e.form === 'nominal' && e.number === 'plural') found.add(doc.tokens[e.head]!.text)
  }
  return [...found].filter((name) => name !== '')
}

/** "his aides" is no name. */
const isPossessed = (doc: Doc, e: Expression, codebook: Codebook): boolean =>
  codebook.actorWords.pronouns.has(doc.tokens[e.firstToken]!.text.toLowerCase())

/** A nominal with the short "of" phrase behind it: "administration of US President Donald Trump". */
function ofPhrase(doc: Doc, e: Expression): string | null {
  if (e.form !== 'nominal') return null
  const of = doc.tokens[e.lastToken]
  if (of?.text !== 'of' || doc.tokens[of.head]?.head !== e.head) return null
  let last = of.i
  for (let i = of.i + 1; i < doc.tokens.length && i <= of.i + 8; i++) {
    if (!under(doc, i, of.head) || /^(acl|advcl|conj|cc)/.test(doc.tokens[i]!.deprel) || /^[,;.]$/.test(doc.tokens[i]!.text)) break
    last = i
  }
  const first = Math.max(e.firstToken, e.lastToken - foldedLength(e))
  return last > of.i ? textOf(doc, first, last + 1) : null
}

const foldedLength = (e: Expression): number => e.name.split(/\s+/).length

function under(doc: Doc, i: number, head: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) if (at === head) return true
  return false
}

/** Names written all in capitals (MR. EARNEST) read better with small letters; acronyms stay. */
export const titleCase = (name: string): string => (/^\p{Lu}{5,}$/u.test(name) ? name[0]! + name.slice(1).toLowerCase() : name)
