import { isWord } from '../wordnet.ts'
import { endingAt, type Finding, startingAt } from './expression.ts'

const CAPITAL = /^['’‘]?\p{Lu}|^(al|el|as|ash|an|ar|at|ad|de|bin)[-’']\p{Lu}/u

/** Is a token written as (part of) a proper name, and not a day, month or the like? */
export function writtenProper(finding: Finding, i: number): boolean {
  const token = finding.doc.tokens[i]
  if (!token || !CAPITAL.test(token.text) || finding.words.calendar.has(token.text.toLowerCase())) return false
  if (token.upos === 'PROPN' || isAcronym(finding, i) || isUnheardOf(finding, i)) return true
  return !startsSentence(finding, i) && belongsToName(finding, i)
}

/** A name that was tagged as another kind of word, though no dictionary has it ("Okello spoke" read like "hello"). */
function isUnheardOf({ doc }: Finding, i: number): boolean {
  const { upos, deprel, lemma } = doc.tokens[i]!
  return upos === 'INTJ' && /^(nsubj|obj|obl|nmod|conj)/.test(deprel) && !isWord(lemma.toLowerCase())
}

/** A noun in capitals among words that are not ("the Belarusian KGB"). */
function isAcronym({ doc }: Finding, i: number): boolean {
  const token = doc.tokens[i]!
  if (token.upos !== 'NOUN' || !/^\p{Lu}{3,6}$/u.test(token.text)) return false
  const { firstToken, lastToken } = doc.sentences[token.sentence]!
  return doc.tokens.slice(Math.max(firstToken, i - 2), Math.min(lastToken, i + 3)).some((t) => /\p{Ll}/u.test(t.text))
}

/** A capitalised adjective or noun inside a name ("National Institute", "Federal Aviation Office"): it hangs on a proper noun close by. */
function belongsToName(finding: Finding, i: number): boolean {
  const { tokens } = finding.doc
  const token = tokens[i]!
  if (!/^(ADJ|NOUN|X|VERB)$/.test(token.upos) || finding.registry.index.at(tokens, i)?.lastToken === i + 1) return false
  if (finding.words.titles.has(token.text.toLowerCase())) return false
  const head = tokens[token.head]
  const near = head !== undefined && Math.abs(head.i - i) <= 4 && /^\p{Lu}/u.test(head.text)
  return (
    near && /^(flat|compound|amod|nmod)/.test(token.deprel) && (head.upos === 'PROPN' || finding.words.groups.has(head.lemma.toLowerCase()))
  )
}

const startsSentence = (finding: Finding, i: number): boolean => finding.doc.sentences[finding.doc.tokens[i]!.sentence]?.firstToken === i

/**
 * The end of the run of proper nouns that starts at a token: joined by particles (bin, al-), hyphens, initials, and, after an institution's
 * noun, by "of" and "for" ("Department of Defense", "Commission on Fair Trade"). The token itself when none starts.
 */
export function properRun(finding: Finding, first: number): number {
  let end = first
  while (end < finding.doc.tokens.length && sameSentence(finding, first, end)) {
    const next = stepOver(finding, first, end)
    if (next === end) break
    end = next
  }
  return joinedByOf(finding, first, end)
}

const sameSentence = (finding: Finding, a: number, b: number): boolean =>
  finding.doc.tokens[a]!.sentence === finding.doc.tokens[b]!.sentence

