import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** Commands that work without a case: `parse` shows the grammar of a text, `names compare` judges pairs of names. */
export function addToolCommands(_program: Command, _context: Context): void {}
