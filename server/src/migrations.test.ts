import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from './shared/ids.ts'
import { type TestDatabase, testDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const run = (sql: string) => database.fork().execute(sql)
const quoted = (day: string | null) => (day === null ? 'null' : `'${day}'`)

async function unit(kind = 'PROVINCE'): Promise<string> {
  const id = newId()
  await run(`insert into unit (id, slug, kind, provenance) values ('${id}', 'u-${id}', '${kind}', 'OFFICIAL')`)
  return id
}
const code = (unitId: string, text: string, from: string | null, to: string | null, kind = 'PROVINCE') =>
  run(`insert into unit_code (id, unit_id, kind, code, valid_from, valid_to)
    values ('${newId()}', '${unitId}', '${kind}', '${text}', ${quoted(from)}, ${quoted(to)})`)
const name = (unitId: string, from: string | null, to: string | null) =>
  run(`insert into unit_name (id, unit_id, name, short_name, search_key, valid_from, valid_to)
    values ('${newId()}', '${unitId}', 'A', 'A', 'a', ${quoted(from)}, ${quoted(to)})`)
const parent = (unitId: string, parentId: string, from: string | null, to: string | null) =>
  run(`insert into unit_parent (id, unit_id, parent_id, valid_from, valid_to)
    values ('${newId()}', '${unitId}', '${parentId}', ${quoted(from)}, ${quoted(to)})`)

describe('a code', () => {
  it('names one unit of a kind on a day, the last day included', async () => {
    const [tienGiang, dongThap] = [await unit(), await unit()]
    await code(tienGiang, '82', null, '2025-06-30')
    await expect(code(dongThap, '82', '2025-06-30', null)).rejects.toThrow(/code_names_one_unit_of_a_kind_on_a_day/)
    await expect(code(dongThap, '82', null, null)).rejects.toThrow(/code_names_one_unit_of_a_kind_on_a_day/)
    await code(dongThap, '82', '2025-07-01', null)
  })

  it('may be borne by a unit of another kind on the same day, but not under a kind that is not the unit’s own', async () => {
    const [ministry, department] = [await unit('MINISTRY'), await unit('DEPARTMENT')]
    await code(ministry, '01', null, null, 'MINISTRY')
    await code(department, '01', null, null, 'DEPARTMENT')
    await expect(code(await unit('DEPARTMENT'), '02', null, null, 'MINISTRY')).rejects.toThrow(/foreign key/)
  })

  it('is the only one of its unit on a day', async () => {
    const id = await unit()
    await code(id, '10', null, '2025-06-30')
    await expect(code(id, '15', '2025-06-30', null)).rejects.toThrow(/unit_has_one_code_on_a_day/)
    await code(id, '15', '2025-07-01', null)
  })
})

it('a unit has one name and one parent on a day, and is not its own parent', async () => {
  const [id, above] = [await unit(), await unit()]
  await name(id, null, '2024-12-31')
  await expect(name(id, '2024-12-31', null)).rejects.toThrow(/unit_has_one_name_on_a_day/)
  await name(id, '2025-01-01', null)
  await parent(id, above, null, null)
  await expect(parent(id, above, '2025-01-01', null)).rejects.toThrow(/unit_has_one_parent_on_a_day/)
  await expect(parent(above, above, null, null)).rejects.toThrow(/check/)
})

it('a validity never ends before it begins; one day is enough', async () => {
  const id = await unit()
  await expect(name(id, '2025-01-02', '2025-01-01')).rejects.toThrow(/check|range/)
  await name(id, '2025-01-01', '2025-01-01')
})

describe('append-only tables', () => {
  async function scored(): Promise<{ score: string; actor: string }> {
    const [unitId, framework, criterion, round, assessment, score, actor] = [
      await unit(),
      ...Array.from({ length: 6 }, newId),
    ]
    await run(`insert into actor (id, kind, name) values ('${actor}', 'SYSTEM', '${actor}')`)
    await run(`insert into framework (id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
      values ('${framework}', '${framework}', 'PAR INDEX', 'F', '{PROVINCE}', 2023, 'DRAFT', 'ILLUSTRATIVE', 100, 'HALF_UP', 2)`)
    await run(
      `insert into criterion (id, framework_id, code, position, level, leaf, title) values ('${criterion}', '${framework}', '1', 1, 'AREA', true, 'C')`,
    )
    await run(`insert into round (id, framework_id, year) values ('${round}', '${framework}', 2023)`)
    await run(`insert into assessment (year, id, round_id, unit_id, framework_id, state, provenance, scope_path)
      values (2023, '${assessment}', '${round}', '${unitId}', '${framework}', 'OPEN', 'ILLUSTRATIVE', '/')`)
    await run(`insert into score (year, id, assessment_id, criterion_id, state, part, scope_path)
      values (2023, '${score}', '${assessment}', '${criterion}', 'SCORED', 'APPRAISED', '/')`)
    return { score: score ?? '', actor: actor ?? '' }
  }

  it('keep a stage value: only its supersession and its publication may be set, once each', async () => {
    const { score, actor } = await scored()
    const value = (points: string) =>
      run(`insert into stage_value (year, id, score_id, stage, state, points, actor_id, scope_path)
        values (2023, '${newId()}', '${score}', 'SELF', 'SCORED', ${points}, '${actor}', '/')`)
    const mine = `where score_id = '${score}' and points = 1.5`
    await value('1.5')
    await expect(value('2')).rejects.toThrow(/stage_value_current/)
    await expect(run(`update stage_value set points = 2 ${mine}`)).rejects.toThrow(/append-only/)
    await run(`update stage_value set published_at = now() ${mine}`)
    await expect(run(`update stage_value set published_at = null ${mine}`)).rejects.toThrow(/already set/)
    await run(`update stage_value set superseded_at = now() ${mine}`)
    await expect(run(`update stage_value set superseded_at = now() + interval '1 day' ${mine}`)).rejects.toThrow(
      /already set/,
    )
    await value('2')
    await expect(run(`delete from stage_value ${mine}`)).rejects.toThrow(/append-only/)
  })

  it('hold no points where nothing was scored, and points where it was: zero is not missing', async () => {
    const { score, actor } = await scored()
    const value = (stage: string, state: string, points: string) =>
      run(`insert into stage_value (year, id, score_id, stage, state, points, actor_id, scope_path)
        values (2023, '${newId()}', '${score}', '${stage}', '${state}', ${points}, '${actor}', '/')`)
    await value('SELF', 'SCORED', '0')
    await value('APPRAISAL_1', 'NOT_ASSESSED', 'null')
    await expect(value('APPRAISAL_2', 'SCORED', 'null')).rejects.toThrow(/check/)
    await expect(value('APPRAISAL_2', 'NOT_ASSESSED', '0')).rejects.toThrow(/check/)
    await expect(value('APPRAISAL_2', 'NOT_DUE', '0')).rejects.toThrow(/check/)
    await value('APPRAISAL_2', 'NOT_DUE', 'null')
  })

  it('hold points of what does not apply only where a rule gives them', async () => {
    const { score, actor } = await scored()
    const value = (stage: string, points: string) =>
      run(`insert into stage_value (year, id, score_id, stage, state, points, actor_id, scope_path)
        values (2023, '${newId()}', '${score}', '${stage}', 'NOT_APPLICABLE', ${points}, '${actor}', '/')`)
    await value('SELF', 'null')
    await value('APPRAISAL_1', '2.5')
  })

  it('move with the tree: a merged unit is seen through its successor', async () => {
    const { score, actor } = await scored()
    await run(`insert into stage_value (year, id, score_id, stage, state, points, actor_id, scope_path)
      values (2023, '${newId()}', '${score}', 'SELF', 'SCORED', 1, '${actor}', '/old/')`)
    await run(`update stage_value set scope_path = '/new/old/' where score_id = '${score}'`)
    await run(`update stage_value set scope_path = '/newer/old/' where score_id = '${score}'`)
    await expect(
      run(`update stage_value set scope_path = '/', points = 2 where score_id = '${score}'`),
    ).rejects.toThrow(/append-only/)
  })

  it('watch every column that they have, but who may see a row', async () => {
    const unwatched = await database.fork().execute<{ column: string }[]>(`
      select tgrelid::regclass::text as "table", attname as "column" from pg_trigger
      join pg_attribute on attrelid = tgrelid and attnum > 0 and not attisdropped
      where tgfoid = 'refuse_rewrite'::regproc and tgname like '%_append_only'
        and pg_get_triggerdef(pg_trigger.oid) not like '%old.' || quote_ident(attname) || ' IS DISTINCT FROM new.' || quote_ident(attname) || '%'`)
    expect(new Set(unwatched.map(({ column }) => column))).toEqual(new Set(['scope_path']))
    const guarded = await run(`select distinct tgrelid from pg_trigger where tgfoid = 'refuse_rewrite'::regproc`)
    const watched = await run(
      `select tgrelid from pg_trigger where tgfoid = 'refuse_rewrite'::regproc and tgqual is not null`,
    )
    expect(watched).toHaveLength(guarded.length)
  })

  it.each([
    ...['stage_value', 'stage_total', 'explanation', 'assessment_condition'],
    ...['published_figure', 'edition', 'edition_figure', 'audit_entry'],
  ])('never lose a row of %s by truncation', async (table) => {
    await expect(run(`truncate ${table} cascade`)).rejects.toThrow(/append-only/)
  })

  it('keep a published figure as it was printed', async () => {
    const id = newId()
    await run(`insert into published_figure (id, position, index_name, year, subject_name, subject_level, group_name, measure, value, printed, source)
      values ('${id}', 1, 'PAR INDEX', 2023, '(average of 63)', 'province', 'average of 63', 'total', 86.98, '86.98', 's')`)
    await expect(run(`update published_figure set value = 87 where id = '${id}'`)).rejects.toThrow(/append-only/)
    await expect(run(`delete from published_figure where id = '${id}'`)).rejects.toThrow(/append-only/)
    await run(`update published_figure set superseded_at = now() where id = '${id}'`)
  })
})

it('the year is part of every key of scored rows, so that they can be partitioned by it', async () => {
  const keys = await run(`
    select c.conrelid::regclass::text as table, bool_and((
      select bool_or(a.attname = 'year') from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k
    )) as yearly
    from pg_constraint c
    where c.contype in ('p', 'u') and c.conrelid::regclass::text in ('assessment', 'score', 'stage_value', 'stage_total', 'deduction', 'explanation', 'assessment_condition')
    group by 1 order by 1`)
  expect(keys).toEqual(
    ['assessment', 'assessment_condition', 'deduction', 'explanation', 'score', 'stage_total', 'stage_value'].map(
      (table) => ({ table, yearly: true }),
    ),
  )
})

describe('a frozen framework', () => {
  const made = async () => {
    const [framework, criterion] = [newId(), newId()]
    await run(`insert into framework (id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
      values ('${framework}', '${framework}', 'PAR INDEX', 'F', '{PROVINCE}', 2023, 'DRAFT', 'ILLUSTRATIVE', 100, 'HALF_UP', 2)`)
    await run(`insert into criterion (id, framework_id, code, position, level, leaf, title, max_points)
      values ('${criterion}', '${framework}', '1', 1, 'AREA', true, 'C', 2)`)
    return { framework, criterion }
  }

  it('may be edited while it is a draft, and never again once frozen', async () => {
    const { framework, criterion } = await made()
    await run(`update criterion set max_points = 3 where id = '${criterion}'`)
    await run(`update framework set state = 'FROZEN' where id = '${framework}'`)
    const refused = [
      `update framework set state = 'DRAFT' where id = '${framework}'`,
      `update criterion set max_points = 4 where id = '${criterion}'`,
      `delete from criterion where id = '${criterion}'`,
      `insert into framework_part (framework_id, part, position, max_points) values ('${framework}', 'SURVEY', 1, 1)`,
      `insert into band (id, framework_id, code, name, from_percent) values ('${newId()}', '${framework}', 'A', 'A', 80)`,
    ]
    for (const statement of refused) await expect(run(statement), statement).rejects.toThrow(/framework is frozen/)
  })

  it('takes no criterion of another framework', async () => {
    const [frozen, draft] = [await made(), await made()]
    await run(`update framework set state = 'FROZEN' where id = '${frozen.framework}'`)
    const moved = `update criterion set framework_id = '${frozen.framework}', code = '2', position = 2 where id = '${draft.criterion}'`
    await expect(run(moved)).rejects.toThrow(/framework is frozen/)
  })

  it('is told its last year once, when another follows it', async () => {
    const { framework } = await made()
    await run(`update framework set state = 'FROZEN' where id = '${framework}'`)
    await expect(
      run(`update framework set last_year = 2024, max_points = 70 where id = '${framework}'`),
    ).rejects.toThrow(/framework is frozen/)
    await run(`update framework set last_year = 2024 where id = '${framework}'`)
    await expect(run(`update framework set last_year = 2025 where id = '${framework}'`)).rejects.toThrow(
      /framework is frozen/,
    )
  })
})
