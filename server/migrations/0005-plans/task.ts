/** Tasks with phases, extensions, units and criteria. A task's state on a day is read from its dates, never stored. */
export const task = `create table task (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  content_code text,
  position integer not null,
  code text,
  title text,
  lead_id uuid references unit (id),
  legal_basis_id uuid references document (id),
  product text,
  starts_on date,
  due_on date,
  started_on date,
  completed_on date,
  suspended_on date,
  resumed_on date,
  version integer not null default 1,
  scope_path text not null,
  foreign key (plan_id, content_code) references plan_content (plan_id, code),
  check (starts_on <= due_on),
  check (started_on <= completed_on),
  check (suspended_on <= resumed_on),
  unique (plan_id, position),
  unique (plan_id, code)
);
create index task_lead on task (lead_id);

create table task_joint (
  task_id uuid not null references task (id),
  unit_id uuid not null references unit (id),
  position integer not null,
  primary key (task_id, unit_id)
);
create index task_joint_unit on task_joint (unit_id);

create table task_phase (
  task_id uuid not null references task (id),
  position integer not null,
  name text not null,
  due_on date,
  completed_on date,
  primary key (task_id, position)
);

create table task_extension (
  id uuid primary key,
  task_id uuid not null references task (id),
  decided_on date not null,
  due_on date not null,
  reason text not null,
  document_id uuid references document (id),
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  check (decided_on <= due_on)
);
create unique index task_extension_day on task_extension (task_id, decided_on) where superseded_at is null;
select make_append_only('task_extension');
create table task_criterion (
  task_id uuid not null references task (id),
  criterion_id uuid not null references criterion (id),
  primary key (task_id, criterion_id)
);
create index task_criterion_criterion on task_criterion (criterion_id);
`
