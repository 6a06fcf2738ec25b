import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coderPages } from '../scripts/coder-pages.ts'

test.each([...coderPages()])('docs/coders/%s is what the codebook says (npm run docs)', (name, page) => {
  expect(readFileSync(new URL(`../docs/coders/${name}`, import.meta.url), 'utf8')).toBe(page)
})
