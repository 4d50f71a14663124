import type { Day } from '../../../shared/day.ts'

/** A step of a round and when it is open: days of Vietnam, both inclusive. */
export interface StepWindow {
  readonly step:
    | 'INTERNAL'
    | 'SELF'
    | 'APPRAISAL_1'
    | 'EXPLANATION'
    | 'APPRAISAL_2'
    | 'SURVEY'
    | 'COUNCIL'
    | 'PUBLICATION'
  readonly opens: Day
  readonly closes: Day
}

/** The year of work around an index year: surveys in autumn, scores at the turn of the year, publication in spring. */
export function windowsOf(year: number): readonly StepWindow[] {
  const next = year + 1
  return [
    { step: 'SURVEY', opens: `${year}-10-15`, closes: `${next}-02-28` },
    { step: 'INTERNAL', opens: `${year}-12-01`, closes: `${year}-12-20` },
    { step: 'SELF', opens: `${year}-12-20`, closes: `${next}-01-15` },
    { step: 'APPRAISAL_1', opens: `${next}-01-16`, closes: `${next}-02-08` },
    { step: 'EXPLANATION', opens: `${next}-02-09`, closes: `${next}-02-20` },
    { step: 'APPRAISAL_2', opens: `${next}-02-21`, closes: `${next}-03-10` },
    { step: 'COUNCIL', opens: `${next}-03-15`, closes: `${next}-03-25` },
    { step: 'PUBLICATION', opens: `${next}-04-10`, closes: `${next}-04-20` },
  ]
}

export const opensAt = (day: Day): string => `${day}T00:00:00+07:00`
export const closesAt = (day: Day): string => `${day}T23:59:59+07:00`

/** When each stage of an assessment was handed in, and when an answer came and was due. */
export const instantsOf = (year: number) => ({
  SELF: `${year + 1}-01-12T16:20:00+07:00`,
  APPRAISAL_1: `${year + 1}-02-06T10:05:00+07:00`,
  APPRAISAL_2: `${year + 1}-03-07T15:40:00+07:00`,
  FINAL: `${year + 1}-03-12T09:00:00+07:00`,
  explanationDue: `${year + 1}-02-20T17:00:00+07:00`,
  answered: `${year + 1}-02-18T14:30:00+07:00`,
  /** From when a province lets everybody watch provisional figures. */
  watched: `${year + 1}-01-13T09:00:00+07:00`,
  published: `${year + 1}-04-17T09:00:00+07:00`,
})

/** The day that figures of a year count to. */
export const countedTo = (year: number): Day => `${year}-12-31`
