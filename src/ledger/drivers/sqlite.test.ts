import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { testLedger } from '../../../test/contract/ledger-suite.ts'
import { codedText } from '../../../test/support/small-case.ts'
import { tempFolder } from '../../../test/support/temp-folder.ts'
import { openSqlite } from './sqlite.ts'

testLedger('SQLite', async () => {
  const path = join(tempFolder(), 'a.case')
  const open = () => openSqlite(path, { create: true })
  return { ledger: await open(), reopen: open }
})

it('does not create a case that is only looked at', async () => {
  const path = join(tempFolder(), 'none.case')
  await expect(openSqlite(path, { create: false })).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' })
  expect(existsSync(path)).toBe(false)
})

it('leaves a file alone that is no case', async () => {
  const folder = tempFolder({ 'notes.txt': 'Some notes that are no database at all, and long enough to have a header.' })
  const path = join(folder, 'notes.txt')
  const before = readFileSync(path)
  await expect(openSqlite(path, { create: true })).rejects.toMatchObject({ code: 'CASE_UNREADABLE' })
  expect(readFileSync(path)).toEqual(before)
})

it("leaves another program's database alone", async () => {
  const path = join(tempFolder(), 'other.db')
  const other = new Database(path)
  other.exec('create table bookmarks (url text)')
  other.close()
  await expect(openSqlite(path, { create: true })).rejects.toMatchObject({ code: 'CASE_UNREADABLE' })
})

it('refuses a case of a later version', async () => {
  const path = join(tempFolder(), 'later.case')
  await (await openSqlite(path, { create: true })).close()
  const raw = new Database(path)
  raw.pragma('user_version = 99')
  raw.close()
  await expect(openSqlite(path, { create: true })).rejects.toThrow(/later version/)
})

it('says so when the folder does not exist', async () => {
  await expect(openSqlite(join(tempFolder(), 'no', 'a.case'), { create: true })).rejects.toMatchObject({ code: 'CASE_UNREADABLE' })
})

it('lets two connections write by turns', async () => {
  const path = join(tempFolder(), 'a.case')
  const ledgers = [await openSqlite(path, { create: true }), await openSqlite(path, { create: true })]
  for (let i = 0; i < 20; i++) await ledgers[i % 2]!.append(codedText(`Arda attacked Belmar${i}.`))
  expect((await ledgers[0]!.texts()).map((text) => text.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  for (const ledger of ledgers) await ledger.close()
})
