import { type Selectable, sql } from 'kysely'
import type { Tables } from '../context.ts'
import { batchLoader, inOrder, type LoaderKind } from './batch.ts'

/** Rows of a table by their id, as what they are to the graph; null where there is none. */
export const byKey = <T extends keyof Tables & string, V extends { readonly key: string }>(
  table: T,
  shape: (row: Selectable<Tables[T]>) => V,
): LoaderKind<string, V | null> =>
  batchLoader<string, V | null>(async (context, keys) => {
    const db = await context.reader()
    const { rows } = await sql<Selectable<Tables[T]>>`
      select * from ${sql.table(table)} where id = any(${[...keys]}::uuid[])`.execute(db)
    return inOrder<string, V, null>(keys, rows.map(shape), ({ key }) => key, null)
  })
