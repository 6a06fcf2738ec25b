import Table from 'cli-table3'
import type { Paper } from './layout.ts'

/** A column of a list: its heading, its share of the width left over (0: as wide as its widest cell), and what stands in it. */
export interface Column<T> {
  readonly head: string
  readonly share: number
  readonly cell: (line: T) => string
}

const NO_BORDERS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((name) => [name, '']),
)

/** Lines as a table without borders that fits the paper; cells wrap at blanks. */
export function table<T>(lines: readonly T[], columns: readonly Column<T>[], paper: Paper): string[] {
  if (lines.length === 0) return ['Nothing of this kind in the case.']
  const fixed = columns.map(({ head, cell, share }) =>
    share > 0 ? 0 : Math.max(head.length, ...lines.map((line) => cell(line).length)) + 1,
  )
  const left = paper.width - fixed.reduce((sum, width) => sum + width, 0) - columns.length
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const grid = new Table({
    head: columns.map(({ head }) => paper.colors.bold(head.toUpperCase())),
    colWidths: columns.map(({ share }, i) => (share > 0 ? Math.max(8, Math.floor((left * share) / shares)) : fixed[i]!)),
    wordWrap: true,
    chars: { ...NO_BORDERS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  grid.push(...lines.map((line) => columns.map(({ cell }) => cell(line))))
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
