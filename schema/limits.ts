/**
 * What one document may ask, each bound inclusive. All but `nodes` are counted with fragments written out. The largest
 * document of the web client asks for 250 fields, 8 deep, with 10 aliases; a full introspection is 15 deep.
 */
export const documentLimits = {
  depth: 20,
  fields: 2000,
  rootFields: 30,
  aliases: 50,
  directives: 50,
  /** Rows that could come if every list with `first` or `last` were full, lists inside lists multiplied. */
  nodes: 100_000,
} as const

/** Bounds what parsing and validating a stranger's document may cost; the web client's largest is a tenth of it. */
export const maxTokens = 4000

/** The largest body of a GraphQL request, in bytes, inclusive. */
export const maxBodyBytes = 1024 * 1024
