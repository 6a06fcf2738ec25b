import type { ActorLine, EntryLine } from '../../app/list-entries.ts'
import type { EntryKind } from '../../model/index.ts'
import { clip, type Paper } from './layout.ts'
import { type Column, table } from './table.ts'

const words = (line: EntryLine) => clip(line.words, 240)
const who = (line: EntryLine) => line.who.join(', ')
const fact = (name: string) => (line: EntryLine) => {
  const value = line.facts[name]
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
/** Factuality in words, empty for what plainly happened. */
const doubt = (line: EntryLine) =>
  [
    line.polarity === 'negative' ? 'not' : '',
    line.certainty === 'certain' ? '' : line.certainty,
    fact('phase')(line) === 'future' ? 'to come' : '',
  ]
    .filter(Boolean)
    .join(', ')

const AT: Column<EntryLine> = { head: 'at', share: 0, cell: (line) => line.cite }

const COLUMNS: Readonly<Record<EntryKind, readonly Column<EntryLine>[]>> = {
  statement: [
    AT,
    { head: 'who', share: 2, cell: who },
    { head: 'act', share: 0, cell: fact('speechAct') },
    { head: 'says', share: 5, cell: words },
  ],
  event: [
    AT,
    { head: 'type', share: 0, cell: fact('eventType') },
    { head: 'who', share: 2, cell: who },
    { head: 'to whom', share: 2, cell: fact('to') },
    { head: 'words', share: 4, cell: words },
    { head: 'doubt', share: 0, cell: doubt },
  ],
  goal: [
    AT,
    { head: 'who', share: 2, cell: who },
    { head: 'wants', share: 0, cell: fact('direction') },
    { head: 'words', share: 4, cell: words },
  ],
  effect: [
    AT,
    { head: '±', share: 0, cell: fact('sign') },
    { head: 'on', share: 3, cell: fact('affected') },
    { head: 'by', share: 4, cell: fact('cause') },
    { head: 'basis', share: 0, cell: fact('basis') },
  ],
  figure: [
    AT,
    {
      head: 'value',
      share: 0,
      cell: (line) => `${line.facts.approximate ? 'about ' : ''}${Number(line.facts.value).toLocaleString('en-US')}`,
    },
    { head: 'unit', share: 2, cell: fact('unit') },
    { head: 'words', share: 4, cell: words },
  ],
  link: [
    AT,
    { head: 'type', share: 0, cell: fact('type') },
    { head: 'from', share: 4, cell: fact('from') },
    { head: 'to', share: 4, cell: fact('to') },
  ],
}

const ACTOR_COLUMNS: readonly Column<ActorLine>[] = [
  { head: 'entries', share: 0, cell: (line) => String(line.entries) },
  { head: 'name', share: 3, cell: (line) => line.name },
  { head: 'kind', share: 0, cell: (line) => line.kind },
  { head: 'acts for', share: 2, cell: (line) => line.actsFor ?? '' },
  { head: 'also called', share: 4, cell: (line) => line.aliases.filter((alias) => alias !== line.name).join(', ') },
]

/** A list of entries of one kind as a table that fits the paper. */
export const renderEntries = (lines: readonly EntryLine[], kind: EntryKind, paper: Paper): string[] => table(lines, COLUMNS[kind], paper)

/** The actors as a table that fits the paper. */
export const renderActors = (lines: readonly ActorLine[], paper: Paper): string[] => table(lines, ACTOR_COLUMNS, paper)
