/**
 * What `npm ci` does last: builds dist/, and lets `npx crosspurpose` run at once in the project's own checkout. npm links the
 * commands of dependencies but not one's own, so the first link is made here; npx ignores it for the package it stands in and
 * makes a link in a cache of its own on first use, which is done here too, since it takes it some seconds.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const { npm_command: command, npm_execpath: npm } = process.env
// npx prepares the package that it links: nothing is left to do then, and this script would call itself for ever.
const forNpx = command === 'exec' && existsSync(join(root, 'dist'))

if (!forNpx) {
  build()
  linkSelf()
  if (npm && (command === 'ci' || command === 'install')) warmNpx(npm)
}

function build(): void {
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

function linkSelf(): void {
  const folder = join(root, 'node_modules', '.bin')
  const link = join(folder, 'crosspurpose')
  mkdirSync(folder, { recursive: true })
  rmSync(link, { force: true })
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\crosspurpose.js" %*\r\n')
  else symlinkSync('../../bin/crosspurpose.js', link)
}

/** Best effort: where it fails, the first `npx crosspurpose` takes some seconds longer. */
function warmNpx(npmPath: string): void {
  const args = ['exec', '--offline', '--yes', '--', 'crosspurpose', '--version']
  spawnSync(process.execPath, [npmPath, ...args], { cwd: root, stdio: 'ignore', timeout: 60_000 })
}
