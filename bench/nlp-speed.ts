/** A process of its own that loads the model and reads news from start to end; prints JSON: load and parse time, tokens, peak memory. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCodebook } from '../src/codebook/index.ts'
import { English } from '../src/nlp/english.ts'
import { addLayers } from '../src/nlp/layers.ts'

const folder = process.argv[2]!
const layers = process.argv[3] === 'layers'
const path = join(folder, 'news/wikinews.jsonl')
if (!existsSync(path)) throw new Error(`missing: ${path}`)
const texts = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)

const start = performance.now()
const english = English.load()
const loaded = performance.now()
const codebook = layers ? loadCodebook() : null
const read = (text: string): number => {
  const doc = english.parse(text)
  return (codebook ? addLayers(doc, codebook) : doc).tokens.length
}
// the first texts warm up the compiler and are not timed
for (const text of texts.slice(0, 40)) read(text)
const from = performance.now()
const used = process.cpuUsage()
let tokens = 0
for (const text of texts) tokens += read(text)
const seconds = (performance.now() - from) / 1000
const cpu = process.cpuUsage(used)
console.log(
  JSON.stringify({
    loadSeconds: Math.round(loaded - start) / 1000,
    tokens,
    tokensPerSecond: Math.round(tokens / seconds),
    tokensPerCpuSecond: Math.round((tokens * 1e6) / (cpu.user + cpu.system)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