/** The token after the next piece of a run, or the same token when the run ends. */
function stepOver(finding: Finding, first: number, i: number): number {
  const { doc, words } = finding
  const token = doc.tokens[i]!
  if (writtenProper(finding, i)) return i > first && breaks(finding, i) ? i : i + 1
  const glued = doc.tokens[i - 1]?.end === token.start && doc.tokens[i + 1]?.start === token.end
  if (
    i > first &&
    /^[-–’'&]$/.test(token.text) &&
    glued &&
    (writtenProper(finding, i + 1) || /^(NUM|PROPN)$/.test(doc.tokens[i + 1]?.upos ?? '') || writtenProper(finding, i + 2))
  )
    return i + 2
  if (i > first && token.text === '&' && writtenProper(finding, i + 1)) return i + 2
  if (words.particles.has(token.text.toLowerCase()) && token.upos !== 'VERB') {
    const skip = /^[-’'–]$/.test(doc.tokens[i + 1]?.text ?? '') ? i + 2 : i + 1
    if ((i > first || skip === i + 2) && writtenProper(finding, skip)) return skip + 1
  }
  return i
}

/** A title or a state's adjective inside a run starts a new phrase ("Iran President Hassan Rouhani"). */
function breaks(finding: Finding, i: number): boolean {
  const { doc, words } = finding
  const title = startingAt(doc, i, words.titles) ?? startingAt(doc, i, words.honorifics)
  return title !== null && writtenProper(finding, title.last) && !words.groups.has(title.key)
}

/** Goes on over "of", "for", "on" and "and" after the noun of an institution. */
function joinedByOf(finding: Finding, first: number, end: number): number {
  const { doc, words } = finding
  if (end <= first || !words.groups.get(doc.tokens[end - 1]!.lemma.toLowerCase()) || !/^(of|for|on)$/.test(doc.tokens[end]?.text ?? ''))
    return end
  if ((endingAt(doc, end - 1, words.titles)?.first ?? end) <= first) return end
  let next = end + 1
  if (doc.tokens[next]?.text.toLowerCase() === 'the') next++
  let last = end
  while (next < doc.tokens.length && sameSentence(finding, first, next)) {
    const token = doc.tokens[next]!
    const capital = CAPITAL.test(token.text) && !words.calendar.has(token.text.toLowerCase())
    if (capital) last = ++next
    else if (/^(and|of|,)$/.test(token.text) && inside(finding, first, next)) next++
    else break
  }
  return last
}

/** Does the word after a joint hang on a word of the name? */
function inside(finding: Finding, first: number, joint: number): boolean {
  const next = finding.doc.tokens[joint + 1]
  return next !== undefined && CAPITAL.test(next.text) && next.head >= first && next.head < joint + 3
}

/**
 * The end of an institution's name of several parts that starts at a token: "Oversight and Reform Committee", "Health, Education and Labor
 * Committee", "Cinema for Peace Foundation". Its parts are dictionary words with capitals, its last word an institution's noun. The token
 * itself when none starts.
 */
export function joinedName(finding: Finding, first: number): number {
  const { doc, words, registry } = finding
  const isPart = (i: number) => {
    const token = doc.tokens[i]
    return (
      token !== undefined &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      isWord(token.text.toLowerCase()) &&
      !words.calendar.has(token.text.toLowerCase())
    )
  }
  if (!isPart(first) || registry.index.at(doc.tokens, first)) return first
  if (startsSentence(finding, first) && (words.groups.has(doc.tokens[first]!.lemma.toLowerCase()) || doc.tokens[first]!.upos === 'DET'))
    return first
  let joints = 0
  let i = first
  for (; i < first + 9 && i < doc.tokens.length && sameSentence(finding, first, i); i++) {
    const { text } = doc.tokens[i]!
    if (isPart(i)) continue
    if (!/^(and|&|for|,)$/.test(text) || !isPart(i + 1) || endsInstitution(finding, i - 1)) break
    if (text !== ',') joints++
  }
  return joints > 0 && endsInstitution(finding, i - 1) && doc.tokens[i - 2]?.text !== 'for' ? i : first
}

/** Is a word the noun of an institution (committee, foundation)? */
function endsInstitution({ doc, words }: Finding, i: number): boolean {
  const token = doc.tokens[i]
  return token !== undefined && words.groups.get(token.lemma.toLowerCase())?.institution === true
}
