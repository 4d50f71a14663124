import type { Database } from '../../server/src/database.ts'
import { COPIED_KEY } from './copied-key.ts'
import { CROWD_REGISTERS } from './crowd-registers.ts'

/** How often the framework of departments stands in a crowd, each time with a block, rounds, editions and assessments of its own. */
export const COPIES = 100

/**
 * Makes a hundred of whatever the sample data hold a handful: frameworks with all their criteria, blocks with members, rounds with
 * windows, the five best units assessed in each, editions, and imports with five changes, errors and notices each.
 */
export const crowd = (database: Database): Promise<unknown> =>
  database
    .fork()
    .execute(
      [
        COPIED_KEY,
        FRAMEWORKS,
        ROUNDS,
        ASSESSMENTS,
        OTHERS,
        CROWD_REGISTERS,
        INSPECTIONS,
        'update data_version set version = version + 1;',
        'analyze;',
      ].join('\n'),
    )

const SERIES = `generate_series(1, ${COPIES}) n`
const key = (column: string) => `pg_temp.copied_key(${column}, 'crowd ' || n)`

const FRAMEWORKS = `
  create temp table own as select f.id as framework, r.id as round, r.block_id as block, r.year
    from framework f join round r on r.framework_id = f.id where f.code = 'MH-SO'
    order by r.year limit 1;
  insert into framework (id, owner_id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
    select ${key('id')}, owner_id, code || '-' || n, index_name, name || ' ' || n, unit_kinds, first_year, 'DRAFT', provenance, max_points,
      rounding_mode, rounding_places from framework, ${SERIES} where id = (select framework from own);
  insert into framework_part (framework_id, part, position, max_points)
    select ${key('framework_id')}, part, position, max_points from framework_part, ${SERIES} where framework_id = (select framework from own);
  insert into band (id, framework_id, code, name, name_en, from_percent, floor_percent, condition)
    select ${key('id')}, ${key('framework_id')}, code, name, name_en, from_percent, floor_percent, condition
    from band, ${SERIES} where framework_id = (select framework from own);
  insert into criterion (id, framework_id, parent_id, code, position, level, leaf, title, title_en, lead, lead_en, max_points, cap, part, rule,
      not_applicable, when_none, guidance, evidence_required)
    select ${key('id')}, ${key('framework_id')}, ${key('parent_id')}, code, position, level, leaf, title, title_en, lead, lead_en, max_points, cap,
      part, rule, not_applicable, when_none, guidance, evidence_required
    from criterion, ${SERIES} where framework_id = (select framework from own);
  update criterion set title = title || ' (sửa)' where framework_id = (select id from framework where code = 'MH-SO-1')
    and position % 20 = 0;
  insert into criterion_link (from_id, to_id, coverage)
    select id, ${key('id')}, 'FULL' from criterion, ${SERIES} where framework_id = (select framework from own);
  update framework set state = 'FROZEN' where code like 'MH-SO-%' and state = 'DRAFT';`

const ROUNDS = `
  insert into block (id, owner_id, code, name, unit_kinds, provenance)
    select ${key('id')}, owner_id, code || '-' || n, name || ' ' || n, unit_kinds, provenance from block, ${SERIES} where id = (select block from own);
  insert into block_membership (block_id, year, unit_id, ranked)
    select ${key('block_id')}, m.year, unit_id, ranked from block_membership m, ${SERIES}
    where block_id = (select block from own) and m.year = (select year from own);
  insert into round (id, owner_id, framework_id, block_id, year)
    select ${key('id')}, owner_id, ${key('framework_id')}, ${key('block_id')}, year from round, ${SERIES} where id = (select round from own);
  insert into round_window (round_id, step, opens_at, closes_at)
    select ${key('round_id')}, step, opens_at, closes_at from round_window, ${SERIES} where round_id = (select round from own);`

const ASSESSMENTS = `
  create temp table few as select a.* from assessment a join stage_total t on t.year = a.year and t.assessment_id = a.id and t.stage = 'FINAL'
      and t.criterion_id is null and t.part is null and t.superseded_at is null
    where round_id = (select round from own) order by t.points desc limit 5;
  insert into assessment (year, id, round_id, unit_id, framework_id, block_id, state, version, provenance, scope_path, published_at)
    select year, ${key('id')}, ${key('round_id')}, unit_id, ${key('framework_id')}, ${key('block_id')}, state, version, provenance, scope_path, published_at
    from few, ${SERIES};
  insert into score (year, id, assessment_id, criterion_id, state, part, lost, scope_path, published_at)
    select s.year, ${key('s.id')}, ${key('s.assessment_id')}, ${key('s.criterion_id')}, s.state, s.part, s.lost, s.scope_path, s.published_at
    from score s join few on few.id = s.assessment_id, ${SERIES};
  insert into stage_value (year, id, score_id, stage, state, points, figures, branch, override_reason, actor_id, scope_path, published_at)
    select v.year, ${key('v.id')}, ${key('v.score_id')}, v.stage, v.state, v.points, v.figures, v.branch, v.override_reason, v.actor_id, v.scope_path, v.published_at
    from stage_value v join score s on s.year = v.year and s.id = v.score_id join few on few.id = s.assessment_id, ${SERIES} where v.superseded_at is null;
  insert into explanation (year, id, score_id, requested, deadline, answer, figures, answered_at, actor_id, scope_path, published_at)
    select e.year, ${key('e.id')}, ${key('e.score_id')}, e.requested, e.deadline, e.answer, e.figures, e.answered_at, e.actor_id, e.scope_path, e.published_at
    from explanation e join score s on s.year = e.year and s.id = e.score_id join few on few.id = s.assessment_id, ${SERIES};
  insert into stage_total (year, id, assessment_id, stage, criterion_id, part, points, max_points, missing, complete, leaves, missing_leaves, scope_path, published_at)
    select t.year, ${key('t.id')}, ${key('t.assessment_id')}, t.stage, ${key('t.criterion_id')}, t.part, t.points, t.max_points, t.missing, t.complete,
      t.leaves, t.missing_leaves, t.scope_path, t.published_at
    from stage_total t join few on few.id = t.assessment_id, ${SERIES} where t.superseded_at is null;
  insert into assessment_condition (year, id, assessment_id, code, reason, actor_id)
    select few.year, ${key('few.id')}, ${key('few.id')}, 'HEAD_DISCIPLINED', 'minh họa', (select id from actor limit 1) from few, ${SERIES};`

