import { sql } from 'kysely'
import { batchLoader, grouped } from '../shared/batch.ts'
import { type Deduction, type LossRow, toDeduction } from './deduction.type.ts'
import { LOSSES } from './losses.query.ts'

/** A unit in a year, and how many of its losses are asked for. */
export interface WeakQuestion {
  readonly unit: string
  readonly year: number
  readonly first: number
}

/** The greatest losses of appraised points at a criterion, of each unit in a year, the most points first. */
export const weakestOfUnit = batchLoader<WeakQuestion, Deduction[]>(async (context, questions) => {
  const { rows } = await sql<LossRow & { place: string }>`
    select asked.place - 1 as place, worst.*
    from unnest(${questions.map(({ unit }) => unit)}::uuid[], ${questions.map(({ year }) => year)}::integer[],
      ${questions.map(({ first }) => first)}::integer[]) with ordinality as asked (unit_id, year, first, place)
    cross join lateral (
      select loss.* from ${LOSSES} loss
      where loss.unit_id = asked.unit_id and loss.year = asked.year and loss.listed_part = 'APPRAISED'
        and loss.criterion_id is not null and loss.points > 0
      order by loss.points desc, loss.position, loss.key
      limit asked.first
    ) worst
    order by asked.place, worst.points desc, worst.position, worst.key`.execute(await context.reader())
  const places = questions.map((_, place) => place)
  return grouped(places, rows, ({ place }) => Number(place)).map((own) => own.map(toDeduction))
})
