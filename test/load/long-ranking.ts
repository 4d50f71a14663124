/**
 * Prints how long a ranking of ten thousand units lets its reader wait in a real Chromium: `node test/load/long-ranking.ts
 * [rows]`. The page is the built product; what the graph answers is the demonstration ranking, with its entries repeated
 * under names of their own, in the pages of a thousand in which the client asks for them. `busy` is the processor time of the
 * page's main thread, with the little that happens after the frame. Reported, never a red test.
 */
import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from '../support/browser.ts'
import { lengthenRanking } from '../support/lengthen-ranking.ts'
import { startServer } from '../support/server.ts'
import { visit } from '../support/view.ts'

const rows = Number(process.argv[2] ?? 10_000)
/** Even, so that every filter set is taken off again. */
const runs = 6
/** Milliseconds that an interaction may take, from the press to the frame that shows its effect. */
const norm = 100

/** What the reader does, by a script inside the page so that nothing but the page is timed. */
const interactions: readonly (readonly [name: string, press: string, shows: 'first row' | 'row count'])[] = [
  ['sort by points', 'head("diem")', 'first row'],
  ['sort by name', 'head("ten")', 'first row'],
  ['sort by points deducted', 'head("bi-tru")', 'first row'],
  ['filter by name: one letter', 'type(run % 2 ? "" : "1")', 'row count'],
  ['filter by name: a word', 'type(run % 2 ? "" : "hoa 01")', 'row count'],
  ['filter by region', 'choose("Vùng", run % 2 ? 0 : 2)', 'row count'],
  ['filter by class', 'choose("Xếp loại", run % 2 ? 0 : 3)', 'row count'],
  ['other columns', 'tab(run % 2 ? 0 : 1)', 'first row'],
  ['scroll to the end and back', 'scroll(run % 2 ? 0 : 1)', 'first row'],
  ['pin a unit', 'pin()', 'first row'],
]

const server = await startServer()
const browser = await launchBrowser()
try {
  const { page, complaints } = await openPage(browser)
  await lengthenRanking(page, rows)
  const started = performance.now()
  await visit(page, `${server.url}/xep-hang?khoi=mh-tinh&nam=2024`)
  const first = performance.now() - started
  await page.locator(`[role=grid][aria-rowcount="${rows + 1}"]`).waitFor({ timeout: 120_000 })
  const all = performance.now() - started
  console.log(`${rows} rows: the first thousand on screen after ${ms(first)}, all of them after ${ms(all)}`)
  await page.evaluate(tools)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // What the page's main thread has worked so far, in ms of processor time: the same on an idle and on a busy machine.
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  console.log(
    `${'interaction'.padEnd(30)}${['first', 'median', 'worst', 'busy'].map((word) => word.padEnd(9)).join('')}norm ${norm} ms`,
  )
  for (const [name, press, shows] of interactions) await report(page, threadTime, name, press, shows)
  if (complaints.length > 0) console.log(`complaints of the page:\n${complaints.join('\n')}`)
} finally {
  await browser.close()
  await server.stop()
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}

async function report(
  page: Page,
  threadTime: () => Promise<number>,
  name: string,
  press: string,
  shows: string,
): Promise<void> {
  const times: number[] = []
  const busy: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = await threadTime()
    times.push(await page.evaluate<number>(`timed((run) => ${press}, ${run}, ${JSON.stringify(shows)})`))
    busy.push((await threadTime()) - before)
  }
  const figures = [times[0] ?? 0, median(times), Math.max(...times), median(busy)]
  const verdict = median(times) <= norm ? 'met' : 'MISSED'
  console.log(`${name.padEnd(30)}${figures.map((time) => ms(time).padEnd(9)).join('')}${verdict}`)
}

/** Put into the page: its hands, and a clock that stops at the first frame that shows what a press has changed. */
function tools(): void {
  const grid = () => document.querySelector<HTMLElement>('main [role=grid]') ?? document.body
  const row = () => grid().querySelector('[role=row][data-index]')
  const shown = (what: string) =>
    what === 'row count' ? grid().ariaRowCount : `${row()?.textContent} ${row()?.innerHTML.length}`
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const put = (field: HTMLInputElement | HTMLSelectElement, value: string, event: string) => {
    const owner = field instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement
    Object.getOwnPropertyDescriptor(owner.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event(event, { bubbles: true }))
  }
  const hands = {
    head: (id: string) => {
      const words: Record<string, string> = { diem: 'Điểm', ten: 'Đơn vị', 'bi-tru': 'Bị trừ' }
      const heads = [...grid().querySelectorAll('[role=columnheader] button')]
      const found = heads.find(({ textContent }) => textContent?.startsWith(words[id] ?? id))
      ;(found as HTMLElement).click()
    },
    type: (text: string) => put(document.querySelector('main [data-search] input') as HTMLInputElement, text, 'input'),
    choose: (label: string, at: number) => {
      const field = document.querySelector(`main select[aria-label="${label}"]`) as HTMLSelectElement
      put(field, field.options[at]?.value ?? '', 'change')
    },
    tab: (at: number) => (document.querySelectorAll('main [role=tab]')[at] as HTMLElement).click(),
    scroll: (end: number) => {
      grid().scrollTop = end * grid().scrollHeight
    },
    pin: () => row()?.querySelector<HTMLElement>('button[aria-pressed]')?.click(),
    timed: async (press: (run: number) => void, run: number, what: string) => {
      await frame()
      const before = shown(what)
      const started = performance.now()
      press(run)
      while (shown(what) === before && performance.now() - started < 10_000) await frame()
      const time = performance.now() - started
      await new Promise((resolve) => setTimeout(resolve, 300))
      return time
    },
  }
  Object.assign(window, hands)
}
