/** Programmes, yearly plans with their contents, and what sources report of them. */
export const plan = `create table programme (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  title text not null,
  from_year integer not null,
  to_year integer not null,
  document_id uuid references document (id),
  check (from_year <= to_year),
  unique (unit_id, title)
);

create table plan (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  programme_id uuid references programme (id),
  year integer not null,
  title text not null,
  document_id uuid references document (id),
  content_count integer check (content_count >= 0),
  rounding_mode text not null check (rounding_mode in ('HALF_UP', 'HALF_EVEN', 'TRUNCATE')),
  rounding_places integer not null check (rounding_places between 0 and 6),
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  unique (unit_id, year, title)
);
create index plan_year on plan (provenance, year desc, id);

create table plan_content (
  plan_id uuid not null references plan (id),
  code text not null,
  title text,
  position integer not null,
  primary key (plan_id, code)
);

create table plan_report (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  as_of date not null,
  total integer not null,
  completed_fully integer not null,
  completed_by_phase integer not null,
  in_progress integer not null,
  not_started integer,
  suspended integer,
  overdue integer,
  printed text,
  source text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (least(total, completed_fully, completed_by_phase, in_progress, not_started, suspended, overdue) >= 0)
);
create unique index plan_report_current on plan_report (plan_id, as_of, source) where superseded_at is null;
select make_append_only('plan_report');
`
