import { type Ledger, openLedger } from '../ledger/index.ts'
import type { CaseFile, Judgement } from '../model/index.ts'
import { assembleCase } from './assemble-case.ts'
import { type CaseView, viewCase } from './case-view.ts'
import type { Machine } from './machine.ts'
import type { NumberedText } from './read-texts.ts'

/** The case that is used when none is named. */
export const DEFAULT_CASE = 'crosspurpose.case'

/** Opens a case for writing, creating it on first use. Throws CASE_UNREADABLE. */
export const openForWriting = (path: string): Promise<Ledger> => openLedger(path, { create: true })

/** Everything that a case holds, with its findings. Throws CASE_NOT_FOUND and CASE_UNREADABLE. */
export async function loadCase(path: string, machine: Pick<Machine, 'find'>): Promise<CaseView> {
  const ledger = await openLedger(path, { create: false })
  try {
    return await viewTexts(await ledger.texts(), machine, await ledger.judgements())
  } finally {
    await ledger.close()
  }
}

/** Texts as a case with findings and look-ups, read through what people judged. */
export async function viewTexts(
  texts: readonly NumberedText[],
  machine: Pick<Machine, 'find'>,
  judgements: readonly Judgement[] = [],
): Promise<CaseView> {
  const file: CaseFile = await assembleCase(texts, machine, judgements)
  return viewCase(file, texts)
}
