import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { journey, mainText } from '../support/journeys.ts'
import { readRows, visit } from '../support/view.ts'

const url = inject('url')
const SIDE_BY_SIDE = 'table:has(caption:has-text("qua các năm"))'
const EDITIONS = 'table:has(caption:has-text("Ấn bản của từng"))'
const UNITS = 'table:has(caption:has-text("từng đơn vị"))'

describe('surveys and outside indices', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('of a unit stand side by side over the years, each on its own scale with its rank and its source', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/khao-sat?dv=thanh-pho-ha-noi`)
      const heads = await page.locator(`${SIDE_BY_SIDE} thead th`).allInnerTexts()
      expect(heads.map((head) => head.replace(/\s+/gu, ' '))).toEqual([
        'Năm',
        'PAR INDEX trên 100',
        'SIPAS trên 100',
        'PAPI trên 80',
      ])
      const rows = await readRows(page, SIDE_BY_SIDE)
      const of2023 = rows.find(({ cells }) => cells.nam === '2023')
      expect(of2023?.cells.papi).toMatch(/^43,96\/80 hạng 15\/(61|63|\?)/u)
      expect(await mainText(page)).toContain('không cộng lại và không lấy trung bình')
      const sources = await page.locator(`${SIDE_BY_SIDE} tbody a[href^="http"]`).count()
      expect(sources).toBeGreaterThan(rows.length)
    }))

  it('lead from an edition to its units, in the order that the address asks for', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/khao-sat`)
      const edition = (await readRows(page, EDITIONS)).find(({ cells }) => cells['an-ban'] === 'PAPI 2023')
      expect(edition?.cells).toMatchObject({ thang: 'trên 80' })
      await page.locator(EDITIONS).getByRole('link', { name: 'PAPI 2023' }).click()
      await page.waitForURL('**cs=PAPI&nam=2023**')
      await page.locator(UNITS).getByRole('button', { name: 'Số như in' }).click()
      await page.waitForURL('**sx=-so**')
      await page.locator(`${UNITS} [aria-sort=descending]`).waitFor()
      const units = await readRows(page, UNITS)
      expect(String(new Set(units.map(({ cells }) => cells['don-vi'])).size)).toBe(edition?.cells['don-vi'])
      const values = units.map(({ cells }) => Number(/\d+,\d+/u.exec(cells.so ?? '')?.[0].replace(',', '.')))
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      expect(units[0]?.cells).toMatchObject({ 'don-vi': expect.stringMatching(/Huế/u) })
      expect(units[0]?.cells.so).toContain('46,04/80')
    }))

  it('pick another unit by its name, and say so where nothing is on record', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/khao-sat?dv=bo-khong-co`)
      await expect.poll(() => mainText(page)).toContain('Kho chưa có số khảo sát hay chỉ số bên ngoài nào')
      // The list is fetched when the field is first entered.
      await page.getByLabel('Xem đơn vị khác').click()
      await page.getByRole('combobox', { name: 'Xem đơn vị khác' }).fill('hoa binh')
      await page
        .getByRole('option', { name: /Hòa Bình/u })
        .first()
        .click()
      await page.waitForURL('**dv=tinh-hoa-binh**')
      await expect.poll(() => mainText(page)).toMatch(/PAPI 2024: 43,4778\/80/u)
    }))
})
