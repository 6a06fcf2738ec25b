import { parseArgs } from 'node:util'
import { describe, evaluateGold } from './eval/gold.ts'

const { values } = parseArgs({ options: { misses: { type: 'string' }, kind: { type: 'string' } } })
const { total, texts } = await evaluateGold()
for (const [slug, scored] of texts) {
  if (values.misses !== slug && values.misses !== 'all') continue
  console.log(`# ${slug}`)
  for (const [kind, item] of scored.miss)
    if (!values.kind || kind.startsWith(values.kind)) console.log(`missed ${kind} ${describe(item, scored.text)}`)
  for (const [kind, item] of scored.extra)
    if (!values.kind || kind.startsWith(values.kind)) console.log(`extra  ${kind} ${describe(item, scored.text)}`)
}
for (const [name, f] of Object.entries(total))
  console.log(`${name.padEnd(28)} ${f.p.toFixed(2)}  ${f.r.toFixed(2)}  ${f.f1.toFixed(2)}  (${f.right}/${f.coded}/${f.wanted})`)
