import { type AreaScore, areaScoreOf } from '../assessment/point-scores.type.ts'
import type { Context } from '../context.ts'
import type { Criterion } from '../framework/criterion.type.ts'
import { criteriaByFramework, frameworkByKey } from '../framework/framework.loader.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { Ready } from '../shared/ready.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import { questionKey, type RankingQuestion } from './question.ts'
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
  const tree = await criteriaByFramework.at(context, question.framework)
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
  const tree = await criteriaByFramework.at(context, question.framework)
  const stated = new Set(tree.flatMap(({ part }) => part ?? []))
  const parts = Object.values(EvidencePart).filter((part) => stated.has(part))
  return Promise.all(
    parts.map(async (part) => ({
      part,
      table: await scoredTableOf(context, { ...question, criterion: null, part }),
    })),
  )
}

/** The areas of each unit of a computed ranking, in order of the framework. */
export interface AreasOfUnits {
  of(unit: string): AreaScore[]
}

/** Kept beside the tables that it reads: a page of them asks for every unit in turn. */
export function areasOfUnits(context: Context, question: RankingQuestion): Ready<AreasOfUnits> {
  const make = async () => {
    const [framework, tables] = await Promise.all([
      frameworkByKey.at(context, question.framework),
      areaTables(context, question),
    ])
    const areas = new Map<string, AreaScore[]>()
    const units = tables[0]?.table.entries.length ?? 0
    const of = (unit: string): AreaScore[] => {
      const known = areas.get(unit)
      if (known !== undefined || framework === null) return known ?? []
      const made = tables.flatMap(({ area, table }) => {
        const line = table.byUnit.get(unit)
        return line ? [areaScoreOf(line, framework.rounding, area, { ...placeOf(question), unit })] : []
      })
      areas.set(unit, made)
      return made
    }
    return { of, weight: units * tables.length * KEPT_KILOBYTES.beside }
  }
  return context.kept(`areas of units ${questionKey(question)}`, make, ({ weight }) => weight)
}

const placeOf = ({ framework, year, block, within, stage }: RankingQuestion) => {
  return { framework, year, block, within, stage }
}
