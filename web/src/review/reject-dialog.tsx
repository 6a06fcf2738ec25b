import { Kbd, Modal } from '@mantine/core'
import { useLayoutEffect } from 'react'
import type { RejectReason } from '../../../src/api/index.ts'
import { REASONS } from '../lib/words.ts'

/** Asks for the reason of a rejection; 1 to 8 choose it. */
export function RejectDialog({
  opened,
  onClose,
  onReason,
}: {
  opened: boolean
  onClose: () => void
  onReason: (reason: RejectReason) => void
}) {
  const reasons = Object.entries(REASONS) as [RejectReason, string][]
  // On the window, and as soon as the dialog is there: a digit typed before the focus has moved into it counts too.
  useLayoutEffect(() => {
    if (!opened) return
    const press = (event: KeyboardEvent) => {
      const chosen = (Object.keys(REASONS) as RejectReason[])[Number(event.key) - 1]
      if (!chosen) return
      event.stopPropagation()
      onReason(chosen)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [opened, onReason])
  return (
    <Modal opened={opened} onClose={onClose} title="Why is this row wrong?" centered size="sm" transitionProps={{ duration: 0 }}>
      <div className="reasons">
        {reasons.map(([reason, words], i) => (
          <button
            key={reason}
            type="button"
            className="plain linked"
            onClick={() => onReason(reason)}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
          >
            <Kbd size="xs">{i + 1}</Kbd> {words}
          </button>
        ))}
      </div>
    </Modal>
  )
}
