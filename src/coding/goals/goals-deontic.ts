import { plainFrame, type WantingFrame } from '../../codebook/wanting.ts'
import { contains, type Statement } from '../../model/index.ts'
import { collect, spanOf } from '../clauses/tree.ts'
import { isLasting, type Want } from './goals-cues.ts'
import type { GoalDesk, Wanted } from './goals-desk.ts'
import { directionOf } from './goals-direction.ts'
import { wantedAsPhrase, wantedClauses } from './goals-spans.ts'

const FRAME: WantingFrame = { ...plainFrame('deontic'), demand: true }

/** What stands beside a demand rather than in it. */
const LOOSE = new Set(['conj', 'cc', 'mark', 'parataxis', 'punct', 'discourse'])

/** "Foreign troops must leave the valley", said by somebody: a lasting state that the speaker demands (codebook.md, hard cases). */
export function wantsOfDemands(desk: GoalDesk, statements: readonly Statement[]): (Want & { readonly ids: readonly string[] })[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.modal === null || !desk.words.deonticModals.has(clause.modal)) return []
    const due = dueThing(desk, clause.head)
    const lasting = due !== null || isLasting(desk, clause.head)
    const said = statements.filter((s) => contains(s.content, clause.span)).at(-1)
    if (!lasting || !said || said.speakers.length === 0 || clause.agents.length + clause.patients.length === 0) return []
    const found = due === null ? [wantedState(desk, clause.head)] : wantedAsPhrase(desk, due, FRAME)
    return found.map((wanted) => ({
      wanted,
      direction: due !== null && isNone(desk, due) ? 'avoid' : directionOf(desk, wanted),
      holders: [],
      ids: said.speakers,
      cue: clause.head,
      rule: 'deontic',
      clause,
      confidence: 0.5,
    }))
  })
}

/** "Paris says it will keep its garrison": what somebody says he or his side will keep up. */
export function wantsOfKeeping(desk: GoalDesk, statements: readonly Statement[]): (Want & { readonly ids: readonly string[] })[] {
  const { actors, clauses } = desk.reading
  return clauses.all.flatMap((clause) => {
    if (clause.kind !== 'verb' || clause.passive || !desk.words.futures.has(clause.modal ?? '') || !desk.words.keeping.has(clause.lemma))
      return []
    const said = statements.filter((s) => contains(s.content, clause.span)).at(-1)
    if (!said || said.speakers.length === 0 || clause.polarity === 'negative' || !clause.patients.some((p) => isKept(desk, p.head)))
      return []
    const own = said.speakers.flatMap((id) => [id, ...actors.sideOf(id)])
    if (!clause.agents.some((a) => actors.resolve(a.head, said.speakers).ids.some((id) => own.includes(id)))) return []
    const found = wantedClauses(desk, clause.head, plainFrame('to'))
    return found.map((wanted) => ({
      wanted,
      direction: directionOf(desk, wanted),
      holders: [],
      ids: said.speakers,
      cue: clause.head,
      rule: 'keeping',
      clause,
      confidence: 0.5,
    }))
  })
}

/** A thing is kept up; a right or a chance is only claimed. */
const isKept = ({ tree, words }: GoalDesk, thing: number): boolean =>
  tree.tokens[thing]!.upos !== 'PRON' && !words.purposeNotNouns.has(tree.tokens[thing]!.lemma)

/** "there must be an end to the siege": the thing that ought to be. */
function dueThing({ tree }: GoalDesk, head: number): number | null {
  if (tree.tokens[head]!.lemma !== 'be' || tree.byRelation(head, 'expl').length === 0) return null
  const thing = tree.byRelation(head, 'nsubj', 'obj').find((s) => s > head)
  return thing !== undefined && tree.tokens[thing]!.upos === 'NOUN' ? thing : null
}

const isNone = (desk: GoalDesk, thing: number): boolean =>
  desk.tree.byRelation(thing, 'det').some((d) => desk.reading.codebook.clauses.negators.has(desk.tree.tokens[d]!.lemma))

/** The whole clause that ought to be, without what stands beside it. */
function wantedState(desk: GoalDesk, head: number): Wanted {
  const own = collect(desk.tree, head, (child, depth) => depth === 0 && (child.deprel.startsWith('advcl') || LOOSE.has(child.deprel)))
  return { head, content: spanOf(desk.tree, own), shape: 'clause', frame: FRAME }
}
