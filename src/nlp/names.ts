import type { Doc, Mention, MentionType } from '../model/doc.ts'

/** Names from the tags of a Doc's tokens (`B-PER`, `I-PER`, `O`…), each with one type all through the text: the type most of its mentions have, a single word of a person's name counting as that person. One letter is no name. */
export function mentionsOf(doc: Doc, tags: readonly string[]): Mention[] {
  const mentions: Mention[] = []
  for (const sentence of doc.sentences)
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      const tag = tags[t]!
      if (!tag.startsWith('B-')) continue
      let last = t + 1
      while (last < sentence.lastToken && (tags[last] === `I-${tag.slice(2)}` || goesOn(doc, tags, t, last))) last++
      const type = tag.slice(2) as MentionType
      const [firstToken, lastToken] = type === 'PER' ? trimPerson(doc, t, last) : [t, last]
      const [start, end] = [doc.tokens[firstToken]!.start, doc.tokens[lastToken - 1]!.end]
      mentions.push({ start, end, firstToken, lastToken, type })
    }
  return voteTypes(
    doc,
    mentions.filter((mention) => mention.end - mention.start > 1),
  )
}

/** A person's name without the titles before it and the country after it (“Prime Minister Ada Lind of Arvo”). */
function trimPerson(doc: Doc, first: number, last: number): [number, number] {
  let from = first
  while (from < last - 1 && doc.tokens[from]!.deprel === 'nmod:desc') from++
  const of = doc.tokens.slice(from + 1, last).findIndex((token) => token.deprel === 'case')
  return [from, of < 0 ? last : from + 1 + of]
}

/** Is the next word a proper noun that the tree joins to the name, and no name of its own? Then the tagger stopped too early. */
function goesOn(doc: Doc, tags: readonly string[], first: number, next: number): boolean {
  const token = doc.tokens[next]!
  if (tags[next] !== 'O' || !token.xpos.startsWith('NNP')) return false
  const joined = (a: number, b: number) => doc.tokens[a]!.head === b && /^(?:flat|amod)$/.test(doc.tokens[a]!.deprel)
  for (let t = first; t < next; t++) if (joined(t, next) || joined(next, t)) return true
  return false
}

/** A full name is better evidence for what its last word alone stands for. */
const FULL_NAME = 1.5

function voteTypes(doc: Doc, mentions: Mention[]): Mention[] {
  const votes = new Map<string, Map<MentionType, number>>()
  const words = (mention: Mention) => doc.tokens.slice(mention.firstToken, mention.lastToken).map((token) => token.text.toLowerCase())
  const vote = (name: string, type: MentionType, weight: number) => {
    const count = votes.get(name) ?? new Map<MentionType, number>()
    votes.set(name, count.set(type, (count.get(type) ?? 0) + weight))
  }
  for (const mention of mentions) {
    const name = words(mention)
    vote(name.join(' '), mention.type, 1)
    if (mention.type === 'PER' && name.length > 1) vote(name.at(-1)!, 'PER', FULL_NAME)
  }
  for (const mention of mentions) {
    const count = votes.get(words(mention).join(' '))!
    const most = Math.max(...count.values())
    if ((count.get(mention.type) ?? 0) < most) mention.type = [...count].find(([, n]) => n === most)![0]
  }
  return mentions
}
