import type { Page } from 'playwright-core'

export interface ShownRow {
  /** The slug of the row's unit. */
  readonly id: string
  /** What each cell shows, by the column's id. */
  readonly cells: Readonly<Record<string, string>>
  readonly text: string
}

/** The rows of the page's table, or of the tables that a selector names, as a reader sees them, in their order. */
export function readRows(page: Page, table = 'main table'): Promise<readonly ShownRow[]> {
  return page.locator(`${table} tbody tr[data-row]`).evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll<HTMLElement>('[data-column]')]
      return {
        id: row.getAttribute('data-row') ?? '',
        cells: Object.fromEntries(
          cells.map((cell) => [cell.dataset.column ?? '', cell.textContent.replace(/\s+/g, ' ').trim()]),
        ),
        text: (row as HTMLElement).textContent.replace(/\s+/g, ' ').trim(),
      }
    }),
  )
}

/** Opens an address of the product and waits until its page stands: a heading, and nothing loading. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
}

/** The panel of the row in hand; the notes that figures are illustrative stand aside as well. */
export const panelOf = (page: Page) => page.getByRole('complementary').filter({ has: page.locator('h2') })

/** 12,34 or −12,34 as printed, in hundredths; NaN of what is no figure. */
export const hundredths = (text: string | undefined): number =>
  Math.round(Number(text?.replace('−', '-').replace(',', '.')) * 100)
