/** Frameworks: a ragged tree of criteria, its bands and its two cuts. Points are numeric(12,6), exact. */
export const framework = `
create table framework (
  id uuid primary key,
  owner_id uuid references unit (id),
  code text not null,
  index_name text not null,
  name text not null,
  name_en text,
  unit_kinds text[] not null,
  legal_basis_id uuid references document (id),
  first_year integer not null,
  last_year integer,
  state text not null check (state in ('DRAFT', 'FROZEN')),
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  max_points numeric(12,6) not null check (max_points > 0),
  rounding_mode text not null check (rounding_mode in ('HALF_UP', 'HALF_EVEN', 'TRUNCATE')),
  rounding_places integer not null check (rounding_places between 0 and 6),
  note text,
  check (first_year <= last_year),
  unique nulls not distinct (owner_id, code)
);

create table framework_part (
  framework_id uuid not null references framework (id),
  part text not null,
  position integer not null,
  max_points numeric(12,6) not null check (max_points >= 0),
  primary key (framework_id, part)
);

create table band (
  id uuid primary key,
  framework_id uuid not null references framework (id),
  code text not null,
  name text not null,
  name_en text,
  from_percent numeric(12,6) not null,
  floor_percent numeric(12,6),
  condition text,
  unique (framework_id, code),
  unique (framework_id, from_percent)
);

create table criterion (
  id uuid primary key,
  framework_id uuid not null references framework (id),
  parent_id uuid,
  code text not null,
  position integer not null,
  level text not null check (level in ('AREA', 'CRITERION', 'COMPONENT', 'ADJUSTMENT')),
  leaf boolean not null,
  title text not null,
  title_en text,
  lead text,
  lead_en text,
  max_points numeric(12,6) check (max_points >= 0),
  cap numeric(12,6),
  part text,
  rule jsonb,
  rule_source text,
  not_applicable text,
  when_none text,
  guidance text,
  guidance_en text,
  evidence_required text[] not null default '{}',
  check (leaf or (rule is null and part is null)),
  unique (framework_id, code),
  unique (framework_id, position),
  unique (framework_id, id),
  foreign key (framework_id, parent_id) references criterion (framework_id, id)
);
create index criterion_parent on criterion (parent_id);

create table criterion_link (
  from_id uuid not null references criterion (id),
  to_id uuid not null references criterion (id),
  coverage text not null check (coverage in ('FULL', 'PARTIAL')),
  primary key (from_id, to_id)
);
create index criterion_link_to on criterion_link (to_id);

-- A frozen framework is never edited: neither its own row nor its parts, bands and criteria. Freezing is one-way. Its last
-- year alone may be told once, when the framework that follows it is issued.
create function refuse_frozen() returns trigger language plpgsql as $$
declare
  frozen boolean;
begin
  if tg_table_name <> 'framework' then
    frozen := exists (
      select from framework where state = 'FROZEN' and id in (
        case when tg_op <> 'INSERT' then old.framework_id end, case when tg_op <> 'DELETE' then new.framework_id end
      )
    );
  elsif tg_op = 'UPDATE' then
    frozen := old.state = 'FROZEN'
      and (old.last_year is not null or to_jsonb(new) - 'last_year' <> to_jsonb(old) - 'last_year');
  else
    frozen := old.state = 'FROZEN';
  end if;
  if frozen then
    raise exception 'framework is frozen: % of % refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger framework_frozen before update or delete on framework for each row execute function refuse_frozen();
create trigger framework_part_frozen before insert or update or delete on framework_part
  for each row execute function refuse_frozen();
create trigger band_frozen before insert or update or delete on band for each row execute function refuse_frozen();
create trigger criterion_frozen before insert or update or delete on criterion
  for each row execute function refuse_frozen();
`
