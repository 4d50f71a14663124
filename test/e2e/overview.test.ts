import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type View } from '../support/browser.ts'
import { print } from '../support/printed.ts'
import { panelOf, settled, visit } from '../support/view.ts'

const url = inject('url')
/** The day before the last meeting: something of every register is open and overdue. */
const DEMONSTRATION = `${url}/tong-quan?don-vi=tinh-minh-hoa-07&ngay=2026-10-12`

/** What a reader presses from the overview on, the number itself first, and what stands at the end. */
interface Way {
  readonly number: (page: Page) => Locator
  readonly onward?: readonly ((page: Page) => Locator)[]
  readonly arrives: (page: Page) => Promise<void>
}

const part = (page: Page, heading: string | RegExp): Locator => page.getByRole('region', { name: heading })
const figure = (page: Page, heading: string | RegExp): Locator => part(page, heading).getByRole('link').first()
const lossOf = (at: number) => (page: Page) =>
  page.locator('main article table tbody tr').nth(at).getByRole('rowheader').getByRole('link').first()
const says =
  (...words: readonly (string | RegExp)[]) =>
  async (page: Page) => {
    for (const each of words) await page.locator('main').getByText(each).first().waitFor()
  }
const whyOf = async (page: Page) => {
  await panelOf(page).getByText('Vì sao').waitFor()
  expect(await panelOf(page).textContent()).toContain('Cách chấm')
}
const ownRow = (page: Page) =>
  page
    .getByRole('row', { name: /Tỉnh Minh họa 07/u })
    .getByRole('link')
    .first()
/** The scores, leaf by leaf, which name the framework that they were given by. */
const criteria = says(/Chấm theo .* \(MH-TINH-2\)/u)
const table = (page: Page) => page.locator('main table tbody tr').first()

const WAYS: Readonly<Record<string, Way>> = {
  'the rank, to the criteria that it comes from': {
    number: (page) => page.getByRole('link', { name: /^Hạng \d+\/\d+$/u }),
    onward: [ownRow],
    arrives: criteria,
  },
  'the change, to the years of the unit and the table of one': {
    number: (page) =>
      page
        .locator('main p', { hasText: /bậc so với năm/u })
        .getByRole('link')
        .first(),
    onward: [(page) => page.getByRole('link', { name: '2023', exact: true })],
    arrives: says(/Xếp hạng PAR INDEX 2023/u),
  },
  'the class, to all that are in it': {
    number: (page) => page.getByRole('link', { name: 'Tốt', exact: true }),
    onward: [(page) => page.locator('main tbody tr').first().getByRole('link').first()],
    arrives: criteria,
  },
  'the points, to a criterion and why': {
    number: (page) => page.locator('main dl').getByRole('link').first(),
    onward: [(page) => page.locator('main tr[data-row^="7.2."]').first()],
    arrives: whyOf,
  },
  'all that was deducted, to an item and why': {
    number: (page) => page.locator('main dl').getByRole('link').nth(1),
    onward: [(page) => page.locator('main tr[data-row^="7.2."]').first()],
    arrives: whyOf,
  },
  'what was not reached, to an item and why': {
    number: (page) => page.locator('main dl').getByRole('link').nth(2),
    onward: [(page) => page.locator('main tr[data-row^="7.2."]').first()],
    arrives: whyOf,
  },
  'the first loss, to why': { number: lossOf(0), arrives: whyOf },
  'the fifth loss, to why': { number: lossOf(4), arrives: whyOf },
  'the points to the next rank, to who holds it': {
    number: (page) =>
      page
        .locator('main p', { hasText: /hạng \d+\/\d+/u })
        .getByRole('link')
        .first(),
    onward: [ownRow],
    arrives: criteria,
  },
  'the points to the next class, to the classes of the framework': {
    number: (page) =>
      page
        .locator('main p', { hasText: /lên loại/u })
        .getByRole('link')
        .last(),
    arrives: says(/Xuất sắc/u, /Quyết định/u),
  },
  'the plan, to a task': {
    number: (page) => figure(page, /Kế hoạch CCHC năm 2026/u),
    onward: [(page) => page.locator('#nhiem-vu').locator('..').locator('tbody tr').first().getByRole('link').first()],
    arrives: says(/Chủ trì/u, /Sản phẩm/u),
  },
  'late dossiers, to those that are late': {
    number: (page) => figure(page, /Hồ sơ trễ hạn/u),
    arrives: says(/Danh sách đang quá hạn/u, /Nguồn:/u),
  },
  'dossiers resolved late, to their list': {
    number: (page) =>
      part(page, /Hồ sơ trễ hạn/u)
        .getByRole('link')
        .nth(1),
    arrives: says(/Danh sách trễ hạn/u, /Văn bản xin lỗi/u),
  },
  'open conclusions, to the notice that states them': {
    number: (page) => figure(page, 'Kết luận còn mở'),
    arrives: says(/03\/TB-MINH-HOA/u),
  },
  'findings, to one with its cause and remedy': {
    number: (page) => figure(page, 'Kiến nghị kiểm tra chưa đóng'),
    onward: [
      (page) =>
        page
          .locator('table', { hasText: /Kiến nghị/u })
          .locator('tbody tr')
          .first()
          .getByRole('link')
          .first(),
    ],
    arrives: says(/Nguyên nhân/u),
  },
  'a pledge, to who signed it': {
    number: (page) => part(page, /^Cam kết năm/u).getByRole('link', { name: 'PAR INDEX' }),
    arrives: says(/Chủ tịch UBND tỉnh \(minh họa\)/u, /14\/03\/2025/u),
  },
}

