/** Totals that sources state without their rows. */
export const reported = `
create table reported_total (
  id uuid primary key,
  position integer not null,
  unit_id uuid references unit (id),
  subject text not null,
  year integer not null,
  period_from date,
  period_to date,
  measure text not null,
  value numeric(24,6) not null,
  qualifier text,
  printed text not null,
  words text not null,
  words_en text,
  source text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (period_from <= period_to)
);
create index reported_total_unit on reported_total (unit_id, year);
create index reported_total_order on reported_total (year desc, position);
select make_append_only('reported_total');
`
