/** Dossiers that were resolved late or are open beyond their day. */
export const dossierCase = `create table dossier_case (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  field text,
  code text not null,
  received_on date not null,
  due_on date not null,
  resolved_on date,
  cause text,
  apology text not null check (apology in ('ISSUED', 'MISSING')),
  apology_number text,
  apology_on date,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (received_on <= due_on),
  check (received_on <= resolved_on),
  check (apology = 'ISSUED' or (apology_number is null and apology_on is null))
);
create unique index dossier_case_current on dossier_case (unit_id, code) where superseded_at is null;
create index dossier_case_scope on dossier_case (scope_path text_pattern_ops, due_on) where superseded_at is null;
create index dossier_case_order on dossier_case (provenance, due_on, id);
select make_append_only('dossier_case');
`
