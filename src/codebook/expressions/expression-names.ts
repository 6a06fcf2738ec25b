import { addExpression, type Expression, type ExpressionKind, endingAt, type Finding, headOf, startingAt, textOf } from './expression.ts'
import { describeName } from './expression-kinds.ts'
import { joinedName, properRun, writtenProper } from './expression-runs.ts'

/** Finds names: registry names, titles before names, and runs of proper nouns, from left to right, the longest first. */
export function findNames(finding: Finding): void {
  const { doc } = finding
  let i = 0
  while (i < doc.tokens.length) i = Math.max(i + 1, nameAt(finding, i))
}

/** Adds the name that starts at a token, if one does; gives the token to go on from. */
function nameAt(finding: Finding, i: number): number {
  const { doc, registry } = finding
  const joined = joinedName(finding, i)
  if (joined > i && addName(finding, i, joined, null)) return joined
  const hit = registry.index.at(doc.tokens, i)
  const titled = titledName(finding, i)
  if (titled !== null && titled > (hit?.lastToken ?? 0)) return titled
  const state = hit?.readings[0] && registry.byId(hit.readings[0].id)?.kind === 'state'
  if (hit && state) return stateName(finding, i, hit.lastToken)
  const end = nameEnd(finding, i, hit?.lastToken ?? i)
  if (end > i) addName(finding, i, end, null)
  return end
}

/** A state, its people, adjective or capital; part of a longer name when proper nouns go on that are no title, group or person. */
function stateName(finding: Finding, first: number, last: number): number {
  const { doc, registry } = finding
  const hit = registry.index.at(doc.tokens, first)!
  const reading = hit.readings[0]!
  const sort = lonePeople(finding, first, last) ? 'people' : reading.sort
  finding.hits.set(first, { lastToken: last, ids: hit.readings.map((r) => r.id), sort })
  const end = properRun(finding, first)
  if (end > last && goesOn(finding, last, end, sort)) {
    const expression = addName(finding, first, end, null)
    if (expression) return end
  }
  addExpression(finding, {
    firstToken: first,
    lastToken: last,
    form: 'name',
    kind: 'state',
    name: textOf(doc, first, last),
    number: sort === 'people' ? 'plural' : 'singular',
    registered: hit.readings.map((r) => r.id),
    group: sort,
  })
  return last
}

/** "The British have left": an adjective that heads a phrase names the people. */
function lonePeople(finding: Finding, first: number, last: number): boolean {
  const head = finding.doc.tokens[headOf(finding.doc, first, last)]!
  return head.upos === 'ADJ' && /^(nsubj|obj|obl|conj|nmod$)/.test(head.deprel)
}

/** Does a name go on after a state's name ("Saudi Aramco", "Tehran University"), rather than a title, group noun or person follow it? */
function goesOn(finding: Finding, from: number, end: number, sort: string): boolean {
  const { doc, words, registry } = finding
  if (
    startingAt(doc, from, words.titles) ||
    isGroupPhrase(finding, from, end) ||
    words.honorifics.has(doc.tokens[from]!.text.toLowerCase())
  )
    return false
  const next = registry.index.at(doc.tokens, from)
  if (next) return false
  const last = doc.tokens[end - 1]!.text.toLowerCase()
  if (words.calendar.has(last)) return false
  return sort !== 'people' && (words.groups.has(last) || end - from === 1 || sort === 'capital')
}

/** Is a run wholly a group noun with its portfolio ("Interior Ministry", "Parliament"), which the nominals read? */
function isGroupPhrase(finding: Finding, first: number, end: number): boolean {
  const { doc, words } = finding
  const group = endingAt(doc, end - 1, words.groups)
  if (!group) return false
  for (let i = first; i < group.first; i++) if (!words.portfolios.has(doc.tokens[i]!.text.toLowerCase())) return false
  return true
}

/** Is a run wholly a title ("Defense Secretary"), which the nominals read? */
const isTitlePhrase = (finding: Finding, first: number, end: number): boolean => {
  const title = endingAt(finding.doc, end - 1, finding.words.titles)
  return title !== null && (title.first <= first || isGroupPhrase(finding, first, title.first))
}

