import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openTab } from './browser.ts'
import { findBarriers } from './check-access.ts'
import { serveTexts } from './served-case.ts'

let served: Awaited<ReturnType<typeof serveTexts>>
beforeAll(async () => {
  served = await serveTexts()
})
afterAll(async () => {
  await closeBrowser()
  await served.close()
})

const open = (path: string, options: Parameters<typeof openTab>[1] = {}) => openTab(served.link.replace('/?', `${path}?`), options)

/** Each page, something that only it shows, and the file of its picture. */
const SCREENS = [
  ['brief', '/', 'text=What each side wants, and how it fares'],
  ['review', '/review', '.reading p'],
  ['contradictions', '/contradictions', 'text=Your verdict'],
  ['matrix', '/matrix', '.timeline circle'],
  ['map', '/map', '.map-canvas[data-ready]'],
] as const

describe.each(SCREENS)('%s', (name, path, mark) => {
  it('shows its case, loads nothing from elsewhere, has no serious barrier in light or dark, and fits a phone', async () => {
    const { page, faults, context } = await open(path, { width: 1280, height: 800 })
    await page.waitForSelector(mark)
    expect(await findBarriers(page)).toEqual([])
    await page.screenshot({ path: `docs/screens/${name}.png` })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 24, 27)')
    expect(await findBarriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await findBarriers(page)).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('the evidence drawer', () => {
  const OPENERS = [
    ['brief', '/', '.goal .linked'],
    ['contradictions', '/contradictions', '.side a'],
    ['matrix cell', '/matrix', '.grid a.cell'],
    ['timeline', '/matrix', '.timeline a'],
    ['map', '/map', '.map-side .linked'],
  ] as const

  it.each(OPENERS)('opens from the %s by Enter, keeps its place in the address, and gives the focus back', async (_, path, opener) => {
    const { page, faults, context } = await open(path)
    const first = page.locator(opener).first()
    await first.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('complementary', { name: 'Evidence' })
    await drawer.locator('mark').first().waitFor()
    expect(await drawer.innerText()).toMatch(/Published[\s\S]*Rule[\s\S]*Nobody has judged this row/)
    expect(page.url()).toContain('row=')
    await page.reload()
    await drawer.locator('mark').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('row=')
    expect(faults).toEqual([])
    await context.close()
  })

  it('gives the focus back to what opened it', async () => {
    const { page, context } = await open('/')
    await page.locator('.goal .linked').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.drawer mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.drawer').waitFor({ state: 'detached' })
    expect(await page.evaluate("document.activeElement.matches('.goal .linked')")).toBe(true)
    await context.close()
  })
})

describe('the palette and the keys', () => {
  it('finds a text by its title and opens it', async () => {
    const { page, context } = await open('/')
    await page.waitForSelector('.goal')
    await page.keyboard.press('Control+k')
    await page.locator('input[aria-label="Search and commands"]:focus').waitFor()
    await page.keyboard.type('minister denies')
    await page.getByText('2. Minister denies sinking').waitFor()
    expect(await findBarriers(page)).toEqual([])
    // Texts are asked for when the palette opens; what came after the typing is not selected by itself.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.text-head h1', { hasText: 'Minister denies sinking' }).waitFor()
    await context.close()
  })

  it('goes to each page by g and a letter', async () => {
    const { page, context } = await open('/')
    await page.waitForSelector('.goal')
    for (const [key, path] of [
      ['r', '/review'],
      ['c', '/contradictions'],
      ['t', '/matrix'],
      ['w', '/map'],
      ['b', '/'],
    ]) {
      await page.keyboard.press('g')
      await page.keyboard.press(key!)
      await page.waitForURL((url) => url.pathname === path)
    }
    await context.close()
  })
})

describe('the map', () => {
  it('says what changes when an act is switched off, in words and in the address', async () => {
    const { page, faults, context } = await open('/map')
    await page.locator('.map-canvas[data-ready]').waitFor()
    expect(await page.locator('.map-side').innerText()).toContain('Removes recorded effects; not a forecast.')
    await page.getByRole('switch', { name: /Switch off: her navy turned back/ }).focus()
    await page.keyboard.press('Space')
    await page.locator('.what-if .change').first().waitFor()
    expect(await page.locator('.what-if').innerText()).toMatch(/set back \(0 for, 2 against\)[\s\S]*set back \(0 for, 1 against\)/)
    expect(page.url()).toContain('off=')
    await page.getByRole('button', { name: 'Switch all on' }).click()
    await page.locator('.what-if').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await context.close()
  })
})

it('tells whoever comes without the key how to get in', async () => {
  const { page, context } = await openTab(new URL('/', served.link).href)
  await page.getByRole('alert').getByText('Open the link that crosspurpose serve printed').waitFor()
  await context.close()
})
