import type { ClauseWords } from '../../codebook/clauses.ts'
import { meansPeople } from '../../codebook/wordnet.ts'
import type { Argument, Clause } from './clause.ts'
import { argumentsAt, type SurfaceArguments, surfaceArguments } from './clause-arguments.ts'
import { isReduced } from './clause-voice.ts'
import { phraseSpan, prepositionOf, type Tree } from './tree.ts'

/** Logical roles of a verbal clause: voice undone, shared objects filled in. */
export function verbalRoles(
  tree: Tree,
  token: number,
  surface: SurfaceArguments,
  subjects: Argument[],
  passive: boolean,
  governor: Clause | null,
) {
  const obliques = surface.obliques.filter((o) => !(passive && o.preposition === 'by'))
  const by = surface.obliques
    .filter((o) => passive && o.preposition === 'by')
    .map((o) => ({ ...o, preposition: null, via: 'by-phrase' as const }))
  const expletive = tree.byRelation(token, 'expl').length > 0
  if (passive)
    return {
      agents: by.length > 0 ? by : byBelow(tree, token),
      patients: [...subjects, ...surface.objects],
      beneficiaries: surface.indirect,
      obliques,
    }
  if (expletive && tree.tokens[token]!.lemma === 'be') return { agents: [], patients: subjects, beneficiaries: [], obliques }
  const objects = surface.objects.length > 0 ? surface.objects : sharedObject(tree, token, governor)
  return { agents: subjects, patients: objects, beneficiaries: surface.indirect, obliques }
}

/** "were deployed to Corvast by Arvenia": a by-phrase that the parse hangs on another phrase of the passive. */
function byBelow(tree: Tree, token: number): Argument[] {
  const phrases = tree.byRelation(token, 'obl', 'obj', 'xcomp').filter((o) => o > token)
  const found = phrases.flatMap((o) =>
    tree.byRelation(o, 'nmod').filter((n) => n > o && prepositionOf(tree, n) === 'by' && tree.tokens[n]!.upos === 'PROPN'),
  )
  return found.slice(0, 1).flatMap((n) => argumentsAt(tree, n, null, 'by-phrase'))
}

/** A copular clause has a subject and nothing that it acts upon. */
export const copularRoles = (surface: SurfaceArguments, subjects: Argument[]) => ({
  agents: subjects,
  patients: [],
  beneficiaries: [],
  obliques: surface.obliques,
})

/** Who the unsaid subject of a clause is: by coordination, by control, across a relative clause, or the noun that a participle describes. */
export function sharedSubject(tree: Tree, token: number, governor: Clause | null, words: ClauseWords): Argument[] {
  const { deprel, head } = tree.tokens[token]!
  if (tree.byRelation(token, 'expl').length > 0) return []
  if (deprel === 'acl') return describedNoun(tree, token, governor, words)
  if (governor === null || head !== governor.head) return []
  const surfaceSubject = governor.passive ? governor.patients.filter((p) => p.head < governor.head || p.via !== 'syntax') : governor.agents
  if (deprel === 'conj')
    return strayedSubject(tree, token, governor.head) ?? finiteSubject(tree, token, governor) ?? inherit(surfaceSubject, 'coordination')
  const infinitive = tree.byRelation(token, 'mark').some((m) => tree.tokens[m]!.xpos === 'TO')
  if (deprel === 'ccomp' && !infinitive) return governor.patients.filter((p) => p.via === 'relative')
  const marker = tree.byRelation(token, 'mark', 'case').map((m) => tree.tokens[m]!.text.toLowerCase())
  const controlling =
    deprel === 'xcomp' || deprel === 'ccomp' || (deprel.startsWith('advcl') && marker.some((m) => words.objectControlMarkers.has(m)))
  if (controlling) return inherit(controllers(tree, governor, surfaceSubject, words), 'control')
  return deprel.startsWith('advcl') ? inherit(surfaceSubject, 'control') : []
}

/** "issued warrants for men believed to be armed, and demanded …": a finite verb goes on a finite one, not the participle it hangs on. */
function finiteSubject(tree: Tree, token: number, governor: Clause): Argument[] | null {
  const isFiniteForm = (at: number) => /^VB[DPZ]$/.test(tree.tokens[at]!.xpos)
  if (governor.form === 'finite' || !isFiniteForm(token)) return null
  for (let at = governor.head; at >= 0; at = tree.tokens[at]!.head) {
    const subject = tree.byRelation(at, 'nsubj')[0]
    if (isFiniteForm(at) && subject !== undefined && subject < at) return argumentsAt(tree, subject, null, 'coordination')
  }
  return null
}

