import { api, ask } from '../lib/client.ts'
import { showProblem } from '../lib/use-decide.tsx'

/** Saves the judged rows as one file; `crosspurpose export-gold` writes the same as a folder for `npm run eval`. */
export async function downloadGold(): Promise<void> {
  try {
    const gold = await ask(api.export.gold.$get())
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(gold, null, 1)], { type: 'application/json' }))
    link.download = 'crosspurpose-gold.json'
    link.click()
    URL.revokeObjectURL(link.href)
  } catch (error) {
    showProblem(error as Error)
  }
}
