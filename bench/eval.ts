import { parseArgs } from 'node:util'
import { flips, writeFrozen } from './eval/flips.ts'
import { describe, evaluateGold } from './eval/gold.ts'
import { scoreOwnGold } from './eval/own-gold.ts'
import { goldRows, type Row, setRows } from './eval/rows.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    misses: { type: 'string' },
    kind: { type: 'string', default: '' },
    freeze: { type: 'boolean', default: false },
    gold: { type: 'string' },
  },
})

if (values.gold) {
  for (const line of scoreOwnGold(values.gold)) console.log(line)
  process.exit(0)
}

const { total, texts } = await evaluateGold()
const badQuotes = [...texts.values()].reduce((n, t) => n + t.badQuotes, 0)

if (values.misses) printMisses(values.misses, values.kind)
else {
  const rows = [...goldRows(total), ...(values.all ? setRows() : [])]
  if (values.json) console.log(JSON.stringify({ rows, badQuotes, measures: total }))
  else printTables(rows)
}
if (values.freeze) writeFrozen(texts)

function printMisses(slug: string, kind: string): void {
  for (const [name, scored] of texts) {
    if (slug !== name && slug !== 'all') continue
    console.log(`# ${name}`)
    for (const [measure, item] of scored.miss) if (measure.startsWith(kind)) console.log(`missed ${measure} ${describe(item, scored.text)}`)
    for (const [measure, item] of scored.extra)
      if (measure.startsWith(kind)) console.log(`extra  ${measure} ${describe(item, scored.text)}`)
  }
}

function printTables(rows: readonly Row[]): void {
  for (const [name, f] of Object.entries(total))
    console.log(`${name.padEnd(28)} ${f.p.toFixed(2)}  ${f.r.toFixed(2)}  ${f.f1.toFixed(2)}  (${f.right}/${f.coded}/${f.wanted})`)
  console.log('\nwhat        measure                                     has   reach strive')
  for (const r of rows) {
    const mark = r.value >= r.strive ? '▲' : r.value >= r.reach ? '✓' : '·'
    console.log(
      `${r.what.padEnd(11)} ${r.measure.padEnd(43)} ${r.value.toFixed(2)}  ${r.reach.toFixed(2)}  ${r.strive.toFixed(2)} ${mark} ${r.note ?? ''}`,
    )
  }
  console.log(`quotes that are not in the text: ${badQuotes}`)
  for (const line of flips(texts)) console.log(`flip ${line}`)
}
