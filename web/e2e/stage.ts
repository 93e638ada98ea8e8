import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { constellation, type Constellation } from '../../testing/constellation.ts'
import type { ReceiptData } from '../../server/cases/papers.ts'
import type { TestScope } from '../../server/platform/database/test-database.ts'
import { documentPrinter } from '../../server/platform/documents/document-printer.ts'

const web = join(import.meta.dirname, '..')
/** Pictures are kept apart until `npm run screenshots` takes them over, so that a test changes nothing of the repository. */
export const pictures = join(web, 'e2e/pictures')

/** A device that somebody uses. Phones are for the public, desktops for the desk. */
export type Device = 'phone' | 'desktop'

/** Somebody at a browser of his own. */
export type Actor = {
  page: Page
  /** Takes a picture: of what he sees, on a phone of the whole page unless the screen alone is asked for. */
  picture(name: string, part?: 'page' | 'screen'): Promise<void>
  /** Fails when axe finds something serious on the page as it stands. */
  checkAccess(): Promise<void>
  close(): Promise<void>
}

/** The real platform behind a real browser, and the people who play. */
export type Stage = Constellation & {
  address: string
  /** What was printed on receipts, latest last: a test holds their QR codes before a camera. */
  printed: ReceiptData[]
  enter(device: Device, path: string, language?: 'zh' | 'en'): Promise<Actor>
}

const SIZES: Record<Device, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1320, height: 880 },
}

/** Starts the platform with its pages on a port of its own, and a browser. Both end with the tests. */
export async function openStage(scope: TestScope, startsAt: string): Promise<Stage> {
  buildPagesIfOld()
  const closers: (() => Promise<void>)[] = []
  scope.after(async () => {
    for (const close of closers.reverse()) await close()
  })
  const inner = { after: (close: () => Promise<void>) => closers.push(close) }
  const printer = documentPrinter(join(web, '../content/documents'))
  const printed: ReceiptData[] = []
  const renderReceipt = (data: ReceiptData) => {
    printed.push(data)
    return printer.print('receipt', data, startsAt)
  }
  const world = await constellation(inner, startsAt, { webRoot: join(web, 'dist'), renderReceipt })
  const address = await world.app.http.start('127.0.0.1', 0)
  const browser = await launch()
  closers.push(() => browser.close())
  return { ...world, address, printed, enter: (device, path, language = 'zh') => enter(browser, address, device, path, language) }
}

/** What the packaged Chromium is started with for pages that nobody logs in to: one jar of cookies for everybody, and no walls between sites. */
const careless = new Set(['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'])

/** A system Chromium where there is one, else the one that comes as a package. */
async function launch(): Promise<Browser> {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']
  return chromium.launch({
    executablePath: system ?? (await sparticuz.executablePath()),
    args: [...(system ? ['--headless', '--disable-gpu'] : sparticuz.args.filter((one) => !careless.has(one))), '--no-sandbox', ...quiet],
    headless: true,
  })
}

async function enter(browser: Browser, address: string, device: Device, path: string, language: 'zh' | 'en'): Promise<Actor> {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES[device], locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: device === 'phone' ? 2 : 1, hasTouch: device === 'phone', reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(address + path)
  return {
    page,
    async picture(name, part = 'page') {
      mkdirSync(pictures, { recursive: true })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.mouse.move(0, 0)
      // A page of a phone is taken whole and from its top, for its bar stays where the reader is; a dialog is taken as it stands.
      const fullPage = part === 'page' && device === 'phone' && !(await page.getByRole('dialog').first().isVisible())
      if (fullPage) await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage })
    },
    async checkAccess() {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
      if (serious.length === 0) return
      throw new Error(`${page.url()}: ${serious.map((one) => `${one.id} (${one.nodes.map((node) => node.target.join(' ')).join('; ')})`).join(', ')}`)
    },
    close: () => context.close(),
  }
}

/**
 * Builds the pages when a source is newer than what was built, so that a test never looks at yesterday's screens:
 * in a process of its own, for what runs under a test runner would be built for one and not for people.
 */
function buildPagesIfOld(): void {
  const built = join(web, 'dist/index.html')
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0
  const sources = globSync('{*.ts,*.html,{api,app,cases,desk,drafts,i18n,portal,ui}/**/*}', { cwd: web, withFileTypes: true })
  const newest = Math.max(...sources.filter((file) => file.isFile()).map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
  if (newest > builtAt) execFileSync(process.execPath, [join(web, 'build.ts')], { stdio: 'inherit' })
}
