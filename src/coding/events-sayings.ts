import type { CodedEvent } from '../model/index.ts'
import type { EventDesk } from './events-desk.ts'

/** Acts that are done by saying: filled in by the rules on statements. */
export function codeSayings(_desk: EventDesk): CodedEvent[] {
  return []
}
