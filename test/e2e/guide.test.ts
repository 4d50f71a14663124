import { samples } from '@par-atlas/schema/samples'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { everything, violations } from '../support/axe.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'

const url = inject('url')
let browser: Browser
let opened: WatchedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  opened = await openPage(browser)
  page = opened.page
})
afterAll(() => browser?.close())

describe('the documentation', () => {
  it('is reached from the foot of every page', async () => {
    await page.goto(`${url}/xep-hang`)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Dữ liệu mở / API' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dữ liệu mở / API' }).waitFor({ state: 'attached' })
  })

  it('shows every sample with its id, and its link gives the answer', async () => {
    await page.goto(`${url}/docs/samples`)
    for (const { id } of samples) await page.getByText(id).waitFor()
    const links = page.getByRole('link', { name: 'Mở câu trả lời' })
    expect(await links.count()).toBe(10)
    const answer = await fetch(url + (await links.first().getAttribute('href')))
    expect(await answer.json()).toMatchObject({ data: { ranking: { base: 17 } } })
  })

  it('prints the recipes that it gives away', async () => {
    await page.goto(`${url}/docs/recipes`)
    for (const file of ['recipe.sh', 'recipe.py', 'recipe.R', 'recipe.ts']) {
      const shown = await page.getByRole('region', { name: `Toàn văn ${file}` }).textContent()
      expect(shown, file).toBe(await (await fetch(`${url}/docs/recipes/${file}`)).text())
    }
  })

  it('finds a field by a Vietnamese term without its marks, and leads to it by its anchor', async () => {
    await page.goto(`${url}/docs/fields`)
    await page.getByRole('searchbox', { name: 'Tìm kiểu, trường, thuật ngữ' }).fill('diem bi tru')
    await page.waitForURL('**/docs/fields?q=diem+bi+tru')
    await page.locator('[id="RankingEntry.deducted"]').waitFor()
    expect(await page.locator('[id="Document.title"]').count()).toBe(0)
    await page.goto(`${url}/docs/fields#Document.title`)
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'Document.title')
  })

  it('complains of nothing', () => {
    expect(opened.complaints).toEqual([])
  })
})

describe('the explorer', () => {
  it('asks the sample that its address names, with files of this server alone and within its policy', async () => {
    const { page: explorer, complaints, close } = await openPage(browser)
    const foreign: string[] = []
    explorer.on('request', (request) => {
      const address = request.url()
      if (/^https?:/.test(address) && !address.startsWith(url)) foreign.push(address)
    })
    await explorer.goto(`${url}/docs/explorer?cau=MinistriesTable`)
    await explorer.locator('.graphiql-query-editor').getByText('printedAverage').waitFor()
    await explorer.getByRole('button', { name: /execute query/i }).click()
    await explorer.locator('.graphiql-response').getByText('printedAverage').waitFor()
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('has nothing in it that axe complains of, but the button inside a tab that GraphiQL itself puts there', async () => {
    const { page: explorer, close } = await openPage(browser)
    await explorer.goto(`${url}/docs/explorer?cau=MinistriesTable`)
    await explorer.locator('.graphiql-query-editor').getByText('printedAverage').waitFor()
    const found = await violations(explorer, everything)
    expect(found.filter((each) => !each.startsWith('nested-interactive'))).toEqual([])
    await close()
  })

  it('is no part of what other pages load', async () => {
    const { page: reader, close } = await openPage(browser)
    const loaded: string[] = []
    reader.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    await reader.goto(`${url}/docs`)
    await reader.getByRole('link', { name: /GraphiQL/ }).waitFor()
    expect(loaded.filter((path) => path.startsWith('/docs/explorer/'))).toEqual([])
    await close()
  })
})
