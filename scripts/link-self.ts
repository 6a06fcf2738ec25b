/**
 * Lets `npx crosspurpose` run at once in the project's own checkout. npm links the commands of dependencies but not one's own:
 * the first link serves scripts and shells, the second is npx's, which it would otherwise make on first use (some ten seconds).
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', '.bin')
const link = join(folder, 'crosspurpose')

mkdirSync(folder, { recursive: true })
rmSync(link, { force: true })
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\crosspurpose.js" %*\r\n')
else symlinkSync('../../bin/crosspurpose.js', link)

const npm = process.env.npm_execpath
if (npm && process.env.npm_command !== 'publish' && process.env.npm_command !== 'pack') {
  const args = ['exec', '--offline', '--yes', '--loglevel=error', '--', 'crosspurpose', '--version']
  const { status } = spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'ignore', timeout: 120_000 })
  if (status !== 0) console.log('npx was not prepared: the first `npx crosspurpose` will take some seconds longer')
}
