import { appendOnly } from './guards.ts'

/**
 * Rounds and scored rows. year is part of every key, so the tables can be partitioned by year without a rewrite.
 * scope_path is the path of unit ids above the row on today's tree, so it moves with the tree, on append-only rows too;
 * published_at is the gate before which outsiders see nothing. What does not apply bears points only by a rule that gives
 * them (full points, zero, anchored); left out of both, it bears none.
 */
export const assessment = `
create table round (
  id uuid primary key,
  owner_id uuid references unit (id),
  framework_id uuid not null references framework (id),
  block_id uuid references block (id),
  year integer not null,
  unique (year, id)
);

create table round_window (
  round_id uuid not null references round (id),
  step text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (round_id, step),
  check (opens_at <= closes_at)
);

create table assessment (
  year integer not null,
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null references unit (id),
  state text not null,
  version integer not null default 1,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, round_id, unit_id),
  foreign key (year, round_id) references round (year, id)
);
create index assessment_unit on assessment (unit_id, year);
create index assessment_scope on assessment (scope_path text_pattern_ops);

create table score (
  year integer not null,
  id uuid not null,
  assessment_id uuid not null,
  criterion_id uuid not null references criterion (id),
  state text not null check (state in ('NOT_DUE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NOT_PUBLISHED', 'SCORED')),
  version integer not null default 1,
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, assessment_id, criterion_id),
  foreign key (year, assessment_id) references assessment (year, id)
);

create table stage_value (
  year integer not null,
  id uuid not null,
  score_id uuid not null,
  stage text not null check (stage in ('SELF', 'APPRAISAL_1', 'APPRAISAL_2', 'FINAL')),
  state text not null check (state in ('NOT_DUE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'SCORED')),
  points numeric(12,6),
  figures jsonb,
  branch text,
  override_reason text,
  actor_id uuid not null references actor (id),
  scope_path text not null,
  published_at timestamptz,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (year, id),
  foreign key (year, score_id) references score (year, id),
  check (case state when 'SCORED' then points is not null when 'NOT_APPLICABLE' then true else points is null end)
);
create unique index stage_value_current on stage_value (year, score_id, stage) where superseded_at is null;
${appendOnly('stage_value')}
create table stage_total (
  year integer not null,
  id uuid not null,
  assessment_id uuid not null,
  stage text not null check (stage in ('SELF', 'APPRAISAL_1', 'APPRAISAL_2', 'FINAL')),
  criterion_id uuid references criterion (id),
  part text,
  points numeric(12,6) not null,
  max_points numeric(12,6) not null,
  missing numeric(12,6) not null,
  complete boolean not null,
  scope_path text not null,
  published_at timestamptz,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (year, id),
  foreign key (year, assessment_id) references assessment (year, id)
);
create unique index stage_total_current on stage_total (year, assessment_id, stage, criterion_id, part)
  nulls not distinct where superseded_at is null;
${appendOnly('stage_total')}
create table deduction (
  year integer not null,
  id uuid not null,
  score_id uuid not null,
  owner_id uuid references unit (id),
  cause_code text,
  cause text,
  state text not null check (state in ('OPEN', 'REMEDY_UNDERWAY', 'REMEDY_PROPOSED', 'REMEDIED', 'NOT_REMEDIED')),
  recoverable_by date,
  version integer not null default 1,
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, score_id),
  foreign key (year, score_id) references score (year, id)
);
create index deduction_owner on deduction (owner_id, year);
`
