import { sql } from 'kysely'
import type { StageReport } from '../../assessment/assessment-draft.ts'
import { type HeldAssessment, readHeldAssessments } from '../../assessment/held-values.ts'
import {
  type AssessmentChange,
  compareValues,
  replaceStageValues,
  saidBy,
  type ValueChange,
  type WantedValue,
} from '../../assessment/replace-stage-values.ts'
import { PASSED_ON, VALUE_STEP_OF } from '../../assessment/rules/closing.ts'
import { Stage } from '../../assessment/rules/stages.ts'
import { scoreReport } from '../../assessment/score-draft.ts'
import { storeAssessments } from '../../assessment/store-assessments.ts'
import type { Store } from '../../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../../framework/framework-rules.loader.ts'
import { newId } from '../../shared/ids.ts'
import { refuse } from '../../shared/problem.ts'
import { findRound, type ImportRound } from './find-round.ts'
import { findableUnits } from './findable-units.ts'
import { MOST_LISTED } from './import-report.ts'
import { type ImportRun, type ImportWriting, importRows } from './import-run.ts'
import { type ImportPlace, importProblem, NOWHERE } from './rules/import-problem.ts'
import { scoreColumns } from './rules/score-columns.ts'
import { readScoreRow, type ScoreTable } from './rules/score-row.ts'
import { UnitFinder } from './rules/unit-finder.ts'
import { ScoreStaging, type StagedRow } from './score-stage.ts'
import { describeValue } from './score-words.ts'

/** Units whose values lie in memory at once: some 18,000 of 89 leaves. */
const UNITS_AT_ONCE = 200

/** From so many changed values on, what the planner knows of the tables is out of date. */
const MANY_CHANGES = 20_000

interface ScoreImport {
  readonly run: ImportRun
  readonly round: ImportRound
  readonly rules: FrameworkRules
  readonly names: ReadonlyMap<string, string>
  /** The place of a column in a row that was read before. */
  readonly placeOf: (row: number, key: string) => ImportPlace
}

/**
 * Reads a table of scores, judges each row by the round's framework, compares it with what is on record and, where the run
 * writes, replaces it: old values stay, superseded. A unit without an assessment in the round gets one.
 */
export async function importScores(run: ImportRun): Promise<void> {
  const { db, options, report } = run
  const round = await findRound(db, options)
  const rules = (await readFrameworkRules(db, [round.frameworkKey])).get(round.frameworkKey)
  if (rules === undefined || rules.leaves.size === 0) return withoutLeaves(round.framework)
  report.provenance = round.provenance
  const units = await findableUnits(db, round)
  const staging = new ScoreStaging(db)
  await staging.begin()
  const placeOf = await stageRows(run, rules, new UnitFinder(units), staging)
  await staging.end()
  const names = new Map(units.map(({ key, name }) => [key, name]))
  const scores: ScoreImport = { run, round, rules, names, placeOf }
  await refuseDuplicates(scores, staging)
  const keys = await staging.units()
  for (let at = 0; at < keys.length; at += UNITS_AT_ONCE) {
    const batch = keys.slice(at, at + UNITS_AT_ONCE)
    await takeOver(scores, batch, await staging.rowsOf(batch))
    const done = at + batch.length
    run.progress({ phase: run.writing === null ? 'COMPARE' : 'WRITE', done, share: done / keys.length })
  }
  if (run.writing !== null && report.changeCount >= MANY_CHANGES) await learnStatistics(db)
}

/** Until the planner knows what was loaded, it takes large tables for small ones; by itself PostgreSQL looks a minute later. */
async function learnStatistics(db: Store): Promise<void> {
  await sql`analyze assessment, score, stage_value, stage_total`.execute(db)
}

async function stageRows(run: ImportRun, rules: FrameworkRules, finder: UnitFinder, staging: ScoreStaging) {
  const figures = [...rules.leaves.values()].flatMap(({ rule }) => rule.variables.map(({ name }) => name))
  const table: ScoreTable = {
    ...{ framework: rules.code, nodes: rules.nodes, leaves: rules.leaves, figures: [...new Set(figures)] },
    ...{ stage: run.options.stage, reason: run.options.reason },
  }
  const known = new Map<string, ImportPlace>()
  for await (const row of importRows(run, scoreColumns(table.figures, table.stage !== null))) {
    if (known.size === 0) for (const key of ['unit', 'unit_code', 'criterion']) known.set(key, row.place(key))
    const read = readScoreRow(row, table, finder)
    if (read !== null) await staging.add(read)
  }
  return (row: number, key: string): ImportPlace => ({ ...(known.get(key) ?? NOWHERE), row })
}