describe('the overview for a leader', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const inPage = async (body: (page: Page) => Promise<void>, view: View = {}) => {
    const { page, complaints, close } = await openPage(browser, view)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }

  it.each(Object.entries(WAYS))('leads in at most three activations from %s', (_, { number, onward = [], arrives }) =>
    inPage(async (page) => {
      await visit(page, DEMONSTRATION)
      const presses = [number, ...onward]
      expect(presses.length).toBeLessThanOrEqual(3)
      for (const press of presses) {
        await press(page).click()
        await settled(page)
      }
      await arrives(page)
    }),
  )

  it('opens for each count a list of exactly so many', () =>
    inPage(async (page) => {
      await visit(page, DEMONSTRATION)
      const counted = await page
        .locator('main article section a')
        .evaluateAll((links) =>
          links.map((link) => ({ href: (link as HTMLAnchorElement).href, text: link.textContent ?? '' })),
        )
      const lists = counted.filter(({ href }) => /\/ke-hoach\?.*(?:tt|qh)=|\/ket-luan|\/kiem-tra/u.test(href))
      expect(lists.length).toBeGreaterThan(8)
      for (const { href, text } of lists) {
        await visit(page, href)
        await table(page).waitFor()
        const rows = href.includes('/kiem-tra')
          ? page.locator('table', { hasText: /Tình trạng/u }).locator('tbody tr')
          : href.includes('/ke-hoach')
            ? page.locator('section', { has: page.locator('#nhiem-vu') }).locator('tbody tr')
            : page.locator('main article tbody tr')
        await expect.poll(() => rows.count(), { message: `${text} at ${href}` }).toBe(Number(/\d+/u.exec(text)?.[0]))
      }
    }))

  it('prints the rule of the roll-up beside it, and both numbers of every share', () =>
    inPage(async (page) => {
      await visit(page, DEMONSTRATION)
      const words = (await page.locator('main').textContent()) ?? ''
      expect(words).toMatch(/\d+\/45 ?nhiệm vụ hoàn thành/u)
      expect(words).toContain('Cách cộng: Hoàn thành = hoàn thành 100% + hoàn thành theo phân kỳ')
      expect(words).toMatch(/[\d.]+\/[\d.]+ hồ sơ tiếp nhận/u)
      expect(words).toContain('Đến 30/09/2026')
      expect(words).toContain('Chưa có số liệu sau mốc')
    }))

  it('stands on one screen of a wall, nothing smaller than 18 px, and without tools', () =>
    inPage(
      async (page) => {
        await visit(page, `${DEMONSTRATION}&che-do=trinh-chieu`)
        await page.evaluate(() => document.fonts.ready)
        const wall = await page.evaluate(() => {
          const sizes = [...document.querySelectorAll('main *')]
            .filter(
              (each) =>
                each.checkVisibility() &&
                [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .map((each) => Number.parseFloat(getComputedStyle(each).fontSize))
          return { least: Math.min(...sizes), height: document.documentElement.scrollHeight }
        })
        expect(wall.least).toBeGreaterThanOrEqual(18)
        expect(wall.height).toBeLessThanOrEqual(1080)
        expect(await page.getByLabel('Tình hình đến hết ngày').count()).toBe(0)
        await page.getByRole('button', { name: 'Thoát trình chiếu' }).click()
        await page.getByLabel('Tình hình đến hết ngày').waitFor()
      },
      { width: 1920 },
    ))

  it('prints on one sheet', () =>
    inPage(async (page) => {
      await visit(page, DEMONSTRATION)
      expect(await print(page)).toHaveLength(1)
    }))

  it('says of a ministry what its source says, and of registers that hold nothing that there is no figure', () =>
    inPage(async (page) => {
      await visit(page, `${url}/tong-quan?don-vi=bo-noi-vu`)
      const words = (await page.locator('main').textContent()) ?? ''
      for (const register of ['điểm bị trừ theo tiêu chí', 'kế hoạch', 'hồ sơ', 'kết luận', 'kiểm tra', 'cam kết'])
        expect(words).toContain(`Chưa có số liệu về ${register}.`)
      expect(words).toContain('Kém hạng 3/17 là 2,14 điểm.')
      expect(words).not.toMatch(/\b0\/0|\b0%|minh họa/iu)
    }))

  it('shows Long An 2022 as reported: cut against half-up, and the rate with both its numbers', () =>
    inPage(async (page) => {
      await visit(page, `${url}/tong-quan?don-vi=tinh-long-an`)
      const words = (await page.locator('main').textContent()) ?? ''
      for (const each of [
        '34/45',
        'Nguồn báo cáo',
        '75,55%',
        '75,56%',
        '0,38%',
        '2.649/693.016',
        'nguồn không nêu hạn',
      ])
        expect(words).toContain(each)
      expect(words).toContain('Chưa có số liệu về hạng và điểm.')
    }))

  it('asks whose it shall be where nobody said, and is the reader’s own from then on', () =>
    inPage(async (page) => {
      await visit(page, `${url}/tong-quan`)
      await page.getByRole('list', { name: 'Đơn vị có số liệu' }).getByRole('link', { name: 'Tỉnh Long An' }).click()
      await page.waitForURL('**/tong-quan?don-vi=tinh-long-an')
      await page.getByRole('link', { name: 'Xem trang đơn vị' }).click()
      await page.getByRole('button', { name: 'Chọn làm đơn vị của bạn' }).click()
      await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Tổng quan' }).click()
      await page.waitForURL('**/tong-quan?don-vi=tinh-long-an')
      await page.getByText('34/45').waitFor()
    }))
})
