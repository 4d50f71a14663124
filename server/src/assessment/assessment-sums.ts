import type { Context } from '../context.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Rounding } from '../shared/rounding.ts'
import { type TotalRow, totalsByAssessment } from './assessment.loader.ts'
import type { Assessment } from './assessment.type.ts'
import { frameworkRulesOf } from './framework-of.ts'
import { placed } from './placed-key.ts'
import type { Stage } from './rules/stages.ts'
import { type AreaScore, type PartScore, type StageTotal, showPoints } from './sums.type.ts'

const totalsOf = (context: Context, { year, key }: Assessment): Promise<TotalRow[]> =>
  context.load(totalsByAssessment).load(placed(year, key))

/** The sum of the whole, or of a part of it, at a stage; null where the stage was not reached or the part has no leaf there. */
export async function wholeOf(
  context: Context,
  assessment: Assessment,
  stage: Stage,
  part: EvidencePart | null,
): Promise<TotalRow | null> {
  const totals = await totalsOf(context, assessment)
  return totals.find((row) => row.stage === stage && row.criterion_id === null && row.part === part) ?? null
}

export async function stageTotal(context: Context, assessment: Assessment, stage: Stage): Promise<StageTotal | null> {
  const row = await wholeOf(context, assessment, stage, null)
  const { rounding } = await frameworkRulesOf(context, assessment.frameworkKey)
  return row && { stage, ...shown(row, rounding) }
}

export async function areaScores(context: Context, assessment: Assessment, stage: Stage): Promise<AreaScore[]> {
  const { nodes, ids, rounding } = await frameworkRulesOf(context, assessment.frameworkKey)
  const totals = (await totalsOf(context, assessment)).filter((row) => row.stage === stage)
  const areas = nodes.filter(({ level }) => level === CriterionLevel.AREA).map(({ code }) => ids.get(code))
  return areas.flatMap((criterionKey) => {
    const row = totals.find(({ criterion_id }) => criterion_id === criterionKey)
    if (row === undefined || criterionKey === undefined) return []
    return [{ criterionKey, assessmentKey: assessment.key, year: assessment.year, stage, ...shown(row, rounding) }]
  })
}

const PARTS = Object.values(EvidencePart)

export async function partScores(context: Context, assessment: Assessment, stage: Stage): Promise<PartScore[]> {
  const { rounding } = await frameworkRulesOf(context, assessment.frameworkKey)
  const totals = (await totalsOf(context, assessment)).filter((row) => row.stage === stage)
  return PARTS.flatMap((part) => {
    const row = totals.find((total) => total.part === part)
    if (row === undefined) return []
    const score = { part, ...shown(row, rounding) }
    return [part === EvidencePart.ADJUSTMENT ? { ...score, maxPoints: null } : score]
  })
}

function shown(row: TotalRow, rounding: Rounding) {
  const [points, maxPoints] = [new Decimal(row.points), new Decimal(row.max_points)]
  const { complete } = row
  return { points, maxPoints, missing: new Decimal(row.missing), complete, ...showPoints(points, maxPoints, rounding) }
}
