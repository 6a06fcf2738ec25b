import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { AppError } from '../../errors.ts'
import type { Ledger } from '../ledger.ts'
import { createTables, type Tables } from '../sql/schema.ts'
import { type Driver, SqlLedger } from '../sql/sql-ledger.ts'

/** Marks the file as a case ("XPUR" in ASCII), so that no other program's database is ever written to. */
const APPLICATION_ID = 0x58505552
/** Raised when tables change their form; a file of a later version is left alone. */
const SCHEMA_VERSION = 1
/** How long a writer waits for another process to finish its transaction. */
const BUSY_MS = 30_000

/**
 * Opens a case file, creating it when `create` says so. Throws CASE_NOT_FOUND when there is none, and CASE_UNREADABLE when the
 * file is something else, of a later version, or in a folder that cannot be written to.
 */
export async function openSqlite(path: string, { create }: { create: boolean }): Promise<Ledger> {
  if (!create && !existsSync(path)) throw new AppError('CASE_NOT_FOUND', `${path}: there is no case here yet`, { path })
  const connection = connect(path)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  try {
    const known = claim(connection, path)
    if (!known) await createTables(db)
    return new SqlLedger(driverOf(db, connection))
  } catch (error) {
    await db.destroy()
    throw error instanceof AppError ? error : unreadable(path, error)
  }
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: BUSY_MS })
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** Checks that the file is a case, or makes an empty one a case; true when its tables were there already. */
function claim(connection: Database.Database, path: string): boolean {
  const { id, version, tables } = connection.transaction(() => markOf(connection))()
  if (tables > 0 && id !== APPLICATION_ID) throw new AppError('CASE_UNREADABLE', `${path}: is another program's database`, { path })
  if (version > SCHEMA_VERSION) throw new AppError('CASE_UNREADABLE', `${path}: was written by a later version of Crosspurpose`, { path })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  if (id !== APPLICATION_ID) connection.pragma(`application_id = ${APPLICATION_ID}`)
  if (version !== SCHEMA_VERSION) connection.pragma(`user_version = ${SCHEMA_VERSION}`)
  return version === SCHEMA_VERSION && tables >= 7
}

/** Whose file it is; read in one transaction, since another process may be making it a case at this moment. */
const markOf = (connection: Database.Database) => ({
  id: Number(connection.pragma('application_id', { simple: true })),
  version: Number(connection.pragma('user_version', { simple: true })),
  tables: Number(connection.prepare('select count(*) from sqlite_schema').pluck().get()),
})

function driverOf(db: Kysely<Tables>, connection: Database.Database): Driver {
  return {
    db,
    // A transaction that begins by reading cannot always become a writing one while another process writes: an empty write
    // takes the lock first.
    write: (work) =>
      db.transaction().execute(async (tx) => {
        connection.exec('update documents set number = number where false')
        return work(tx)
      }),
  }
}

const unreadable = (path: string, error: unknown): AppError =>
  new AppError('CASE_UNREADABLE', `${path}: cannot be opened as a case (${error instanceof Error ? error.message : String(error)})`, {
    path,
  })
