import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeBrowser, openTab, type Tab } from './browser.ts'
import { findBarriers } from './check-access.ts'
import { serveTexts } from './served-case.ts'

let served: Awaited<ReturnType<typeof serveTexts>>
let tab: Tab
beforeEach(async () => {
  served = await serveTexts()
  tab = await openTab(served.link.replace('/?', '/review?'))
  await tab.page.locator('.row-form').waitFor()
})
afterEach(async () => {
  await tab.context.close()
  await served.close()
})
afterAll(closeBrowser)

const decisions = async () => (await served.ledger.judgements()).map(({ decision }) => decision)
const left = async (page: Page) => Number.parseInt(await page.locator('.queue header strong').innerText(), 10)
const waitLeft = (page: Page, rows: number) => page.locator('.queue header strong', { hasText: `${rows} row` }).waitFor()
const ready = (page: Page) => page.locator('.row-form button:has-text("Accept"):not([data-loading])').waitFor()
const current = (page: Page) => page.locator('.queue [aria-current=true]').getAttribute('data-row')

/** To the next row, and until it is shown in its text. */
const goDown = async (page: Page) => {
  const before = await current(page)
  await page.keyboard.press('j')
  await page.locator(`.queue [aria-current=true]:not([data-row="${before}"])`).waitFor()
}

/** Shows the first text, by a row of it, whichever row the queue begins with. */
const openFirstText = async (page: Page) => {
  await page.locator('.queue [data-row]', { hasText: 'keep the Sella Strait open to trade' }).first().click()
  await page.locator('.reading p', { hasText: 'Veria said 30 were missing' }).waitFor()
}

describe('review by keyboard alone', () => {
  it('judges every row of the case', async () => {
    const { page, faults } = tab
    const all = await left(page)
    for (let rows = all; rows > 0; rows -= 1) {
      if (rows % 4 === 0) {
        await page.keyboard.press('x')
        await page.getByRole('dialog').waitFor()
        await page.keyboard.press('1')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      } else await page.keyboard.press('a')
      await waitLeft(page, rows - 1)
      if (rows > 1) await ready(page)
    }
    const made = await decisions()
    expect(made).toHaveLength(all)
    expect(made.filter(({ act }) => act === 'reject').length).toBe(Math.floor(all / 4))
    await page.getByText('Every row here has been judged.').waitFor()
    expect(faults).toEqual([])
  }, 150_000)

  it('goes down and up the queue, and shows each row in its text', async () => {
    const { page } = tab
    const first = await current(page)
    await goDown(page)
    expect(page.url()).toContain(`row=${await current(page)}`)
    await page.keyboard.press('k')
    await page.locator(`.queue [data-row="${first}"][aria-current=true]`).waitFor()
    expect(await page.evaluate("CSS.highlights.get('current').size")).toBeGreaterThan(0)
  })

  it('moves the end of a quotation, saves it, and takes it back', async () => {
    const { page } = tab
    const before = (await page.locator('.words mark').innerText()).trim()
    await page.keyboard.press('[')
    await page.getByRole('button', { name: 'Save the edit' }).waitFor()
    expect(before.startsWith((await page.locator('.words mark').innerText()).trim())).toBe(true)
    await page.keyboard.press('Enter')
    await page.locator('text=Edited').first().waitFor()
    const [edit] = await decisions()
    expect(edit?.act === 'edit' && edit.entry.evidence[0]?.exact).toBe(before.split(' ').slice(0, -1).join(' '))
    await page.keyboard.press('u')
    await page.locator('text=Undone').first().waitFor()
    expect((await decisions()).at(-1)?.act).toBe('undo')
  })

  it('adds a row that was missed, and links two rows', async () => {
    const { page } = tab
    await page.keyboard.press('n')
    await page.getByRole('form', { name: 'New row' }).waitFor()
    await page.keyboard.press(']')
    await page.keyboard.press('Enter')
    await page.locator('text=Added').first().waitFor()
    const [add] = await decisions()
    expect(add?.act === 'add' && add.entry.kind).toBe('event')
    await page.keyboard.press('l')
    const to = page.getByRole('form', { name: 'New row' }).getByLabel('To', { exact: true })
    await to.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add the row' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await decisions()).length).toBe(2)
    const link = (await decisions())[1]
    expect(link?.act === 'add' && link.entry.kind).toBe('link')
  })

  it('merges two actors', async () => {
    const { page } = tab
    await page.keyboard.press('m')
    await page.getByRole('dialog').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Merge into it' }).focus()
    await page.keyboard.type('admiralty')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Merge', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await decisions()).map(({ act }) => act)).toEqual(['merge-actors'])
  })
})

