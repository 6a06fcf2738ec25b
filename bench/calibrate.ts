import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { calibrate, type Judged, reliability } from './eval/calibration.ts'
import { evaluateGold } from './eval/gold.ts'

const TABLE = fileURLToPath(new URL('../codebook/confidence.yaml', import.meta.url))
const PAGE = fileURLToPath(new URL('../docs/calibration.md', import.meta.url))
/** The scorer's name for a plain match of each kind; links have no gold of their own. */
const MEASURES: Record<string, string> = {
  statement: 'statement content',
  event: 'event predicate',
  goal: 'goal content',
  effect: 'effect',
  figure: 'figure',
}

const { texts } = await evaluateGold()
const rows: Judged[] = []
for (const [text, scored] of texts) {
  const extra = new Set(scored.extra.map(([measure, item]) => `${measure} ${item.id}`))
  for (const entry of scored.entries)
    if (MEASURES[entry.kind]) rows.push({ text, entry, right: !extra.has(`${MEASURES[entry.kind]} ${entry.id}`) })
}

const head = '# How often rows of each family of rules were right on the annotated texts; written by: npm run calibrate\n'
writeFileSync(TABLE, head + stringify(calibrate(rows)))
const { bands, expectedError } = reliability(rows)
const percent = (share: number) => `${Math.round(100 * share)}%`
const table = bands
  .map((b) => `| ${percent(b.from)}–${percent(b.from + 0.1)} | ${b.rows} | ${percent(b.claimed)} | ${percent(b.right)} |`)
  .join('\n')
writeFileSync(
  PAGE,
  `# Confidence\n\nEvery entry carries a confidence: how often rows of its family of rules were right on ${texts.size} annotated texts (a row is right when the annotators have one at the same words; for effects, with the same sign on the same thing). Small families are drawn towards wider ones. \`npm run calibrate\` writes the table (codebook/confidence.yaml) and this page.\n\nThe reliability below leaves out one text at a time: each text's rows claim what the other texts teach. Links have no annotations, so they claim 50%.\n\n| claimed | rows | mean claim | right |\n|---|---|---|---|\n${table}\n\nExpected calibration error over ${rows.length} rows: ${(100 * expectedError).toFixed(1)} points.\n`,
)
console.log(`${rows.length} rows of ${texts.size} texts; expected calibration error ${(100 * expectedError).toFixed(1)} points`)
