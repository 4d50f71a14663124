/** Findings with the units that they are about. Lateness is read from the days, never stored. */
export const finding = `create table finding (
  id uuid primary key,
  slug text not null unique,
  campaign_id uuid not null references inspection_campaign (id),
  position integer not null,
  text text not null,
  about text,
  cause text,
  recommendation text,
  remedy text,
  owner_id uuid references unit (id),
  criterion_id uuid references criterion (id),
  state text not null check (state in ('OPEN', 'REMEDY_PROPOSED', 'CLOSED_REMEDIED', 'CLOSED_NOT_REMEDIED')),
  found_on date,
  due_on date,
  closed_on date,
  follow_up_of_id uuid references finding (id),
  version integer not null default 1,
  scope_path text not null,
  source text,
  unique (campaign_id, position),
  check (found_on <= due_on),
  check (found_on <= closed_on),
  check (closed_on is null or state in ('CLOSED_REMEDIED', 'CLOSED_NOT_REMEDIED')),
  check (follow_up_of_id <> id)
);
create index finding_criterion on finding (criterion_id);
create index finding_followed on finding (follow_up_of_id);

create table finding_unit (
  finding_id uuid not null references finding (id),
  unit_id uuid not null references unit (id),
  position integer not null,
  primary key (finding_id, unit_id)
);
create index finding_unit_unit on finding_unit (unit_id);
`
