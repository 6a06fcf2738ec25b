/** What the pages know of the server: its routes and the shapes that they answer with. Types only. */
export type { FindingChange } from '../app/review/compare-findings.ts'
export type { ActLine } from '../app/review/views/act-line.ts'
export type { Benefit, BriefView } from '../app/review/views/brief.ts'
export type { RowPage } from '../app/review/views/drawer.ts'
export type { GoalCard } from '../app/review/views/goal.ts'
export type { MapView } from '../app/review/views/map.ts'
export type { MatrixView } from '../app/review/views/matrix.ts'
export type { PairView } from '../app/review/views/pair.ts'
export type { QuoteView, RowView } from '../app/review/views/row.ts'
export type { TextPage, TextView } from '../app/review/views/text.ts'
export type { TimelineView } from '../app/review/views/timeline.ts'
export type {
  Actor,
  Credibility,
  Decision,
  Entry,
  EntryKind,
  Judgement,
  PairVerdict,
  RejectReason,
  Reliability,
  Span,
} from '../model/index.ts'
export type { Api } from './app.ts'
export type { Problem } from './problem.ts'
