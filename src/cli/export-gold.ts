import type { Command } from 'commander'
import { DEFAULT_CASE } from '../app/open-case.ts'
import { type Context, print } from './context.ts'

/** `crosspurpose export-gold`: judged rows as a folder that `npm run eval -- --gold FOLDER` measures the coder on. */
export function addExportGoldCommand(program: Command, context: Context): void {
  program
    .command('export-gold')
    .description('write the rows that people judged as gold, to measure the coder on your own texts')
    .argument('<folder>', 'where to write; made when it is not there')
    .option('--case <file>', 'the case', DEFAULT_CASE)
    .action(async (folder: string, options: { readonly case: string }) => {
      const [{ machine }, { openLedger }, { openReview }, { exportGold }, { saveGold }] = await Promise.all([
        context.loadMachine(),
        import('../ledger/index.ts'),
        import('../app/review/open-review.ts'),
        import('../app/review/export-gold.ts'),
        import('../app/review/save-gold.ts'),
      ])
      const ledger = await openLedger(options.case, { create: false })
      try {
        const review = openReview({ ledger, machine, now: () => new Date().toISOString() })
        const texts = exportGold(await review.snapshot())
        await saveGold(texts, folder)
        print(context, [
          texts.length === 0
            ? 'No row has been judged yet; nothing was written.'
            : `${texts.length} judged ${texts.length === 1 ? 'text' : 'texts'} written to ${folder}`,
        ])
      } finally {
        await ledger.close()
      }
    })
}
