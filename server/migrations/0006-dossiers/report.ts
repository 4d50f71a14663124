/** Reports by unit, field and period. `field` is null where a report is of all fields. */
export const dossierReport = `create table dossier_report (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  field text,
  period_from date not null,
  period_to date not null,
  received_basis text not null check (received_basis in ('RECEIVED_IN_PERIOD', 'TO_HANDLE', 'NOT_STATED')),
  carried_over bigint,
  received bigint,
  received_online bigint,
  received_direct bigint,
  resolved_early bigint,
  resolved_on_time bigint,
  resolved_late bigint,
  resolved bigint,
  open_in_time bigint,
  open_overdue bigint,
  open bigint,
  suspended bigint,
  returned bigint,
  components_digitised bigint,
  components_base bigint,
  results_digitised bigint,
  results_base bigint,
  full_online bigint,
  full_online_base bigint,
  paid_online bigint,
  payment_base bigint,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (period_from <= period_to),
  check (least(carried_over, received, received_online, received_direct, resolved_early, resolved_on_time, resolved_late,
    resolved, open_in_time, open_overdue, open, suspended, returned, components_digitised, components_base,
    results_digitised, results_base, full_online, full_online_base, paid_online, payment_base) >= 0)
);
create unique index dossier_report_current on dossier_report (unit_id, period_to, period_from, coalesce(field, ''),
  coalesce(source, '')) where superseded_at is null;
create index dossier_report_scope on dossier_report (scope_path text_pattern_ops, period_to) where superseded_at is null;
create index dossier_report_order on dossier_report (provenance, period_to desc, id);
select make_append_only('dossier_report');
`
