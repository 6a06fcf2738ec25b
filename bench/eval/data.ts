import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder with third-party and gold data: CROSSPURPOSE_DATA, by default ../shared. */
const DATA = resolve(process.env.CROSSPURPOSE_DATA ?? '../shared')

/** Is the data folder there? Benches that need it say so and stop. */
export function requireData(...parts: string[]): string {
  const path = join(DATA, ...parts)
  if (existsSync(path)) return path
  console.error(`Needs ${join(...parts)} in the data folder (CROSSPURPOSE_DATA, by default ../shared), which is not here.`)
  process.exit(2)
}

/** The records of a file with one JSON value a line. */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

/** Right, coded and wanted as precision, recall and F1. */
export function figures(right: number, coded: number, wanted: number): Figures {
  const p = coded ? right / coded : 0
  const r = wanted ? right / wanted : 0
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0, right, coded, wanted }
}
export interface Figures {
  p: number
  r: number
  f1: number
  right: number
  coded: number
  wanted: number
}
