import * as v from 'valibot'

/** An unknown or bad value falls back to the default, which is left out of the address. */
export const lenient = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)

/** A switch of the view: `1` in the address while it is on, left out while it is off. */
export const flag = v.pipe(
  v.union([v.literal('1'), v.literal(1), v.literal(true)]),
  v.transform((): true => true),
)
