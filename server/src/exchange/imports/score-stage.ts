import { sql } from 'kysely'
import type { LeafReport } from '../../assessment/rules/leaf-score.ts'
import { Stage } from '../../assessment/rules/stages.ts'
import type { Store } from '../../context.ts'
import { copyMany } from '../../shared/copy-many.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { FigureSource, ScoreRow } from './rules/score-row.ts'

/**
 * Rows on their way, in a table that ends with the transaction: a file of a million rows is ordered by unit and searched for
 * duplicates there, not in memory.
 */
const ROWS_AT_ONCE = 5_000

export interface StagedRow {
  readonly row: number
  readonly code: string
  readonly stage: Stage
  readonly report: LeafReport
  readonly origin: FigureSource
}

export interface StagedDuplicate {
  readonly row: number
  readonly first: number
}

export class ScoreStaging {
  readonly #db: Store
  #waiting: StagingRow[] = []

  constructor(db: Store) {
    this.#db = db
  }

  async begin(): Promise<void> {
    await sql`create temp table staged_score (row integer, unit_id uuid, code text, stage text, said jsonb) on commit drop`.execute(
      this.#db,
    )
  }

  async add({ row, unitKey, code, stage, report, origin }: ScoreRow): Promise<void> {
    this.#waiting.push({ row, unit_id: unitKey, code, stage, said: { report: toText(report), origin } })
    if (this.#waiting.length >= ROWS_AT_ONCE) await this.#flush()
  }

  async end(): Promise<void> {
    await this.#flush()
    await sql`create index on staged_score (unit_id, code, stage, row)`.execute(this.#db)
    await sql`analyze staged_score`.execute(this.#db)
  }

  /** Rows that say again what an earlier row said already, with that row; at most `most` of them, and how many there are. */
  async duplicates(most: number): Promise<{ readonly count: number; readonly rows: readonly StagedDuplicate[] }> {
    const again = sql`(
      select row, min(row) over (partition by unit_id, code, stage) as first from staged_score
    ) again where row > first`
    const counted = await sql<{ count: string }>`select count(*) as count from ${again}`.execute(this.#db)
    const { rows } = await sql<StagedDuplicate>`select row, first from ${again} order by row limit ${most}`.execute(
      this.#db,
    )
    return { count: Number(counted.rows[0]?.count ?? 0), rows }
  }

  async units(): Promise<readonly string[]> {
    const { rows } = await sql<{ unit_id: string }>`
      select distinct unit_id from staged_score order by unit_id`.execute(this.#db)
    return rows.map(({ unit_id }) => unit_id)
  }

  /** The rows of some units by unit, in the order of the file; of duplicates the first. */
  async rowsOf(units: readonly string[]): Promise<ReadonlyMap<string, readonly StagedRow[]>> {
    const { rows } = await sql<{ unit_id: string; row: number; code: string; stage: Stage; said: Said }>`
      select distinct on (unit_id, code, stage) unit_id, row, code, stage, said from staged_score
      where unit_id = any(${[...units]}::uuid[]) order by unit_id, code, stage, row`.execute(this.#db)
    const read = rows.map(({ unit_id, said, ...rest }) => ({
      unit_id,
      ...rest,
      report: fromText(said.report),
      origin: said.origin,
    }))
    return Map.groupBy(read, ({ unit_id }) => unit_id)
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    const rows = this.#waiting
    this.#waiting = []
    if (await copyMany(this.#db, 'staged_score', rows)) return
    const batch = JSON.stringify(rows)
    await sql`insert into staged_score
      select * from json_to_recordset(${batch}::json) as s (row integer, unit_id uuid, code text, stage text, said jsonb)`.execute(
      this.#db,
    )
  }
}

interface StagingRow {
  readonly [column: string]: string | number | Said
}

interface Said {
  readonly report: TextReport
  readonly origin: FigureSource
}

/** A report with its decimals as digits. */
type TextReport =
  | { readonly state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' }
  | {
      readonly state: 'REPORTED'
      readonly figures: readonly { readonly name: string; readonly value: string | null }[]
    }
  | { readonly state: 'OVERRIDDEN'; readonly points: string; readonly reason: string }

function toText(report: LeafReport): TextReport {
  if (report.state === 'OVERRIDDEN') return { ...report, points: report.points.toFixed() }
  if (report.state !== 'REPORTED') return report
  return { ...report, figures: report.figures.map(({ name, value }) => ({ name, value: value?.toFixed() ?? null })) }
}

function fromText(report: TextReport): LeafReport {
  if (report.state === 'OVERRIDDEN') return { ...report, points: new Decimal(report.points) }
  if (report.state !== 'REPORTED') return report
  const figures = report.figures.map(({ name, value }) => ({ name, value: value === null ? null : new Decimal(value) }))
  return { ...report, figures }
}
