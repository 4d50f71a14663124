import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { readRows, visit } from '../support/view.ts'

const address = `${inject('url')}/so-sanh`
const four = ['tinh-minh-hoa-07', 'tinh-minh-hoa-12', 'thanh-pho-minh-hoa-31', 'tinh-minh-hoa-05']

/** "8,25" as hundredths; the own maximum that may stand beneath ("8,25/9,00") is left out. */
const hundredths = (text: string | undefined): number =>
  Math.round(Number(text?.split('/')[0]?.replaceAll('.', '').replace(',', '.').replace('−', '-')) * 100)

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams

describe('the comparison of four demonstration provinces', () => {
  let browser: Browser
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    page = watched.page
    await visit(page, `${address}?dv=${four.join(',')}`)
  })

  afterAll(async () => {
    await watched?.close()
    await browser?.close()
  })

  it('says on the page that nothing of it is real', async () => {
    await expect.poll(() => page.getByRole('note').textContent()).toContain('Số liệu minh họa')
    expect(await page.locator('main').getByText('Minh họa', { exact: true }).count()).toBeGreaterThan(0)
  })

  it('subtracts what it prints, and its sentence names the widest gap', async () => {
    const rows = (await readRows(page)).slice(1)
    expect(rows).toHaveLength(8)
    const gaps = rows.map(({ cells }) => {
      const [own = 0, ...others] = four.map((slug) => hundredths(cells[slug]))
      const maxima = new Set(four.map((slug) => cells[slug]?.split('/')[1] ?? ''))
      // Where a criterion does not apply to one of them, the maxima differ and points alone do not tell.
      return { gap: maxima.size > 1 ? null : own - Math.max(...others), said: cells.difference ?? '' }
    })
    for (const { gap, said } of gaps.filter((each) => each.gap !== null)) {
      if (gap !== null && gap < 0) expect(hundredths(said)).toBe(gap)
      else expect(said).toBe('cao nhất')
    }
    const behind = gaps.map(({ said }) => (said === 'cao nhất' ? 0 : hundredths(said)))
    const sentence = await page.locator('main p').first().textContent()
    expect(sentence).toContain(`${(-Math.min(...behind) / 100).toFixed(2).replace('.', ',')} điểm`)
  })

  it('opens an area down to its leaves and keeps that in the address', async () => {
    await page.getByRole('button', { name: /^2 Cải cách thể chế/ }).click()
    await expect.poll(() => query(page).get('mo')).toBe('2')
    const codes = (await readRows(page)).map(({ cells }) => cells.code)
    expect(codes.filter((code) => code?.startsWith('2.')).length).toBeGreaterThan(2)
  })

  it('reads the plot by keyboard: one tab stop, rows up and down, marks left and right', async () => {
    const first = page.getByRole('slider').first()
    await first.focus()
    await page.keyboard.press('Home')
    expect(await first.getAttribute('aria-valuetext')).toMatch(/Minh họa \d\d · \d+,\d% · \d+,\d\d\/\d+,\d\d$/)
    await page.keyboard.press('ArrowDown')
    const focused = page.locator('[role=slider]:focus')
    expect(await focused.getAttribute('aria-label')).toContain('trung bình khối')
    expect(await page.locator('[role=slider][tabindex="0"]').count()).toBe(1)
  })

  it('finds leaves by their words and keeps only wide differences', async () => {
    await page.getByRole('tab', { name: 'Theo tiêu chí' }).click()
    await page.getByRole('searchbox', { name: 'Lọc tiêu chí, mã, chủ trì' }).fill('ty le')
    await expect.poll(async () => (await readRows(page)).every(({ text }) => /tỷ lệ/iu.test(text))).toBe(true)
    expect((await readRows(page)).length).toBeGreaterThan(3)
    await page.getByRole('searchbox', { name: 'Lọc tiêu chí, mã, chủ trì' }).fill('')
    await page.getByRole('switch', { name: 'Chỉ chỗ chênh từ 1 điểm' }).check()
    await expect.poll(() => query(page).get('chenh')).toBe('1')
    for (const { cells } of await readRows(page))
      expect(Math.abs(hundredths(cells.difference))).toBeGreaterThanOrEqual(100)
    await page.getByRole('switch', { name: 'Chỉ chỗ chênh từ 1 điểm' }).uncheck()
  })

  it('sets the first unit against its own last year, and says why where it may not', async () => {
    await visit(page, `${address}?dv=${four.join(',')}&nam=2023&voi=nam-truoc`)
    const rows = await readRows(page)
    expect(rows.map(({ cells }) => cells.difference).join(' ')).toContain('bộ tiêu chí đổi từ năm 2023')
    await page.getByRole('tab', { name: 'Qua các năm' }).click()
    await page
      .getByText(/bộ tiêu chí đổi từ năm 2023/)
      .first()
      .waitFor()
    expect(await page.getByRole('figure').count()).toBe(four.length)
  })

  it('takes a fifth unit in by search and lets one go', async () => {
    await visit(page, `${address}?dv=${four.join(',')}`)
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    const field = page.getByRole('combobox', { name: 'Tìm đơn vị để so' })
    await field.waitFor()
    await field.pressSequentially('minh hoa 22', { delay: 30 })
    await page
      .getByRole('option', { name: /Minh họa 22/ })
      .first()
      .click()
    await expect.poll(() => query(page).get('dv')?.split(',')).toHaveLength(5)
    await page.getByRole('button', { name: 'Bỏ Tỉnh Minh họa 12' }).click()
    await expect.poll(() => query(page).get('dv')).not.toContain('tinh-minh-hoa-12')
    const columns = async () => Object.keys((await readRows(page))[0]?.cells ?? {})
    await expect.poll(columns).toEqual(expect.not.arrayContaining(['tinh-minh-hoa-12']))
    expect(await columns()).toEqual(expect.arrayContaining(four.filter((slug) => slug !== 'tinh-minh-hoa-12')))
  })

  it('saves what it shows as CSV and SVG, each with the word that it is illustrative', async () => {
    await visit(page, `${address}?dv=${four.join(',')}`)
    const shown = await readRows(page)
    const csv = await savedText(page, 'CSV')
    const lines: string[][] = parse(csv, { delimiter: ';', bom: true, relaxColumnCount: true })
    const areas = lines.slice(1).filter(([code]) => /^\d$/u.test(code ?? ''))
    expect(areas.map((line) => line[4])).toEqual(
      shown.slice(1).map(({ cells }) => cells[four[0] ?? '']?.split('/')[0] ?? ''),
    )
    expect(lines[0]).toEqual(expect.arrayContaining(['Tỉnh Minh họa 07: bị trừ', 'Tỉnh Minh họa 07: chưa đạt']))
    expect(csv).toContain('Minh họa: đơn vị và điểm số không có thật.')
    const svg = await savedText(page, 'SVG')
    expect(svg).toContain('Minh họa: đơn vị và điểm số không có thật.')
    expect(svg).toContain('Cải cách thể chế')
    expect(svg).not.toMatch(/var\(|class=/)
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})

describe('what may and may not be set side by side', () => {
  let browser: Browser
  let watched: WatchedPage

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
  })

  afterAll(async () => {
    await watched?.close()
    await browser?.close()
  })

  it('compares ministries by what was published, and says that no criterion was', async () => {
    const { page } = watched
    await visit(page, `${address}?dv=bo-tu-phap,bo-noi-vu`)
    expect(await page.locator('main').getByText('Như công bố').count()).toBe(1)
    expect((await readRows(page)).map(({ cells }) => cells['bo-tu-phap'])).toEqual(['89,95', '61,86', '28,10'])
    expect(await page.getByRole('note').count()).toBe(0)
    await page.getByRole('tab', { name: 'Theo tiêu chí' }).click()
    await page.getByText('Nguồn công bố không in điểm từng tiêu chí').waitFor()
  })

  it('refuses real units beside illustrative ones in the words of the server, and offers both ways out', async () => {
    const { page } = watched
    await visit(page, `${address}?dv=tinh-minh-hoa-07,bo-tu-phap,bo-noi-vu`)
    const said = await page.getByRole('alert').textContent()
    expect(said).toContain('Không so đơn vị có thật với đơn vị minh họa.')
    expect(said).toContain('hông trộn số liệu chính thức với số liệu minh họa')
    await page.getByRole('button', { name: 'Giữ các đơn vị có thật' }).click()
    await expect.poll(() => query(page).get('dv')).toBe('bo-tu-phap,bo-noi-vu')
  })

  it('is reached from the pins of a ranking and from a unit', async () => {
    const { page } = watched
    await visit(page, `${inject('url')}/xep-hang?ghim=bo-noi-vu,bo-tai-chinh`)
    await page.locator('main').getByRole('link', { name: 'So sánh' }).click()
    await expect.poll(() => query(page).get('dv')).toBe('bo-noi-vu,bo-tai-chinh')
    await expect.poll(() => readRows(page)).toHaveLength(3)
    await visit(page, `${inject('url')}/don-vi/bo-tu-phap`)
    await page.locator('main').getByRole('link', { name: 'So sánh' }).click()
    await page.getByText('Chọn thêm ít nhất một đơn vị để so với Bộ Tư pháp.').waitFor()
  })

  it('asks for a second unit and suggests who stands next', async () => {
    const { page } = watched
    await visit(page, `${address}?dv=tinh-minh-hoa-07,khong-co`)
    await page.getByText('Chọn thêm ít nhất một đơn vị để so với Tỉnh Minh họa 07.').waitFor()
    await page.getByText('Không có đơn vị nào ở địa chỉ “khong-co”').waitFor()
    await page.getByText('dẫn đầu khối').waitFor()
    await page.locator('li', { hasText: 'ngay trên' }).getByRole('button').click()
    await expect.poll(() => query(page).get('dv')?.split(',')).toHaveLength(2)
    await expect.poll(() => readRows(page)).toHaveLength(9)
  })
})
