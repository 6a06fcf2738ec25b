import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { signDecision } from '../../src/model/index.ts'
import { codedText } from '../support/small-case.ts'

/** What every driver of the ledger must keep; `open` gives a new empty ledger, `reopen` the same one as another process would see it. */
export function testLedger(name: string, open: () => Promise<{ ledger: Ledger; reopen: () => Promise<Ledger> }>): void {
  describe(`ledger on ${name}`, () => {
    it('gives back what was appended, in order, to whoever opens it', async () => {
      const { ledger, reopen } = await open()
      const texts = [codedText('Arda attacked Belmar. It rained.', 'Courier'), codedText('Belmar attacked Arda.')]
      expect(await Promise.all(texts.map((text) => ledger.append(text)))).toEqual([1, 2])
      await ledger.close()
      const again = await reopen()
      expect(await again.texts()).toEqual(texts.map((text, i) => ({ ...text, number: i + 1 })))
      await again.close()
    })

    it('changes nothing when a text is read again', async () => {
      const { ledger } = await open()
      const text = codedText('Arda attacked Belmar.', 'Courier')
      await ledger.append(text)
      const [before, revision] = [await ledger.texts(), await ledger.revision()]
      expect(await ledger.append(text)).toBe(1)
      expect(await ledger.texts()).toEqual(before)
      expect(await ledger.revision()).toEqual(revision)
      await ledger.close()
    })

    it('adds the second outlet to a text it knows', async () => {
      const { ledger } = await open()
      await ledger.append(codedText('Arda attacked Belmar.', 'Courier'))
      await ledger.append(codedText('Arda attacked Belmar.', 'Herald'))
      expect((await ledger.texts()).map((text) => text.source.sources)).toEqual([[{ publisher: 'Courier' }, { publisher: 'Herald' }]])
      await ledger.close()
    })

    it('shows the entries of the newest run and keeps the older ones', async () => {
      const { ledger } = await open()
      const [first, second] = [
        codedText('Arda attacked Belmar.', undefined, '1'),
        { ...codedText('Arda attacked Belmar.', undefined, '2'), entries: [] },
      ]
      await ledger.append(first)
      await ledger.append(second)
      expect((await ledger.texts()).map((text) => text.entries.length)).toEqual([0])
      expect((await ledger.find(first.source.id, first.run.id))?.entries).toEqual(first.entries)
      await ledger.append(first)
      expect((await ledger.texts()).map((text) => text.run.id)).toEqual([first.run.id])
      await ledger.close()
    })

    it('finds nothing for a run that has not read the text', async () => {
      const { ledger } = await open()
      const text = codedText('Arda attacked Belmar.')
      await ledger.append(text)
      expect(await ledger.find(text.source.id, 'another')).toBeNull()
      expect(await ledger.find('another', text.run.id)).toBeNull()
      await ledger.close()
    })

    it('keeps judgements in the order they were made, each once', async () => {
      const { ledger } = await open()
      const text = codedText('Arda attacked Belmar.')
      await ledger.append(text)
      const entry = text.entries[0]!
      const made = [
        signDecision({ act: 'reject', entryId: entry.id, reason: 'wrong-actor' }, text.source.id, 'ana', '2031-03-03T10:00:00Z'),
        signDecision({ act: 'accept', entryId: entry.id }, text.source.id, 'ana', '2031-03-03T10:01:00Z'),
      ]
      for (const judgement of [...made, made[0]!]) await ledger.judge(judgement)
      expect(await ledger.judgements()).toEqual(made)
      await ledger.close()
    })

    it('stores a text with thousands of entries', async () => {
      const { ledger } = await open()
      const text = codedText('Arda attacked Belmar. '.repeat(3000))
      await ledger.append(text)
      expect((await ledger.texts())[0]!.entries).toHaveLength(3000)
      await ledger.close()
    })
  })
}
