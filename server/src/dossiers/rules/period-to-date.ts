import type { Day } from '../../shared/day.ts'

/** Days of a period, both inclusive. */
export interface PeriodDays {
  readonly from: Day
  readonly to: Day
}

/** What is told up to a day: the last day of the latest month, and the latest of the longer periods; null where there is none. */
export interface ToldPeriods {
  readonly lastMonth: Day | null
  readonly longer: PeriodDays | null
}

/** The months of the year so far, where months are told; else the longer period as it is reported. Null where nothing is told. */
export function periodToDate({ lastMonth, longer }: ToldPeriods): PeriodDays | null {
  return lastMonth === null ? longer : { from: `${lastMonth.slice(0, 4)}-01-01`, to: lastMonth }
}
