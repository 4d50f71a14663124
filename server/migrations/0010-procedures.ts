import { Migration } from '@mikro-orm/migrations'

/**
 * Administrative procedures with the decisions that announced them and their internal processes, what was delegated, what stands
 * posted where, and simplifications from the review to the saving. Costs are stored as their factors, so that a product is never
 * typed; a saving that a source states without factors stands as stated.
 */
export class Procedures extends Migration {
  override name = '0010-procedures'

  override up(): void {
    for (const statements of [procedure, simplification]) this.addSql(statements)
  }
}

const procedure = `
create table procedure (
  id uuid primary key,
  position integer not null,
  code text,
  title text not null,
  search_key text not null,
  field text not null,
  authority_id uuid references unit (id),
  interlinked boolean not null,
  announced_on date,
  expired_on date,
  days integer check (days >= 0),
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  check (announced_on <= expired_on)
);
create index procedure_order on procedure (provenance, field, position);
create unique index procedure_code on procedure (code, provenance) where code is not null;

create table procedure_decision (
  procedure_id uuid not null references procedure (id),
  document_id uuid not null references document (id),
  kind text not null check (kind in ('ANNOUNCES', 'PROCESS')),
  primary key (procedure_id, document_id)
);

create table procedure_delegation (
  id uuid primary key,
  procedure_id uuid not null references procedure (id),
  to_id uuid not null references unit (id),
  from_day date not null,
  days_before integer,
  days_after integer,
  document_id uuid references document (id),
  unique (procedure_id, to_id, from_day)
);

create table procedure_posting (
  procedure_id uuid not null references procedure (id),
  unit_id uuid not null references unit (id),
  seen_on date not null,
  posted boolean not null,
  primary key (procedure_id, unit_id, seen_on)
);
create index procedure_posting_unit on procedure_posting (unit_id);
`

const simplification = `
create table simplification (
  id uuid primary key,
  position integer not null,
  title text not null,
  year integer not null,
  state text not null check (state in ('PLANNED', 'PROPOSED', 'APPROVED', 'REALISED', 'DROPPED')),
  document_id uuid references document (id),
  fee_before bigint,
  fee_after bigint,
  times_before integer,
  times_after integer,
  subjects_before integer,
  subjects_after integer,
  stated_saving bigint,
  procedure_count integer,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  note text
);
create index simplification_order on simplification (provenance, year desc, position);

create table simplification_procedure (
  simplification_id uuid not null references simplification (id),
  procedure_id uuid not null references procedure (id),
  primary key (simplification_id, procedure_id)
);
create index simplification_procedure_procedure on simplification_procedure (procedure_id);

create table simplification_agency (
  simplification_id uuid not null references simplification (id),
  unit_id uuid not null references unit (id),
  primary key (simplification_id, unit_id)
);
`
