import { appendOnly } from './guards.ts'

/** Figures as somebody printed them, and the editions that cite them. Nothing here is ever overwritten. */
export const published = `
create table published_figure (
  id uuid primary key,
  position integer not null,
  index_name text not null,
  year integer not null,
  year_note text,
  year_from integer,
  as_of date,
  subject_name text not null,
  subject_level text not null,
  unit_id uuid references unit (id),
  group_name text,
  criterion_id uuid references criterion (id),
  part text,
  measure text not null,
  note text,
  value numeric(24,6) not null,
  printed text not null,
  scale_max numeric(24,6),
  rank integer,
  rank_base integer,
  rank_note text,
  source text not null,
  source_url text,
  published_on date,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (year_from <= year),
  check (num_nonnulls(unit_id, group_name) = 1)
);
create index published_figure_unit on published_figure (unit_id, index_name, year);
create index published_figure_index on published_figure (index_name, year);
create unique index published_figure_position on published_figure (position);
${appendOnly('published_figure')}
create table edition (
  id uuid primary key,
  framework_id uuid not null references framework (id),
  block_id uuid references block (id),
  year integer not null,
  document_id uuid references document (id),
  published_at timestamptz not null,
  basis text not null check (basis in ('COMPUTED', 'AS_PUBLISHED')),
  standing text not null check (standing in ('PRELIMINARY', 'APPRAISED', 'OFFICIAL', 'CORRECTED')),
  recipe text,
  digest text not null,
  supersedes_id uuid references edition (id),
  errata text
);
create index edition_year on edition (framework_id, block_id, year, published_at);
${appendOnly('edition')}
create table edition_figure (
  edition_id uuid not null references edition (id),
  figure_id uuid not null references published_figure (id),
  unit_id uuid references unit (id),
  part text,
  primary key (edition_id, figure_id),
  unique nulls not distinct (edition_id, unit_id, part)
);
create index edition_figure_figure on edition_figure (figure_id);
${appendOnly('edition_figure')}`