/** A campaign and the one that follows it up, with what was found; both state a total that their groups do not give. */
const INSPECTED = "slug in ('minh-hoa-07-2025-ke-hoach', 'minh-hoa-07-2026-khac-phuc')"
const inspected = (columns: string) => `select ${key('part.campaign_id')}, ${columns} from TABLE part
    join (select id from inspection_campaign where ${INSPECTED}) c on c.id = part.campaign_id, ${SERIES}`
const inspectedPart = (table: string, columns: string) =>
  `insert into ${table} (campaign_id, ${columns}) ${inspected(columns).replace('TABLE', table)};`

const INSPECTIONS = `
  insert into inspection_campaign (id, slug, owner_id, subject, year, kind, title, follow_up_of_id, stated_inspected, provenance, scope_path)
    select ${key('id')}, slug || '-' || n, owner_id, subject, year, kind, title, ${key('follow_up_of_id')}, 999, provenance, scope_path
    from inspection_campaign, ${SERIES} where ${INSPECTED} order by year;
  ${inspectedPart('inspection_period', 'position, name, from_on, to_on')}
  ${inspectedPart('inspection_group', 'position, title, planned, inspected')}
  ${inspectedPart('inspection_note', 'position, kind, text')}
  ${inspectedPart('inspection_visit', 'position, group_position, unit_id, visited_on, place, remote')}
  create temp table inspected_finding as select f.* from finding f join inspection_campaign c on c.id = f.campaign_id
    where c.slug in ('minh-hoa-07-2025-ke-hoach', 'minh-hoa-07-2026-khac-phuc');
  insert into finding (id, slug, campaign_id, position, text, owner_id, criterion_id, state, found_on, due_on, closed_on, follow_up_of_id, scope_path)
    select ${key('id')}, slug || '-' || n, ${key('campaign_id')}, position, text, owner_id,
      case when criterion_id in (select id from criterion where framework_id = (select framework from own)) then ${key('criterion_id')} end,
      state, found_on, due_on, closed_on, ${key('follow_up_of_id')}, scope_path
    from inspected_finding, ${SERIES} order by found_on;
  insert into finding_unit (finding_id, unit_id, position)
    select ${key('finding_id')}, unit_id, position from finding_unit, ${SERIES} where finding_id in (select id from inspected_finding);`

const told = (name: string) =>
  `'${name}', (select jsonb_agg(${name} || jsonb_build_object('row', i)) from generate_series(1, 5) i)`

/** What a report holds five times: a change, and what is wrong or worth telling at a cell. */
const OTHERS = `
  insert into edition (id, framework_id, block_id, year, published_at, basis, standing, digest)
    select ${key('id')}, ${key('framework_id')}, ${key('block_id')}, year - 10, '2016-04-01T00:00:00Z', 'AS_PUBLISHED', 'OFFICIAL', 'd' || n
    from round, ${SERIES} where id = (select round from own);
  insert into data_import (id, kind, file_name, file_digest, file_size, options, provenance, digest, report, actor_id, at)
    select ${key('id')}, 'SCORES', 'diem.csv', 'd' || n, 100, '{"framework": "MH-SO", "year": 2025, "stage": "SELF", "decimalMark": "UNKNOWN"}', 'ILLUSTRATIVE',
      'd', jsonb_build_object('format', 'CSV', 'sheet', null, 'encoding', 'UTF-8', 'rows', 5, 'added', 5, 'changed', 0, 'removed', 0, 'unchanged', 0,
        'errorCount', 5, 'noticeCount', 5, 'changeCount', 5, 'digest', 'd', ${['changes', 'errors', 'notices'].map(told).join(', ')}),
      (select id from actor limit 1), now()
    from own, lateral (select own.round as id) r, ${SERIES}, lateral (select
      '{"effect": "ADDED", "subjectType": "Score", "subjectKey": null, "label": {"vi": "a", "en": "a"}, "before": null, "after": {"vi": "1", "en": "1"}}'::jsonb as changes,
      '{"code": "NUMBER", "sheet": null, "column": "Điểm", "cell": "A1", "otherCell": null, "expected": {"vi": "số", "en": "a number"}, "got": "x", "suggestions": []}'::jsonb as errors,
      '{"code": "ENCODING", "sheet": null, "column": "Điểm", "cell": "A1", "otherCell": null, "expected": {"vi": "số", "en": "a number"}, "got": "x", "suggestions": []}'::jsonb as notices) told;`
