import type { ContradictionLine, PairLine, SideLine } from '../../app/make-brief.ts'
import { clip, type Paper, row, whyHint } from './layout.ts'

const SCOPES = { self: 'same actor', side: 'same side', rival: 'rivals' } as const
/** So much of a quote in the sentence that says why is enough to know it by. */
const KNOWN_BY = 24

/** A pair of entries that collide (or agree): the plain sentence that says why, and what it leaves out of both quotes; `ids` adds how to ask why. */
export function pairRows(line: ContradictionLine | PairLine, paper: Paper, ids = false): string[] {
  const { yellow, dim } = paper.colors
  const collides = 'scope' in line
  const told = [line.a, line.b].filter((side) => isToldBy(side, line.why))
  return [
    ...row(paper, {
      lead: collides ? '  ≠ ' : '  = ',
      text: line.why,
      cite: told.map((side) => side.cite).join(' '),
      leadStyle: yellow,
    }),
    ...[line.a, line.b].filter((side) => !told.includes(side)).flatMap((side) => sideRows(side, paper)),
    ...(collides
      ? row(paper, {
          lead: '    ',
          text: `${SCOPES[line.scope]}, ${line.basis.replace('-', ' – ')}${ids ? ` · ${whyHint(line.id)}` : ''}`,
          style: dim,
        })
      : []),
  ]
}

/** Does the sentence quote this side already? A side whose speaker is in doubt is always shown in full. */
const isToldBy = (side: SideLine, why: string): boolean => side.alternatives.length === 0 && why.includes(side.words.slice(0, KNOWN_BY))

function sideRows(side: SideLine, paper: Paper): string[] {
  const open = side.alternatives.length > 0 ? ` (or ${side.alternatives.join(' or ')}? the text leaves it open)` : ''
  const who = side.who.length > 0 ? side.who.join(', ') : 'the text'
  return row(paper, { lead: '      ', text: `${who}${open}: “${clip(side.words, 200)}”`, cite: side.cite })
}
