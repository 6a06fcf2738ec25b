import { mkdirSync, writeFileSync } from 'node:fs'
import { coderPages } from './coder-pages.ts'

const folder = new URL('../docs/coders/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, page] of coderPages()) writeFileSync(new URL(name, folder), page)
