import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Accessibility rules (axe) that the page breaks seriously, each with the first place where it does. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Colours that are still fading would be judged half-way.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((one) => one.finished))')
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.length + ' × ' + nodes[0].html.slice(0, 160) + ' ' + (nodes[0].any[0]?.message ?? '')))`)
}
