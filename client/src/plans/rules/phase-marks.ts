import { daysFrom } from './needs-urging.ts'

export interface Phase {
  readonly name: string
  /** `YYYY-MM-DD`, inclusive; null where none is set. */
  readonly dueOn: string | null
  readonly completedOn: string | null
}

/** A phase at the end of a day: done in time, done late, owed because its day has passed, or ahead. */
export interface PhaseMark {
  readonly mark: 'done' | 'late' | 'owed' | 'ahead'
  /** Days after its due day: until it was done, or until that day; 0 where none. */
  readonly days: number
}

export function phaseMark({ dueOn, completedOn }: Phase, day: string): PhaseMark {
  const done = completedOn !== null && completedOn <= day
  const until = done ? completedOn : day
  const days = dueOn === null ? 0 : Math.max(0, daysFrom(dueOn, until))
  if (done) return { mark: days > 0 ? 'late' : 'done', days }
  return { mark: days > 0 ? 'owed' : 'ahead', days }
}

/** How many phases are done by the end of a day. */
export const phasesDone = (phases: readonly Phase[], day: string): number =>
  phases.filter(({ completedOn }) => completedOn !== null && completedOn <= day).length
