import { plainFrame, type WantingFrame } from '../../codebook/wanting.ts'
import { contains, type Statement } from '../../model/index.ts'
import { collect, spanOf } from '../clauses/tree.ts'
import { isLasting, type Want } from './goals-cues.ts'
import type { GoalDesk, Wanted } from './goals-desk.ts'
import { directionOf } from './goals-direction.ts'

const FRAME: WantingFrame = { ...plainFrame('deontic'), demand: true }

/** What stands beside a demand rather than in it. */
const LOOSE = new Set(['conj', 'cc', 'mark', 'parataxis', 'punct', 'discourse'])

/** "Foreign troops must leave the valley", said by somebody: a lasting state that the speaker demands (codebook.md, hard cases). */
export function wantsOfDemands(desk: GoalDesk, statements: readonly Statement[]): (Want & { readonly ids: readonly string[] })[] {
  return desk.reading.clauses.all.flatMap((clause) => {
    if (clause.modal === null || !desk.words.deonticModals.has(clause.modal)) return []
    const lasting = isLasting(desk, clause.head)
    const said = statements.filter((s) => contains(s.content, clause.span)).at(-1)
    if (!lasting || !said || said.speakers.length === 0 || clause.agents.length + clause.patients.length === 0) return []
    const own = collect(
      desk.tree,
      clause.head,
      (child, depth) => depth === 0 && (child.deprel.startsWith('advcl') || LOOSE.has(child.deprel)),
    )
    const wanted: Wanted = { head: clause.head, content: spanOf(desk.tree, own), shape: 'clause', frame: FRAME }
    return [
      {
        wanted,
        direction: directionOf(desk, wanted),
        holders: [],
        ids: said.speakers,
        cue: clause.head,
        rule: 'deontic',
        clause,
        confidence: 0.5,
      },
    ]
  })
}
