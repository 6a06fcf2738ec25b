import type { Kysely, Selectable } from 'kysely'
import type { Actor, Entry, Provenance, Span } from '../../model/index.ts'
import type { StoredText } from '../ledger.ts'
import type { Tables } from './schema.ts'

/** One text as read by one run; null when that run has not read it. */
export async function findText(db: Kysely<Tables>, documentId: string, runId: string): Promise<StoredText | null> {
  const run = await db.selectFrom('runs').selectAll().where('document_id', '=', documentId).where('run_id', '=', runId).executeTakeFirst()
  if (!run) return null
  const document = await db.selectFrom('documents').selectAll().where('document_id', '=', documentId).executeTakeFirstOrThrow()
  return readText(db, document, run)
}

/** Every text as its current run reads it. */
export async function readTexts(db: Kysely<Tables>): Promise<StoredText[]> {
  const texts: StoredText[] = []
  const documents = await db.selectFrom('documents').selectAll().orderBy('number').execute()
  const current = new Map<string, string>()
  for (const row of await db.selectFrom('supersessions').select(['document_id', 'run_id']).orderBy('position').execute())
    current.set(row.document_id, row.run_id)
  for (const document of documents) {
    const run = await db
      .selectFrom('runs')
      .selectAll()
      .where('document_id', '=', document.document_id)
      .where('run_id', '=', current.get(document.document_id)!)
      .executeTakeFirstOrThrow()
    texts.push(await readText(db, document, run))
  }
  return texts
}

async function readText(
  db: Kysely<Tables>,
  document: Selectable<Tables['documents']>,
  run: Selectable<Tables['runs']>,
): Promise<StoredText> {
  const { document_id: id } = document
  const sources = await db.selectFrom('sources').select('body').where('document_id', '=', id).orderBy('position').execute()
  const ofRun = (table: 'actors' | 'entries') =>
    db.selectFrom(table).select('body').where('document_id', '=', id).where('run_id', '=', run.run_id).orderBy('position').execute()
  const [actors, entries] = [await ofRun('actors'), await ofRun('entries')]
  return {
    number: document.number,
    source: {
      id,
      title: document.title,
      publishedAt: document.published_at,
      sources: sources.map((row): Provenance => JSON.parse(row.body)),
      sha256: document.sha256,
      text: document.body,
    },
    run: { id: run.run_id, coderVersion: run.coder_version, codebookHash: run.codebook_hash, modelHash: run.model_hash },
    sentences: (JSON.parse(run.sentences) as [number, number][]).map(([start, end]): Span => ({ start, end })),
    actors: actors.map((row): Actor => JSON.parse(row.body)),
    entries: entries.map((row): Entry => JSON.parse(row.body)),
  }
}
