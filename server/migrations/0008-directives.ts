import { Migration } from '@mikro-orm/migrations'

/**
 * Conclusions of meetings and other directives, item by item. Whom an item binds stands as words and, as far as they are on
 * record, as units; its state on a day is read from when it was reported and settled. Heads of units are kept as sources state
 * them: who it was on a day, never since when.
 */
export class Directives extends Migration {
  override name = '0008-directives'

  override up(): void {
    for (const statements of [directive, head]) this.addSql(statements)
  }
}

const directive = `
create table directive (
  id uuid primary key,
  document_id uuid not null references document (id),
  owner_id uuid references unit (id),
  meeting_on date,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  follows_id uuid references directive (id),
  note text,
  source text,
  check (follows_id <> id)
);
create index directive_order on directive (provenance, meeting_on desc, id);
create index directive_owner on directive (owner_id);

create table directive_item (
  id uuid primary key,
  directive_id uuid not null references directive (id),
  position integer not null,
  text text not null,
  addressees text,
  due_on date,
  reported_on date,
  report text,
  settled_on date,
  outcome text check (outcome in ('DONE', 'NOT_DONE')),
  version integer not null default 1,
  scope_path text not null,
  unique (directive_id, position),
  check ((settled_on is null) = (outcome is null)),
  check (report is null or reported_on is not null)
);
create index directive_item_due on directive_item (due_on) where settled_on is null;

create table directive_item_unit (
  item_id uuid not null references directive_item (id),
  unit_id uuid not null references unit (id),
  primary key (item_id, unit_id)
);
create index directive_item_unit_unit on directive_item_unit (unit_id);

create table directive_item_criterion (
  item_id uuid not null references directive_item (id),
  criterion_id uuid not null references criterion (id),
  primary key (item_id, criterion_id)
);
create index directive_item_criterion_criterion on directive_item_criterion (criterion_id);

`

const head = `
create table head_statement (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null,
  title text not null,
  stated_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz
);
create index head_statement_unit on head_statement (unit_id, stated_on);
select make_append_only('head_statement');
`
