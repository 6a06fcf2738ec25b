/** Lets `npx crosspurpose` find the command in its own checkout: npm links the commands of dependencies, but not one's own. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', '.bin')
const link = join(folder, 'crosspurpose')

mkdirSync(folder, { recursive: true })
rmSync(link, { force: true })
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\crosspurpose.js" %*\r\n')
else symlinkSync('../../bin/crosspurpose.js', link)
