import type { AssessmentDraft, LeafDraft } from '../../server/src/assessment/assessment-draft.ts'
import type { Stage } from '../../server/src/assessment/rules/stages.ts'
import { reportOf } from '../../server/src/assessment/stage-report.ts'
import type { Store } from '../../server/src/database.ts'
import { newId } from '../../server/src/shared/ids.ts'
import { insertMany } from '../../server/src/shared/insert-many.ts'

/** Copies of kept assessments as they came in, each time for another year of the far future. */
export interface Copies {
  /** Drafts for a year that no earlier call gave; its round is stored. */
  nextYear(): Promise<readonly AssessmentDraft[]>
  lastYear(): number
  roundOf(year: number): string
}

/** Reads so many assessments of one framework and one year back into drafts, leaf by leaf. */
export async function copiesOf(db: Store, most: number): Promise<Copies> {
  const { framework_id, year: from } = await db
    .selectFrom('assessment')
    .select(['framework_id', 'year', (on) => on.fn.countAll().as('count')])
    .groupBy(['framework_id', 'year'])
    .orderBy('count', 'desc')
    .orderBy('year')
    .limit(1)
    .executeTakeFirstOrThrow()
  const assessments = await db
    .selectFrom('assessment')
    .select(['id', 'unit_id'])
    .where('framework_id', '=', framework_id)
    .where('year', '=', from)
    .limit(most)
    .execute()
  const leaves = await leavesOf(
    db,
    from,
    assessments.map(({ id }) => id),
  )
  const rounds = new Map<number, string>()
  let year = 2100
  return {
    lastYear: () => year,
    roundOf: (of) => rounds.get(of) ?? '',
    async nextYear() {
      year += 1
      const round = newId()
      rounds.set(year, round)
      await insertMany(db, 'round', [{ id: round, framework_id, year }])
      return assessments.map(({ id, unit_id }) => ({
        ...{ id: newId(), unitKey: unit_id, year, roundKey: round, frameworkKey: framework_id, blockKey: null },
        ...{ state: 'PUBLISHED', provenance: 'ILLUSTRATIVE', publishedAt: null, conditions: [] },
        leaves: leaves.get(id) ?? [],
      }))
    },
  }
}

async function leavesOf(db: Store, year: number, keys: readonly string[]) {
  const rows = await db
    .selectFrom('stage_value as value')
    .innerJoin('score', (join) => join.onRef('score.year', '=', 'value.year').onRef('score.id', '=', 'value.score_id'))
    .innerJoin('criterion', 'criterion.id', 'score.criterion_id')
    .select(['score.assessment_id', 'criterion.code', 'score.part', 'value.stage', 'value.state', 'value.points'])
    .select(['value.figures', 'value.override_reason', 'value.recorded_at'])
    .where('score.year', '=', year)
    .where('score.assessment_id', 'in', keys)
    .where('value.superseded_at', 'is', null)
    .execute()
  // FINAL of what is appraised is derived again.
  const given = rows.filter(({ part, stage }) => stage !== 'FINAL' || (part !== 'APPRAISED' && part !== 'ADJUSTMENT'))
  const grouped = Map.groupBy(given, ({ assessment_id }) => assessment_id)
  return new Map(
    [...grouped].map(([key, own]) => {
      const byCode = Map.groupBy(own, ({ code }) => code)
      const drafts = [...byCode].map(([code, values]): LeafDraft => {
        const stages = values.map((value): [Stage, { report: ReturnType<typeof reportOf>; at: string }] => [
          value.stage,
          { report: reportOf(value), at: value.recorded_at },
        ])
        return { code, stages: Object.fromEntries(stages) }
      })
      return [key, drafts] as const
    }),
  )
}

type Row = Record<string, unknown>

/** The rows of one year's import, ready to be inserted again as another year's, with keys of their own. */
export async function rowsOfYear<T extends string>(db: Store, year: number, tables: readonly T[]) {
  const rows = new Map<string, Row[]>()
  for (const table of tables) {
    const found = await db
      .selectFrom(table as 'score')
      .selectAll()
      .where('year', '=', year)
      .execute()
    rows.set(table, found)
  }
  const count = [...rows.values()].reduce((sum, own) => sum + own.length, 0)
  return {
    count,
    of(table: T, into: number, round: string): readonly Row[] {
      // The year is part of every key, so the other columns may stay as they are.
      const moved = (row: Row): Row => ({ ...row, year: into, ...('round_id' in row ? { round_id: round } : {}) })
      return (rows.get(table) ?? []).map(moved)
    },
  }
}
