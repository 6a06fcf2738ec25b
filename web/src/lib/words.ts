import type { EntryKind, FindingChange, GoalCard, PairVerdict, RejectReason } from '../../../src/api/index.ts'

/** How the pages put the codebook's terms. */
export const VERDICTS: Readonly<Record<GoalCard['label'], { mark: string; words: string; tone: string }>> = {
  advanced: { mark: '▲', words: 'advanced', tone: 'gain' },
  'set back': { mark: '▼', words: 'set back', tone: 'loss' },
  conflicted: { mark: '◆', words: 'conflicted', tone: 'both' },
  open: { mark: '○', words: 'open', tone: 'none' },
}

export const KINDS: Readonly<Record<EntryKind, { letter: string; one: string; many: string }>> = {
  statement: { letter: 'S', one: 'statement', many: 'Statements' },
  event: { letter: 'E', one: 'event', many: 'Events' },
  goal: { letter: 'G', one: 'goal', many: 'Goals' },
  effect: { letter: 'F', one: 'effect', many: 'Effects' },
  figure: { letter: 'N', one: 'figure', many: 'Figures' },
  link: { letter: 'L', one: 'link', many: 'Links' },
}

export const REASONS: Readonly<Record<RejectReason, string>> = {
  'not-in-text': 'The text does not say so',
  'wrong-span': 'Wrong words',
  'wrong-actor': 'Wrong actor',
  'wrong-type': 'Wrong type',
  'wrong-sign': 'Wrong sign',
  duplicate: 'Said already',
  'not-political': 'Not political',
  other: 'Another reason',
}

export const PAIR_VERDICTS: readonly { verdict: PairVerdict; words: string; means: string }[] = [
  { verdict: 'contradicts', words: 'Contradicts', means: 'Both cannot hold' },
  { verdict: 'changed-position', words: 'Changed position', means: 'A later view, not a contradiction' },
  { verdict: 'compatible', words: 'Compatible', means: 'Both can hold' },
  { verdict: 'different-referent', words: 'Different referent', means: 'They speak of different things' },
  { verdict: 'translation-artefact', words: 'Translation artefact', means: 'The wording only' },
  { verdict: 'unclear', words: 'Unclear', means: 'The texts do not settle it' },
]

export const SCOPES: Readonly<Record<'self' | 'side' | 'rival', string>> = {
  self: 'Same actor',
  side: 'Same side',
  rival: 'Between rivals',
}

export const CHANGES: Readonly<Record<FindingChange['kind'], string>> = {
  verdict: 'Goal verdict',
  beneficiary: 'Who benefits',
  contradiction: 'Contradiction',
  alignment: 'Alignment',
  'broken-promise': 'Broken promise',
  backfire: 'Backfire',
}

export const STATUS_MARKS = { proposed: '·', accepted: '✓', edited: '✎', added: '+', rejected: '✕' } as const

/** 2031-03-05 as 5 Mar 2031; null as "undated". */
export function sayDate(date: string | null): string {
  if (!date) return 'undated'
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
}

export const sayWho = (who: readonly string[], otherwise = 'the text itself'): string => who.join(', ') || otherwise

/** A count with its noun. */
export const sayCount = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`
