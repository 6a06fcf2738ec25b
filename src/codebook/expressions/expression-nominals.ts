import type { GroupClass, TitleSort } from '../groups.ts'
import { meansPerson } from '../wordnet.ts'
import { addExpression, type Expression, endingAt, type Finding, textOf } from './expression.ts'
import { genderOf } from './expression-names.ts'

/** Finds noun phrases that stand for actors without naming them: institutions, groups and titles ("the Iraqi parliament", "the secretary"). */
export function findNominals(finding: Finding): void {
  const { doc, words, taken } = finding
  for (const token of doc.tokens) {
    if (taken[token.i] !== -1 || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) continue
    if (/^(compound|amod|flat)$/.test(token.deprel)) {
      addOwner(finding, token.i)
      continue
    }
    const noun = endingAt(doc, token.i, words.groups)
    const named = noun?.value.capitalOnly && !/^\p{Lu}/u.test(token.text) ? null : noun
    const plural = isPlural(finding, token.i)
    const group = (named?.key.includes(' ') && words.nobody.has(named.key)) || (named?.value.pluralOnly && !plural) ? null : named
    const title = endingAt(doc, token.i, words.titles)
    if (token.upos === 'ADJ' && !group) continue
    if (title && !plural && (!group || title.first <= group.first)) addTitle(finding, token.i, title.first, title.key, title.value)
    else if (group) addGroup(finding, token.i, group.first, group.value, lastOf(finding, token.i))
    else if (
      (!title || plural) &&
      token.upos === 'NOUN' &&
      meansPerson(token.lemma.toLowerCase()) &&
      !words.nobody.has(token.lemma.toLowerCase())
    )
      addGroup(finding, token.i, token.i, plural ? PEOPLE : SOMEBODY)
  }
}

/** The end of a group's noun, with the adjective that some have behind them ("attorneys general"). */
function lastOf({ doc, words, taken }: Finding, i: number): number {
  const next = doc.tokens[i + 1]
  const longer = next && taken[next.i] === -1 && words.groups.has(`${doc.tokens[i]!.text} ${next.text}`.toLowerCase())
  return longer ? i + 2 : i + 1
}

/** "government planes", "a police raid": the institution or the armed group whose thing or act the head noun names. */
function addOwner(finding: Finding, i: number): void {
  const { doc, words } = finding
  const group = words.groups.get(doc.tokens[i]!.lemma.toLowerCase())
  const head = doc.tokens[doc.tokens[i]!.head]
  if (!group || doc.tokens[i]!.upos !== 'NOUN' || !(group.merge || group.kind === 'armed-group') || group.pluralOnly || group.ownedOnly)
    return
  if (!head || head.i < i || endingAt(doc, head.i, words.groups) || endingAt(doc, head.i, words.titles) || meansPerson(head.lemma)) return
  addExpression(finding, {
    firstToken: i,
    lastToken: i + 1,
    head: i,
    form: 'nominal',
    kind: group.kind,
    name: doc.tokens[i]!.text,
    number: group.kind === 'armed-group' ? 'plural' : 'singular',
    group: group.class,
    merge: group.merge,
    institution: group.institution,
    definite: true,
  })
}

/** Whoever a common noun for persons names that no class lists ("shopkeepers", "a tribesman"). */
const PEOPLE: GroupClass = {
  class: 'people',
  kind: 'population',
  state: true,
  merge: false,
  institution: false,
  pluralOnly: false,
  ownedOnly: false,
  capitalOnly: false,
}
const SOMEBODY: GroupClass = { ...PEOPLE, class: 'person', kind: 'person' }

const isPlural = (finding: Finding, i: number): boolean =>
  /^NN(P)?S$/.test(finding.doc.tokens[i]!.xpos) || finding.doc.tokens[i]!.lemma.toLowerCase() !== finding.doc.tokens[i]!.text.toLowerCase()

interface Phrase {
  first: number
  /** First token without determiners and numerals. */
  core: number
  definite: boolean
  determined: boolean
  former: boolean
  owner: Expression | null
}

