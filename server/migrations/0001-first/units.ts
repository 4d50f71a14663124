/**
 * Units and their dated facts. valid_from and valid_to are both inclusive; null means open, or that no source says.
 * A closed day range is stored as two dates, so every exclusion compares daterange(valid_from, valid_to, '[]').
 */
export const units = `
create table unit (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  region text,
  name_en text,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  unique (id, kind)
);
create index unit_kind on unit (kind, id);
create index unit_region on unit (region);

create table unit_name (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null,
  short_name text not null,
  search_key text not null,
  type text,
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  constraint unit_has_one_name_on_a_day
    exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_name_unit on unit_name (unit_id, valid_from);
create index unit_name_shown on unit_name (short_name collate "vi-x-icu", unit_id);

create table unit_alias (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  alias text not null,
  search_key text not null,
  unique (unit_id, alias)
);
create index unit_alias_key on unit_alias (search_key);

create table unit_code (
  id uuid primary key,
  unit_id uuid not null,
  kind text not null,
  code text not null,
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  foreign key (unit_id, kind) references unit (id, kind) on update cascade,
  constraint unit_has_one_code_on_a_day
    exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint code_names_one_unit_of_a_kind_on_a_day
    exclude using gist (kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_code_code on unit_code (code);

create table unit_parent (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  parent_id uuid not null references unit (id),
  valid_from date,
  valid_to date,
  check (valid_from <= valid_to),
  check (unit_id <> parent_id),
  constraint unit_has_one_parent_on_a_day
    exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_parent_parent on unit_parent (parent_id, unit_id);

create table unit_change (
  id uuid primary key,
  kind text not null,
  effective_on date not null,
  legal_basis_id uuid references document (id),
  note text
);

create table unit_change_part (
  change_id uuid not null references unit_change (id),
  role text not null check (role in ('FROM', 'TO')),
  unit_id uuid not null references unit (id),
  primary key (change_id, role, unit_id)
);
create index unit_change_part_unit on unit_change_part (unit_id, role);

create table block (
  id uuid primary key,
  owner_id uuid references unit (id),
  code text not null,
  name text not null,
  name_en text,
  unit_kinds text[] not null,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  unique nulls not distinct (owner_id, code)
);

create table block_membership (
  block_id uuid not null references block (id),
  year integer not null,
  unit_id uuid not null references unit (id),
  ranked boolean not null,
  primary key (block_id, year, unit_id)
);
create index block_membership_unit on block_membership (unit_id, year);
`
