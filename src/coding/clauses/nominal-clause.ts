import type { ClauseWords } from '../../codebook/clauses.ts'
import type { Clause } from './clause.ts'
import { nominalArguments } from './clause-arguments.ts'
import { phraseSpan, spanOf, type Tree } from './tree.ts'

/** "the killing of X by Y", "its withdrawal from Z": a noun with the roles its modifiers and its light verb give it. */
export function buildNominal(tree: Tree, token: number, governor: Clause | null, words: ClauseWords): Clause {
  const found = nominalArguments(tree, token)
  const lends = governor !== null && words.lightVerbs.has(governor.lemma) && governor.patients.some((p) => p.head === token)
  const lent = lends ? governor.agents.map((a) => ({ ...a, via: 'control' as const })) : []
  const own = [...found.agents, ...found.subjects]
  const span = phraseSpan(tree, token)
  return {
    i: -1,
    head: token,
    kind: 'noun',
    lemma: tree.tokens[token]!.lemma,
    predicate: spanOf(tree, [token]),
    verbGroup: spanOf(tree, [token]),
    span,
    sentence: tree.tokens[token]!.sentence,
    relation: 'noun',
    parent: governor ? governor.i : null,
    marker: null,
    passive: false,
    agents: own.some((a) => a.via !== 'modifier') ? own : [...lent, ...own],
    patients: found.objects,
    beneficiaries: [],
    obliques: lends ? [...found.obliques, ...governor.obliques] : found.obliques,
    children: [],
    polarity: lends ? governor.polarity : 'positive',
    certainty: lends ? governor.certainty : 'certain',
    tense: governor?.tense ?? 'present',
    modal: lends ? governor.modal : null,
    form: 'nominal',
  }
}
