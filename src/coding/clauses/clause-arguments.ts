import { meansPerson } from '../../codebook/wordnet.ts'
import type { Argument, ArgumentVia } from './clause.ts'
import { isMainPast } from './clause-voice.ts'
import { conjunctsOf, isExcluded, phraseSpan, prepositionOf, type Tree, universal } from './tree.ts'

/** Arguments as the tree shows them, before voice is undone and gaps are filled. */
export interface SurfaceArguments {
  subjects: Argument[]
  objects: Argument[]
  indirect: Argument[]
  obliques: Argument[]
}

const RELATIVE_TAGS = new Set(['WDT', 'WP', 'WP$', 'WRB'])

/** Makes an argument of a token and of each of its coordinated sisters. */
export function argumentsAt(tree: Tree, token: number, preposition: string | null, via: ArgumentVia): Argument[] {
  return conjunctsOf(tree, token)
    .filter((head) => head === token || tree.byRelation(head, 'nsubj', 'cop').length === 0)
    .map((head, nth) => ({
      head,
      span: phraseSpan(tree, head),
      preposition: nth > 0 ? (prepositionOf(tree, head) ?? preposition) : preposition,
      via: nth > 0 && via === 'syntax' ? ('coordination' as const) : via,
    }))
}

/** Subjects, objects and obliques that a predicate's own dependents give, relative pronouns replaced by their nouns. */
export function surfaceArguments(tree: Tree, token: number): SurfaceArguments {
  const found: SurfaceArguments = { subjects: [], objects: [], indirect: [], obliques: [] }
  const antecedent = relativeAntecedent(tree, token)
  for (const child of tree.children(token)) {
    const { deprel, xpos } = tree.tokens[child]!
    const relation = universal(deprel)
    const target =
      relation === 'nsubj'
        ? found.subjects
        : relation === 'obj'
          ? found.objects
          : relation === 'iobj'
            ? found.indirect
            : relation === 'obl'
              ? found.obliques
              : null
    if (!target || isLeftOut(tree, token, child)) continue
    const isRelative = antecedent !== null && RELATIVE_TAGS.has(xpos)
    const preposition = relation === 'obl' ? prepositionOf(tree, child) : null
    if (relation === 'obl' && preposition === null && !isAgentless(deprel)) continue
    target.push(...argumentsAt(tree, isRelative ? antecedent : child, preposition, isRelative ? 'relative' : 'syntax'))
  }
  if (antecedent !== null) fillGap(tree, token, antecedent, found)
  if (isModifying(tree, token)) takeSisters(tree, token, found)
  if (found.objects.length === 0 && isMainPast(tree, token)) found.objects.push(...lostObject(tree, token))
  keepNearestSubject(tree, token, found)
  divideObjects(tree, token, found)
  return found
}

/** "ruined not by the war but by the embargo": one of two phrases of a kind, named only to be left out. */
const isLeftOut = (tree: Tree, token: number, child: number): boolean =>
  isExcluded(tree, child) && tree.byRelation(token, tree.tokens[child]!.deprel).some((c) => c > child && !isExcluded(tree, c))

/** "The House impeached [VBN] Mark Lund [xcomp]": the noun phrase behind a verb that was taken for a passive is its object. */
function lostObject(tree: Tree, token: number): Argument[] {
  const isNominal = (c: number) =>
    /^(NOUN|PROPN|PRON)$/.test(tree.tokens[c]!.upos) && tree.byRelation(c, 'case', 'cop', 'mark').length === 0
  const object = tree.byRelation(token, 'xcomp').find((c) => c > token && isNominal(c))
  return object === undefined ? [] : argumentsAt(tree, object, null, 'syntax')
}

const isModifying = (tree: Tree, token: number): boolean => /^(amod|compound)/.test(tree.tokens[token]!.deprel)

