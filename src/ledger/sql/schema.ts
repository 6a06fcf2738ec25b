import { type Kysely, sql } from 'kysely'

/** The tables of a case. Each key begins with the document, by which a larger store may be divided; rows are only added. */
export interface Tables {
  documents: { document_id: string; number: number; title: string; published_at: string | null; sha256: string; body: string }
  sources: { document_id: string; source_id: string; position: number; body: string }
  runs: { document_id: string; run_id: string; coder_version: string; codebook_hash: string; model_hash: string; sentences: string }
  actors: { document_id: string; run_id: string; actor_id: string; position: number; body: string }
  entries: { document_id: string; run_id: string; entry_id: string; position: number; kind: string; body: string }
  /** `run_id` became the current run of its document, in the order of `position`. */
  supersessions: { document_id: string; position: number; run_id: string; superseded: string | null }
  judgements: {
    document_id: string
    judgement_id: string
    position: number
    target_id: string
    /** The act, by which judgements can be counted; `body` holds the decision itself. */
    decision: string
    body: string
    judge: string
    at: string
  }
}

/** Creates what is missing; safe to call on every start and from several processes. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  const text = sql`text`
  const table = (name: keyof Tables, keys: readonly string[], columns: Readonly<Record<string, 'text' | 'integer' | 'text?'>>) => {
    let builder = db.schema
      .createTable(name)
      .ifNotExists()
      .addColumn('document_id', text, (c) => c.notNull())
    for (const [column, type] of Object.entries(columns))
      builder = builder.addColumn(column, type === 'integer' ? 'integer' : text, (c) => (type === 'text?' ? c : c.notNull()))
    return builder.addPrimaryKeyConstraint(`${name}_key`, ['document_id', ...keys] as never[]).execute()
  }
  await table('documents', [], { number: 'integer', title: 'text', published_at: 'text?', sha256: 'text', body: 'text' })
  await table('sources', ['source_id'], { source_id: 'text', position: 'integer', body: 'text' })
  await table('runs', ['run_id'], { run_id: 'text', coder_version: 'text', codebook_hash: 'text', model_hash: 'text', sentences: 'text' })
  await table('actors', ['run_id', 'actor_id'], { run_id: 'text', actor_id: 'text', position: 'integer', body: 'text' })
  await table('entries', ['run_id', 'entry_id'], { run_id: 'text', entry_id: 'text', position: 'integer', kind: 'text', body: 'text' })
  await table('supersessions', ['position'], { position: 'integer', run_id: 'text', superseded: 'text?' })
  await table('judgements', ['judgement_id'], {
    judgement_id: 'text',
    position: 'integer',
    target_id: 'text',
    decision: 'text',
    body: 'text',
    judge: 'text',
    at: 'text',
  })
}
