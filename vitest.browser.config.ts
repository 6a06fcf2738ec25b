import { defineConfig } from 'vitest/config'

/** Tests of the pages in a real browser: `npm run test:browser`, after `npm run build`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    globalSetup: './test/browser/prepare.ts',
    reporters: ['default', './test/summary-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A real browser on a busy machine misses a deadline now and then; a fault shows twice.
    retry: 1,
    fileParallelism: false,
    isolate: false,
  },
})
