import { expect, it } from 'vitest'
import { z } from 'zod'
import { wordTable } from './word-table.ts'

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('knows no %s unless the codebook does', (word) => {
  const table = wordTable(z.number()).parse({ two: 2 })
  expect(table.two).toBe(2)
  expect(word in table).toBe(false)
  expect(table[word]).toBeUndefined()
})
