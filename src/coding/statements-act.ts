import type { WordsAndPhrases } from '../codebook/saying-content.ts'
import type { Span, Statement, Token } from '../model/index.ts'
import type { Clause } from './clause.ts'
import type { Desk, Draft } from './statements-draft.ts'

type Act = Statement['speechAct']

/** What the words of a content show, gathered once. */
interface Shown {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly main: Clause | null
  /** The main clause's subject is the one who speaks, or the speaker's side. */
  readonly own: boolean
  readonly future: boolean
  readonly negative: boolean
}

/**
 * What the saying does: the cue's own act where it is firm, else what the content shows, by the first of these that it shows:
 * refuse, threaten, demand, promise, deny, accuse, justify, warn, praise, agree; else the cue's act.
 */
export function speechActOf(desk: Desk, draft: Draft, speakers: readonly string[]): Act {
  if (draft.firm) return draft.act
  const shown = readShown(desk, draft, speakers)
  if (draft.act !== 'assert' && draft.act !== 'announce') return draft.act
  return shownAct(desk, shown, draft) ?? draft.act
}

function readShown(desk: Desk, draft: Draft, speakers: readonly string[]): Shown {
  const { reading } = desk
  const { content } = draft
  const tokens = reading.doc.tokens.filter((t) => t.start >= content.start && t.end <= content.end)
  const inside = reading.clauses.all.filter((c) => within(reading.doc.tokens[c.head]!, content))
  const main = inside.find((c) => c.parent === null || !within(reading.doc.tokens[reading.clauses.all[c.parent]!.head]!, content)) ?? null
  return {
    text: ` ${reading.doc.source.text.slice(content.start, content.end).toLowerCase().replaceAll('’', "'")} `,
    tokens,
    main,
    own: main !== null && isOwn(desk, main, speakers),
    future: main !== null && (main.tense === 'future' || main.modal === 'will' || main.modal === 'would'),
    negative: main?.polarity === 'negative',
  }
}

const within = (token: Token, span: Span): boolean => token.start >= span.start && token.end <= span.end

/** Does the speaker speak of what the speaker, or the speaker's side, does? */
function isOwn({ reading }: Desk, clause: Clause, speakers: readonly string[]): boolean {
  const subjects = clause.passive ? clause.patients : clause.agents
  return subjects.some(({ head }) => {
    const token = reading.doc.tokens[head]!
    if (/^(I|we)$/i.test(token.text)) return true
    const side = speakers.flatMap((s) => reading.actors.sideOf(s))
    return reading.actors
      .resolve(head, speakers)
      .ids.some((id) => side.includes(id) || reading.actors.sideOf(id).some((s) => speakers.includes(s)))
  })
}

/** How many words and phrases of a list a content holds. */
function count({ text, tokens }: Shown, list: WordsAndPhrases): number {
  const words = tokens.filter((t) => list.lemmas.has(t.lemma.toLowerCase()) || list.lemmas.has(t.text.toLowerCase())).length
  return words + list.phrases.filter((phrase) => text.includes(phrase)).length
}

function shownAct({ saying: { content } }: Desk, shown: Shown, draft: Draft): Act | null {
  const { main, own, future, negative } = shown
  const has = (list: WordsAndPhrases) => count(shown, list) > 0
  if (draft.act === 'announce' && !has(content.refuseWords)) return null
  if (has(content.refuseWords) || (own && future && negative)) return 'refuse'
  if (own && future && main && has(content.hostile) && !has(content.justifyWords)) return 'threaten'
  if (main?.modal && !shown.text.includes('?') && content.demandModals.lemmas.has(main.modal) && !own) return 'demand'
  if (main && content.demandWords.lemmas.has(main.lemma) && !own) return 'demand'
  if ((own && future) || (own && has(content.promiseWords))) return 'promise'
  if (has(content.denyWords) || (negative && main?.kind === 'copula')) return 'deny'
  return weigh(shown, content)
}

/** Blame, reasons, danger and praise weigh against one another; the most frequent wins, blame first. */
function weigh(shown: Shown, content: Desk['saying']['content']): Act | null {
  const blame = shown.own ? 0 : count(shown, content.blameWords) + count(shown, content.blameVerbs)
  const scores: [Act, number][] = [
    ['accuse', blame],
    ['justify', count(shown, content.justifyWords)],
    ['warn', shown.future || shown.main?.modal ? count(shown, content.warnWords) : 0],
    ['praise', count(shown, content.praiseWords)],
    ['agree', count(shown, content.agreeWords)],
  ]
  const best = scores.toSorted((a, b) => b[1] - a[1])[0]!
  return best[1] > 0 ? best[0] : null
}
