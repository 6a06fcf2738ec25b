import type { Kysely, Transaction } from 'kysely'
import { contentId, type Judgement } from '../../model/index.ts'
import type { CodedText, Ledger, Revision, StoredText } from '../ledger.ts'
import { findText, readTexts } from './read.ts'
import type { Tables } from './schema.ts'

/** How many rows go into one INSERT: SQLite allows 32,766 parameters, Postgres 65,535. */
const ROWS_AT_ONCE = 500

/** What differs between databases; everything else is one SQL for all. */
export interface Driver {
  readonly db: Kysely<Tables>
  /** Runs `work` in a transaction that no other writer can interleave with, and makes it durable before it resolves. */
  write<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
}

/** The ledger on any SQL database that a driver opens. */
export class SqlLedger implements Ledger {
  readonly #driver: Driver

  constructor(driver: Driver) {
    this.#driver = driver
  }

  append(text: CodedText): Promise<number> {
    return this.#driver.write(async (tx) => {
      const number = await addDocument(tx, text)
      await addSources(tx, text)
      await addRun(tx, text)
      return number
    })
  }

  find(documentId: string, runId: string): Promise<StoredText | null> {
    return findText(this.#driver.db, documentId, runId)
  }

  texts(): Promise<StoredText[]> {
    return readTexts(this.#driver.db)
  }

  judge(judgement: Judgement): Promise<void> {
    return this.#driver.write(async (tx) => {
      const { documentId: document_id, id: judgement_id, targetId: target_id, judge, at } = judgement
      const position = await nextPosition(tx, 'judgements')
      const { act: decision } = judgement.decision
      const row = { document_id, judgement_id, position, target_id, decision, body: JSON.stringify(judgement.decision), judge, at }
      await tx
        .insertInto('judgements')
        .values(row)
        .onConflict((c) => c.doNothing())
        .execute()
    })
  }

  async judgements(): Promise<Judgement[]> {
    const rows = await this.#driver.db.selectFrom('judgements').selectAll().orderBy('position').execute()
    return rows.map((row) => ({
      id: row.judgement_id,
      documentId: row.document_id,
      targetId: row.target_id,
      decision: JSON.parse(row.body),
      judge: row.judge,
      at: row.at,
    }))
  }

  async revision(): Promise<Revision> {
    const db = this.#driver.db
    const last = async (table: 'sources' | 'supersessions' | 'judgements') =>
      Number(
        (
          await db
            .selectFrom(table)
            .select((e) => e.fn.max('position').as('last'))
            .executeTakeFirst()
        )?.last ?? 0,
      )
    return { texts: (await last('supersessions')) + (await last('sources')), judgements: await last('judgements') }
  }

  close(): Promise<void> {
    return this.#driver.db.destroy()
  }
}

async function addDocument(tx: Transaction<Tables>, { source }: CodedText): Promise<number> {
  const { id, title, publishedAt, sha256, text } = source
  const known = await tx.selectFrom('documents').select('number').where('document_id', '=', id).executeTakeFirst()
  if (known) return known.number
  const { last } = await tx
    .selectFrom('documents')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const number = Number(last ?? 0) + 1
  await tx.insertInto('documents').values({ document_id: id, number, title, published_at: publishedAt, sha256, body: text }).execute()
  return number
}

async function addSources(tx: Transaction<Tables>, { source }: CodedText): Promise<void> {
  for (const provenance of source.sources) {
    const row = {
      document_id: source.id,
      source_id: contentId('source', provenance),
      position: await nextPosition(tx, 'sources'),
      body: JSON.stringify(provenance),
    }
    await tx
      .insertInto('sources')
      .values(row)
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

async function addRun(tx: Transaction<Tables>, { source, run, sentences, actors, entries }: CodedText): Promise<void> {
  const document_id = source.id
  const run_id = run.id
  const current = await currentRun(tx, document_id)
  if (current === run_id) return
  const known = await tx
    .selectFrom('runs')
    .select('run_id')
    .where('document_id', '=', document_id)
    .where('run_id', '=', run_id)
    .executeTakeFirst()
  if (!known) {
    const { coderVersion: coder_version, codebookHash: codebook_hash, modelHash: model_hash } = run
    const stops = JSON.stringify(sentences.map((s) => [s.start, s.end]))
    await tx.insertInto('runs').values({ document_id, run_id, coder_version, codebook_hash, model_hash, sentences: stops }).execute()
    const actorRows = actors.map((actor, position) => ({ document_id, run_id, actor_id: actor.id, position, body: JSON.stringify(actor) }))
    for (const rows of batches(actorRows)) await tx.insertInto('actors').values(rows).execute()
    const entryRows = entries.map((entry, position) => ({
      document_id,
      run_id,
      entry_id: entry.id,
      position,
      kind: entry.kind,
      body: JSON.stringify(entry),
    }))
    for (const rows of batches(entryRows)) await tx.insertInto('entries').values(rows).execute()
  }
  const position = await nextPosition(tx, 'supersessions')
  await tx.insertInto('supersessions').values({ document_id, position, run_id, superseded: current }).execute()
}

async function currentRun(tx: Transaction<Tables>, documentId: string): Promise<string | null> {
  const rows = tx.selectFrom('supersessions').select('run_id').where('document_id', '=', documentId)
  return (await rows.orderBy('position', 'desc').limit(1).executeTakeFirst())?.run_id ?? null
}

async function nextPosition(tx: Transaction<Tables>, table: 'sources' | 'supersessions' | 'judgements'): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((e) => e.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return Number(row.last ?? 0) + 1
}

function* batches<T>(rows: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE)
}
