import type { Database } from '../database.ts'

/** How the units of a generated ranking are scored: SQL over the number `n` of a unit and the `year`. */
export interface ManyScored {
  readonly units: number
  readonly years: readonly number[]
}

export const MANY_FRAMEWORK = 'NHIEU'

const uuid = (prefix: string, n: string) => `('${prefix}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const FRAMEWORK = "'00000011-0000-7000-8000-000000000001'::uuid"
const BLOCK = "'00000012-0000-7000-8000-000000000001'::uuid"
const ROOT = "'00000014-0000-7000-8000-000000999999'::uuid"
const criterion = (area: string) => uuid('00000013', area)
const unit = uuid('00000014', 'n')
const assessment = uuid('00000015', 'year::integer * 100000 + n')

/**
 * A block of so many communes below one province, scored in so many years straight by SQL: a framework of 2 areas of 50 points,
 * each a leaf's parent and each of one part, with totals of FINAL and SELF. Unit n has 60 + (n x 7919 mod 30001) / 1000 points; every
 * 50th lacks 2 points of 100, every 40th has leaves that do not apply (maximum 99.5), every 97th is outside the ranking.
 */
export async function manyScored(database: Database, { units, years }: ManyScored): Promise<void> {
  const each = `generate_series(1, ${units}) n`
  const times = `unnest('{${years.join()}}'::integer[]) year`
  const points = 'round((60 + (n * 7919 + year) % 30001 / 1000.0)::numeric, 6)'
  const most = 'case when n % 40 = 0 then 99.5 else 100 end'
  const missing = 'case when n % 50 = 0 then 2 else 0 end'
  await database.fork().execute(`
    insert into unit (id, slug, kind, region, provenance)
      select ${unit}, 'xa-' || n, 'COMMUNE', 'Vùng ' || n % 7, 'ILLUSTRATIVE' from ${each}
      union all select ${ROOT}, 'tinh-goc', 'PROVINCE', null, 'ILLUSTRATIVE';
    insert into unit_name (id, unit_id, name, short_name, search_key)
      select ${uuid('00000016', 'n')}, ${unit}, 'Xã ' || n, 'Xã ' || md5(n::text), 'xa ' || n from ${each}
      union all select ${uuid('00000016', '999999')}, ${ROOT}, 'Tỉnh Gốc', 'Gốc', 'tinh goc';
    insert into unit_parent (id, unit_id, parent_id) select ${uuid('00000017', 'n')}, ${unit}, ${ROOT} from ${each};
    insert into block (id, code, name, unit_kinds, provenance) values (${BLOCK}, 'NHIEU', 'Khối nhiều', '{COMMUNE}', 'ILLUSTRATIVE');
    insert into block_membership (block_id, year, unit_id, ranked) select ${BLOCK}, year, ${unit}, n % 97 <> 0 from ${each}, ${times};
    insert into framework (id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
      values (${FRAMEWORK}, '${MANY_FRAMEWORK}', 'PAR INDEX', 'Bộ nhiều', '{COMMUNE}', 2020, 'DRAFT', 'ILLUSTRATIVE', 100, 'HALF_UP', 2);
    insert into framework_part (framework_id, part, position, max_points)
      values (${FRAMEWORK}, 'APPRAISED', 1, 50), (${FRAMEWORK}, 'SURVEY', 2, 50);
    insert into band (id, framework_id, code, name, from_percent, floor_percent)
      values (${uuid('00000018', '1')}, ${FRAMEWORK}, 'T', 'Tốt', 80, 40), (${uuid('00000018', '2')}, ${FRAMEWORK}, 'K', 'Khá', 50, null);
    insert into criterion (id, framework_id, parent_id, code, position, level, leaf, title, max_points, part, rule)
      select ${criterion('a')}, ${FRAMEWORK}, null, a::text, a * 10, 'AREA', false, 'Lĩnh vực ' || a, 50, null, null::jsonb from generate_series(1, 2) a
      union all
      select ${criterion('a * 10')}, ${FRAMEWORK}, ${criterion('a')}, a || '.1', a * 10 + 1, 'CRITERION', true, 'Tiêu chí ' || a, 50,
        case a when 1 then 'APPRAISED' else 'SURVEY' end, '{"kind": "YES_NO", "text": "", "figures": ""}'::jsonb from generate_series(1, 2) a;
    update framework set state = 'FROZEN' where id = ${FRAMEWORK};
    insert into round (id, framework_id, block_id, year) select ${uuid('00000019', 'year')}, ${FRAMEWORK}, ${BLOCK}, year from ${times};
    insert into assessment (year, id, round_id, unit_id, framework_id, block_id, state, provenance, scope_path, published_at)
      select year, ${assessment}, ${uuid('00000019', 'year')}, ${unit}, ${FRAMEWORK}, ${BLOCK}, 'PUBLISHED', 'ILLUSTRATIVE', '/', now()
      from ${each}, ${times};
    insert into stage_total (year, id, assessment_id, stage, criterion_id, part, points, max_points, missing, complete, leaves, missing_leaves, scope_path, published_at)
      select year, gen_random_uuid(), ${assessment}, stage, cut.criterion, cut.part, ${points} * share, ${most} * share,
        ${missing} * share, ${missing} = 0, 1, (${missing} > 0)::integer, '/', now()
      from ${each}, ${times}, unnest('{SELF,FINAL}'::text[]) stage, (
        select null::uuid as criterion, null::text as part, 1.0 as share
        union all select ${criterion('a')}, null, 0.5 from generate_series(1, 2) a
        union all select null, part, 0.5 from unnest('{APPRAISED,SURVEY}'::text[]) part
      ) cut;
    insert into actor (id, kind, name) values (${uuid('0000001a', '1')}, 'IMPORT', 'test') on conflict do nothing;
    insert into score (year, id, assessment_id, criterion_id, state, part, lost, scope_path, published_at)
      select year, ${uuid('0000001b', '(year::integer * 100000 + n) * 10 + a')}, ${assessment}, ${criterion('a * 10')}, 'SCORED',
        case a when 1 then 'APPRAISED' else 'SURVEY' end, 50 - ${points} / 2, '/', now()
      from ${each}, ${times}, generate_series(1, 2) a;
    insert into stage_value (year, id, score_id, stage, state, points, actor_id, scope_path, published_at)
      select year, gen_random_uuid(), ${uuid('0000001b', '(year::integer * 100000 + n) * 10 + a')}, 'FINAL', 'SCORED', ${points} / 2,
        ${uuid('0000001a', '1')}, '/', now()
      from ${each}, ${times}, generate_series(1, 2) a;
    analyze;`)
}