/** The words left of a head that belong to its phrase, and who owns it. */
function readPhrase(finding: Finding, head: number, nounFirst: number): Phrase {
  const { doc, words, taken, found } = finding
  let first = nounFirst
  let owner: Expression | null = null
  let former = false
  for (let i = nounFirst - 1; i >= 0; i--) {
    const token = doc.tokens[i]!
    if (token.sentence !== doc.tokens[head]!.sentence || !below(finding, i, head)) break
    if (
      token.deprel !== 'fixed' &&
      /^(PUNCT|CCONJ|VERB|ADP|SCONJ|AUX)$/.test(token.upos) &&
      !/^[-–"“”'‘’]$/.test(token.text) &&
      !(token.upos === 'VERB' && token.deprel === 'amod') &&
      !joinsModifiers(finding, i, head)
    )
      break
    // "shot dead three men": what stands before a number or an article belongs to the verb.
    if (token.upos === 'ADJ' && /^(NUM|DET)$/.test(doc.tokens[i + 1]!.upos) && !isBare(finding, i)) break
    if (words.former.has(token.text.toLowerCase())) former = true
    if (!owner && taken[i]! >= 0) owner = found[taken[i]!]!
    first = i
  }
  let core = first
  while (core < nounFirst && isBare(finding, core)) core++
  const determiner = doc.tokens[first]!.text.toLowerCase()
  const definite = /^(the|this|that|these|those)$/.test(determiner) || doc.tokens[first]!.deprel === 'nmod:poss'
  return { first, core, definite, determined: first !== core, former, owner: owner ?? ownerBehind(finding, head) }
}

/** "Legal and religious groups": an "and" between two modifiers of the head. */
function joinsModifiers({ doc }: Finding, i: number, head: number): boolean {
  const [before, and, after] = [doc.tokens[i - 1], doc.tokens[i]!, doc.tokens[i + 1]]
  if (and.upos !== 'CCONJ' || !before || !after || after.head !== before.i || after.deprel !== 'conj') return false
  return before.head === head && /^(amod|compound)$/.test(before.deprel)
}

const isBare = (finding: Finding, i: number): boolean => {
  const token = finding.doc.tokens[i]!
  const next = finding.doc.tokens[i + 1]
  // "34-year-old" is no count.
  if (next && /^[-–]$/.test(next.text) && next.start === token.end) return false
  return (
    token.upos === 'DET' ||
    token.upos === 'NUM' ||
    token.deprel === 'fixed' ||
    token.upos === 'PRON' ||
    (token.upos === 'ADV' && i < token.head) ||
    finding.words.bare.has(token.text.toLowerCase()) ||
    token.upos === 'PUNCT'
  )
}

function below(finding: Finding, i: number, head: number): boolean {
  let at = finding.doc.tokens[i]!.head
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    if (at === head) return true
    if (at > head) return false
    at = finding.doc.tokens[at]!.head
  }
  return false
}

/** The noun in an "of" phrase behind a head, for those that pass. */
const behind = ({ doc, children }: Finding, head: number, passes: (child: number) => boolean): number | undefined =>
  children[head]!.find(
    (child) =>
      child > head &&
      /^nmod/.test(doc.tokens[child]!.deprel) &&
      children[child]!.some((c) => doc.tokens[c]!.deprel === 'case' && /^(of|for|within|at)$/.test(doc.tokens[c]!.text.toLowerCase())) &&
      passes(child),
  )

/** The name in an "of" phrase behind a head ("the parliament of Iraq", "the cabinet of Chilean President Anna Holt"). */
function ownerBehind(finding: Finding, head: number): Expression | null {
  const { taken, found } = finding
  const owner = behind(finding, head, (child) => taken[child]! >= 0)
  return owner === undefined ? null : (widest(found, owner) ?? found[taken[owner]!]!)
}

/** The body in an "of" phrase behind a title ("a spokesman for the Ukrainian army"). */
const groupBehind = (finding: Finding, head: number): number | null =>
  behind(finding, head, (child) => endingAt(finding.doc, child, finding.words.groups) !== null) ?? null

/** The longest expression that holds a token: "Chilean President Anna Holt" rather than "Chilean". */
function widest(found: readonly Expression[], token: number): Expression | null {
  const holding = found.filter((e) => e.firstToken <= token && token < e.lastToken)
  return holding.sort((a, b) => b.lastToken - b.firstToken - (a.lastToken - a.firstToken))[0] ?? null
}

