import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')
const provinces = '/xep-hang?khoi=mh-tinh&nam=2024'

describe('computed ranking', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const inPage = async (body: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await openPage(browser)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }
  const band = (page: Page) => page.getByRole('note').filter({ hasText: 'Số liệu minh họa' })
  const row = async (page: Page, name: string) => (await readRows(page)).find(({ cells }) => cells.ten === name)

  it('is offered apart from what is real, and says on its page that it is not', () =>
    inPage(async (page) => {
      await visit(page, `${url}/xep-hang`)
      await expect.poll(() => band(page).count()).toBe(0)
      const block = page.getByRole('combobox', { name: 'Khối' })
      expect(await block.locator('optgroup').getAttribute('label')).toBe('Minh họa, không có thật')
      await block.selectOption({ label: 'Tỉnh, thành phố minh họa' })
      await page.waitForURL('**khoi=mh-tinh**')
      await settled(page)
      await expect.poll(() => band(page).count()).toBe(1)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Xếp hạng PAR INDEX 2023, khối Tỉnh, thành phố minh họa',
      )
    }))

  it('marks ties, and explains what is none though it prints alike', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      // 81.719 of 95 and 86.02 of 100 are both 86.02%.
      expect((await row(page, 'Tỉnh Minh họa 10'))?.cells).toMatchObject({
        hang: '=17/61',
        'ty-le': '86,02',
        diem: '81,72/95',
      })
      expect((await row(page, 'Tỉnh Minh họa 29'))?.cells).toMatchObject({ hang: '=17/61', 'ty-le': '86,02' })
      // 84.91 of 99.5 exceeds 85.336683 of 100 in the seventh decimal alone.
      expect((await row(page, 'Tỉnh Minh họa 54'))?.cells.hang).toBe('25/61')
      expect(await page.locator('main footer').textContent()).toMatch(
        /Hạng 25 và 26 cùng là 85,336683% .*84,91\/99,5 lớn hơn 85,336683\/100.*không đồng hạng/,
      )
    }))

  it('shows a unit that lacks scores below the rule, without a rank, with the way to what is missing', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      const last = (await readRows(page)).at(-1)
      expect(last?.cells).toMatchObject({ hang: '–', ten: 'Tỉnh Minh họa 39' })
      expect(last?.text).toContain('thiếu 1 mục, chưa xếp hạng')
    }))

  it('keeps the two kinds of loss apart, and a merged unit uncompared with the reason in words', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      const heads = await page.locator('main thead th').allTextContents()
      expect(heads.filter((head) => /Bị trừ|Chưa đạt/.test(head))).toHaveLength(2)
      expect((await row(page, 'Tỉnh Minh họa 64'))?.cells.doi).toBe('đơn vị đổi')
    }))

  it('filters by region with the rank within it, and by class', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      await page.getByRole('combobox', { name: 'Vùng' }).selectOption({ label: 'Vùng Minh họa 3' })
      await expect
        .poll(async () => (await readRows(page)).map(({ cells }) => cells['trong-vung']).join(' '))
        .toMatch(/^1\/9 2\/9 3\/9 4\/9 5\/9 6\/9 7\/9 8\/9 9\/9$/)
      await page.getByRole('combobox', { name: 'Xếp loại' }).selectOption({ index: 3 })
      await expect.poll(async () => (await readRows(page)).every(({ cells }) => cells.loai === 'Khá')).toBe(true)
      expect(page.url()).toMatch(/vung=.*xl=kha/)
    }))

  it('leads from a rank to what was lost, and from marked units to their comparison', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      await page.getByRole('button', { name: 'Ghim Tỉnh Minh họa 07' }).click()
      await page.getByRole('button', { name: 'Ghim Tỉnh Minh họa 10' }).click()
      const compare = page.getByRole('link', { name: 'So sánh 2 đơn vị' })
      expect(await compare.getAttribute('href')).toContain('dv=tinh-minh-hoa-07,tinh-minh-hoa-10')
      await page.getByRole('link', { name: 'Tỉnh Minh họa 07' }).click()
      await page.waitForURL('**/don-vi/tinh-minh-hoa-07/tru-diem?**')
      expect(page.url()).toMatch(/nam=2024/)
    }))

  it('says at the class, at the foot and in the file what keeps a unit out of a better one', () =>
    inPage(async (page) => {
      await visit(page, `${url}/xep-hang?bo=MH-SO&nam=2025`)
      const rows = await readRows(page)
      // 92,59% reaches Xuất sắc from 90, but area 7 stands below its floor; 87,87% reaches Tốt, but its head was disciplined.
      const held = rows.filter(({ cells }) => cells.loai?.includes('*'))
      expect(held.map(({ cells }) => [cells['ty-le'], cells.loai?.split('*')[0]])).toEqual([
        ['92,59', 'Tốt'],
        ['87,87', 'Khá'],
        ['82,89', 'Khá'],
      ])
      const foot = (await page.locator('main footer').textContent()) ?? ''
      expect(foot).toMatch(
        /Không được loại Xuất sắc: lĩnh vực 7 \(.+\) dưới mức sàn 70%: Ban Quản lý Khu kinh tế Minh họa\./,
      )
      expect(foot).toContain('Không được loại Tốt: người đứng đầu bị kỷ luật trong năm: Sở Minh họa Xây dựng.')
      const text = await savedText(page, 'CSV')
      expect(text).toMatch(/Xếp loại;Vì sao không được loại cao hơn;/)
      expect(text).toMatch(/Sở Minh họa Xây dựng;.*Khá;Không được loại Tốt: người đứng đầu bị kỷ luật trong năm\.;/)
    }))

  it('names a unit that only assessed itself as not appraised, and not as lacking 0 rows', () =>
    inPage(async (page) => {
      await visit(page, `${url}/xep-hang?bo=MH-XA&nam=2025`)
      const text = (await page.locator('main table').textContent()) ?? ''
      expect(text).toContain('chưa thẩm định, chưa xếp hạng')
      expect(text).not.toContain('thiếu 0 mục')
    }))

  it('saves every column, and that nothing in it is real', () =>
    inPage(async (page) => {
      await visit(page, url + provinces)
      const text = await savedText(page, 'CSV')
      expect(text).toMatch(/Hạng trong vùng;.*Bị trừ;Chưa đạt;/)
      expect(text).toContain('Minh họa: đơn vị và điểm số không có thật.')
      expect(text).toContain('Tỉnh Minh họa 54')
    }))

  it('says that a year in progress is provisional', () =>
    inPage(async (page) => {
      await visit(page, `${url}/xep-hang?khoi=mh-xa`)
      await expect
        .poll(() => page.locator('main').textContent())
        .toContain('Năm 2025 chưa công bố; số dưới đây là tạm tính.')
    }))
})

