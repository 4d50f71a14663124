import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const SORT = /^-?[a-z]+(?:-[a-z]+)*$/u

const text = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(pattern))

/** The router reads 7 as a number; a code is the text that was written. */
const code = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(60))

const number = (least: number, most: number) =>
  v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(least), v.maxValue(most))

const day = v.pipe(v.string(), v.check(isDay))

/** Where a task stands, in the address. */
export const STATE_SLUGS = {
  COMPLETED: 'xong',
  COMPLETED_BY_PHASE: 'phan-ky',
  IN_PROGRESS: 'dang-lam',
  NOT_STARTED: 'chua-lam',
  SUSPENDED: 'tam-dung',
} as const

/** In which quarter a task is due, in the address; `khac`: in none of the plan's year. */
export const QUARTER_SLUGS = ['1', '2', '3', '4', 'khac'] as const

/**
 * A plan as its address states it (`/ke-hoach?don-vi=tinh-minh-hoa-07&nam=2026&ngay=2026-09-30&tt=dang-lam`).
 *
 * don-vi: slug of the unit. nam: year, 2000 to 2100. ngay: the day at whose end it is told; today where left out. What narrows
 * the list of tasks: tt state, nd code of the content, ct slug of the lead, qh overdue alone, dd only those to be urged, quy the
 * quarter in which they are due. sx: column sorted by, `-` before it for descending; left out, in the order of the plan.
 */
const plan = v.object({
  'don-vi': lenient(text(SLUG)),
  nam: lenient(number(2000, 2100)),
  ngay: lenient(day),
  tt: lenient(v.picklist(Object.values(STATE_SLUGS))),
  nd: lenient(code),
  ct: lenient(text(SLUG)),
  qh: lenient(flag),
  dd: lenient(flag),
  quy: lenient(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.picklist(QUARTER_SLUGS))),
  sx: lenient(text(SORT)),
})
export type PlanSearch = v.InferOutput<typeof plan>

/** One task as its address states it. ngay: the day at whose end it is told; today where left out. */
const task = v.object({ ngay: lenient(day) })
export type TaskSearch = v.InferOutput<typeof task>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readPlanSearch = (search: Record<string, unknown>): PlanSearch => v.parse(plan, search)
export const readTaskSearch = (search: Record<string, unknown>): TaskSearch => v.parse(task, search)
