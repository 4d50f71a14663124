import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { journey, mainText } from '../support/journeys.ts'
import { hundredths, readRows, visit } from '../support/view.ts'

const url = inject('url')

describe('pledges', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('of Vĩnh Linh 2023 read as their source does: three indices, no figure, nobody judged them; apart from the index', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/cam-ket`)
      const rows = await readRows(page)
      expect(rows.map(({ cells }) => cells['chi-so'])).toEqual([
        'PAR INDEX 2023ký cam kết nâng cao chỉ số PAR INDEX',
        'SIPAS 2023ký cam kết nâng cao chỉ số SIPAS',
        'PAPI 2023ký cam kết nâng cao chỉ số PAPI',
      ])
      for (const { cells } of rows) {
        expect(cells).toMatchObject({
          'xuat-phat': '–',
          'muc-tieu': 'không nêu chỉ tiêu bằng số',
          tang: '–',
          'so-da': '–',
        })
        expect(cells).toMatchObject({ 'nguoi-ky': 'nguồn không nêu người ký30/08/2023', 'ket-qua': 'Chưa đánh giá' })
      }
      const text = await mainText(page)
      expect(text).toContain('3 cam kết của 1 đơn vị; 0 nêu chỉ tiêu bằng số, 0 đã được đánh giá.')
      expect(text).toContain('không cộng vào điểm và không đổi hạng của chỉ số')
      expect(text).toContain('Nguồn: Bản tin huyện Vĩnh Linh')
      await page.getByRole('link', { name: 'Huyện Vĩnh Linh', exact: true }).first().click()
      await page.waitForURL('**/don-vi/**vinh-linh**')
    }))

  it('of the demonstration are held against the others of their kind, and sorted by the address', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/cam-ket?minh-hoa=1&sx=-tang`)
      const rows = await readRows(page)
      expect(rows.length).toBeGreaterThan(5)
      const rises = rows.map(({ cells }) => hundredths(cells.tang?.replace('+', '')))
      expect(rises).toEqual(rises.toSorted((a, b) => b - a))
      // Of the same kind: departments among themselves; nobody else is a province.
      const offices = rows.filter(({ cells }) => cells['don-vi'] !== 'Tỉnh Minh họa 07')
      const ofOffices = offices.map(({ cells }) => hundredths(cells.tang?.replace('+', '')))
      expect([offices.length, rows.length]).toEqual([14, 17])
      for (const [at, { cells }] of offices.entries()) {
        const others = ofOffices.filter((_, index) => index !== at)
        const half = Math.floor(others.length / 2)
        const twice = (others[half] ?? 0) + (others.length % 2 === 0 ? (others[half - 1] ?? 0) : (others[half] ?? 0))
        const difference = 2 * (ofOffices[at] ?? 0) - twice
        const words =
          difference === 0 ? 'Bằng trung vị' : difference > 0 ? 'Tăng nhiều hơn trung vị' : 'Tăng ít hơn trung vị'
        expect(cells['so-don-vi']).toMatch(new RegExp(`^${words}trung vị .* của ${others.length} đơn vị khác$`, 'u'))
      }
      await page.getByRole('combobox', { name: 'Kết quả' }).selectOption({ label: 'Hoàn thành cam kết' })
      await page.waitForURL('**kq=hoan-thanh**')
      expect(await mainText(page)).toContain('Không có cam kết nào khớp bộ lọc.')
    }))
})
