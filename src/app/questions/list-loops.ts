import { findLoops, type Loop } from '../../analysis/loops/index.ts'
import { type Line, linesOf, type Questions } from './open-questions.ts'

/** A feedback loop with the sentences that each of its arcs rests on. */
export interface LoopReport {
  readonly id: string
  readonly type: Loop['type']
  readonly steps: readonly {
    readonly from: string
    readonly to: string
    readonly sign: string
    readonly why: string
    readonly lines: readonly Line[]
  }[]
}

/** Feedback loops of the case; `incomplete` when there may be more than were listed. */
export function listLoops(questions: Questions, cap?: number): { readonly loops: readonly LoopReport[]; readonly incomplete: boolean } {
  const { loops, nodes, incomplete } = findLoops(questions.index, cap)
  const labels = new Map(nodes.map((n) => [n.id, n.label]))
  const report = ({ id, type, arcs }: Loop): LoopReport => ({
    id,
    type,
    steps: arcs.map((arc) => ({
      from: labels.get(arc.from)!,
      to: labels.get(arc.to)!,
      sign: arc.sign,
      why: arc.why,
      lines: linesOf(questions, arc.entries),
    })),
  })
  return { loops: loops.map(report), incomplete }
}