async function refuseDuplicates({ run: { report }, placeOf }: ScoreImport, staging: ScoreStaging): Promise<void> {
  const { count, rows } = await staging.duplicates(MOST_LISTED.errors)
  for (let at = 0; at < count; at += 1) {
    const { row, first } = rows[at] ?? { row: 0, first: 0 }
    const other = importProblem(placeOf(first, 'criterion'), { code: 'DUPLICATE', expected: ONCE })
    report.error(importProblem(placeOf(row, 'criterion'), { code: 'DUPLICATE', expected: ONCE, otherCell: other.cell }))
  }
}

/** Compares the rows of some units with what is on record, and writes them where the run writes and nothing was refused. */
async function takeOver(
  scores: ScoreImport,
  units: readonly string[],
  rows: ReadonlyMap<string, readonly StagedRow[]>,
): Promise<void> {
  const { run, round, rules } = scores
  const lock = run.writing !== null
  const { key: roundKey, year } = round
  const held = await readHeldAssessments(run.db, rules, { year, of: { roundKey, unitKeys: units }, lock })
  const replaced: AssessmentChange[] = []
  const made: { readonly unit: string; readonly rows: readonly StagedRow[] }[] = []
  for (const unit of units) {
    const own = rows.get(unit) ?? []
    const assessment = held.get(unit)
    refuseClosed(scores, unit, own, assessment)
    if (assessment === undefined) {
      made.push({ unit, rows: own })
      tellAdded(scores, unit, own)
    } else {
      const changes = compareValues(
        rules,
        assessment,
        own.map((row) => wantedOf(scores, row)),
      )
      tellChanges(scores, unit, own, changes)
      replaced.push({ held: assessment, changes })
    }
  }
  if (run.writing === null || run.report.errorCount > 0) return
  await replaceValues(run.writing, rules, year, replaced)
  await writeMade(scores, run.writing, made)
  await run.writing.flush()
}

const atOf = ({ run }: ScoreImport): string => run.writing?.at ?? run.now.toISOString()

const wantedOf = (scores: ScoreImport, row: StagedRow): WantedValue => ({
  code: row.code,
  stage: row.stage,
  report: stageReportOf(scores, row),
})

function stageReportOf(scores: ScoreImport, { report, origin }: StagedRow): StageReport {
  const at = atOf(scores)
  if (report.state !== 'REPORTED') return { report, at }
  return { report, at, sources: Object.fromEntries(report.figures.map(({ name }) => [name, origin])) }
}

function tellAdded(scores: ScoreImport, unit: string, rows: readonly StagedRow[]): void {
  const { rules, run } = scores
  for (const row of rows) {
    // What is new there depends on the file alone, which the digest holds already.
    run.report.change('ADDED', `${unit} ${row.code} ${row.stage} -`, () => {
      const leaf = rules.leaves.get(row.code)
      const after = leaf && scoreReport(leaf.rule, row.code, row.stage, stageReportOf(scores, row))
      return {
        ...{ effect: 'ADDED', subjectType: 'Score', subjectKey: null, label: labelOf(scores, unit, row), row: row.row },
        ...{ before: null, after: after ? describeValue(after) : null },
      }
    })
  }
}

function tellChanges(
  scores: ScoreImport,
  unit: string,
  rows: readonly StagedRow[],
  changes: readonly ValueChange[],
): void {
  const { report } = scores.run
  for (const [index, { code, stage, scoreKey, before, after, effect }] of changes.entries()) {
    if (effect === 'UNCHANGED') {
      report.unchanged()
      continue
    }
    const base = `${unit} ${code} ${stage} ${before?.key ?? '-'} ${after === null ? '-' : saidBy(after)}`
    report.change(effect, base, () => ({
      ...{ effect, subjectType: 'Score', subjectKey: `${scores.round.year}:${scoreKey}` },
      ...{ label: labelOf(scores, unit, { code, stage }), row: rows[index]?.row ?? 0 },
      ...{ before: before && describeValue(before), after: after && describeValue(after) },
    }))
  }
}

export const valueLabel = (name: string, code: string, stage: Stage) => ({
  vi: `${name}, ${code}, ${STAGE_WORDS[stage]}`,
  en: `${name}, ${code}, ${stage}`,
})

