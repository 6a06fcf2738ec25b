import { expect, it } from 'vitest'
import { clashes } from './clash.ts'

it.each([
  ['VERB|VBD', 'case', true],
  ['AUX|MD', 'compound', true],
  ['AUX|VBZ', 'aux', false],
  ['VERB|VBN', 'amod', false],
  ['ADP|IN', 'case', false],
])('%s as %s: %s', (tag, label, clash) => {
  expect(clashes(tag, label)).toBe(clash)
})
