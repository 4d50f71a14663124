import { type RawBuilder, sql } from 'kysely'

/** False for a text that PostgreSQL cannot hold, so that nothing stored can equal it: the one character it refuses is NUL. */
export function storable(text: string): boolean {
  return !text.includes('\0')
}

/** True for rows whose column holds exactly this text; for none where the text cannot be stored. */
export function textIs(column: string, text: string): RawBuilder<boolean> {
  return storable(text) ? sql<boolean>`${sql.ref(column)} = ${text}` : sql<boolean>`false`
}
