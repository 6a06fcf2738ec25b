import type { MentionType } from '../../model/index.ts'
import { foldWords } from '../names/name-words.ts'
import { meansPerson } from '../wordnet.ts'
import { type Expression, type ExpressionKind, type Finding, headOf, inPlace, textOf } from './expression.ts'

type Described = Pick<Expression, 'name' | 'kind' | 'registered' | 'gender' | 'number' | 'group'>

const OF_MENTION: Record<MentionType, ExpressionKind> = { PER: 'person', ORG: 'organization', LOC: 'place', GPE: 'place', MISC: 'other' }

/** Who a run of tokens names, as far as the registry, the entity layer and its words tell; null when it names no actor or place. */
export function describeName(finding: Finding, first: number, end: number, titled: boolean): Described | null {
  const { doc, registry } = finding
  const name = textOf(doc, first, end)
  const hit = registry.index.at(doc.tokens, first)
  const readings = (hit?.lastToken === end ? hit.readings : registry.index.of(name)).filter(
    (r) => !titled || registry.byId(r.id)?.kind === 'person',
  )
  const known = readings[0] ? registry.byId(readings[0].id) : undefined
  if (known) {
    const group = readings[0]!.sort === 'name' ? null : readings[0]!.sort
    return {
      name,
      kind: known.kind,
      registered: readings.map((r) => r.id),
      gender: sharedGender(finding, readings),
      number: 'singular',
      group,
    }
  }
  const kind = titled ? 'person' : guessKind(finding, first, end)
  return { name, kind, registered: [], gender: null, number: 'singular', group: null }
}

/** The gender of those a name may mean; null where they differ ("Clinton"). */
function sharedGender({ registry }: Finding, readings: readonly { readonly id: string }[]): Described['gender'] {
  const genders = new Set(readings.map(({ id }) => registry.byId(id)?.gender ?? null))
  return genders.size === 1 ? [...genders][0]! : null
}

/** The kind of a name nobody has registered: its own noun (Commission), the entity layer, its form, its place in the sentence. */
function guessKind(finding: Finding, first: number, end: number): ExpressionKind {
  const { doc, words } = finding
  const joint = doc.tokens.slice(first, end).findIndex((t) => t.upos === 'ADP')
  const noun = joint > 0 ? first + joint - 1 : end - 1
  const group = words.groups.get(doc.tokens[noun]!.lemma.toLowerCase()) ?? words.groups.get(doc.tokens[end - 1]!.lemma.toLowerCase())
  if (group) return group.kind
  if (end - first > 1 && words.grounds.has(doc.tokens[end - 1]!.text.toLowerCase())) return 'place'
  if (words.placeNames.has(foldWords(textOf(doc, first, end)).join(' '))) return 'place'
  const before = doc.tokens[first - 1]?.text === 'of' ? doc.tokens[first - 2] : undefined
  if (before && words.grounds.has(before.lemma.toLowerCase())) return 'place'
  const head = headOf(doc, first, end)
  const mention = doc.mentions.find((m) => m.firstToken < end && m.lastToken > first)
  if (mention) return OF_MENTION[mention.type]
  if (doc.mentions.length > 0) return 'thing'
  const text = textOf(doc, first, end)
  const personal = end - first >= 2 && end - first <= 5 && !/\d/.test(text)
  if (personal && isSomebody(finding, first, head)) return 'person'
  if (inPlace(finding, head) && !isAddressed(finding, head)) return 'place'
  if (/^[\p{Lu}\p{N}.&-]{2,}$/u.test(text)) return 'organization'
  return personal ? 'person' : 'other'
}

/** Does a name begin with a given name, or stand beside a word for a person ("to Tomas Brandt, a lawyer")? */
function isSomebody({ doc, words, children }: Finding, first: number, head: number): boolean {
  if (words.givenNames.has(doc.tokens[first]!.text)) return true
  const beside = children[head]!.filter((c) => doc.tokens[c]!.deprel === 'appos' && doc.tokens[c]!.upos === 'NOUN')
  return beside.some((c) => words.titles.has(doc.tokens[c]!.lemma.toLowerCase()) || meansPerson(doc.tokens[c]!.lemma.toLowerCase()))
}

/** "wrote to Olsen", "a demand from Olsen": what a word of speech or giving has behind "to" or "from" is no place. */
function isAddressed({ doc, words, children }: Finding, head: number): boolean {
  const governor = doc.tokens[doc.tokens[head]!.head]
  if (!governor || !words.addressing.has(governor.lemma.toLowerCase())) return false
  return children[head]!.some((c) => doc.tokens[c]!.deprel === 'case' && /^(to|from)$/i.test(doc.tokens[c]!.text))
}
