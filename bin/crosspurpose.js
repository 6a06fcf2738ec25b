#!/usr/bin/env node
// Plain JavaScript that any Node can read: it checks the version before anything newer is loaded.
import process from 'node:process'

const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `crosspurpose: needs Node ${NEEDED} or newer, this is ${process.versions.node}.\n` +
      `  Install Node ${NEEDED} or newer from your system or with a version manager,\n` +
      '  or run it where the package "node" is a dependency: npm install node@24 crosspurpose, then npx crosspurpose\n',
  )
  process.exitCode = 2
} else {
  start()
}

async function start() {
  // Whoever reads our output may have had enough, as `head` does.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  try {
    const { enableCompileCache } = await import('node:module')
    enableCompileCache()
    const { main } = await import('../dist/cli/main.js')
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist')) throw error
    process.stderr.write('crosspurpose: not built yet. In a checkout, run: npm ci\n')
    process.exitCode = 2
  }
}
