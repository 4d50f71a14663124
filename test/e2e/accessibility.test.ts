import { expect, inject, it } from 'vitest'
import { everything, violations } from '../support/axe.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { everyView } from '../support/every-view.ts'
import { visit } from '../support/view.ts'

it('axe finds a fault that is planted', async () => {
  const browser = await launchBrowser()
  const { page } = await openPage(browser)
  await page.setContent('<main><h1>x</h1><img src="data:," width="40" height="40"></main>')
  expect(await violations(page, everything)).toContainEqual(expect.stringContaining('image-alt'))
  await browser.close()
})

it('no view is laid out otherwise where colours are forced from the start', async () => {
  const browser = await launchBrowser()
  const { page } = await openPage(browser, { forcedColors: true })
  for (const path of everyView) {
    await visit(page, inject('url') + path)
    expect(await violations(page, everything), path).toEqual([])
  }
  await browser.close()
})
