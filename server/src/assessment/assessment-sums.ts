import type { Context } from '../context.ts'
import { criteriaByFramework } from '../framework/framework.loader.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { type TotalRow, totalsByAssessment } from './assessment.loader.ts'
import type { Assessment } from './assessment.type.ts'
import { frameworkRulesOf } from './framework-of.ts'
import { placed } from './placed-key.ts'
import { type AreaScore, type PartScore, pointScoreOf } from './point-scores.type.ts'
import type { Stage } from './rules/stages.ts'
import type { StageTotal } from './sums.type.ts'

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
  return row && { stage, ...pointScoreOf(row, rounding) }
}

export async function areaScores(context: Context, assessment: Assessment, stage: Stage): Promise<AreaScore[]> {
  const { rounding } = await frameworkRulesOf(context, assessment.frameworkKey)
  const criteria = await criteriaByFramework.at(context, assessment.frameworkKey)
  const totals = (await totalsOf(context, assessment)).filter((row) => row.stage === stage)
  const { unitKey: unit, frameworkKey: framework, blockKey: block, year } = assessment
  const areas = criteria.filter(({ level }) => level === CriterionLevel.AREA)
  return areas.flatMap((area) => {
    const row = totals.find(({ criterion_id }) => criterion_id === area.key)
    if (row === undefined) return []
    return [{ area, place: { unit, framework, year, block, within: null, stage }, ...pointScoreOf(row, rounding) }]
  })
}

const PARTS = Object.values(EvidencePart)

/** Adjustments have no maximum: they add to points alone. */
export async function partScores(context: Context, assessment: Assessment, stage: Stage): Promise<PartScore[]> {
  const { rounding } = await frameworkRulesOf(context, assessment.frameworkKey)
  const totals = (await totalsOf(context, assessment)).filter((row) => row.stage === stage)
  return PARTS.flatMap((part) => {
    const row = totals.find((total) => total.part === part)
    if (row === undefined) return []
    const score = { part, ...pointScoreOf(row, rounding) }
    return [part === EvidencePart.ADJUSTMENT ? { ...score, maxPoints: null } : score]
  })
}