/** Where the name that starts at a token ends: a registry name, longer when it is the start of a longer run; the token itself when none. */
function nameEnd(finding: Finding, first: number, hitEnd: number): number {
  const { doc, words, registry } = finding
  if (hitEnd === first && !writtenProper(finding, first)) return first
  const end = properRun(finding, first)
  if (hitEnd > first && end <= first && words.calendar.has(doc.tokens[first]!.text.toLowerCase())) return first
  if (end <= hitEnd) return hitEnd
  if (isTitlePhrase(finding, first, end)) return first
  if (isGroupPhrase(finding, first, end)) return Math.max(hitEnd, first)
  if (hitEnd > first) {
    const person = registry.byId(registry.index.at(doc.tokens, first)!.readings[0]!.id)?.kind === 'person'
    const restIsGroup = endingAt(doc, end - 1, words.groups)
    if (!person && restIsGroup === null) return hitEnd
    return restIsGroup && restIsGroup.first >= hitEnd ? hitEnd : end
  }
  return end
}

/** Adds a name with what the registry, its title and its words say of it. */
function addName(finding: Finding, first: number, end: number, title: Title | null): Expression | null {
  const described = describeName(finding, first, end, title !== null)
  if (!described) return null
  const state = title || described.registered.length > 0 ? null : stateBefore(finding, first, described.kind)
  return addExpression(finding, {
    firstToken: title?.first ?? (state ? state.firstToken : first),
    lastToken: end,
    form: 'name',
    ...described,
    title: title?.key ?? null,
    former: title?.former ?? false,
    owner: title?.owner ?? state?.registered[0] ?? stateInside(finding, first, end, described.kind),
    ownerToken: title?.ownerToken ?? state?.head ?? null,
    gender: (title && genderOf(finding, title.key)) ?? described.gender ?? givenGender(finding, first, end, described.kind),
  })
}

