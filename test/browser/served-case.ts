import { findWebRoot, type Served, serveCase } from '../../src/api/serve.ts'
import { loadLanguageWords } from '../../src/codebook/language.ts'
import type { CodedText, Ledger } from '../../src/ledger/index.ts'
import { lexicon, openReviewCase, plainMachine, steadyClock } from '../support/open-review-case.ts'

/** The hand-coded case (or other texts) served with the built pages. */
export async function serveTexts(texts?: readonly CodedText[]): Promise<Served & { ledger: Ledger }> {
  const webRoot = findWebRoot()
  if (!webRoot) throw new Error('the pages are not built: npm run build')
  const { ledger } = await openReviewCase(texts)
  const defects: Error[] = []
  let n = 0
  const served = await serveCase({
    ledger,
    machine: plainMachine,
    words: loadLanguageWords(),
    lexicon,
    caseName: 'sella-strait.case',
    judge: 'Ann',
    host: '127.0.0.1',
    port: 0,
    webRoot,
    onDefect: (error) => void defects.push(error),
    now: steadyClock(),
    newSecret: () => `secret-${++n}`,
  })
  return {
    ...served,
    ledger,
    close: async () => {
      await served.close()
      if (defects[0]) throw defects[0]
    },
  }
}
