/** Quarter of the plan's year in which something is due; `khac`: in another year, or on no day. */
export type Quarter = '1' | '2' | '3' | '4' | 'khac'

export const QUARTERS: readonly Quarter[] = ['1', '2', '3', '4', 'khac']

/** The quarter of a day `YYYY-MM-DD`, seen from a plan for `year`. */
export function quarterOf(day: string | null, year: number): Quarter {
  if (day === null || Number(day.slice(0, 4)) !== year) return 'khac'
  const month = Number(day.slice(5, 7))
  return QUARTERS[Math.floor((month - 1) / 3)] ?? 'khac'
}
