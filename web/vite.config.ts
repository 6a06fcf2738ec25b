import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the pages into dist/web, from where `crosspurpose serve` offers them; everything they need is in the bundle. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    modulePreload: { polyfill: false },
  },
})
