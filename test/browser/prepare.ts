import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './browser.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Before the tests in a browser: builds the pages as they stand, and installs Debian's Chromium where there is none. */
export default function prepare(): void {
  if (!findChromium()) {
    const install =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation'
    spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  // In a process of its own: built under the test runner's NODE_ENV, the pages would be React's slow ones for developers.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync('npx', ['vite', 'build', 'web', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit', env })
  if (status !== 0) throw new Error('the pages could not be built')
}