function labelOf({ names }: ScoreImport, unit: string, { code, stage }: Pick<StagedRow, 'code' | 'stage'>) {
  return valueLabel(names.get(unit) ?? '', code, stage)
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  SELF: 'tự chấm',
  APPRAISAL_1: 'thẩm định lần 1',
  APPRAISAL_2: 'thẩm định lần 2',
  FINAL: 'cuối cùng',
}

/** A step that is over, and an assessment that was passed on, take no more values: a correction is a new edition. */
function refuseClosed(
  { run, round, placeOf }: ScoreImport,
  _unit: string,
  rows: readonly StagedRow[],
  held: HeldAssessment | undefined,
): void {
  const passed = held !== undefined && PASSED_ON.includes(held.state)
  const handedIn = held !== undefined && !['OPEN', 'RETURNED'].includes(held.state)
  for (const { row, stage } of rows) {
    const window = round.windows.find(({ step }) => step === VALUE_STEP_OF[stage])
    const outside = window !== undefined && !isWithin(run.now, window)
    if (!passed && !outside && !(handedIn && stage === Stage.SELF)) continue
    const expected = outside ? WINDOW_CLOSED : passed ? WAS_PASSED : HANDED_IN
    run.report.error(importProblem(placeOf(row, 'unit'), { code: 'CLOSED', expected, got: held?.state ?? null }))
  }
}

const isWithin = (now: Date, { opensAt, closesAt }: { opensAt: string; closesAt: string }): boolean =>
  Date.parse(opensAt) <= now.getTime() && now.getTime() <= Date.parse(closesAt)

/** Replaces values on the record of an import. */
export async function replaceValues(
  writing: ImportWriting,
  rules: FrameworkRules,
  year: number,
  replaced: readonly AssessmentChange[],
): Promise<void> {
  await replaceStageValues(writing, { rules, year, at: writing.at }, replaced)
  for (const { held, changes } of replaced) {
    const real = changes.filter(({ effect }) => effect !== 'UNCHANGED')
    if (real.length === 0) continue
    writing.touched({ type: 'Assessment', key: held.key, year, made: false })
    const said = (side: 'before' | 'after') =>
      real.map((change) => ({ code: change.code, stage: change.stage, value: change[side] }))
    writing.record({
      ...{ subjectType: 'Assessment', subjectId: held.key },
      before: { import: writing.importKey, version: held.version, values: said('before') },
      after: { import: writing.importKey, version: held.version + 1, values: said('after') },
    })
  }
}

async function writeMade(
  scores: ScoreImport,
  writing: ImportWriting,
  made: readonly { readonly unit: string; readonly rows: readonly StagedRow[] }[],
): Promise<void> {
  const { round } = scores
  const drafts = made.map(({ unit, rows }) => ({
    ...{ id: newId(), unitKey: unit, year: round.year, roundKey: round.key, frameworkKey: round.frameworkKey },
    ...{ blockKey: round.blockKey, state: 'OPEN' as const, provenance: round.provenance, publishedAt: null },
    conditions: [],
    leaves: [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => ({
      code,
      stages: Object.fromEntries(own.map((row) => [row.stage, stageReportOf(scores, row)])),
    })),
  }))
  await storeAssessments(writing, drafts)
  for (const { id } of drafts) writing.touched({ type: 'Assessment', key: id, year: round.year, made: true })
}

const withoutLeaves = (framework: string): never =>
  refuse('NOT_FOUND', ['framework'], (t) =>
    t.say(
      `Cần một bộ tiêu chí có mục chấm điểm, nhưng “${framework}” không có mục nào.`,
      `Expected a framework with leaves that are scored, but “${framework}” has none.`,
    ),
  )

const ONCE = {
  vi: 'cần mỗi đơn vị, tiêu chí và giai đoạn một dòng; dòng này nói lại điều đã có',
  en: 'expected one row a unit, leaf and stage; this one says again what another has said',
}
const WINDOW_CLOSED = { vi: 'bước này của đợt chấm không mở', en: 'this step of the round is not open' }
const WAS_PASSED = {
  vi: 'kết quả đã được thông qua hoặc công bố: không nhập đè; hãy đính chính bằng một ấn bản mới',
  en: 'the result was passed or published: it is not imported over; correct it by a new edition',
}
const HANDED_IN = {
  vi: 'đơn vị đã gửi kết quả tự chấm; cần trạng thái đang chấm hoặc trả lại',
  en: 'the unit has handed in its self-assessment; expected it to be open or returned',
}
