const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const NEVER_FINITE = new Set(['case', 'mark', 'cc', 'det', 'amod', 'compound', 'nummod', 'punct', 'flat', 'fixed'])

/** Can a word with this tag (`UPOS|XPOS`) not bear this relation? A finite verb is no preposition, modifier or part of a name. */
export function clashes(tag: string, label: string): boolean {
  return FINITE.has(tag.slice(tag.indexOf('|') + 1)) && NEVER_FINITE.has(label)
}
