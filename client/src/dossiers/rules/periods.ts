/** A period of days, both inclusive, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** What a period is called: a month, a quarter, the first so many months of a year, a year; anything else by its days. */
export type PeriodName =
  | { readonly kind: 'month'; readonly year: number; readonly number: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly number: number }
  | { readonly kind: 'months'; readonly year: number; readonly number: number }
  | { readonly kind: 'year'; readonly year: number }
  | ({ readonly kind: 'days' } & Period)

const two = (number: number): string => String(number).padStart(2, '0')
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** From the first day of one month to the last day of another one of the same year, both 1 to 12. */
export const monthsOf = (year: number, first: number, last: number): Period => ({
  from: `${year}-${two(first)}-01`,
  to: lastDay(year, last),
})

export function periodName({ from, to }: Period): PeriodName {
  const year = Number(from.slice(0, 4))
  const first = Number(from.slice(5, 7))
  const last = Number(to.slice(5, 7))
  const whole = monthsOf(year, first, last)
  if (whole.from !== from || whole.to !== to || last < first) return { kind: 'days', from, to }
  if (first === last) return { kind: 'month', year, number: first }
  if (first === 1 && last === 12) return { kind: 'year', year }
  if (last - first === 2 && last % 3 === 0) return { kind: 'quarter', year, number: last / 3 }
  return first === 1 ? { kind: 'months', year, number: last } : { kind: 'days', from, to }
}

/**
 * The periods that months on record can tell, the latest year first: of each year the months so far, the whole of 6 and 9, the
 * quarters, and each month. `first` and `last` are the first and the last day on record.
 */
export function offeredPeriods(first: string, last: string): readonly Period[] {
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, index) => Number(last.slice(0, 4)) - index,
  )
  const told = ({ from, to }: Period) => from >= `${first.slice(0, 7)}-01` && to <= last
  return years.flatMap((year) => {
    const months = Array.from({ length: 12 }, (_, index) => monthsOf(year, index + 1, index + 1)).filter(told)
    const soFar = Number(months.at(-1)?.to.slice(5, 7) ?? 0)
    const cumulative = [...new Set([soFar, 9, 6])].filter((count) => count > 1).map((count) => monthsOf(year, 1, count))
    const quarters = [3, 6, 9, 12].map((month) => monthsOf(year, month - 2, month))
    const distinct = new Map(
      [...cumulative, ...quarters.toReversed(), ...months.toReversed()].map((p) => [p.from + p.to, p]),
    )
    return [...distinct.values()].filter(told)
  })
}
