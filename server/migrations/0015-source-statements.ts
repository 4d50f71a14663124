import { Migration } from '@mikro-orm/migrations'

/**
 * What sources say in words, without figures and without belonging to another register: how a meeting judged the year, what it
 * found wanting, what was decided, proposed or is still owed. Append-only, as everything that somebody published.
 */
export class SourceStatements extends Migration {
  override name = '0015-source-statements'

  override up(): void {
    this.addSql(`
create table source_statement (
  id uuid primary key,
  position integer not null,
  unit_id uuid references unit (id),
  subject text not null,
  year integer not null,
  kind text not null check (kind in ('RESULT', 'LIMITATION', 'DECISION', 'PROPOSAL', 'OWED', 'MEETING')),
  text text not null,
  speaker text,
  said_on date,
  source text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz
);
create index source_statement_unit on source_statement (unit_id, year);
create index source_statement_order on source_statement (year desc, position);
select make_append_only('source_statement');
`)
  }
}
