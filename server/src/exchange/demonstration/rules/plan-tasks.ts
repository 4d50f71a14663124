import type { Day } from '../../../shared/day.ts'
import { type Chance, chanceOf } from './chance.ts'

/** The years for which the demonstration province and its bodies plan, and the day up to which it is told what was done. */
export const PLAN_YEARS = [2025, 2026] as const
export const TOLD_UNTIL: Day = '2026-11-20'

/** A leaf that a task is to raise. */
export interface PlannedLeaf {
  readonly code: string
  readonly title: string
  /** Code of its area, under which the plan has a content. */
  readonly area: string
  /** The words that the framework names its lead by; null for none. */
  readonly lead: string | null
}

export interface PlannedPhase {
  readonly name: string
  readonly dueOn: Day
  readonly completedOn: Day | null
}

export interface PlannedTask {
  readonly leaf: PlannedLeaf
  readonly code: string
  readonly title: string
  readonly product: string
  readonly startsOn: Day
  readonly dueOn: Day
  readonly startedOn: Day | null
  readonly completedOn: Day | null
  readonly suspendedOn: Day | null
  readonly resumedOn: Day | null
  readonly phases: readonly PlannedPhase[]
  /** Which of the leads of the other tasks works on it as well, by a number to be taken around; null for none. */
  readonly joint: number | null
  readonly extension: { readonly decidedOn: Day; readonly dueOn: Day; readonly reason: string } | null
}

const PRODUCTS = ['Báo cáo kết quả', 'Kế hoạch được ban hành', 'Văn bản chỉ đạo', 'Quyết định được ban hành'] as const
const REASONS = [
  'Chờ hướng dẫn của cơ quan cấp trên',
  'Sáp nhập đơn vị làm chậm việc bàn giao',
  'Chưa bố trí được kinh phí',
] as const

/** So many tasks of one unit and year, spread over the leaves; the same for everybody who asks. */
export function planTasks(
  unit: string,
  year: number,
  leaves: readonly PlannedLeaf[],
  count: number,
): readonly PlannedTask[] {
  const step = leaves.length / count
  const numbers = new Map<string, number>()
  return Array.from({ length: Math.min(count, leaves.length) }, (_, index) => {
    const leaf = leaves[Math.floor(index * Math.max(step, 1))] ?? (leaves[0] as PlannedLeaf)
    const number = (numbers.get(leaf.area) ?? 0) + 1
    numbers.set(leaf.area, number)
    return planTask(leaf, `${leaf.area}.${number}`, year, chanceOf('task', unit, year, leaf.code))
  })
}

function planTask(leaf: PlannedLeaf, code: string, year: number, chance: Chance): PlannedTask {
  const months = [3, 6, 9, 12] as const
  const due = chance.pick([6, 9, 9, 12, 12, 12] as const)
  const dates = { startsOn: dayIn(year, chance.whole(1, 2), 15), dueOn: lastDayOf(year, due) }
  const phased = due === 12 && chance.happens(0.55)
  const begun = chance.happens(0.95) ? told(dayIn(year, chance.whole(1, 3), chance.whole(1, 28))) : null
  const set = chance.happens(0.05)
  const suspendedOn = set ? told(dayIn(year, chance.whole(4, 6), 10)) : null
  const resumedOn = suspendedOn !== null && chance.happens(0.6) ? told(dayIn(year, 8, 1)) : null
  const phases = phased
    ? months.map((month, index) => ({
        name: `Quý ${index + 1}`,
        dueOn: lastDayOf(year, month),
        completedOn: begun === null ? null : done(lastDayOf(year, month), chance),
      }))
    : []
  const whole = phased ? lastDone(phases) : begun === null ? null : done(dates.dueOn, chance)
  const extended = chance.happens(0.1) && due < 12
  return {
    leaf,
    code,
    title: `Cải thiện tiêu chí “${leaf.title}”`,
    product: chance.pick(PRODUCTS),
    ...dates,
    startedOn: begun,
    completedOn: suspendedOn !== null && resumedOn === null ? null : later(whole, resumedOn),
    suspendedOn,
    resumedOn,
    phases,
    extension: extended
      ? { decidedOn: dayIn(year, due, 20), dueOn: lastDayOf(year, due + 3), reason: chance.pick(REASONS) }
      : null,
    joint: chance.happens(0.4) ? chance.whole(0, 99) : null,
  }
}

/** When something due on a day was done: mostly some days before, sometimes weeks after, sometimes not. */
function done(dueOn: Day, chance: Chance): Day | null {
  if (chance.happens(0.07)) return null
  const days = chance.happens(0.82) ? -chance.whole(1, 25) : chance.whole(1, 40)
  return told(shifted(dueOn, days))
}

const lastDone = (phases: readonly PlannedPhase[]): Day | null =>
  phases.every(({ completedOn }) => completedOn !== null)
    ? phases.reduce<Day>(
        (last, { completedOn }) => (completedOn !== null && completedOn > last ? completedOn : last),
        '',
      )
    : null

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null ? null : other !== null && other > one ? other : one

const told = (day: Day): Day | null => (day <= TOLD_UNTIL ? day : null)

const two = (number: number): string => String(number).padStart(2, '0')

const dayIn = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`

const lastDayOf = (year: number, month: number): Day => dayIn(year, month, month === 6 || month === 9 ? 30 : 31)

function shifted(day: Day, days: number): Day {
  const time = new Date(`${day}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}
