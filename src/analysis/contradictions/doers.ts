import type { EntryOf } from '../../model/index.ts'
import { type CaseIndex, mainWords } from '../case-index.ts'
import { readWords, type Word } from '../words.ts'

type Statement = EntryOf<'statement'>

/** The sides that words of a saying name, or the speakers' own where a pronoun stands for them ("it", "its forces"). */
export function sidesIn(words: readonly Word[], statement: Statement, index: CaseIndex): readonly string[] {
  const { actors } = index.names.split(words)
  if (actors.length > 0) return [...index.sidesOf(actors)]
  const pronoun = words.find((w) => index.lexicon.personals.has(w.text) || index.lexicon.hold.ours.has(w.text))
  if (!pronoun || statement.speakers.length === 0) return []
  const person = statement.speakers.every((id) => index.actor(id)?.kind === 'person')
  return index.lexicon.personals.has(pronoun.text) && !person ? [] : [...index.sidesOf(statement.speakers)]
}

/** Words before a verb among which its subject's owner or name stands ("its own pilots had not"). */
const REACH = 6

/** The words right before the first of some verbs, back to where the clause begins; none of a passive, whose subject does nothing. */
function before(words: readonly Word[], verbs: readonly string[]): readonly Word[] {
  const at = words.findIndex((w) => verbs.includes(w.key) && w.verbal)
  if (at < 1 || words[at - 1]!.lemma === 'be') return []
  const from = words.findLastIndex((w, i) => i < at && w.boundary)
  return words.slice(Math.max(from + 1, at - REACH), at)
}

/** The sides that do what a saying tells, where its subject names them or is the speakers' own; "nobody", "troops" and persons name none. */
function doersOf(statement: Statement, verbs: readonly string[], index: CaseIndex): readonly string[] {
  const sides = sidesIn(before(readWords(mainWords(statement), index.lexicon), verbs), statement, index)
  return sides.some((id) => index.actor(id)?.kind === 'person') ? [] : sides
}

/** Do two sayings of one verb tell of two doers: "its pilots did not bomb the camp", "American pilots had bombed it"? */
export function byTwoDoers(a: Statement, b: Statement, verbs: readonly string[], index: CaseIndex): boolean {
  const [x, y] = [doersOf(a, verbs, index), doersOf(b, verbs, index)]
  return x.length > 0 && y.length > 0 && !x.some((side) => y.includes(side))
}
