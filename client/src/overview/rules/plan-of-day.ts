/** The plan that is running on a day: that of its year, else of the latest year before it. Plans may come in any order. */
export function planOfDay<P extends { readonly year: number }>(plans: readonly P[], day: string): P | null {
  const begun = plans.filter(({ year }) => year <= Number(day.slice(0, 4)))
  return begun.toSorted((a, b) => b.year - a.year)[0] ?? null
}
