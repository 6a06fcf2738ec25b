import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { findAll } from '../../analysis/index.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { viewCase } from '../case-view.ts'
import { makeReport } from './make-report.ts'

const lexicon = loadFindingLexicon()

function report(c: CaseBuilder, asOf: string | null = null): string {
  const file = c.file()
  const run = { id: 'r', coderVersion: '1', codebookHash: '', modelHash: '' }
  const texts = file.documents.map((source, i) => ({ number: i + 1, source, run, sentences: [], actors: file.actors, entries: [] }))
  return makeReport(viewCase({ ...file, findings: findAll(file, lexicon) }, texts), lexicon, asOf)
}

function crisis(): CaseBuilder {
  const c = new CaseBuilder()
  const goal = c.wants('Arland', 'avoid', 'attacks by Borland & others')
  const raid = c.does('Arland', 'ASSAULT', 'Borland', 'Arland raided <the port>', {
    time: { expression: 'then', start: '2020-01-05', end: '2020-01-05' },
  })
  c.moves(raid.id, '-', { goal: goal.id })
  c.moves(raid.id, '+', { actor: 'Corland' })
  c.says('Arland', 'assert', 'the rebels have left the valley')
  c.says('Borland', 'assert', 'the rebels have not left the valley')
  c.says('Arland', 'promise', 'it will rebuild the bridge')
  return c
}

describe('makeReport', () => {
  const page = report(crisis(), '2020-02-01')

  it('shows findings with numbered quotations that the page itself holds', () => {
    expect(page).toContain('▼ set back')
    expect(page).toContain('every goal that an act touched was hit')
    for (const [, n] of page.matchAll(/href="#q(\d+)"/g)) expect(page).toContain(`<li id="q${n}">`)
    expect(page).toContain('As known on 2020-02-01.')
  })

  it('draws who benefits and the timeline', () => {
    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(page).toMatch(/<section id="benefits">[\s\S]*Corland/)
  })

  it('makes words safe, fetches nothing, and is the same each time', () => {
    expect(page).toContain('attacks by Borland &amp; others')
    expect(page).not.toContain('<the port>')
    expect(page).not.toMatch(/(?:src|href)="https?:|<script|<link/)
    expect(report(crisis(), '2020-02-01')).toBe(page)
  })

  it('leaves out sections that have nothing to say', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'assert', 'the rebels have left the valley')
    expect(report(c)).not.toMatch(/<h2>(?!Quotations)/)
  })
})
