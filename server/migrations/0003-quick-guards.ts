import { Migration } from '@mikro-orm/migrations'

/**
 * Append-only tables whose stamps cost little: `make_append_only(table)` makes the triggers, for new tables as well. A row that is
 * only stamped, as a superseded one is, passes by a condition of the trigger, without a call of `refuse_rewrite`, which costs fifty
 * times as much. The condition names every column, so it is called again once a table gets another.
 *
 * And an index for rankings by totals, which read those of thousands of assessments without their areas and parts between.
 */
export class QuickGuards extends Migration {
  override name = '0003-quick-guards'

  override up(): void {
    this.addSql(`
create function make_append_only(guarded regclass) returns void language plpgsql as $$
declare
  prefix constant text := guarded::text;
  broken text;
begin
  select string_agg(case
      when attname in ('superseded_at', 'published_at')
      then format('(old.%1$I is not null and old.%1$I is distinct from new.%1$I)', attname)
      else format('old.%1$I is distinct from new.%1$I', attname)
    end, ' or ')
    into broken
    from pg_attribute where attrelid = guarded and attnum > 0 and not attisdropped and attname <> 'scope_path';
  execute format('create or replace trigger %I before update on %s for each row when (%s) execute function refuse_rewrite()',
    prefix || '_append_only', guarded, broken);
  execute format('create or replace trigger %I before delete on %s for each row execute function refuse_rewrite()',
    prefix || '_no_delete', guarded);
  execute format('create or replace trigger %I before truncate on %s for each statement execute function refuse_rewrite()',
    prefix || '_no_truncate', guarded);
end $$;

select make_append_only(tgrelid::regclass)
from (select distinct tgrelid from pg_trigger where tgfoid = 'refuse_rewrite'::regproc) guarded;

create index if not exists stage_total_whole on stage_total (year, stage, assessment_id)
  include (points, max_points, missing, missing_leaves)
  where superseded_at is null and criterion_id is null and part is null;
`)
  }
}
