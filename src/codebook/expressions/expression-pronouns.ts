import { addExpression, type Finding } from './expression.ts'

/** Adds the pronouns that may stand for an actor; "it" without reference ("it appears that") is left out. */
export function findPronouns(finding: Finding): void {
  const { doc, words } = finding
  for (const token of doc.tokens) {
    if (token.upos !== 'PRON' && !(token.upos === 'DET' && token.deprel === 'nmod:poss')) continue
    const pronoun = words.pronouns.get(token.text.toLowerCase())
    if (!pronoun || (pronoun.kinds.includes('thing') && isExpletive(finding, token.i))) continue
    addExpression(finding, {
      firstToken: token.i,
      lastToken: token.i + 1,
      form: 'pronoun',
      kind: pronoun.kinds[0]!,
      name: token.text,
      number: pronoun.number,
      gender: pronoun.gender ?? null,
      person: pronoun.person,
      definite: true,
    })
  }
}

function isExpletive(finding: Finding, i: number): boolean {
  const { doc, words, children } = finding
  const token = doc.tokens[i]!
  if (token.deprel === 'expl') return true
  const governor = token.head >= 0 ? doc.tokens[token.head]! : undefined
  if (!governor || !token.deprel.startsWith('nsubj')) return false
  const clausal = children[governor.i]!.some((c) => /^(csubj|ccomp|advcl|xcomp)/.test(doc.tokens[c]!.deprel))
  if (governor.upos === 'VERB' && words.expletiveVerbs.has(governor.lemma) && clausal) return true
  return words.expletivePredicates.has(governor.lemma.toLowerCase()) && clausal
}
