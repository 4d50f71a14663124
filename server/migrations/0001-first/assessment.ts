import { appendOnly } from './guards.ts'

/**
 * Rounds and scored rows. year is part of every key, so the tables can be partitioned by year without a rewrite.
 * scope_path is the path of unit ids above the row on today's tree, so it moves with the tree, on append-only rows too;
 * published_at is the gate before which outsiders see nothing. What does not apply bears points only by a rule that gives
 * them (full points, zero, anchored); left out of both, it bears none. An assessment bears its round's framework and its unit's
 * block, so that a ranking joins it with stage_total alone; what a score lost stands on the score, so that losses are listed by
 * an index. A total is of the whole (neither criterion nor part), of a node that has children, or of a part.
 */
export const assessment = `
create table round (
  id uuid primary key,
  owner_id uuid references unit (id),
  framework_id uuid not null references framework (id),
  block_id uuid references block (id),
  year integer not null,
  unique (year, id),
  unique nulls not distinct (framework_id, year, owner_id, block_id)
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
  framework_id uuid not null references framework (id),
  block_id uuid references block (id),
  state text not null,
  version integer not null default 1,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, round_id, unit_id),
  foreign key (year, round_id) references round (year, id)
);
create index assessment_id on assessment (id);
create index assessment_unit on assessment (unit_id, year);
create index assessment_framework on assessment (framework_id, year, block_id);
create index assessment_scope on assessment (scope_path text_pattern_ops);

create table assessment_condition (
  year integer not null,
  id uuid not null,
  assessment_id uuid not null,
  code text not null,
  reason text,
  actor_id uuid not null references actor (id),
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (year, id),
  foreign key (year, assessment_id) references assessment (year, id)
);
create unique index assessment_condition_current on assessment_condition (year, assessment_id, code)
  where superseded_at is null;
${appendOnly('assessment_condition')}
create table score (
  year integer not null,
  id uuid not null,
  assessment_id uuid not null,
  criterion_id uuid not null references criterion (id),
  state text not null check (state in ('NOT_DUE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NOT_PUBLISHED', 'SCORED')),
  part text not null,
  lost numeric(12,6) check (lost >= 0),
  version integer not null default 1,
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, assessment_id, criterion_id),
  foreign key (year, assessment_id) references assessment (year, id)
);
create index score_criterion on score (criterion_id, year);
create index score_id on score (id);
create index score_lost on score (part, lost desc, id) where lost > 0;

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
create table explanation (
  year integer not null,
  id uuid not null,
  score_id uuid not null,
  requested text not null,
  deadline timestamptz,
  answer text,
  figures jsonb,
  answered_at timestamptz,
  actor_id uuid not null references actor (id),
  scope_path text not null,
  published_at timestamptz,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (year, id),
  foreign key (year, score_id) references score (year, id)
);
create index explanation_score on explanation (year, score_id, recorded_at);
${appendOnly('explanation')}
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
  leaves integer not null,
  missing_leaves integer not null,
  scope_path text not null,
  published_at timestamptz,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (year, id),
  foreign key (year, assessment_id) references assessment (year, id),
  check (num_nonnulls(criterion_id, part) <= 1)
);
create unique index stage_total_current on stage_total (year, assessment_id, stage, criterion_id, part)
  nulls not distinct where superseded_at is null;
${appendOnly('stage_total')}
-- Kept once somebody adds an owner, a cause or a state, or where a source names a loss without its criterion.
create table deduction (
  year integer not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  score_id uuid,
  criterion_id uuid references criterion (id),
  part text,
  points numeric(12,6) check (points >= 0),
  text text,
  source text,
  owner_id uuid references unit (id),
  cause_code text,
  cause text,
  state text not null check (state in ('OPEN', 'REMEDY_UNDERWAY', 'REMEDY_PROPOSED', 'REMEDIED', 'NOT_REMEDIED')),
  recoverable_by date,
  verified_at timestamptz,
  recovered_in integer,
  recovered_points numeric(12,6) check (recovered_points >= 0),
  version integer not null default 1,
  scope_path text not null,
  published_at timestamptz,
  primary key (year, id),
  unique (year, score_id),
  foreign key (year, score_id) references score (year, id),
  check (num_nonnulls(score_id, text) >= 1),
  check (recovered_in > year)
);
create index deduction_owner on deduction (owner_id, year);
create index deduction_unit on deduction (unit_id, year);
`
