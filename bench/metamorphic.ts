import { runMetamorphic } from './metamorphic/run.ts'

const trials = runMetamorphic()
for (const t of trials.filter((t) => !t.held))
  console.log(`✗ ${t.relation} ${t.template}: ${t.text}\n    lost ${t.lost.join(' | ')}\n    gained ${t.gained.join(' | ')}`)
for (const [relation, all] of Map.groupBy(trials, (t) => t.relation))
  console.log(`${relation.padEnd(12)} ${all.filter((t) => t.held).length} of ${all.length} held`)
