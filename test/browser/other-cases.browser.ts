import { afterAll, describe, expect, it } from 'vitest'
import { HandCoder } from '../support/hand-coder.ts'
import { reviewCase } from '../support/review-case.ts'
import { closeBrowser, openTab } from './browser.ts'
import { findBarriers } from './check-access.ts'
import { serveTexts } from './served-case.ts'

afterAll(closeBrowser)

const SCREENS = [
  ['/', '.goal'],
  ['/review', '.row-form'],
  ['/contradictions', '.pair-judge'],
  ['/matrix', '.timeline circle'],
  ['/map', '.map-canvas[data-ready]'],
] as const

describe('a case of 500 texts', () => {
  it('has every page ready for use in under a second', async () => {
    const served = await serveTexts(Array.from({ length: 250 }, (_, i) => reviewCase(i)).flat())
    const { page, faults, context } = await openTab(served.link)
    await page.locator('.goal').first().waitFor()
    const slow: string[] = []
    for (const [path, mark] of SCREENS) {
      let best = Number.POSITIVE_INFINITY
      // The best of some: other work on the machine is not what is measured.
      for (let i = 0; i < 8 && best >= 1000; i += 1) {
        const begun = performance.now()
        await page.goto(new URL(path, served.link).href, { waitUntil: 'commit' })
        await page.locator(mark).first().waitFor()
        best = Math.min(best, Math.round(performance.now() - begun))
      }
      if (best >= 1000) slow.push(`${path}: ${best} ms`)
    }
    expect(slow).toEqual([])
    expect(faults).toEqual([])
    await context.close()
    await served.close()
  }, 90_000)
})

describe('hostile text', () => {
  const SCRIPT = '<script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">'
  const TURNED = '\u202Eevil\u202C \u2067\u05E9\u05DC\u05D5\u05DD\u2069'
  const LONG = 'Norland wants peace. '.repeat(50_000)

  const hostileCase = () => {
    const c = new HandCoder(`${SCRIPT} said Norland.\n\n${TURNED} is what Veria wants.\n\n${LONG}`, {
      title: `${SCRIPT} ${TURNED}`,
      publisher: '"><b>Bold</b>',
      publishedAt: '2031-03-05',
    })
    const actor = c.actor(`<i>Norland</i> ${TURNED}`)
    c.statement(`${SCRIPT} said Norland`, SCRIPT, 'assert', [actor])
    c.goal(`${TURNED} is what Veria wants`, TURNED, 'achieve', TURNED, [actor])
    return [c.text()]
  }

  it('is shown as text: scripts, right-to-left marks, a paragraph of a megabyte', async () => {
    const served = await serveTexts(hostileCase())
    const { page, faults, context } = await openTab(served.link)
    await page.getByText(`<i>Norland</i>`).first().waitFor()
    expect(await page.getByText(TURNED).count()).toBeGreaterThan(0)
    await page.goto(new URL('/review', served.link).href)
    await page.locator('.row-form').waitFor()
    expect(await page.locator('.text-head h1').innerText()).toBe(`${SCRIPT} ${TURNED}`)
    expect(await page.locator('.reading p').first().innerText()).toBe(`${SCRIPT} said Norland.`)
    expect(await page.evaluate("document.querySelector('.reading p:last-child').textContent.length")).toBe(LONG.trimEnd().length + 1)
    expect(await page.locator('.reading script, .reading img, h1 img, b, i:not(.kind i)').count()).toBe(0)
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await expect.poll(async () => (await served.ledger.judgements()).length).toBe(1)
    expect(await page.title()).toBe('Crosspurpose')
    expect(faults).toEqual([])
    await context.close()
    await served.close()
  })
})

describe('an empty case', () => {
  it('is filled by pasting, says what it could not read, and opens on its brief', async () => {
    const served = await serveTexts([])
    const { page, faults, context } = await openTab(served.link)
    await page.getByRole('heading', { name: 'This case is empty' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('tab', { name: 'Paste' }).click()
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('Norland attacked the harbour of Veria in the night and it was seen by all of those who were there.')
    await page.getByRole('textbox', { name: 'Title' }).fill('Night attack')
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.getByRole('heading', { name: 'Brief' }).waitFor()
    expect((await served.ledger.texts()).map(({ source }) => source.title)).toEqual(['Night attack'])
    await page.getByRole('button', { name: 'Add texts' }).click()
    await page.locator('input[type=file][multiple]').setInputFiles([
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      {
        name: 'second.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from('# Second\n\nVeria attacked the ships of Norland and then it was said that they had to leave.'),
      },
      { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('no') },
    ])
    await page.getByText('All read.').waitFor()
    await page.getByText('empty.txt: is empty').waitFor()
    expect(await page.getByRole('dialog').innerText()).toContain('2 of 2')
    expect((await served.ledger.texts()).map(({ source }) => source.title)).toEqual(['Night attack', 'Second'])
    expect(faults).toEqual([])
    await context.close()
    await served.close()
  })
})
