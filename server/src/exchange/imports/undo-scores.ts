import { sql } from 'kysely'
import { type HeldAssessment, readHeldAssessments } from '../../assessment/held-values.ts'
import {
  type AssessmentChange,
  compareValues,
  saidBy,
  type ValueChange,
  type WantedValue,
} from '../../assessment/replace-stage-values.ts'
import { PASSED_ON } from '../../assessment/rules/closing.ts'
import type { Stage } from '../../assessment/rules/stages.ts'
import { reportOf } from '../../assessment/stage-report.ts'
import type { StoredFigure } from '../../assessment/stored-figure.ts'
import type { Store } from '../../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../../framework/framework-rules.loader.ts'
import { replaceValues, valueLabel } from './import-scores.ts'
import { describeValue } from './score-words.ts'
import type { UndoRun } from './undo-run.ts'

const ASSESSMENTS_AT_ONCE = 100

/** A value that an import wrote, with the one that it replaced. */
interface Written {
  readonly assessmentKey: string
  readonly unitName: string
  readonly frameworkKey: string
  readonly code: string
  readonly stage: Stage
  readonly superseded: boolean
  readonly since: string | null
  readonly sinceBy: string | null
  readonly before: {
    readonly state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'SCORED'
    readonly points: string | null
    readonly figures: readonly StoredFigure[] | null
    readonly override_reason: string | null
  } | null
}

/** Puts the values before a score import in the place of its own, as new versions; whatever was changed since is refused. */
export async function undoScores(run: UndoRun): Promise<void> {
  const { db, subjects } = run
  const assessments = subjects.filter(({ type }) => type === 'Assessment')
  for (const [year, own] of Map.groupBy(assessments, (subject) => subject.year ?? 0)) {
    for (let at = 0; at < own.length; at += ASSESSMENTS_AT_ONCE) {
      const keys = own.slice(at, at + ASSESSMENTS_AT_ONCE).map(({ key }) => key)
      const written = await readWritten(db, year, keys, run.at)
      for (const [framework, values] of Map.groupBy(written, ({ frameworkKey }) => frameworkKey)) {
        await undoBatch(run, year, framework, values)
      }
    }
  }
}

async function undoBatch(run: UndoRun, year: number, framework: string, written: readonly Written[]): Promise<void> {
  const rules = (await readFrameworkRules(run.db, [framework])).get(framework)
  if (rules === undefined) throw new Error(`Framework ${framework} is not on record`)
  const keys = [...new Set(written.map(({ assessmentKey }) => assessmentKey))]
  const held = await readHeldAssessments(run.db, rules, { year, of: { keys }, lock: true })
  const byKey = new Map([...held.values()].map((assessment) => [assessment.key, assessment]))
  const changes = [...Map.groupBy(written, ({ assessmentKey }) => assessmentKey)].flatMap(([key, values]) => {
    const assessment = byKey.get(key)
    return assessment === undefined ? [] : [undoOne(run, rules, year, assessment, values)]
  })
  if (run.refusals.length === 0) await replaceValues(run.writing, rules, year, changes)
}

function undoOne(
  run: UndoRun,
  rules: FrameworkRules,
  year: number,
  held: HeldAssessment,
  written: readonly Written[],
): AssessmentChange {
  if (PASSED_ON.includes(held.state)) run.refuse(passedOn(written[0]?.unitName ?? ''))
  for (const value of written.filter(({ superseded }) => superseded)) run.refuse(changedSince(value))
  const changes = compareValues(
    rules,
    held,
    written.map((value) => wantedOf(value, run.writing.at)),
  )
  for (const [index, change] of changes.entries()) {
    if (change.effect !== 'UNCHANGED') tell(run, year, written[index]?.unitName ?? '', change)
  }
  return { held, changes }
}

function tell({ report }: UndoRun, year: number, name: string, change: ValueChange): void {
  const { code, stage, scoreKey, before, after, effect } = change
  if (effect === 'UNCHANGED') return
  report.change(effect, `${scoreKey} ${stage} ${before?.key ?? '-'} ${after === null ? '-' : saidBy(after)}`, () => ({
    ...{
      effect,
      subjectType: 'Score',
      subjectKey: `${year}:${scoreKey}`,
      label: valueLabel(name, code, stage),
      row: 0,
    },
    ...{ before: before && describeValue(before), after: after && describeValue(after) },
  }))
}

function wantedOf({ code, stage, before }: Written, at: string): WantedValue {
  if (before === null) return { code, stage, report: null }
  const origins = (before.figures ?? []).map(({ name, source, asOf }) => [name, { source, asOf }] as const)
  return { code, stage, report: { report: reportOf(before), at, sources: Object.fromEntries(origins) } }
}

/** FINAL of what is appraised follows from the appraisals, so it is not undone by itself. */
async function readWritten(db: Store, year: number, keys: readonly string[], at: string): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`
    select s.assessment_id as "assessmentKey", c.code, c.framework_id as "frameworkKey", v.stage,
      v.superseded_at is not null as superseded, later.recorded_at::text as since, later.name as "sinceBy",
      (select n.name from unit_name n where n.unit_id = a.unit_id order by n.valid_to desc nulls first limit 1) as "unitName",
      case when b.id is not null then jsonb_build_object(
        'state', b.state, 'points', b.points::text, 'figures', b.figures, 'override_reason', b.override_reason) end as before
    from stage_value v
    join score s on s.year = v.year and s.id = v.score_id
    join assessment a on a.year = s.year and a.id = s.assessment_id
    join criterion c on c.id = s.criterion_id
    left join stage_value b on b.year = v.year and b.score_id = v.score_id and b.stage = v.stage and b.superseded_at = ${at}
    left join lateral (
      select n.recorded_at, actor.name from stage_value n join actor on actor.id = n.actor_id
      where n.year = v.year and n.score_id = v.score_id and n.stage = v.stage and n.superseded_at is null
        and v.superseded_at is not null
    ) later on true
    where v.year = ${year} and s.assessment_id = any(${[...keys]}::uuid[]) and v.recorded_at = ${at}
      and (v.stage = 'FINAL') = (s.part not in ('APPRAISED', 'ADJUSTMENT'))
    order by s.assessment_id, c.position, v.stage`.execute(db)
  return rows
}

const changedSince = ({ unitName, code, stage, since, sinceBy }: Written) => {
  const { vi, en } = valueLabel(unitName, code, stage)
  const when = since?.slice(0, 16) ?? ''
  return {
    vi: `${vi}: đã được sửa sau lần nhập này (${sinceBy ?? 'không rõ ai'}, ${when}).`,
    en: `${en}: changed after this import (${sinceBy ?? 'by nobody knows whom'}, ${when}).`,
  }
}

const passedOn = (name: string) => ({
  vi: `${name}: kết quả đã được thông qua hoặc công bố.`,
  en: `${name}: the result was passed or published meanwhile.`,
})
