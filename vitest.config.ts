import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,web,test,bench,scripts}/**/*.test.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // Files share a worker's modules: the model and the codebook are loaded once, not once a file.
    isolate: false,
    testTimeout: 20_000,
  },
})
