interface Linked {
  readonly before: {
    readonly code: string
    readonly counterparts: readonly { readonly criterion: { readonly code: string }; readonly coverage: string }[]
  } | null
  readonly after: { readonly code: string } | null
}

/** The code of what a criterion is but a part of, where it was split or narrowed; null of one compared whole. */
export function narrowedFrom({ before, after }: Linked): string | null {
  const link = before?.counterparts.find(({ criterion }) => criterion.code === after?.code)
  return before !== null && link?.coverage === 'PARTIAL' ? before.code : null
}
