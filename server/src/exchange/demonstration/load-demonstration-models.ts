import { fold } from '@par-atlas/schema/fold'
import { type Insertable, sql } from 'kysely'
import type { Store, Tables } from '../../context.ts'
import { modelSlug } from '../../models/rules/model-slug.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { Loader } from '../loading.ts'
import { chanceOf } from './rules/chance.ts'
import { planModels } from './rules/plan-models.ts'
import { PLEDGE_BASELINE_YEAR, PLEDGE_YEAR, planPledges } from './rules/plan-pledges.ts'
import { PLAN_YEARS } from './rules/plan-tasks.ts'

interface Body {
  readonly key: string
  readonly slug: string
  readonly framework: string
  /** Percent of 2025, 2 places; null where it has no total. */
  readonly percent: string | null
}

/** Models of the departments and communes of the demonstration province, and what it and its departments pledge. */
export const demonstrationModels: Loader = {
  name: 'models and pledges of a demonstration province',
  async load({ db, record }) {
    const bodies = await bodiesOf(db)
    const leaves = await leavesOf(db)
    const models = modelRows(bodies, leaves)
    await insertMany(db, 'model', models.models)
    await insertMany(db, 'model_unit', models.units)
    await insertMany(db, 'model_criterion', models.criteria)
    const pledges = [
      ...(await provincePledges(db)),
      ...pledgeRows(bodies.filter(({ framework }) => framework === 'MH-SO')),
    ]
    await insertMany(db, 'pledge', pledges)
    record({ subjectType: 'Model', subjectId: null, after: { models: models.models.length, pledges: pledges.length } })
  },
}

async function bodiesOf(db: Store): Promise<readonly Body[]> {
  const { rows } = await sql<Body>`
    select u.id as key, u.slug, f.code as framework, round(100 * t.points / nullif(t.max_points, 0), 2)::text as percent
    from assessment a
    join framework f on f.id = a.framework_id and f.code in ('MH-SO', 'MH-XA')
    join unit u on u.id = a.unit_id
    left join stage_total t on t.year = a.year and t.assessment_id = a.id and t.stage = 'FINAL' and t.superseded_at is null
      and t.criterion_id is null and t.part is null
    where a.year = 2025
    order by u.slug collate "C"`.execute(db)
  return rows
}

async function leavesOf(db: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ framework: string; key: string }>`
    select f.code as framework, c.id as key from criterion c
    join framework f on f.id = c.framework_id and f.code in ('MH-SO', 'MH-XA')
    where c.leaf and c.part = 'APPRAISED' order by f.code, c.position`.execute(db)
  const groups = Map.groupBy(rows, ({ framework }) => framework)
  return new Map([...groups].map(([framework, own]) => [framework, own.map(({ key }) => key)]))
}

function modelRows(bodies: readonly Body[], leaves: ReadonlyMap<string, readonly string[]>) {
  const models: Insertable<Tables['model']>[] = []
  const units: Insertable<Tables['model_unit']>[] = []
  const criteria: Insertable<Tables['model_criterion']>[] = []
  const slugs = new Set<string>()
  for (const [index, planned] of PLAN_YEARS.flatMap(planModels).entries()) {
    const chance = chanceOf('model of', planned.name)
    const first = chance.whole(0, bodies.length - 1)
    const originator = bodies[first]
    if (originator === undefined) continue
    const id = newId()
    models.push({
      ...{
        id,
        slug: modelSlug(planned.name, slugs),
        position: index + 1,
        name: planned.name,
        search_key: fold(planned.name),
        state: planned.state,
      },
      ...{ problem: planned.problem, result: planned.result, before: planned.before, after: planned.after },
      ...{ contact: planned.contact, started_on: planned.startedOn, ended_on: planned.endedOn },
      ...{ year: planned.year, provenance: 'ILLUSTRATIVE', scope_path: `/${originator.key}/` },
    })
    units.push({ model_id: id, unit_id: originator.key, role: 'ORIGINATOR', since: planned.startedOn })
    const alike = bodies.filter(({ framework, key }) => framework === originator.framework && key !== originator.key)
    const from = chance.whole(0, alike.length - 1)
    for (let turn = 0; turn < planned.adopters; turn += 1) {
      const adopter = alike[(from + turn) % alike.length]
      if (adopter) units.push({ model_id: id, unit_id: adopter.key, role: 'ADOPTER', since: `${planned.year}-09-30` })
    }
    const own = leaves.get(originator.framework) ?? []
    const served = own[chance.whole(0, own.length - 1)]
    if (served !== undefined) criteria.push({ model_id: id, criterion_id: served })
  }
  return { models, units, criteria }
}

const PROVINCE = 'tinh-minh-hoa-07'

/** Of 2025, from where the province stood in 2023: how that year ended nobody has judged yet. */
async function provincePledges(db: Store): Promise<Insertable<Tables['pledge']>[]> {
  const { rows } = await sql<{ key: string; percent: string }>`
    select u.id as key, round(100 * t.points / t.max_points, 2)::text as percent
    from assessment a join unit u on u.id = a.unit_id and u.slug = ${PROVINCE}
    join stage_total t on t.year = a.year and t.assessment_id = a.id and t.stage = 'FINAL' and t.superseded_at is null
      and t.criterion_id is null and t.part is null
    where a.year = ${PLEDGE_BASELINE_YEAR}`.execute(db)
  return rows.flatMap(({ key, percent }) =>
    planPledges(PROVINCE, percent).map(({ index, baseline, target, scaleMax }, position) => ({
      ...{ id: newId(), position: position + 1, unit_id: key, index_name: index, year: PLEDGE_YEAR },
      ...{ baseline, baseline_year: PLEDGE_BASELINE_YEAR, target, scale_max: scaleMax },
      ...{ signatory: 'Chủ tịch UBND tỉnh (minh họa)', signed_on: '2025-03-14', provenance: 'ILLUSTRATIVE' as const },
      ...{ words: `Cam kết nâng cao ${index} (minh họa)`, scope_path: `/${key}/` },
    })),
  )
}

/** Of 2026, from where the department stood in 2025; nobody has judged them yet. */
const pledgeRows = (departments: readonly Body[]): Insertable<Tables['pledge']>[] =>
  departments.flatMap(({ key, slug, percent }, index) => {
    if (percent === null) return []
    const more = chanceOf('pledge', slug).whole(0, 40) / 10
    return [
      {
        ...{ id: newId(), position: index + 1, unit_id: key, index_name: 'PAR INDEX', year: 2026 },
        ...{ baseline: percent, baseline_year: 2025, scale_max: '100' },
        target: Math.min(100, Number(percent) + more).toFixed(2),
        ...{ signatory: 'Giám đốc (minh họa)', signed_on: '2026-03-10', provenance: 'ILLUSTRATIVE' as const },
        scope_path: `/${key}/`,
      },
    ]
  })
