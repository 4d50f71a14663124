import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { random } from '../support/random.ts'
import { readRows, visit } from '../support/view.ts'

const url = inject('url')

describe('the address is the view', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('restores filter, order, columns and pins in a browser that never saw them', async () => {
    const first = await openPage(browser)
    await visit(first.page, `${url}/xep-hang`)
    await first.page.getByRole('columnheader', { name: /^Điểm/ }).getByRole('button').click()
    await first.page.getByRole('button', { name: 'Ghim Bộ Nội vụ' }).click()
    await first.page.keyboard.press('/')
    await first.page.keyboard.type('bo')
    await expect.poll(() => new URL(first.page.url()).searchParams.get('q')).toBe('bo')
    // The rows follow the address as a transition.
    await expect
      .poll(async () => (await readRows(first.page)).every(({ cells }) => cells.ten?.startsWith('Bộ')))
      .toBe(true)
    const [link, rows] = [first.page.url(), await readRows(first.page)]
    await first.close()

    const second = await openPage(browser)
    await visit(second.page, link)
    expect(await readRows(second.page)).toEqual(rows)
    expect(await second.page.getByRole('button', { name: 'Ghim Bộ Nội vụ' }).getAttribute('aria-pressed')).toBe('true')
    expect(second.page.url()).toBe(link)
    expect(second.complaints).toEqual([])
    await second.close()
  })

  it('stays readable where it is pasted', async () => {
    const { page, close } = await openPage(browser)
    await visit(page, `${url}/xep-hang?ghim=bo-noi-vu,bo-y-te&lech=1`)
    expect(new URL(page.url()).search).toBe('?ghim=bo-noi-vu,bo-y-te&lech=1')
    await close()
  })

  it('never breaks the page, whatever stands in it: 200 made up at random', async () => {
    const { page, complaints, close } = await openPage(browser)
    const draw = random(20231117)
    await visit(page, `${url}/xep-hang`)
    for (let round = 0; round < 200; round++) {
      const path = draw.of(paths)
      const address = `${path}?${madeUpSearch(draw)}`
      // Every tenth as a link from elsewhere; the others as a step within the page, which reads the address all the same.
      if (round % 10 === 0) await page.goto(url + address, { waitUntil: 'domcontentloaded' })
      else await goWithin(page, address)
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      expect(await page.getByRole('alert').count(), address).toBe(0)
    }
    expect(complaints).toEqual([])
    await close()
  })
})

const paths = [
  '/xep-hang',
  '/xep-hang',
  '/don-vi',
  '/so-lieu',
  '/don-vi/bo-tu-phap',
  '/don-vi/tinh-minh-hoa-07/tru-diem',
  '/so-sanh',
  '/ban-do-nhiet',
  '/tieu-chi/MH-TINH-2/7',
  '/bo-tieu-chi/MH-SO',
  '/bo-tieu-chi/so-sanh',
  '/ke-hoach',
  '/nhiem-vu/tinh-minh-hoa-07.2026.3.6',
  '/kiem-tra',
  '/kiem-tra/kien-nghi/dong-thap-2021-4',
  '/nhap-lieu',
  '/docs/fields',
]
const names = [
  ...['dv', 'mo', 'xem', 'sap', 'muc', 'theo', 'cap', 'nguon', 'tu', 'den', 'giai-doan', 'tinh'],
  'nam',
  'bo',
  'khoi',
  'q',
  'sx',
  'cot',
  'ghim',
  'che-do',
  'lech',
  'loai',
  'ngay',
  'chi-so',
  '__proto__',
  'nam[]',
  'trang',
]
const values = [
  '2023',
  '-1',
  '1e999',
  '9'.repeat(400),
  'NaN',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '{"a":1}',
  '[1,2]',
  '"',
  "'",
  '<b>',
  '\u0000',
  'bo-tu-phap',
  'bo-tu-phap,,bo-tu-phap',
  ',,,',
  'ĐẶNG THỊ',
  'hoà bình',
  'Hòa',
  '🌾',
  '‮',
  '%',
  '%E0%A4%A',
  'trinh-chieu',
  '1',
  '-hang',
  'constructor',
  '876-BO',
  '2023-02-30',
  '../../etc',
  '()[]*+?\\^$|',
  ' ',
  'PAR INDEX',
]

/** As the buttons back and forward do, and slow enough for the view to be drawn. */
async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }, address)
}

function madeUpSearch({ of, upTo }: ReturnType<typeof random>): string {
  const pair = () => `${of(names)}=${upTo(4) === 0 ? of(values) : encodeURIComponent(of(values))}`
  return Array.from({ length: 1 + upTo(4) }, pair).join('&')
}
