import type pg from 'pg'

/** The key of a row's copy, the same wherever the row is named. */
const uuidOf = (of: string, n = 'copy.n') =>
  `overlay(overlay(md5(${of}::text || '-' || ${n}) placing '8' from 13) placing 'a' from 17)::uuid`

/** The block of what is copied: apart, so that a view of the demonstration's own block has as many peers as ever. */
export const COPIES = 'MH-BAN-SAO'
const BLOCK = `(select id from block where code = '${COPIES}')`

/**
 * So many more provinces of the demonstration in a block of their own, each scored in every year in which its pattern was: assessments, scores, values and
 * totals of SELF and FINAL, and losses, copied row by row with keys of their own. 15,000 of them are some 18 million rows.
 *
 * @param database of a store that holds the sample data; nobody else may write meanwhile.
 */
export async function addManyUnits(database: pg.Client, units: number): Promise<void> {
  // Guards and foreign keys look at each row; what is copied has passed them.
  await database.query('set session_replication_role = replica')
  for (const statement of statements(units)) await database.query(statement)
  await database.query('set session_replication_role = origin')
  await database.query('update data_version set version = version + 1, changed_at = now()')
  await database.query('vacuum analyze')
}

/** Columns in the order of the tables, each as it stands but those named, which are given. */
const copied = (table: string, from: string, given: Readonly<Record<string, string>>, columns: readonly string[]) =>
  `insert into ${table} (${columns.join()}) select ${columns.map((column) => given[column] ?? `own.${column}`).join()} ${from}`

const ASSESSMENT = ['year', 'id', 'round_id', 'unit_id', 'framework_id', 'block_id', 'state', 'version', 'provenance']
const SCORE = ['year', 'id', 'assessment_id', 'criterion_id', 'state', 'part', 'lost', 'version']
const VALUE = ['year', 'id', 'score_id', 'stage', 'state', 'points', 'figures', 'branch', 'override_reason', 'actor_id']
const TOTAL = ['year', 'id', 'assessment_id', 'stage', 'criterion_id', 'part', 'points', 'max_points', 'missing']
const TOTAL_COUNTS = ['complete', 'leaves', 'missing_leaves']
const LOSS = [
  'year',
  'id',
  'unit_id',
  'score_id',
  'criterion_id',
  'part',
  'points',
  'text',
  'source',
  'state',
  'version',
]
const SEEN = ['scope_path', 'published_at']

const statements = (units: number): readonly string[] => {
  const below = `from copy join assessment a on a.unit_id = copy.pattern`
  const values = `own.stage in ('SELF', 'FINAL') and own.superseded_at is null`
  return [
    `create temp table copy as
      with pattern as (
        select distinct unit_id from assessment a join framework f on f.id = a.framework_id where f.code = 'MH-TINH-2'
      ), numbered as (select unit_id, row_number() over (order by unit_id) as at, count(*) over () as patterns from pattern)
      select n, unit_id as pattern, ${uuidOf('unit_id', 'n')} as unit_id
      from generate_series(1, ${units}) n join numbered on at = 1 + n % patterns`,
    'analyze copy',
    `insert into unit (id, slug, kind, region, provenance)
      select copy.unit_id, 'tinh-ban-sao-' || n, kind, region, provenance from copy join unit on unit.id = pattern`,
    `insert into unit_name (id, unit_id, name, short_name, search_key)
      select copy.unit_id, copy.unit_id, 'Tỉnh Bản sao ' || n, 'Bản sao ' || n, 'tinh ban sao ' || n from copy`,
    `insert into block (id, code, name, unit_kinds, provenance)
      values (gen_random_uuid(), '${COPIES}', 'Khối bản sao', '{PROVINCE}', 'ILLUSTRATIVE')`,
    `insert into block_membership (block_id, year, unit_id, ranked)
      select ${BLOCK}, own.year, copy.unit_id, own.ranked from copy join block_membership own on own.unit_id = pattern`,
    copied(
      'assessment',
      'from copy join assessment own on own.unit_id = copy.pattern',
      { id: uuidOf('own.id'), unit_id: 'copy.unit_id', block_id: BLOCK },
      [...ASSESSMENT, ...SEEN],
    ),
    copied(
      'score',
      `${below} join score own on own.year = a.year and own.assessment_id = a.id`,
      { id: uuidOf('own.id'), assessment_id: uuidOf('a.id') },
      [...SCORE, ...SEEN],
    ),
    copied(
      'stage_value',
      `${below} join score s on s.year = a.year and s.assessment_id = a.id
        join stage_value own on own.year = s.year and own.score_id = s.id and ${values}`,
      { id: uuidOf('own.id'), score_id: uuidOf('s.id') },
      [...VALUE, ...SEEN],
    ),
    copied(
      'stage_total',
      `${below} join stage_total own on own.year = a.year and own.assessment_id = a.id and ${values}`,
      { id: uuidOf('own.id'), assessment_id: uuidOf('a.id') },
      [...TOTAL, ...TOTAL_COUNTS, ...SEEN],
    ),
    copied(
      'deduction',
      `${below} join score s on s.year = a.year and s.assessment_id = a.id
        join deduction own on own.year = s.year and own.score_id = s.id`,
      { id: uuidOf('own.id'), unit_id: 'copy.unit_id', score_id: uuidOf('s.id') },
      [...LOSS, ...SEEN],
    ),
  ]
}
