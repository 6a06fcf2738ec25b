import type { Out } from './context.ts'
import { clip } from './render/layout.ts'

/** One line on the terminal that says which text is being read; nothing at all when the stream is no terminal. */
export function showProgress(out: Out): { show(progress: { done: number; all: number; name: string }): void; clear(): void } {
  if (!out.isTTY) return { show: () => {}, clear: () => {} }
  const clear = () => void out.write('\r\u001b[K')
  return {
    clear,
    show: ({ done, all, name }) => {
      clear()
      if (done < all) out.write(clip(`reading ${done + 1}/${all}  ${name}`, (out.columns ?? 80) - 1))
    },
  }
}
