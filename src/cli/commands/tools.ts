import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** Commands that need no case: `parse` shows the grammar of texts, `names compare` and `claims compare` judge pairs. */
export function addToolCommands(program: Command, context: Context): void {
  addParse(program, context)
  addNames(program, context)
  addClaims(program, context)
}

interface ParseOptions {
  readonly tokens?: boolean
}

function addParse(program: Command, context: Context): void {
  program
    .command('parse')
    .description('print the dependency trees of a text as CoNLL-U, names in MISC')
    .argument('<path>', 'a text file, or - for standard input')
    .option('--conllu', 'CoNLL-U, the only format there is, and the default')
    .option('--tokens', 'the text is cut already: a sentence a line, blanks between tokens')
    .action(async (path: string, options: ParseOptions) => {
      const [{ loadEnglish, parseText }, { readText }] = await Promise.all([
        import('../../app/parse-text.ts'),
        import('../../app/read-text.ts'),
      ])
      const text = await readText(path, context.stdin)
      context.stdout.write(parseText(loadEnglish(), text, { tokens: options.tokens === true }))
    })
}

function addNames(program: Command, context: Context): void {
  program
    .command('names')
    .description('judge whether names are one')
    .command('compare')
    .description('for JSON lines {"name1", "name2"}: print {"score", "same", "why"} for each')
    .argument('[path]', 'a file of JSON lines, or - for standard input', '-')
    .action(async (path: string) => {
      const [{ comparePairs }, { readText }] = await Promise.all([import('../../app/compare-names.ts'), import('../../app/read-text.ts')])
      context.stdout.write(comparePairs(await readText(path, context.stdin)))
    })
}

function addClaims(program: Command, context: Context): void {
  program
    .command('claims')
    .description('judge whether claims agree')
    .command('compare')
    .description('for JSON lines {"a", "b"}: print {"relation", "basis", "why"} for each')
    .argument('[path]', 'a file of JSON lines, or - for standard input', '-')
    .action(async (path: string) => {
      const [{ codebook }, { compareClaimLines }, { loadEnglish }, { readText }] = await Promise.all([
        context.loadMachine(),
        import('../../app/claims/index.ts'),
        import('../../app/parse-text.ts'),
        import('../../app/read-text.ts'),
      ])
      const lines = (await readText(path, context.stdin)).split('\n')
      for (const comparison of compareClaimLines(lines, loadEnglish(), codebook)) context.stdout.write(`${JSON.stringify(comparison)}\n`)
    })
}
