import { sql } from 'kysely'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { type PlacedKey, placed, placesOf } from './placed-key.ts'
import { type PointShare, shareGap, sharePercent } from './rules/survey-gap.ts'
import type { PointsShare, SurveyGap, SurveyView } from './survey-gaps.type.ts'

interface SumRow {
  readonly year: number
  readonly assessment: string
  readonly area: string
  readonly part: EvidencePart
  readonly stage: 'SELF' | 'FINAL'
  readonly points: string
  readonly max_points: string
}

/** By area of each assessment that has both, what was scored from inside and what surveys say, by placed key. */
export const surveyGaps = batchLoader<PlacedKey, SurveyGap[]>(async (context, keys) => {
  const { rows } = await sql<SumRow>`
    with recursive place as (select * from ${placesOf(keys)} place (year, id)),
    node (area, area_position, id) as (
      select c.id, c.position, c.id from criterion c
      where c.level = 'AREA' and c.framework_id in (
        select a.framework_id from assessment a join place on place.year = a.year and place.id = a.id
      )
      union all
      select node.area, node.area_position, c.id from criterion c join node on c.parent_id = node.id
    )
    select s.year, s.assessment_id as assessment, node.area, s.part, v.stage, sum(v.points)::text as points,
      sum(c.max_points)::text as max_points
    from place
    join score s on s.year = place.year and s.assessment_id = place.id and s.part <> 'ADJUSTMENT' and s.part <> 'SOCIO_ECONOMIC'
    join stage_value v on v.year = s.year and v.score_id = s.id and v.superseded_at is null and v.state = 'SCORED'
      and v.stage in ('SELF', 'FINAL')
    join criterion c on c.id = s.criterion_id and c.max_points > 0
    join node on node.id = c.id
    group by 1, 2, 3, 4, 5, node.area_position order by node.area_position, s.part`.execute(await context.reader())
  return grouped(keys, rows, ({ year, assessment }) => placed(year, assessment)).map(gapsOf)
})

const gapsOf = (rows: readonly SumRow[]): SurveyGap[] =>
  [...Map.groupBy(rows, ({ area }) => area)].flatMap(([criterionKey, own]) => {
    const self = shareOf(own, 'APPRAISED', 'SELF')
    const appraised = shareOf(own, 'APPRAISED', 'FINAL')
    const views = own
      .filter(({ part, stage }) => part !== 'APPRAISED' && stage === 'FINAL')
      .map((row) => viewOf(row, self, appraised))
    if (views.length === 0 || (self === null && appraised === null)) return []
    return [{ criterionKey, self: told(self), appraised: told(appraised), views }]
  })

function shareOf(rows: readonly SumRow[], part: EvidencePart, stage: SumRow['stage']): PointShare | null {
  const row = rows.find((each) => each.part === part && each.stage === stage)
  return row === undefined ? null : shareIn(row)
}

const shareIn = ({ points, max_points }: SumRow): PointShare => ({
  points: new Decimal(points),
  maxPoints: new Decimal(max_points),
})

function viewOf(row: SumRow, self: PointShare | null, appraised: PointShare | null): SurveyView {
  const asked = shareIn(row)
  return {
    part: row.part,
    share: { ...asked, percent: sharePercent(asked) },
    fromSelf: shareGap(self, asked),
    fromAppraised: shareGap(appraised, asked),
  }
}

const told = (share: PointShare | null): PointsShare | null =>
  share === null ? null : { ...share, percent: sharePercent(share) }
