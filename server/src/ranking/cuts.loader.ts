import type { Context } from '../context.ts'
import type { Criterion } from '../framework/criterion.type.ts'
import { criteriaByFramework } from '../framework/framework.loader.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { RankingQuestion } from './question.ts'
import { scoredTableOf } from './ranking-table.loader.ts'
import type { ScoredTable } from './rules/scored-table.ts'

/** The ranking of the same units by one area. */
export interface AreaTable {
  readonly area: Criterion
  readonly table: ScoredTable
}

/** The same by one source of points. */
export interface PartTable {
  readonly part: EvidencePart
  readonly table: ScoredTable
}

/** A ranking's units by each area, in order of the framework; all areas in one statement, none where they are kept. */
export async function areaTables(context: Context, question: RankingQuestion): Promise<AreaTable[]> {
  const tree = await context.load(criteriaByFramework).load(question.framework)
  const areas = tree.filter(({ level }) => level === CriterionLevel.AREA)
  return Promise.all(
    areas.map(async (area) => ({
      area,
      table: await scoredTableOf(context, { ...question, criterion: area.key, part: null }),
    })),
  )
}

/** A ranking's units by each source of points that the framework has, adjustments last, likewise. */
export async function partTables(context: Context, question: RankingQuestion): Promise<PartTable[]> {
  const tree = await context.load(criteriaByFramework).load(question.framework)
  const stated = new Set(tree.flatMap(({ part }) => part ?? []))
  const parts = Object.values(EvidencePart).filter((part) => stated.has(part))
  return Promise.all(
    parts.map(async (part) => ({
      part,
      table: await scoredTableOf(context, { ...question, criterion: null, part }),
    })),
  )
}
