import { describe, expect, it } from 'vitest'
import { CaseBuilder } from '../../../test/support/build-case.ts'
import { loadFindingLexicon } from '../../codebook/findings.ts'
import { findAll } from '../index.ts'

const lexicon = loadFindingLexicon()
const clashes = (c: CaseBuilder) => findAll(c.view(), lexicon).filter((f) => f.kind === 'contradiction')

describe('a word that was not kept', () => {
  it('is told by the same act denied, in another word', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'it would withdraw from the harbour')
    c.does('Arland', 'RETREAT', null, 'it has yet to vacate a single pier', { polarity: 'negative' })
    expect(clashes(c)).toMatchObject([{ basis: 'say-do', scope: 'self' }])
  })

  it('is told by the promise itself', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'it would hand back the barracks')
    c.does('Arland', 'REJECT', null, 'nor has it honoured that pledge')
    expect(clashes(c)).toMatchObject([{ basis: 'say-do', scope: 'self' }])
  })

  it('is told by taking back what was announced', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'announce', 'a new curfew')
    c.does('Arland', 'CONCEDE', null, 'it dropped the curfew')
    expect(clashes(c)).toMatchObject([{ basis: 'say-do' }])
  })

  it('is told by a deed whose doer is left unnamed right after it, and taken for its own side’s', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'no troops would be sent abroad')
    const deed = c.does('Arland', 'MOBILIZE', null, '300 soldiers were sent to the valley')
    c.entries[c.entries.indexOf(deed)] = { ...deed, actors: [] }
    expect(clashes(c)).toMatchObject([{ basis: 'say-do', scope: 'side' }])
  })

  it('is not told by what another side did not do', () => {
    const c = new CaseBuilder()
    c.says('Arland', 'promise', 'Arland would withdraw from the harbour')
    c.does('Borland', 'RETREAT', null, 'Borland did not withdraw from the hills', { polarity: 'negative' })
    expect(clashes(c)).toEqual([])
  })
})