/** "Athens eased [amod] controls": a verb lost to the noun after it acts on that noun, and the name before it that hangs there acts. */
function takeSisters(tree: Tree, token: number, found: SurfaceArguments): void {
  const noun = tree.tokens[token]!.head
  if (noun < token) return
  if (found.objects.length === 0) found.objects.push(...argumentsAt(tree, noun, null, 'syntax'))
  const name = tree.children(noun).find((c) => c < token && tree.tokens[c]!.upos === 'PROPN')
  if (found.subjects.length === 0 && name !== undefined) found.subjects.push(...argumentsAt(tree, name, null, 'syntax'))
}

/** A verb has one subject: of several that a parse gives, the nearest before it (coordinated ones stay); a stray relative pronoun is its object. */
function keepNearestSubject(tree: Tree, token: number, found: SurfaceArguments): void {
  const own = tree.byRelation(token, 'nsubj')
  if (own.length < 2) return
  const nearest = own.filter((s) => s < token).at(-1) ?? own[0]!
  const kept = new Set(conjunctsOf(tree, nearest))
  const relative = found.subjects.filter((s) => s.via === 'relative')
  found.subjects = found.subjects.filter((s) => kept.has(s.head))
  if (found.subjects.length === 0) found.subjects = relative
  else if (found.objects.length === 0) found.objects.push(...relative)
}

/** Of two objects ("gave the militias a foothold") the first is whom a thing is given; where there is one alone, it is the object. */
function divideObjects(tree: Tree, token: number, found: SurfaceArguments): void {
  dropTitles(tree, token, found)
  if (found.objects.length === 0) found.objects = found.indirect.splice(0)
  const own = tree.byRelation(token, 'obj').filter((o) => o > token)
  if (own.length !== 2 || found.indirect.length > 0) return
  const given = new Set(conjunctsOf(tree, own[0]!))
  found.indirect = found.objects.filter((o) => given.has(o.head))
  found.objects = found.objects.filter((o) => !given.has(o.head))
}

/** "Kenya's opposition leader Raila Odinga urged …": a title before the subject's name is no object. */
function dropTitles(tree: Tree, token: number, found: SurfaceArguments): void {
  const subject = found.subjects[0]
  if (subject?.via !== 'syntax' || subject.head >= token) return
  const isTitle = (o: Argument) => o.via === 'syntax' && o.head === subject.head - 1 && tree.tokens[subject.head]!.upos === 'PROPN'
  found.objects = found.objects.filter((o) => !isTitle(o))
}

/** Bare obliques that are time or manner ("obl:tmod", "obl:npmod") are no arguments; a plain bare one may be. */
const isAgentless = (deprel: string): boolean => deprel === 'obl:agent'

/** The noun that a relative clause headed by `token` (or by the verb it is conjoined to) describes; null when it is none. */
function relativeAntecedent(tree: Tree, token: number): number | null {
  const { deprel, head } = tree.tokens[token]!
  if (deprel === 'acl:relcl') return personBefore(tree, token) ?? head
  if (deprel === 'conj' && head >= 0 && tree.tokens[head]!.deprel === 'acl:relcl') return tree.tokens[head]!.head
  return deprel.startsWith('advcl') ? nounBeforeRelative(tree, token) : null
}

/** "moved closer to Ankara, with which it negotiates": the noun before the relative pronoun of a clause that hangs on the verb. */
function nounBeforeRelative(tree: Tree, token: number): number | null {
  const pronoun = tree.byRelation(token, 'nsubj', 'obj', 'obl').find((c) => c < token && /^(WDT|WP)$/.test(tree.tokens[c]!.xpos))
  if (pronoun === undefined || tree.tokens[pronoun]!.lemma.toLowerCase() === 'what') return null
  let before = Math.min(pronoun, ...tree.byRelation(pronoun, 'case')) - 1
  if (tree.tokens[before]?.upos === 'PUNCT') before--
  const word = tree.tokens[before]
  if (!word || word.sentence !== tree.tokens[token]!.sentence || !/^(NOUN|PROPN)$/.test(word.upos)) return null
  return /^(flat|compound)/.test(word.deprel) && word.head < before && word.head >= 0 ? word.head : before
}

