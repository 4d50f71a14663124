import type { Database } from '../../server/src/database.ts'
import { COPIED_KEY } from './copied-key.ts'

/** A round made from one that is on record: its assessments with everything below them, under keys of their own. */
interface Copy {
  readonly framework: string
  readonly block: string
  readonly from: number
  readonly to: number
  /** SQL: when it is published; null for never. */
  readonly published: string
  /** Slug of the one unit copied, into the round that is there already; left out: all, into a round of their own. */
  readonly unit?: string
}

const EMBARGO = "now() + interval '1 day'"

/** Years after and before those that are published, beside them in the same blocks, and one unit within a published round. */
const COPIES: readonly Copy[] = [
  { framework: 'MH-TINH-2', block: 'MH-TINH', from: 2024, to: 2025, published: 'null' },
  { framework: 'MH-TINH-2', block: 'MH-TINH', from: 2024, to: 2026, published: EMBARGO },
  { framework: 'MH-SO', block: 'MH-SO', from: 2025, to: 2024, published: 'null' },
  { framework: 'MH-XA', block: 'MH-XA', from: 2025, to: 2024, published: EMBARGO },
  { framework: 'MH-TINH-2', block: 'MH-TINH', from: 2024, to: 2023, published: 'null', unit: 'tinh-minh-hoa-64' },
]

/** What is public about the rounds: that they are held, when, and over whom. Goes into both stores. */
export const announceRounds = (database: Database): Promise<unknown> =>
  database.fork().execute(
    [
      COPIED_KEY,
      ...COPIES.filter(({ unit }) => unit === undefined).map(
        (copy) => `
      insert into round (id, owner_id, framework_id, block_id, year)
        select ${keyIn(copy, 'id')}, owner_id, framework_id, block_id, ${copy.to} from (${roundOf(copy, copy.from)}) r;
      insert into round_window (round_id, step, opens_at, closes_at)
        select ${keyIn(copy, 'r.id')}, step, opens_at, closes_at from round_window join (${roundOf(copy, copy.from)}) r on r.id = round_id;
      insert into block_membership (block_id, year, unit_id, ranked)
        select m.block_id, ${copy.to}, m.unit_id, m.ranked from block_membership m join (${roundOf(copy, copy.from)}) r on r.block_id = m.block_id
        where m.year = ${copy.from} on conflict do nothing;`,
      ),
      SAME_VERSION,
    ].join('\n'),
  )

/**
 * What nobody outside may see: the assessments of those rounds, each with all points that there are, twice the losses, questions,
 * notes and conditions; and an edition under embargo that would supersede the one on record.
 */
export const fillRounds = (database: Database): Promise<unknown> =>
  database.fork().execute([COPIED_KEY, ...COPIES.map(filled), EDITION, SAME_VERSION].join('\n'))

/** The two stores took their own numbers of changes; what follows is told by the data alone. */
const SAME_VERSION = `update data_version set version = 99, changed_at = '2026-11-01T00:00:00Z';`

const keyIn = ({ to, unit = '' }: Copy, key: string): string => `pg_temp.copied_key(${key}, '${to} ${unit}')`

const roundOf = ({ framework, block }: Copy, year: number): string => `
  select round.* from round join framework f on f.id = round.framework_id join block b on b.id = round.block_id
  where f.code = '${framework}' and b.code = '${block}' and round.year = ${year}`

function filled(copy: Copy): string {
  const { from, to, published, unit } = copy
  const key = (column: string) => keyIn(copy, column)
  const round = unit === undefined ? key('a.round_id') : `(select id from (${roundOf(copy, to)}) there)`
  const one = unit === undefined ? '' : `and a.unit_id = (select id from unit where slug = '${unit}')`
  const own = `(select a.* from assessment a join (${roundOf(copy, from)}) r on r.id = a.round_id where a.year = ${from} ${one})`
  return `
  insert into assessment (year, id, round_id, unit_id, framework_id, block_id, state, version, provenance, scope_path, published_at)
    select ${to}, ${key('a.id')}, ${round}, unit_id, framework_id, block_id, 'APPROVED', version, provenance, scope_path, ${published} from ${own} a;
  insert into assessment_condition (year, id, assessment_id, code, reason, actor_id)
    select ${to}, ${key('c.id')}, ${key('a.id')}, c.code, c.reason, c.actor_id from assessment_condition c join ${own} a on a.id = c.assessment_id;
  insert into score (year, id, assessment_id, criterion_id, state, part, lost, version, scope_path, published_at)
    select ${to}, ${key('s.id')}, ${key('a.id')}, s.criterion_id, s.state, s.part, s.lost * 2, s.version, s.scope_path, ${published}
    from score s join ${own} a on a.id = s.assessment_id;
  insert into stage_value (year, id, score_id, stage, state, points, figures, branch, override_reason, actor_id, scope_path, published_at)
    select ${to}, ${key('v.id')}, ${key('s.id')}, v.stage, v.state, v.points, v.figures, v.branch, v.override_reason, v.actor_id, v.scope_path, ${published}
    from stage_value v join score s on s.id = v.score_id and s.year = v.year join ${own} a on a.id = s.assessment_id where v.superseded_at is null;
  insert into explanation (year, id, score_id, requested, deadline, answer, figures, answered_at, actor_id, scope_path, published_at)
    select ${to}, ${key('e.id')}, ${key('s.id')}, e.requested, e.deadline, e.answer, e.figures, e.answered_at, e.actor_id, e.scope_path, ${published}
    from explanation e join score s on s.id = e.score_id and s.year = e.year join ${own} a on a.id = s.assessment_id;
  insert into stage_total (year, id, assessment_id, stage, criterion_id, part, points, max_points, missing, complete, leaves, missing_leaves, scope_path, published_at)
    select ${to}, ${key('t.id')}, ${key('a.id')}, t.stage, t.criterion_id, t.part, t.max_points, t.max_points, 0, true, t.leaves, 0, t.scope_path, ${published}
    from stage_total t join ${own} a on a.id = t.assessment_id where t.superseded_at is null;
  insert into deduction (year, id, unit_id, score_id, criterion_id, part, points, text, source, owner_id, cause_code, cause, state, scope_path, published_at)
    select ${to}, ${key('d.id')}, d.unit_id, ${key('s.id')}, d.criterion_id, d.part, d.points, d.text, d.source, d.owner_id, d.cause_code, d.cause, d.state, d.scope_path, ${published}
    from deduction d join score s on s.id = d.score_id and s.year = d.year join ${own} a on a.id = s.assessment_id;`
}

const EDITION = `
  with told as (
    insert into edition (id, framework_id, block_id, year, document_id, published_at, basis, standing, recipe, digest, supersedes_id, errata)
      select pg_temp.copied_key(id, 'edition'), framework_id, block_id, year, document_id, ${EMBARGO}, basis, 'CORRECTED', recipe, digest, id, 'đính chính'
      from edition returning id, supersedes_id
  )
  insert into edition_figure (edition_id, figure_id, unit_id, part)
    select told.id, f.figure_id, f.unit_id, f.part from edition_figure f join told on told.supersedes_id = f.edition_id;`
