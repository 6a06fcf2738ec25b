import { spawnSync } from 'node:child_process'
import { build } from 'vite'
import { findChromium } from './browser.ts'

/** Before the tests in a browser: builds the pages as they stand, and installs Debian's Chromium where there is none. */
export default async function prepare(): Promise<void> {
  if (!findChromium()) {
    const command =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation'
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  await build({
    root: new URL('../../web', import.meta.url).pathname,
    configFile: new URL('../../web/vite.config.ts', import.meta.url).pathname,
    logLevel: 'warn',
  })
}