describe('review with the mouse', () => {
  it('adds a row and an actor from selected words, and grades a source', async () => {
    const { page } = tab
    await openFirstText(page)
    const select = (words: string) =>
      page.evaluate(`{
        const walker = document.createTreeWalker(document.querySelector('.reading'), NodeFilter.SHOW_TEXT)
        let node = walker.nextNode()
        while (!node.data.includes(${JSON.stringify(words)})) node = walker.nextNode()
        const at = node.data.indexOf(${JSON.stringify(words)})
        getSelection().setBaseAndExtent(node, at, node, at + ${words.length})
      }`)
    await select('Veria said 30 were missing')
    await page.getByRole('button', { name: 'Add as a row' }).click()
    await page.locator('.judge-pane').getByRole('combobox', { name: 'Kind of row' }).click()
    await page.getByRole('option', { name: 'figure' }).click()
    await page.getByRole('button', { name: 'Add the row' }).click()
    await expect.poll(async () => (await decisions()).length).toBe(1)
    const [add] = await decisions()
    expect(add?.act === 'add' && add.entry).toMatchObject({
      kind: 'figure',
      value: 30,
      evidence: [{ exact: 'Veria said 30 were missing' }],
    })
    await select('Verian')
    await page.getByRole('button', { name: 'Add as an actor' }).click()
    await page.getByRole('button', { name: 'Add the actor' }).click()
    await expect.poll(async () => (await decisions()).map(({ act }) => act)).toEqual(['add', 'add-actor'])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('combobox', { name: 'How far this source can be relied on' }).click()
    await page.getByRole('option', { name: 'B usually reliable' }).click()
    await expect.poll(async () => (await decisions()).at(-1)).toMatchObject({ act: 'grade-source', reliability: 'B' })
  })

  it('picks the row under the pointer', async () => {
    const { page } = tab
    await openFirstText(page)
    const box = (await page.evaluate(`(() => {
      const node = document.querySelector('.reading p:nth-of-type(2)').firstChild
      const range = document.createRange(); range.setStart(node, 15); range.setEnd(node, 20)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })()`)) as { x: number; y: number }
    await page.mouse.click(box.x, box.y)
    await page.getByLabel('Speech act').first().waitFor()
    expect(await page.locator('.words mark').innerText()).toContain('We will never close the strait')
  })
})

describe('nothing is lost', () => {
  it('after a reload in the middle: judgements, place and an unsaved edit', async () => {
    const { page } = tab
    const all = await left(page)
    await page.keyboard.press('a')
    await waitLeft(page, all - 1)
    await ready(page)
    await goDown(page)
    await page.keyboard.press('[')
    await page.getByRole('button', { name: 'Save the edit' }).waitFor()
    const [row, words] = [await current(page), await page.locator('.words mark').innerText()]
    await page.reload()
    await page.getByRole('button', { name: 'Save the edit' }).waitFor()
    expect([await current(page), await page.locator('.words mark').innerText()]).toEqual([row, words])
    expect(await left(page)).toBe(all - 1)
  })

  it('between two tabs: what one judges leaves the queue of the other', async () => {
    const other = await openTab(new URL('/review', served.link).href, { context: tab.context })
    await other.page.locator('.row-form').waitFor()
    const all = await left(other.page)
    await tab.page.keyboard.press('a')
    await waitLeft(other.page, all - 1)
    await goDown(other.page)
    await ready(other.page)
    await other.page.keyboard.press('a')
    await waitLeft(tab.page, all - 2)
    expect(await decisions()).toHaveLength(2)
    expect(other.faults).toEqual([])
  })
})

describe('contradictions', () => {
  it('are judged by 1 to 6 and move on', async () => {
    const { page } = tab
    await page.goto(new URL('/contradictions', served.link).href)
    await page.locator('.pair-judge').waitFor()
    const pairs = await page.locator('.pairs-list li').count()
    await page.keyboard.press('3')
    await page.locator('.pairs-list', { hasText: '✓ Compatible' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('1')
    await page.locator('.pairs-list', { hasText: '✓ Contradicts' }).waitFor()
    expect(await decisions()).toMatchObject([{ verdict: 'compatible' }, { verdict: 'contradicts' }])
    expect(await page.locator('.pairs-list li').count()).toBe(pairs)
  })
})