/** "the interest of Amadou Sissoko, who …": "who" describes the name right before it, wherever the tree hangs the clause. */
function personBefore(tree: Tree, token: number): number | null {
  const who = tree.byRelation(token, 'nsubj', 'obj').find((c) => c < token && tree.tokens[c]!.xpos === 'WP')
  if (who === undefined) return null
  const before = tree.tokens[who - 1]?.upos === 'PUNCT' ? who - 2 : who - 1
  const word = tree.tokens[before]
  if (word?.upos !== 'PROPN' || isPersonOf(tree, tree.tokens[token]!.head, before)) return null
  return /^(flat|compound)/.test(word.deprel) && word.head >= 0 && tree.tokens[word.head]!.upos === 'PROPN' ? word.head : before
}

/** "the president of Chad, who resigned": the noun is a person, and the name only whose. */
const isPersonOf = (tree: Tree, noun: number, name: number): boolean =>
  noun < name && tree.tokens[noun]!.upos === 'NOUN' && tree.tokens[name]!.head === noun && meansPerson(tree.tokens[noun]!.lemma)

/** "where pirates robbed and drowned six men": what is coordinated in a relative clause shares the subject that clause has of its own. */
function sharesSubject(tree: Tree, token: number): boolean {
  const { deprel, head } = tree.tokens[token]!
  return deprel === 'conj' && tree.byRelation(head, 'nsubj', 'nsubj:pass').some((s) => !RELATIVE_TAGS.has(tree.tokens[s]!.xpos))
}

/** A relative clause without its pronoun ("the forces America deployed") lacks its object, or else its subject. */
function fillGap(tree: Tree, token: number, antecedent: number, found: SurfaceArguments): void {
  const used = [...found.subjects, ...found.objects, ...found.indirect, ...found.obliques].some((a) => a.via === 'relative')
  if (used || hasRelativeWord(tree, token)) return
  const filler = argumentsAt(tree, antecedent, null, 'relative')
  const shared = found.subjects.length > 0 || sharesSubject(tree, token)
  if (!shared) found.subjects.push(...filler)
  else if (found.objects.length === 0) found.objects.push(...filler)
}

/** A relative adverb or possessive ("where", "whose X") fills no subject or object slot. */
const hasRelativeWord = (tree: Tree, token: number): boolean =>
  tree
    .children(token)
    .some((c) => RELATIVE_TAGS.has(tree.tokens[c]!.xpos) || tree.children(c).some((g) => RELATIVE_TAGS.has(tree.tokens[g]!.xpos)))

/** Participants of a noun read as a predicate: possessors and modifiers act, "of" and "against" are acted upon, "by" acts. */
export function nominalArguments(tree: Tree, token: number): SurfaceArguments & { agents: Argument[] } {
  const found = {
    subjects: [] as Argument[],
    objects: [] as Argument[],
    indirect: [] as Argument[],
    obliques: [] as Argument[],
    agents: [] as Argument[],
  }
  for (const child of tree.children(token)) {
    const { deprel } = tree.tokens[child]!
    const relation = universal(deprel)
    if (deprel === 'nmod:poss') found.subjects.push(...argumentsAt(tree, child, null, 'possessive'))
    else if (relation === 'compound' || relation === 'amod') found.subjects.push(...argumentsAt(tree, child, null, 'modifier'))
    else if (relation === 'nmod' || relation === 'obl') {
      const preposition = prepositionOf(tree, child)
      if (preposition === 'by') found.agents.push(...argumentsAt(tree, child, null, 'by-phrase'))
      else if (preposition !== null) {
        found.obliques.push(...argumentsAt(tree, child, preposition, 'syntax'))
        if (preposition === 'of') found.objects.push(...argumentsAt(tree, child, null, 'of-phrase'))
      }
    }
  }
  return found
}
