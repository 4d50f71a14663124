import * as v from 'valibot'
import type { Column, Sort } from '../kit/Table/table.model.ts'

/** What a table is sorted by, as an address names it: the column, "-" before it for the greatest first. */
export const sortKey = v.pipe(v.string(), v.regex(/^-?[a-z]+(?:-[a-z]+)*$/u))

/** The sort that an address names; null where no such column sorts. */
export function readSort<Row>(text: string | undefined, columns: readonly Column<Row>[]): Sort | null {
  const columnId = text?.replace(/^-/u, '')
  if (columnId === undefined || !columns.some(({ id, sort }) => id === columnId && sort)) return null
  return { columnId, direction: text?.startsWith('-') ? 'descending' : 'ascending' }
}

/** The same back as text. */
export const writeSort = ({ columnId, direction }: Sort): string =>
  `${direction === 'descending' ? '-' : ''}${columnId}`
