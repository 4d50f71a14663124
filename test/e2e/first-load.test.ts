import { expect, inject, it } from 'vitest'
import { describeFirstLoad, measureFirstLoad, norms, total } from '../load/first-load.ts'
import { launchBrowser, openPage } from '../support/browser.ts'

it('the ranking route loads no more than its norms before anybody touches it', async () => {
  const browser = await launchBrowser()
  const { page } = await openPage(browser)
  const assets = await measureFirstLoad(page, `${inject('url')}/xep-hang`)
  await browser.close()
  console.log(describeFirstLoad(assets))
  expect(total(assets, 'script')).toBeGreaterThan(50_000)
  expect(total(assets, 'script')).toBeLessThanOrEqual(norms.script)
  expect(total(assets, 'style')).toBeLessThanOrEqual(norms.style)
})
