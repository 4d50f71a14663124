/** The unit that most of these are, the first of them where several are as often; null of none. */
export function commonParent<U extends { readonly id: string }>(parents: readonly (U | null)[]): U | null {
  const known = Map.groupBy(
    parents.filter((parent) => parent !== null),
    ({ id }) => id,
  )
  const [most] = [...known.values()].sort((a, b) => b.length - a.length)
  return most?.[0] ?? null
}
