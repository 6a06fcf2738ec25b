import type { Doc } from '../../model/doc.ts'
import { applyEdit, editOf, type LemmaRules, LONGEST_ENDING, lemmatize } from '../lemmatize.ts'

interface Fact {
  word: string
  xpos: string
  lemma: string
  count: number
  /** Lemmas that the treebank also gives it, where it is seen too seldom to say which is right. */
  rivals: readonly string[]
}

/** How often the treebank's first choice must be seen to stand against its second. */
const CERTAIN = 3

/**
 * Learns endings and exceptions from a treebank, and from further facts about inflection, such as a dictionary's (`word`, `xpos`, `lemma`),
 * which count less than the treebank's, but decide where the treebank has hardly seen a word and is at odds with itself, or gives it a
 * lemma that no fact knows (a slip of the annotators: "fled" of "flead").
 */
export function learnLemmaRules(docs: readonly Doc[], more: readonly { word: string; xpos: string; lemma: string }[] = []): LemmaRules {
  const facts = gatherFacts(docs)
  const words = new Set(more.map(({ lemma }) => lemma))
  for (const { word, xpos, lemma } of more) {
    const known = facts.get(`${word} ${xpos}`)
    const isSlip = known !== undefined && !words.has(known.lemma) && known.count <= CERTAIN
    if (!known || isSlip || known.rivals.includes(lemma)) facts.set(`${word} ${xpos}`, { word, xpos, lemma, count: 1, rivals: [] })
  }
  const votes = new Map<string, Map<string, Map<string, number>>>()
  for (const { word, xpos, lemma } of facts.values()) {
    const edit = editOf(word, lemma)
    if (edit === null) continue
    for (let n = 0; n <= Math.min(LONGEST_ENDING, word.length); n++) {
      const byEnding = getOr(votes, xpos, () => new Map<string, Map<string, number>>())
      const byEdit = getOr(byEnding, word.slice(word.length - n).toLowerCase(), () => new Map<string, number>())
      byEdit.set(edit, (byEdit.get(edit) ?? 0) + 1)
    }
  }
  const endings = Object.fromEntries([...votes].sort(byKey).map(([xpos, byEnding]) => [xpos, prune(byEnding)]))
  const rules = { endings, exceptions: {} as Record<string, string> }
  for (const { word, xpos, lemma } of [...facts.values()].sort((a, b) => (a.word < b.word ? -1 : 1)))
    if (lemmatize(word, xpos, rules) !== lemma) rules.exceptions[`${word} ${xpos}`] = lemma
  return rules
}

function gatherFacts(docs: readonly Doc[]): Map<string, Fact> {
  const counts = new Map<string, Map<string, number>>()
  for (const doc of docs)
    for (const token of doc.tokens) {
      if (!token.xpos || token.lemma === '_' || token.upos === 'X') continue
      const word = token.xpos.startsWith('NNP') ? token.text : token.text.toLowerCase().replaceAll('’', "'")
      const byLemma = getOr(counts, `${word} ${token.xpos}`, () => new Map<string, number>())
      byLemma.set(token.lemma, (byLemma.get(token.lemma) ?? 0) + 1)
    }
  const facts = new Map<string, Fact>()
  for (const [key, byLemma] of counts) {
    const [word, xpos] = key.split(' ') as [string, string]
    const [[lemma, count], ...others] = [...byLemma].sort((a, b) => b[1] - a[1]) as [[string, number], ...[string, number][]]
    const rivals = count < CERTAIN ? others.map(([rival]) => rival) : []
    if (xpos !== undefined && !(xpos.startsWith('NNP') && count < 2 && lemma !== word && !word.endsWith('s')))
      facts.set(key, { word, xpos, lemma, count, rivals })
  }
  return facts
}

/** Keeps an ending only where its edit differs from what the next shorter kept ending says, and where it is seen twice. */
function prune(byEnding: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const ending of [...byEnding.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [edit, votes] = [...byEnding.get(ending)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    let shorter = ending.slice(1)
    while (shorter && kept[shorter] === undefined) shorter = shorter.slice(1)
    if (
      ending === '' ||
      (votes >= 2 && kept[shorter] !== edit && applyEdit(`xx${ending}`, edit) !== applyEdit(`xx${ending}`, kept[shorter] ?? '0|'))
    )
      kept[ending] = edit
  }
  return kept
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
