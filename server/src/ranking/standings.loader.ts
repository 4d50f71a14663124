import { sql } from 'kysely'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader } from '../shared/batch.ts'
import { isShownOn } from '../units/unit-order.ts'

/** A figure that an edition prints, as stored. */
export interface PrintedFigure {
  /** Null for a figure of the whole block, such as its average. */
  readonly unit: string | null
  /** Null for a total. */
  readonly part: EvidencePart | null
  readonly value: string
  readonly printed: string
  readonly scaleMax: string | null
  readonly rank: number | null
  readonly rankBase: number | null
}

/** The figures that each edition prints. */
export const figuresByEdition = batchLoader<string, PrintedFigure[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('edition_figure as cited')
    .innerJoin('published_figure as figure', 'figure.id', 'cited.figure_id')
    .select(['cited.edition_id', 'cited.unit_id as unit', 'cited.part', 'figure.value', 'figure.printed'])
    .select(['figure.scale_max as scaleMax', 'figure.rank', 'figure.rank_base as rankBase'])
    .where('cited.edition_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('figure.position')
    .execute()
  const byEdition = Map.groupBy(rows, (row) => row.edition_id)
  return keys.map((key) => byEdition.get(key) ?? [])
})

/** A unit that an edition speaks of: it is printed there, or belongs to its block in its year. */
export interface Participant {
  readonly unit: string
  readonly ranked: boolean
  /** Place in the Vietnamese order of the names at the end of the edition's year, without the words for their types. */
  readonly nameOrder: number
}

/** The units of each edition. A printed unit that the block does not list takes part in the ranking. */
export const participantsByEdition = batchLoader<string, Participant[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<Participant & { edition: string }>`
    with participant as (
      select edition_id, unit_id from edition_figure where edition_id = any(${[...keys]}::uuid[]) and unit_id is not null
      union
      select edition.id, member.unit_id
      from edition join block_membership member on member.block_id = edition.block_id and member.year = edition.year
      where edition.id = any(${[...keys]}::uuid[])
    )
    select participant.edition_id as edition, unit.id as unit,
      coalesce(member.ranked, true) as ranked,
      (row_number() over (
        partition by participant.edition_id order by shown.short_name collate "vi-x-icu", unit.slug
      ))::integer as "nameOrder"
    from participant
    join edition on edition.id = participant.edition_id
    join unit on unit.id = participant.unit_id
    left join block_membership member
      on member.block_id = edition.block_id and member.year = edition.year and member.unit_id = unit.id
    join unit_name shown on shown.unit_id = unit.id and ${isShownOn(sql`make_date(edition.year, 12, 31)`)}`.execute(db)
  const byEdition = Map.groupBy(rows, ({ edition }) => edition)
  return keys.map((key) => byEdition.get(key) ?? [])
})
