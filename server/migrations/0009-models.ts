import { Migration } from '@mikro-orm/migrations'

/**
 * Models and initiatives with the units that run or took them up, and pledges of units for an index. What a source does not say
 * of a model (its start, its problem, its result) stays null; a pledge without a figure is a pledge all the same.
 */
export class Models extends Migration {
  override name = '0009-models'

  override up(): void {
    for (const statements of [model, pledge]) this.addSql(statements)
  }
}

const model = `
create table model (
  id uuid primary key,
  position integer not null,
  name text not null,
  search_key text not null,
  state text not null check (state in ('PROPOSED', 'TRIAL', 'RECOGNISED', 'REPLICATED', 'ENDED')),
  problem text,
  result text,
  contact text,
  started_on date,
  ended_on date,
  year integer not null,
  document_id uuid references document (id),
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  note text,
  check (started_on <= ended_on)
);
create index model_order on model (provenance, year desc, position);

create table model_unit (
  model_id uuid not null references model (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('ORIGINATOR', 'ADOPTER', 'NAMED_TOGETHER')),
  since date,
  primary key (model_id, unit_id)
);
create index model_unit_unit on model_unit (unit_id);

create table model_criterion (
  model_id uuid not null references model (id),
  criterion_id uuid not null references criterion (id),
  primary key (model_id, criterion_id)
);
create index model_criterion_criterion on model_criterion (criterion_id);
`

const pledge = `
create table pledge (
  id uuid primary key,
  position integer not null,
  unit_id uuid not null references unit (id),
  index_name text not null,
  year integer not null,
  baseline numeric(12,6),
  baseline_year integer,
  target numeric(12,6),
  scale_max numeric(12,6),
  signatory text,
  signed_on date,
  words text,
  outcome text check (outcome in ('NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE')),
  judged_on date,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  check ((outcome is null) = (judged_on is null)),
  unique (unit_id, index_name, year)
);
create index pledge_order on pledge (provenance, year desc, position);
`
