import { type Expression, textOf } from '../codebook/expression.ts'
import type { Doc } from '../model/index.ts'

/** Every way in which a text names an actor: names with and without titles, nominals with their "of" phrases, no pronouns. */
export function aliasesOf(doc: Doc, members: readonly Expression[]): string[] {
  const found = new Set<string>()
  for (const e of members) {
    if (e.form === 'pronoun') continue
    found.add(e.name)
    found.add(textOf(doc, e.firstToken, e.lastToken))
    const behind = phraseBehind(doc, e)
    if (behind !== null) found.add(behind)
    if (e.form === 'nominal' && e.number === 'plural') found.add(doc.tokens[e.head]!.text)
  }
  return [...found].filter((name) => name !== '')
}

/** A nominal with the short phrase behind it: "administration of US President Donald Trump", "source within the ministry". */
function phraseBehind(doc: Doc, e: Expression): string | null {
  if (e.form !== 'nominal') return null
  const joint = doc.tokens[e.lastToken]
  if (!joint || joint.sentence !== doc.tokens[e.head]!.sentence || joint.deprel !== 'case' || joint.upos !== 'ADP') return null
  if (joint.text !== 'of' && doc.tokens[joint.head]?.head !== e.head) return null
  let last = joint.text === 'of' ? Math.max(joint.i, e.behind - 1) : joint.i
  for (let i = last + 1; i < doc.tokens.length && i <= joint.i + 9; i++) {
    const token = doc.tokens[i]!
    if (!under(doc, i, joint.head) || /^(acl|advcl|conj|cc|punct|appos)/.test(token.deprel)) break
    last = i
  }
  const first = Math.max(e.firstToken, e.lastToken - e.name.split(/\s+/).length)
  return last > joint.i ? textOf(doc, first, last + 1) : null
}

function under(doc: Doc, i: number, head: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 8; at = doc.tokens[at]!.head, steps++) if (at === head) return true
  return false
}

/** Names written all in capitals (MR. EARNEST) read better with small letters; acronyms stay. */
export const titleCase = (name: string): string => (/^\p{Lu}{5,}$/u.test(name) ? name[0]! + name.slice(1).toLowerCase() : name)