/** The state right before the name of an institution: "Brazil's National Institute", "Kenyan Ministry of Foreign Affairs". */
function stateBefore(finding: Finding, first: number, kind: ExpressionKind): Expression | null {
  const { doc, taken, found } = finding
  if (!/^(government|organization|armed-group|media)$/.test(kind)) return null
  const at = /^['’]s?$/.test(doc.tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  const before = at >= 0 && doc.tokens[at]!.sentence === doc.tokens[first]!.sentence && taken[at]! >= 0 ? found[taken[at]!]! : null
  return before?.kind === 'state' ? before : null
}

/** The state in the "of" of an institution's name: "Congress of the Philippines". */
function stateInside(finding: Finding, first: number, end: number, kind: ExpressionKind): string | null {
  if (kind !== 'government') return null
  for (let i = first + 1; i < end; i++) {
    const hit = finding.registry.index.at(finding.doc.tokens, i)
    if (hit?.lastToken === end && hit.readings[0]!.sort === 'name') return hit.readings[0]!.id
  }
  return null
}

/** The gender that a person's given name tells, where a family name follows it. */
function givenGender({ doc, words }: Finding, first: number, end: number, kind: ExpressionKind): 'masculine' | 'feminine' | null {
  return kind === 'person' && end - first > 1 ? (words.givenNames.get(doc.tokens[first]!.text) ?? null) : null
}

interface Title {
  first: number
  key: string
  former: boolean
  owner: string | null
  ownerToken: number | null
}

/** The gender that a title or honorific tells; null when it tells none. */
export const genderOf = (finding: Finding, title: string): 'masculine' | 'feminine' | null => {
  const honorific = finding.words.honorifics.get(title)
  if (honorific && honorific !== 'any') return honorific
  return finding.words.feminine.has(title) ? 'feminine' : finding.words.masculine.has(title) ? 'masculine' : null
}

/** A title or honorific with a name after it ("Secretary of State Anna Holt"); gives the end of the name, or null. */
function titledName(finding: Finding, i: number): number | null {
  const { doc, words } = finding
  const at = startingAt(doc, i, words.titles) ?? startingAt(doc, i, words.honorifics)
  if (!at || finding.taken[i] !== -1) return null
  let start = at.last
  let of: Expression | null = null
  const again = startingAt(doc, start, words.titles) ?? startingAt(doc, start, words.honorifics)
  if (again && doc.tokens[start]?.upos === 'PROPN') start = again.last
  if (/^(of|to|for)$/.test(doc.tokens[start]?.text ?? '')) {
    of = complementOf(finding, start + 1)
    start = of?.lastToken ?? portfolioEnd(finding, start + 1) ?? start
  }
  const next = doc.tokens[start]
  const courtesy = words.honorifics.has(at.key) && /^\p{Lu}/u.test(next?.text ?? '')
  if (!next || next.sentence !== doc.tokens[i]!.sentence || !(writtenProper(finding, start) || courtesy)) return null
  const hit = finding.registry.index.at(doc.tokens, start)
  const known = hit?.readings.find((r) => finding.registry.byId(r.id)?.kind === 'person')
  if (hit && !known) return null
  const end = Math.max(properRun(finding, start), known ? hit!.lastToken : 0, courtesy ? start + 1 : 0)
  if (
    end <= start ||
    endingAt(doc, end - 1, words.groups)?.first === start ||
    (end - start > 1 && words.groups.has(doc.tokens[end - 1]!.lemma.toLowerCase()))
  )
    return null
  const key = again && words.titles.has(again.key) && !words.titles.has(at.key) ? again.key : at.key
  const title = titleBefore(finding, i, key, of)
  title.owner ??= stateBehind(finding, end)
  const expression = addName(finding, start, end, title)
  return expression ? end : null
}

/** The name after "of" in "President of the Republic of Chile Anna Holt". */
function complementOf(finding: Finding, from: number): Expression | null {
  const { doc } = finding
  const first = doc.tokens[from]?.text.toLowerCase() === 'the' ? from + 1 : from
  const hit = doc.tokens[first] ? finding.registry.index.at(doc.tokens, first) : null
  if (!hit || !doc.tokens[hit.lastToken] || !writtenProper(finding, hit.lastToken)) return null
  const before = finding.found.length
  nameAt(finding, first)
  return finding.found[before] ?? null
}

/** The state behind a titled name: "President Mara Velt of Arvenia". */
function stateBehind(finding: Finding, end: number): string | null {
  const { tokens } = finding.doc
  if (tokens[end]?.text !== 'of') return null
  const first = tokens[end + 1]?.text.toLowerCase() === 'the' ? end + 2 : end + 1
  const reading = tokens[first] ? finding.registry.index.at(tokens, first)?.readings[0] : undefined
  return reading?.sort === 'name' && finding.registry.byId(reading.id)?.kind === 'state' ? reading.id : null
}

/** The end of a portfolio with a name behind it ("Minister of Fisheries Anna Holt"). */
function portfolioEnd(finding: Finding, from: number): number | null {
  const portfolio = finding.doc.tokens[from] ? startingAt(finding.doc, from, finding.words.portfolios) : null
  return portfolio && writtenProper(finding, portfolio.last) ? portfolio.last : null
}

/** Who a title belongs to: the name before it ("US Defense Secretary", "NATO Secretary-General"), or in its "of". */
function titleBefore(finding: Finding, first: number, key: string, of: Expression | null): Title {
  const { doc, taken, found, words } = finding
  let former = false
  let start = first
  let owner: Expression | null = of
  for (let i = first - 1; i >= 0 && i >= first - 5; i--) {
    const token = doc.tokens[i]!
    if (token.sentence !== doc.tokens[first]!.sentence) break
    if (words.former.has(token.text.toLowerCase())) former = true
    else if (taken[i]! >= 0) {
      owner ??= found[taken[i]!]!
      start = Math.min(start, found[taken[i]!]!.firstToken)
      i = found[taken[i]!]!.firstToken
      continue
    } else if (!/^(NOUN|ADJ|PROPN|PART)$/.test(token.upos) || /,/.test(token.text)) break
    start = Math.min(start, i)
  }
  return { first: start, key, former, owner: owner?.registered[0] ?? null, ownerToken: owner?.head ?? null }
}
