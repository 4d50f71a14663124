/**
 * Takes the pictures of docs/screens from the built product, by hand: `node test/e2e/screens.ts [name…]`.
 * Not every combination: each screen at the sizes, grounds and languages in which it has something of its own to show.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { launchBrowser, openPage, type View } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { visit } from '../support/view.ts'

interface Screen {
  readonly name: string
  readonly path: string
  readonly views: readonly Required<Pick<View, 'width' | 'theme' | 'language'>>[]
  /** What a reader does before the picture. */
  readonly act?: (page: Page) => Promise<unknown>
}

const folder = fileURLToPath(new URL('../../docs/screens', import.meta.url))
const view = (width: number, theme: 'light' | 'dark' = 'light', language: 'vi' | 'en' = 'vi') => ({
  width,
  theme,
  language,
})
const everyWidth = [
  view(1366),
  view(1366, 'dark'),
  view(1366, 'light', 'en'),
  view(820),
  view(360),
  view(360, 'dark', 'en'),
]

const screens: readonly Screen[] = [
  { name: 'ranking', path: '/xep-hang?ghim=bo-noi-vu,bo-tai-chinh', views: everyWidth },
  { name: 'ranking-movement', path: '/xep-hang?cot=bien-dong', views: [view(1366)] },
  { name: 'ranking-misfits', path: '/xep-hang?cot=phan-diem&lech=1', views: [view(1366)] },
  { name: 'ranking-empty', path: '/xep-hang?q=khong-co', views: [view(1366)] },
  { name: 'ranking-computed', path: '/xep-hang?khoi=mh-tinh&nam=2024&ghim=tinh-minh-hoa-07', views: everyWidth },
  { name: 'ranking-losses', path: '/xep-hang?khoi=mh-tinh&nam=2024&cot=mat-diem', views: [view(1366)] },
  { name: 'ranking-provisional', path: '/xep-hang?khoi=mh-xa', views: [view(1366)] },
  { name: 'projector', path: '/xep-hang?che-do=trinh-chieu', views: [view(1920), view(1920, 'dark')] },
  { name: 'unit-ministry', path: '/don-vi/bo-tu-phap', views: [view(1366), view(360)] },
  { name: 'unit-contradictions', path: '/don-vi/tinh-hoa-binh', views: everyWidth },
  {
    name: 'unit-merged',
    path: '/don-vi/tinh-dong-thap-2025',
    views: [view(1366), view(360), view(1366, 'dark', 'en')],
  },
  {
    name: 'unit-demonstration',
    path: '/don-vi/tinh-minh-hoa-07',
    views: [view(1366), view(360), view(820, 'dark', 'en')],
  },
  { name: 'units', path: '/don-vi', views: [view(1366), view(360)] },
  { name: 'units-demonstration', path: '/don-vi?loai=moi&minh-hoa=1', views: [view(1366)] },
  { name: 'frameworks', path: '/bo-tieu-chi', views: [view(1366), view(360)] },
  {
    name: 'framework',
    path: '/bo-tieu-chi/MH-SO',
    views: [view(1366), view(1366, 'dark', 'en'), view(360)],
  },
  { name: 'framework-leaf', path: '/bo-tieu-chi/MH-SO?muc=3.3.1', views: [view(1366)] },
  { name: 'framework-versions', path: '/bo-tieu-chi/so-sanh', views: [view(1366), view(360)] },
  { name: 'figures', path: '/so-lieu', views: [view(1366), view(360), view(1366, 'light', 'en')] },
  {
    name: 'comparison',
    path: '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12,thanh-pho-minh-hoa-31,thanh-pho-minh-hoa-58&mo=7',
    views: everyWidth,
  },
  {
    name: 'comparison-criteria',
    path: '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12,thanh-pho-minh-hoa-31&xem=tieu-chi&sap=chenh&q=ty+le',
    views: [view(1366)],
  },
  {
    name: 'comparison-years',
    path: '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12&xem=nam',
    views: [view(1366), view(1366, 'dark', 'en')],
  },
  { name: 'comparison-ministries', path: '/so-sanh?dv=bo-tu-phap,bo-noi-vu,bo-y-te', views: [view(1366)] },
  { name: 'plan-reported', path: '/ke-hoach?don-vi=tinh-long-an&nam=2022', views: [view(1366), view(360)] },
  {
    name: 'plan',
    path: '/ke-hoach?don-vi=tinh-minh-hoa-07&nam=2026&ngay=2026-09-30',
    views: everyWidth,
  },
  {
    name: 'task',
    path: '/nhiem-vu/tinh-minh-hoa-07.2026.3.2?ngay=2026-09-30',
    views: [view(1366), view(360)],
  },
  { name: 'import', path: '/nhap-lieu', views: [view(1366), view(360)] },
  { name: 'criterion', path: '/tieu-chi/MH-TINH-2/7.2.2', views: everyWidth },
  { name: 'criterion-area', path: '/tieu-chi/MH-TINH-2/7', views: [view(1366), view(360)] },
  { name: 'heat-map', path: '/ban-do-nhiet?bo=MH-TINH-2&mo=7', views: everyWidth },
  { name: 'heat-map-leaves', path: '/ban-do-nhiet?bo=MH-XA&cap=3', views: [view(1920)] },
  {
    name: 'search-old-name',
    path: '/xep-hang',
    views: [view(1366)],
    act: async (page) => {
      await page.locator('header [data-search] input').click()
      await page.keyboard.type('tien giang', { delay: 30 })
      await page.getByRole('option').filter({ hasText: 'Tiền Giang' }).waitFor()
    },
  },
  {
    name: 'failure',
    path: '/xep-hang',
    views: [view(1366)],
    act: async (page) => {
      await page.route('**/graphql**', (route) => route.abort())
      await page.reload()
      await page.getByRole('alert').waitFor()
    },
  },
]

const wanted = process.argv.slice(2)
const server = await startServer()
const browser = await launchBrowser()
try {
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) await take(screen)
} finally {
  await browser.close()
  await server.stop()
}

async function take({ name, path, views, act }: Screen): Promise<void> {
  for (const { width, theme, language } of views) {
    const { page, close } = await openPage(browser, { width, theme, language })
    await visit(page, server.url + path)
    await act?.(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `${folder}/${name}-${width}-${theme}-${language}.png`, animations: 'disabled' })
    await close()
  }
}