/** The pronoun or name that owns a phrase: "his critics". */
function possessorOf(finding: Finding, head: number): number | null {
  const { doc, children } = finding
  return children[head]!.find((c) => doc.tokens[c]!.deprel.startsWith('nmod:poss')) ?? null
}

function addTitle(finding: Finding, head: number, first: number, key: string, sort: TitleSort): void {
  const phrase = readPhrase(finding, head, first)
  if (isBareCommonNoun(finding, phrase, head)) return
  addExpression(finding, {
    firstToken: phrase.first,
    lastToken: head + 1,
    head,
    form: 'nominal',
    kind: 'person',
    name: textOf(finding.doc, phrase.core, head + 1),
    gender: genderOf(finding, key),
    title: key,
    former: phrase.former,
    owner: phrase.owner?.registered[0] ?? null,
    behind: Math.max(head + 1, phrase.owner?.lastToken ?? 0),
    ownerToken: phrase.owner?.head ?? possessorOf(finding, head) ?? groupBehind(finding, head),
    portfolio: portfolioOf(finding, phrase.core, head),
    institution: sort.unique,
    group: sort.state ? 'officeholder' : 'person',
    definite: phrase.definite,
  })
}

/** A common singular noun without determiner or owner names nobody ("justice takes time"), unless it stands beside a name. */
function isBareCommonNoun(finding: Finding, phrase: Phrase, head: number): boolean {
  const { doc, children } = finding
  const token = doc.tokens[head]!
  const common = token.upos === 'NOUN'
  const determined = children[head]!.some((c) => /^(det|nmod:poss|nummod)/.test(doc.tokens[c]!.deprel))
  return common && !determined && phrase.owner === null && !/^(appos|nmod:desc|conj|root|xcomp)$/.test(token.deprel)
}

/** The class of nouns for ministries and the like (groups.yaml): what is behind them belongs to their names. */
const AGENCY = 'agency'

function addGroup(finding: Finding, head: number, first: number, group: GroupClass, last = head + 1): void {
  const phrase = readPhrase(finding, head, first)
  const plural = isPlural(finding, head)
  const ownerToken = phrase.owner?.head ?? possessorOf(finding, head)
  if (group.ownedOnly && ownerToken === null) return
  if (group === SOMEBODY && isBareCommonNoun(finding, phrase, head)) return
  addExpression(finding, {
    firstToken: phrase.first,
    lastToken: last,
    head,
    form: 'nominal',
    kind: group.kind,
    name: textOf(finding.doc, phrase.core, Math.max(last, group.class === AGENCY ? (portfolioBehind(finding, head)?.end ?? 0) : 0)),
    number: plural ? 'plural' : 'singular',
    owner: phrase.owner?.registered[0] ?? null,
    behind: Math.max(last, phrase.owner?.lastToken ?? 0),
    ownerToken,
    group: group.class,
    merge: group.merge && !isNamedBranch(finding, phrase, first),
    institution: group.institution && !plural,
    portfolio: portfolioOf(finding, phrase.core, head),
    definite: phrase.definite,
  })
}

/** Is there a word before the noun that sets it apart ("the Royal Air Force", "the provincial council")? */
const isNamedBranch = (finding: Finding, phrase: Phrase, first: number): boolean => {
  for (let i = phrase.core; i < first; i++) {
    const token = finding.doc.tokens[i]!
    if (finding.taken[i] === -1 && token.upos === 'PROPN') return true
  }
  return false
}

function portfolioOf(finding: Finding, first: number, head: number): string | null {
  const { doc, words } = finding
  for (let i = first; i < head; i++) {
    const found = words.portfolios.get(doc.tokens[i]!.text.toLowerCase())
    if (found) return found
  }
  return portfolioBehind(finding, head)?.portfolio ?? null
}

/** "The ministry of the interior": the portfolio behind a noun, and the token after it. */
function portfolioBehind({ doc, words, children }: Finding, head: number): { portfolio: string; end: number } | null {
  for (const child of children[head]!) {
    if (child < head || doc.tokens[child]!.deprel !== 'nmod') continue
    const portfolio =
      words.portfolios.get(doc.tokens[child]!.lemma.toLowerCase()) ?? words.portfolios.get(textOf(doc, child - 1, child + 1).toLowerCase())
    if (portfolio) return { portfolio, end: child + 1 }
  }
  return null
}
