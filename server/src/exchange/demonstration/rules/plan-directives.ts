import type { Day } from '../../../shared/day.ts'
import { chanceOf } from './chance.ts'
import { TOLD_UNTIL } from './plan-tasks.ts'

/** Meetings of the demonstration's steering committee: each goes first through what the one before it asked for. */
export const MEETINGS: readonly Day[] = ['2025-04-15', '2025-10-14', '2026-04-14', '2026-10-13']

/** A leaf that an item is about, with the words that the framework names its lead by. */
export interface DirectedLeaf {
  readonly code: string
  readonly title: string
  readonly lead: string | null
}

export interface DirectedItem<L> {
  readonly leaf: L
  readonly text: string
  readonly dueOn: Day
  readonly reportedOn: Day | null
  readonly report: string | null
  readonly settledOn: Day | null
  readonly outcome: 'DONE' | 'NOT_DONE' | null
}

const ASKS = ['Khắc phục hạn chế ở nội dung', 'Báo cáo nguyên nhân và giải pháp về', 'Hoàn thành dứt điểm'] as const
const PER_MEETING = 8

/** What a meeting asks for, and what had become of it by the day up to which the demonstration is told. */
export function planMeeting<L extends DirectedLeaf>(meeting: Day, leaves: readonly L[]): readonly DirectedItem<L>[] {
  const next = MEETINGS.find((day) => day > meeting) ?? null
  const start = MEETINGS.indexOf(meeting) * 5
  return Array.from({ length: PER_MEETING }, (_, index): DirectedItem<L> | null => {
    const leaf = leaves[(start + index * 7) % leaves.length]
    if (leaf === undefined) return null
    const chance = chanceOf('directive', meeting, leaf.code)
    const reported = chance.happens(0.85) ? told(monthsAfter(meeting, chance.whole(2, 6))) : null
    const done = reported !== null && chance.happens(0.75)
    const settledOn = next === null ? null : told(next)
    return {
      leaf,
      text: `${chance.pick(ASKS)} “${leaf.title}”`,
      dueOn: monthsAfter(meeting, chance.whole(2, 5)),
      reportedOn: reported,
      report:
        reported === null ? null : done ? 'Đã hoàn thành, có văn bản kèm theo (minh họa)' : 'Đang thực hiện (minh họa)',
      settledOn,
      outcome: settledOn === null ? null : done ? 'DONE' : 'NOT_DONE',
    }
  }).filter((item) => item !== null)
}

const told = (day: Day): Day | null => (day <= TOLD_UNTIL ? day : null)

/** The last day of the month so many months later. */
function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10)
}
