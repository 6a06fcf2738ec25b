import type { ContradictionLine, PairLine, SideLine } from '../../app/make-brief.ts'
import { clip, type Paper, row } from './layout.ts'

const SCOPES = { self: 'with itself', side: 'within one side', rival: 'between rivals' } as const

/** A pair of entries that collide (or agree): the plain sentence that says why, then both quotes. */
export function contradictionRows(line: ContradictionLine | PairLine, paper: Paper): string[] {
  const { yellow, dim } = paper.colors
  const kind = 'scope' in line ? dim(`    ${SCOPES[line.scope]}, ${line.basis.replace('-', ' – ')}`) : null
  return [
    ...row(paper, { lead: 'scope' in line ? '  ≠ ' : '  = ', text: line.why, leadStyle: yellow, style: paper.colors.bold }),
    ...(kind ? [kind] : []),
    ...sideRows(line.a, paper),
    ...sideRows(line.b, paper),
  ]
}

function sideRows(side: SideLine, paper: Paper): string[] {
  const open = side.alternatives.length > 0 ? ` (or ${side.alternatives.join(' or ')}? the text leaves it open)` : ''
  const who = side.who.length > 0 ? side.who.join(', ') : 'the text'
  return row(paper, { lead: '      ', text: `${who}${open}: “${clip(side.words, 200)}”`, cite: side.cite })
}
