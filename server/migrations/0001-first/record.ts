import { appendOnly } from './guards.ts'

/** Who acted, what they did, and the counter that rises with every committed change. */
export const record = `
create table actor (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'IMPORT', 'SYSTEM')),
  name text not null,
  created_at timestamptz not null default now(),
  unique (kind, name)
);

create table audit_entry (
  id uuid primary key,
  actor_id uuid not null references actor (id),
  act text not null,
  subject_type text not null,
  subject_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  at timestamptz not null default now()
);
create index audit_entry_subject on audit_entry (subject_type, subject_id, at);
create index audit_entry_at on audit_entry (at, id);
${appendOnly('audit_entry')}
create table data_version (
  id smallint primary key check (id = 1),
  version bigint not null,
  changed_at timestamptz not null
);
insert into data_version (id, version, changed_at) values (1, 0, now());

create table document (
  id uuid primary key,
  number text,
  issuer text,
  issued_on date,
  title text not null,
  url text,
  unique nulls not distinct (number, issuer, title)
);
`