describe('demonstration units', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('are found and listed apart, under the word that says so', async () => {
    const { page, complaints, close } = await openPage(browser)
    await visit(page, `${url}/don-vi`)
    expect(await page.locator('main').textContent()).not.toContain('Tỉnh Minh họa')
    await page.locator('header [data-search] input').click()
    await page.keyboard.type('minh hoa 07', { delay: 20 })
    await page.getByRole('group', { name: 'Minh họa' }).getByRole('option').first().waitFor()
    await visit(page, `${url}/don-vi?loai=moi&minh-hoa=1`)
    await expect.poll(() => page.getByRole('note').count()).toBe(1)
    const heads = await page.locator('main h2').allTextContents()
    expect(heads.map((head) => head.replace(/\s*[\d.]+$/, ''))).toEqual([
      'Tỉnh, thành phố',
      'Sở, ban, ngành',
      'Cơ quan ngành dọc',
      'Xã, phường, đặc khu',
    ])
    expect(complaints).toEqual([])
    await close()
  })

  it('have their ranks over the years among their block, broken where the framework changed', async () => {
    const { page, complaints, close } = await openPage(browser)
    await visit(page, `${url}/don-vi/tinh-minh-hoa-07`)
    const chart = page.getByRole('slider', { name: /Thứ hạng của Tỉnh Minh họa 07/ })
    await chart.focus()
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/Minh họa 07 · 2024 · \d+\/61/)
    await page.keyboard.press('ArrowLeft')
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/Minh họa 07 · 2023 · \d+\/63/)
    await expect.poll(() => page.locator('main').textContent()).toContain('bộ tiêu chí đổi từ năm 2023')
    expect(complaints).toEqual([])
    await close()
  })
})
