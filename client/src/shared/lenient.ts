import * as v from 'valibot'

/** An unknown or bad value falls back to the default, which is left out of the address. */
export const lenient = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)

/** The object without its undefined values, so that equal views have equal addresses. */
export const present = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search
