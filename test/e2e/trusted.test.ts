import { documentId } from '@par-atlas/schema/document-id'
import * as documents from '@par-atlas/schema/documents'
import { type DocumentNode, print } from 'graphql'
import { expect, inject, it } from 'vitest'
import { asSent } from '../../server/src/http/trusted-documents.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { everyView } from '../support/every-view.ts'
import { visit } from '../support/view.ts'

const url = inject('url')

const textById = new Map(
  Object.values(documents).map((document: DocumentNode) => [documentId(document), print(asSent(document))]),
)

/** A document with a comment of its own is one that the server never saw: it is interpreted, not compiled. */
let asked = 0
async function interpreted(id: string, variables: string): Promise<unknown> {
  asked += 1
  const query = `# ${asked}\n${textById.get(id)}`
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: JSON.parse(variables) }),
  })
  return answer.json()
}

/** Who asks by id sent no text that a line and a column could point into. */
function placeless(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'locations' ? undefined : value))
}

it('every query of every view is got by its id, and answered as the whole document is', async () => {
  const browser = await launchBrowser()
  const { page, close } = await openPage(browser)
  const got = new Map<string, Promise<unknown>>()
  const posted: string[] = []
  page.on('response', (response) => {
    const address = new URL(response.url())
    if (address.pathname !== '/graphql') return
    if (response.request().method() !== 'GET') posted.push(response.request().postData() ?? '')
    else if (response.status() === 200) got.set(address.search, response.json())
  })
  for (const path of everyView) await visit(page, url + path)
  expect(posted).toEqual([])
  expect(got.size).toBeGreaterThan(25)
  for (const [search, answer] of got) {
    const parameters = new URLSearchParams(search)
    const whole = await interpreted(parameters.get('documentId') ?? '', parameters.get('variables') ?? '{}')
    expect(await answer, search).toEqual(placeless(whole))
  }
  await close()
  await browser.close()
})

it('a server that knows none of the ids gets the whole documents', async () => {
  const browser = await launchBrowser()
  const { page, close } = await openPage(browser)
  await page.route(/documentId=/, (route) => route.fulfill({ status: 404, json: { errors: [{ message: '?' }] } }))
  await visit(page, `${url}/xep-hang`)
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(15)
  await close()
  await browser.close()
})
