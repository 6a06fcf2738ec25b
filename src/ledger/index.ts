export type { CodedText, Ledger, Revision, Run, StoredText } from './ledger.ts'

/** Opens the case at a path; the database's code is loaded only now. Throws CASE_NOT_FOUND and CASE_UNREADABLE. */
export async function openLedger(path: string, options: { create: boolean }): Promise<import('./ledger.ts').Ledger> {
  const { openSqlite } = await import('./drivers/sqlite.ts')
  return openSqlite(path, options)
}
