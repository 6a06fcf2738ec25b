import type { SayingFrame } from '../../codebook/saying.ts'
import type { Clause } from '../clauses/clause.ts'
import { cleftClause, closingClause, complementClause, hostClause, looseClause } from './statements-clauses.ts'
import type { Desk } from './statements-draft.ts'
import { gerund, infinitive, order } from './statements-infinitives.ts'
import { surfaceLabel } from './statements-labels.ts'
import { lostClause, quotedLabel } from './statements-lost.ts'
import { afterPreposition, object, objectWith, predicate } from './statements-objects.ts'
import { parenthesis } from './statements-parenthesis.ts'
import type { Said } from './statements-said.ts'
import { bareClause, nextThat, rest, thatClause } from './statements-surface.ts'

/** The words of what is said in one frame of a clause of saying; null when the clause does not have that frame. */
export function readFrame(desk: Desk, clause: Clause, frame: SayingFrame): Said | null {
  switch (frame.kind) {
    case 'clause':
      return (
        cleftClause(desk, clause) ??
        parenthesis(desk, clause) ??
        complementClause(desk, clause) ??
        hostClause(desk, clause) ??
        looseClause(desk, clause) ??
        thatClause(desk, clause) ??
        nextThat(desk, clause) ??
        (frame.group === 'say' || frame.speaker === 'document' ? (closingClause(desk, clause) ?? bareClause(desk, clause)) : null) ??
        lostClause(desk, clause)
      )
    case 'infinitive':
      return infinitive(desk, clause, frame)
    case 'order':
      return order(desk, clause, frame)
    case 'gerund':
      return gerund(desk, clause)
    case 'predicate':
      return quotedLabel(desk, clause) ?? surfaceLabel(desk, clause) ?? predicate(desk, clause)
    case 'prep':
      return afterPreposition(desk, clause, frame.preposition!)
    case 'object':
      return frame.preposition === null ? object(desk, clause, frame) : objectWith(desk, clause, frame.preposition, frame)
    case 'rest':
      return rest(desk, clause)
    case 'quotation':
      return parenthesis(desk, clause)
  }
}
