import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gold } from '../../test/gold/gold.ts'
import { f1, scoreText, sumScores } from '../../test/gold/score.ts'
import { codeText } from './runner.ts'

/**
 * Measures the coder on a team's own judged texts: a folder of `SLUG.txt` with `SLUG.json`, as `crosspurpose export-gold` writes it.
 * Returns a line for each measure.
 */
export function scoreOwnGold(folder: string): string[] {
  const slugs = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
  const scores = slugs.sort().map((slug) => {
    const gold = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')) as Gold
    return scoreText(gold, codeText(readFileSync(join(folder, `${slug}.txt`), 'utf8'), gold.document.publishedAt))
  })
  return Object.entries(sumScores(scores)).map(
    ([measure, score]) =>
      `${measure.padEnd(28)} F1 ${f1(score).toFixed(2)}  (${score.right} right of ${score.coded} coded, ${score.wanted} wanted)`,
  )
}
