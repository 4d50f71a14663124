/** Campaigns with their periods, groups of units, visits, and what a source says of them. */
export const campaign = `create table inspection_campaign (
  id uuid primary key,
  slug text not null unique,
  owner_id uuid references unit (id),
  subject text not null,
  inspector text,
  year integer not null,
  kind text not null check (kind in ('PLANNED', 'SURPRISE', 'FOLLOW_UP')),
  title text not null,
  follow_up_of_id uuid references inspection_campaign (id),
  stated_planned integer check (stated_planned >= 0),
  stated_inspected integer check (stated_inspected >= 0),
  printed text check (printed ~ '^[0-9]+(,[0-9]+)?$'),
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  scope_path text not null,
  source text,
  check (follow_up_of_id <> id)
);
create index inspection_campaign_year on inspection_campaign (provenance, year desc, id);
create index inspection_campaign_followed on inspection_campaign (follow_up_of_id);

create table inspection_period (
  campaign_id uuid not null references inspection_campaign (id),
  position integer not null,
  name text,
  from_on date not null,
  to_on date not null,
  primary key (campaign_id, position),
  check (from_on <= to_on)
);

create table inspection_group (
  campaign_id uuid not null references inspection_campaign (id),
  position integer not null,
  title text not null,
  planned integer check (planned >= 0),
  inspected integer check (inspected >= 0),
  primary key (campaign_id, position)
);

create table inspection_note (
  campaign_id uuid not null references inspection_campaign (id),
  position integer not null,
  kind text not null check (kind in ('FOCUS', 'RESULT', 'RECOMMENDATION', 'DIRECTION')),
  text text not null,
  primary key (campaign_id, position)
);

create table inspection_visit (
  campaign_id uuid not null references inspection_campaign (id),
  position integer not null,
  group_position integer,
  unit_id uuid not null references unit (id),
  visited_on date,
  place text,
  remote boolean not null default false,
  primary key (campaign_id, position),
  foreign key (campaign_id, group_position) references inspection_group (campaign_id, position)
);
create index inspection_visit_unit on inspection_visit (unit_id);
`
