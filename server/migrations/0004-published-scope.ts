import { Migration } from '@mikro-orm/migrations'

/**
 * What outsiders see, as a second set of tables: a reading on their behalf has this schema before the tables' own on its search
 * path (`src/access/reader-scope.ts`), so that every query of a read model goes through it without a word in the query, and none
 * can forget it.
 *
 * The rule: a row is seen from the instant `published_at` on, inclusive; without one never. Rows below an assessment bear its
 * instant, so that no view has to join it; only conditions, which bear none, ask for it. What is on the record of acts (audit,
 * imports) is nobody's outside.
 *
 * Views show the columns of the day on which they were made: whoever adds one to a table below makes its view anew.
 */
export class PublishedScope extends Migration {
  override name = '0004-published-scope'

  override up(): void {
    this.addSql(`
create schema par_atlas_published;

create view par_atlas_published.assessment as select * from assessment where published_at <= now();
create view par_atlas_published.assessment_condition as select * from assessment_condition own where exists (
  select from par_atlas_published.assessment seen where seen.year = own.year and seen.id = own.assessment_id
);
create view par_atlas_published.score as select * from score where published_at <= now();
create view par_atlas_published.stage_value as select * from stage_value where published_at <= now();
create view par_atlas_published.explanation as select * from explanation where published_at <= now();
create view par_atlas_published.stage_total as select * from stage_total where published_at <= now();
create view par_atlas_published.deduction as select * from deduction where published_at <= now();
create view par_atlas_published.edition as select * from edition where published_at <= now();
create view par_atlas_published.edition_figure as select * from edition_figure own where exists (
  select from par_atlas_published.edition seen where seen.id = own.edition_id
);
create view par_atlas_published.audit_entry as select * from audit_entry where false;
create view par_atlas_published.data_import as select * from data_import where false;
create view par_atlas_published.data_import_subject as select * from data_import_subject where false;

-- Of what is seen, when the latest came to be: it rises by itself when an embargo ends, and an index finds it at once.
create view par_atlas_published.latest_publication as select greatest(
  (select max(published_at) from par_atlas_published.assessment),
  (select max(published_at) from par_atlas_published.deduction),
  (select max(published_at) from par_atlas_published.edition)
) as at;
create index assessment_published on assessment (published_at);
create index deduction_published on deduction (published_at);

-- Rankings by totals read this index alone; now they read the gate as well.
drop index stage_total_whole;
create index stage_total_whole on stage_total (year, stage, assessment_id)
  include (points, max_points, missing, missing_leaves, published_at)
  where superseded_at is null and criterion_id is null and part is null;

-- What a source printed about a loss is public from when it stands here.
update deduction set published_at = now() where score_id is null and published_at is null;
`)
  }
}
