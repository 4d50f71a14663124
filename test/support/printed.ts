import type { Page } from 'playwright-core'
import { extractTextItems, getDocumentProxy } from 'unpdf'

/** A piece of text on a sheet, in points from its lower left corner. */
export interface PrintedText {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One sheet of paper as it leaves the printer. */
export interface Sheet {
  /** Width and height in points, whole. */
  readonly size: readonly [number, number]
  /** Everything on it in the order in which it was printed, without white space: lines break where they like. */
  readonly text: string
  readonly pieces: readonly PrintedText[]
}

/** What a table must show on paper: the texts of its head and of each row, without white space. */
export interface PaperTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]+/gu, '')

/** The view as Chromium prints it on the paper that the page itself asks for. */
export async function print(page: Page): Promise<readonly Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })))
  try {
    const { items } = await extractTextItems(pdf)
    return await Promise.all(
      items.map(async (pieces, index): Promise<Sheet> => {
        const { view } = await pdf.getPage(index + 1)
        const [left = 0, bottom = 0, right = 0, top = 0] = view
        const text = squeezed(pieces.map(({ str }) => str).join(''))
        return { size: [Math.round(right - left), Math.round(top - bottom)], text, pieces }
      }),
    )
  } finally {
    await pdf.cleanup()
  }
}

/** Rows that the page's long tables say they have, the head not counted: what is drawn of them is a window. */
export const promisedRows = (page: Page): Promise<readonly number[]> =>
  page
    .locator('main [aria-rowcount]')
    .evaluateAll((grids) => grids.map((grid) => Number(grid.getAttribute('aria-rowcount')) - 1))

/** Every table that the page lays out for paper, with the text that a reader of the sheet sees. */
export async function paperTables(page: Page): Promise<readonly PaperTable[]> {
  await page.emulateMedia({ media: 'print' })
  const tables = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const seen = (node: Node, root: Element): boolean => {
      for (let at = node.parentElement; at && at !== root; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== 'none' || at.localName === 'svg') return false
      }
      return node.parentElement?.checkVisibility() ?? false
    }
    const textsIn = (row: Element): readonly string[] => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
      const texts: string[] = []
      while (walker.nextNode()) if (seen(walker.currentNode, row)) texts.push(walker.currentNode.textContent ?? '')
      return texts.map((text) => text.normalize('NFC').replace(/[\s\u00ad]+/gu, '')).filter((text) => text !== '')
    }
    const found = [...document.querySelectorAll<HTMLTableElement>('main table')]
      .filter((table) => table.checkVisibility())
      .map((table) => ({
        caption: table.caption?.textContent ?? '',
        head: [...(table.tHead?.rows ?? [])].flatMap(textsIn),
        rows: [...table.tBodies].flatMap((body) => [...body.rows].map(textsIn)).filter((row) => row.length > 0),
      }))
    dispatchEvent(new Event('afterprint'))
    return found
  })
  await page.emulateMedia({ media: null })
  return tables
}

/** Pairs of texts that lie over one another by more than a line's lead, as a reader would see a smear. */
export function overprinted({ pieces }: Sheet): readonly string[] {
  const inked = pieces.filter(({ str }) => str.trim() !== '')
  return inked.flatMap((one, index) =>
    inked
      .slice(index + 1)
      .filter((other) => {
        const lower = Math.min(one.height, other.height)
        return (
          one.str !== other.str &&
          shared(one.x, one.width, other.x, other.width) > 2 &&
          shared(one.y, one.height, other.y, other.height) > lower / 2
        )
      })
      .map((other) => `${one.str} | ${other.str}`),
  )
}

/** The length that two stretches have in common. */
const shared = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)
