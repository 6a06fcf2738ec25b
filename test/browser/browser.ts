import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium of this machine; undefined when there is none. */
export const findChromium = (): string | undefined => PLACES.find((path) => path && existsSync(path))

let shared: Promise<Browser> | null = null

/** The one browser of a test run; Debian's Chromium, or the one that CHROMIUM names. */
function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: install it (apt-get install chromium) or name one with CHROMIUM')
  shared ??= chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return shared
}

/** Closes the browser that tests share. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close()
  shared = null
}

/** A tab of its own, with everything that went wrong in it: script errors, console errors, and requests that left this machine. */
export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: string[]
}

/** Opens an address in a tab of its own. */
export async function openTab(
  link: string,
  options: { width?: number; height?: number; dark?: boolean; context?: BrowserContext } = {},
): Promise<Tab> {
  const { width = 1440, height = 900, dark = false } = options
  const browser = await openBrowser()
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    }))
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') faults.push(`left this machine: ${request.url()}`)
  })
  await page.goto(link)
  return { page, context, faults }
}