/** "It ended years of talks, and its critics, who had left, blame it": a subject that the parse took for one more of the talks. */
function strayedSubject(tree: Tree, token: number, governor: number): Argument[] | null {
  if (tree.byRelation(token, 'cc').length > 0 || !/^VB[DPZ]$/.test(tree.tokens[token]!.xpos)) return null
  const adverbs = tree.byRelation(token, 'aux', 'advmod', 'punct').filter((c) => c < token)
  let before = token - 1
  while (adverbs.includes(before) || tree.tokens[before]?.upos === 'PUNCT') before--
  for (let at = before, steps = 0; at > governor && steps < 8; at = tree.tokens[at]!.head, steps++) {
    const { deprel, upos } = tree.tokens[at]!
    if (at > before || (deprel === 'conj' && /^(VERB|AUX)$/.test(upos))) return null
    if (deprel !== 'conj' || !/^(NOUN|PROPN|PRON)$/.test(upos) || tree.byRelation(at, 'cc').length === 0) continue
    // "assumed the nomination and the party nominated Paz": with no comma between them the noun is the subject too.
    const adjacent = tree.tokens.slice(before + 1, token).every((t) => t.upos !== 'PUNCT')
    return adjacent || tree.tokens[tree.byRelation(at, 'cc')[0]! - 1]?.upos === 'PUNCT' ? argumentsAt(tree, at, null, 'syntax') : null
  }
  return null
}

const inherit = (args: readonly Argument[], via: Argument['via']) => args.map((a) => ({ ...a, via: a.via === 'relative' ? a.via : via }))

/** Who does what a verb's complement tells: its object if it has one and lets it, else its subject ("prevent X from leaving"). */
function controllers(tree: Tree, governor: Clause, surfaceSubject: readonly Argument[], words: ClauseWords): readonly Argument[] {
  if (governor.passive || words.subjectControl.has(governor.lemma) || isLight(tree, governor, words)) return surfaceSubject
  const objects = governor.beneficiaries.length > 0 ? governor.beneficiaries : governor.patients
  return objects.length > 0 ? objects : surfaceSubject
}

/** "took action to protect", "made a promise to leave": the object of a light verb does nothing itself. */
const isLight = (tree: Tree, { lemma, beneficiaries, patients }: Clause, words: ClauseWords): boolean =>
  beneficiaries.length === 0 &&
  words.lightVerbs.has(lemma) &&
  patients.every((p) => tree.tokens[p.head]!.upos === 'NOUN' && !meansPeople(tree.tokens[p.head]!.lemma))

/** "forces deployed", "militias attacking": the noun; "its decision to leave": whose decision it is. */
function describedNoun(tree: Tree, token: number, governor: Clause | null, words: ClauseWords): Argument[] {
  const { head: noun, xpos } = tree.tokens[token]!
  const here = { head: noun, span: phraseSpan(tree, noun), preposition: null, via: 'relative' as const }
  const marked = tree.byRelation(token, 'mark').length > 0
  // A finite verb that hangs on the noun right before it has that for its subject ("and the party nominated Paz").
  const finite = /^VB[DPZ]$/.test(xpos) && noun === token - 1
  if (!marked && (xpos === 'VBN' || xpos === 'VBG' || finite || isReduced(tree, token))) return [here]
  const possessor = tree.byRelation(noun, 'nmod:poss')[0]
  if (possessor !== undefined) return [{ head: possessor, span: phraseSpan(tree, possessor), preposition: null, via: 'possessive' }]
  // "sentenced two men to five years in prison for insulting the king"
  const markers = tree.byRelation(token, 'mark').map((m) => tree.tokens[m]!.text.toLowerCase())
  const blamed = xpos === 'VBG' && markers.some((m) => words.objectControlMarkers.has(m)) ? (governor?.patients ?? []) : []
  if (blamed.length > 0 && !blamed.some((p) => p.head === noun)) return inherit(blamed, 'control')
  const lends = governor !== null && tree.tokens[noun]!.head === governor.head && words.lightVerbs.has(governor.lemma)
  const subjects = governor?.agents ?? []
  return lends || governor?.kind === 'verb' ? subjects.map((a) => ({ ...a, via: 'control' as const })) : []
}

/** "attacked and destroyed the base": a first verb without an object takes that of the verb coordinated right after it. */
function sharedObject(tree: Tree, token: number, governor: Clause | null): Argument[] {
  const { deprel, head } = tree.tokens[token]!
  if (deprel === 'conj' && governor?.head === head && !governor.passive) {
    return governor.patients.filter((p) => p.head > token).map((p) => ({ ...p, via: 'coordination' as const }))
  }
  const next = tree.byRelation(token, 'conj')[0]
  if (next === undefined || next - token > 2 || tree.tokens[next]!.upos !== 'VERB') return []
  return surfaceArguments(tree, next).objects.map((o) => ({ ...o, via: 'coordination' as const }))
}
