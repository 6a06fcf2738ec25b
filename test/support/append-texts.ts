/** A process that appends texts to a case and reports each on a line once it is kept: `append-texts.ts CASE PREFIX MANY`. */
import { openLedger } from '../../src/ledger/index.ts'
import { codedText } from './small-case.ts'

const [path, prefix, many] = process.argv.slice(2)
const ledger = await openLedger(path!, { create: true })
for (let i = 0; i < Number(many); i++) {
  const text = codedText(`${prefix} ${i}.`)
  await ledger.append(text)
  process.stdout.write(`${text.source.id}\n`)
}
await ledger.close()
