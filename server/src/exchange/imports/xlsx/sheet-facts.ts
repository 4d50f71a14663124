import { columnIndex } from '../rules/cell-address.ts'
import type { MergedRange } from '../rules/sheet.ts'

/** What a sheet says of itself beside its rows: merged cells stand after them, so that they are looked for beforehand. */
export interface SheetFacts {
  readonly merged: readonly MergedRange[]
  readonly hiddenColumns: ReadonlySet<number>
}

const MOST_MERGED = 10_000
const MOST_COLUMNS = 16_384
/** Longer than any of the two elements, so that none is missed where two pieces meet. */
const OVERLAP = 400

/** Finds merged cells and hidden columns in one pass over the text of a sheet, without taking its rows apart. */
export async function readSheetFacts(pieces: AsyncIterable<Uint8Array>): Promise<SheetFacts> {
  const decoder = new TextDecoder('utf-8')
  const merged = new Map<string, MergedRange>()
  const hiddenColumns = new Set<number>()
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + decoder.decode(piece, { stream: true })
    for (const [tag] of text.matchAll(/<(?:\w+:)?(?:mergeCell|col)\s[^>]*>/g)) {
      const range = rangeOf(tag)
      if (range !== null && merged.size < MOST_MERGED) merged.set(range.text, range)
      for (const column of hiddenBy(tag)) hiddenColumns.add(column)
    }
    rest = text.slice(-OVERLAP)
  }
  return { merged: [...merged.values()], hiddenColumns }
}

function rangeOf(tag: string): MergedRange | null {
  const [, text = '', first = '', top = '', last = '', bottom = ''] =
    /\bref=["'](([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7}))["']/.exec(tag) ?? []
  if (text === '') return null
  return {
    ...{ text, firstColumn: columnIndex(first), lastColumn: columnIndex(last) },
    ...{ firstRow: Number(top), lastRow: Number(bottom) },
  }
}

function hiddenBy(tag: string): readonly number[] {
  if (!/\bhidden=["'](1|true)["']/.test(tag)) return []
  const numberOf = (name: string) => Number(new RegExp(`\\b${name}=["'](\\d+)["']`).exec(tag)?.[1] ?? 0)
  const [first, last] = [numberOf('min'), Math.min(numberOf('max'), MOST_COLUMNS)]
  return first < 1 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first - 1 + index)
}
