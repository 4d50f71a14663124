import * as v from 'valibot'

/** An unknown or bad value falls back to the default, which is left out of the address. */
export const lenient = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)
