import { useEffect, useRef } from 'react'

/** Is the user writing, so that letters are letters and not commands? */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="dialog"]') !== null
}

/** Runs a command at its key, unless the user is writing or holds Ctrl, Alt or the like. */
export function useKeys(commands: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (isTyping(press) || press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return
      const run = latest.current[press.key]
      if (!run) return
      if (press.key === 'Enter' && press.target instanceof HTMLElement && press.target.closest('button,a')) return
      press.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
