import { Kbd, Modal } from '@mantine/core'
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
  const press = ({ key }: React.KeyboardEvent) => {
    const chosen = reasons[Number(key) - 1]
    if (chosen) onReason(chosen[0])
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Why is this row wrong?" centered size="sm" transitionProps={{ duration: 0 }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: digits are a shortcut to the buttons inside */}
      <div className="reasons" onKeyDown={press}>
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
