import type { Doc } from '../model/doc.ts'

/**
 * "said on Monday that Chad had closed the pass": a clause with "that" behind a spell of time (`spells`) is what was said, and describes no
 * Monday. Changes and returns the Doc.
 */
export function mendReports(doc: Doc, { spells }: { readonly spells: ReadonlySet<string> }): Doc {
  const { tokens } = doc
  for (const mark of tokens) {
    if (mark.deprel !== 'mark' || mark.lemma !== 'that') continue
    const told = tokens[mark.head]!
    const time = told.head >= 0 ? tokens[told.head]! : undefined
    if (!/^acl/.test(told.deprel) || !time || !spells.has(time.lemma.toLowerCase()) || !/^(obl|nmod)/.test(time.deprel)) continue
    const verb = tokens[time.head]
    if (verb?.upos !== 'VERB' || tokens.some((t) => t.head === verb.i && t.deprel === 'ccomp')) continue
    Object.assign(told, { head: verb.i, deprel: 'ccomp' })
  }
  return doc
}
