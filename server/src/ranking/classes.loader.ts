import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { frameworkRules } from '../framework/framework-rules.loader.ts'
import { type Band, type Classing, classify } from '../framework/rules/bands.ts'
import { batchLoader } from '../shared/batch.ts'
import type { Fraction } from '../shared/fraction.ts'
import { areaTables } from './cuts.loader.ts'
import { KEPT_KILOBYTES } from './kept-weights.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import type { RankingFrame } from './ranking-frame.ts'
import type { RankingTable, TableEntry } from './rules/ranking-table.ts'

/** What a unit is classed by, and its class. */
export interface UnitClass extends Classing<Band> {
  readonly areas: readonly AreaHeld[]
  readonly conditions: ReadonlySet<string>
}

/** Points and maximum of one area, with the criterion they belong to. */
export interface AreaHeld {
  readonly code: string
  readonly share: Fraction | null
  readonly points: string | null
  readonly maxPoints: string | null
}

/** The classes of a ranking's units. `of` is null for whoever has none: an incomplete unit, and every unit of a ranking without classes. */
export interface Classes {
  readonly bands: readonly Band[]
  readonly of: (unit: string) => UnitClass | null
}

const NO_CLASSES: Classes = { bands: [], of: () => null }

/** Only final totals are classed; an edition prints no classes, and classing by one criterion would mean nothing. */
export async function classesOf(context: Context, frame: RankingFrame, table: RankingTable): Promise<Classes> {
  const classed = frame.edition === null && frame.criterion === null && frame.part === null && frame.stage === 'FINAL'
  const rules = classed ? await context.load(frameworkRules).load(frame.framework) : null
  const bands = rules?.bands ?? []
  if (bands.length === 0) return NO_CLASSES
  const make = () => unitClasses(context, frame, table, bands)
  const classes = await context.kept(`classes ${frame.key}`, make, (made) => made.size * KEPT_KILOBYTES.beside)
  return { bands, of: (unit) => classes.get(unit) ?? null }
}

async function unitClasses(
  context: Context,
  question: RankingQuestion,
  { entries }: RankingTable,
  bands: readonly Band[],
): Promise<ReadonlyMap<string, UnitClass>> {
  const [areas, conditions] = await Promise.all([
    bands.some(({ floorPercent }) => floorPercent !== null)
      ? areasOf(context, question)
      : new Map<string, AreaHeld[]>(),
    bands.some(({ condition }) => condition !== null)
      ? context.load(conditionsIn).load(question)
      : new Map<string, ReadonlySet<string>>(),
  ])
  const whole = entries.filter(isWhole)
  return new Map(
    whole.map(({ unit, share }) => {
      const standing = { share, areas: areas.get(unit) ?? [], conditions: conditions.get(unit) ?? NONE }
      return [unit, { ...classify(bands, standing), areas: standing.areas, conditions: standing.conditions }]
    }),
  )
}

const NONE: ReadonlySet<string> = new Set()

/** A unit that the block does not rank is classed like the others, as long as nothing is missing. */
const isWhole = (entry: TableEntry): boolean =>
  entry.basis === 'COMPUTED' && entry.share !== null && entry.missingLeaves === 0

/** The areas of each unit, from the tables that rank by them. */
async function areasOf(context: Context, question: RankingQuestion): Promise<Map<string, AreaHeld[]>> {
  const tables = await areaTables(context, question)
  const held = tables.flatMap(({ area: { code }, table }) =>
    table.entries.map(({ unit, share, points, maxPoints }) => ({ unit, area: { code, share, points, maxPoints } })),
  )
  const groups = Map.groupBy(held, ({ unit }) => unit)
  return new Map([...groups].map(([unit, own]) => [unit, own.map(({ area }) => area)]))
}

/** Codes of the knock-out conditions that hold for the units of each question. */
const conditionsIn = batchLoader<RankingQuestion, ReadonlyMap<string, ReadonlySet<string>>>(
  async (context, questions) => {
    const db = await context.reader()
    const asked = JSON.stringify(questions.map(({ framework, year }, n) => ({ n, framework, year })))
    const { rows } = await sql<{ n: number; unit: string; codes: string[] }>`
      select asked.n, assessment.unit_id as unit, array_agg(held.code) as codes
      from jsonb_to_recordset(${asked}::jsonb) as asked (n integer, framework uuid, year integer)
      join assessment on assessment.framework_id = asked.framework and assessment.year = asked.year
      join assessment_condition held on held.year = assessment.year and held.assessment_id = assessment.id
        and held.superseded_at is null
      group by asked.n, assessment.unit_id`.execute(db)
    const groups = Map.groupBy(rows, ({ n }) => n)
    return questions.map((_, n) => new Map((groups.get(n) ?? []).map(({ unit, codes }) => [unit, new Set(codes)])))
  },
  questionKey,
)
