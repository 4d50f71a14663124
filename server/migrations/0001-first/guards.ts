/** What every later table leans on: the extension for dated uniqueness and the trigger of append-only tables. */
export const guards = `
create extension if not exists btree_gist;

-- Rows of an append-only table never change: only supersession and publication may be stamped on them, once. scope_path says
-- who may see a row today, not what was recorded, so it follows its unit when the tree of units changes.
create function refuse_rewrite() returns trigger language plpgsql as $$
declare
  stamps constant text[] := array['superseded_at', 'published_at'];
  free constant text[] := array['superseded_at', 'published_at', 'scope_path'];
  before jsonb;
  after jsonb;
  stamp text;
begin
  if tg_op <> 'UPDATE' then
    raise exception 'table % is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
  end if;
  before := to_jsonb(old);
  after := to_jsonb(new);
  if after - free <> before - free then
    raise exception 'table % is append-only: only superseded_at and published_at may be set, once', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  foreach stamp in array stamps loop
    if before ->> stamp is not null and before -> stamp <> after -> stamp then
      raise exception 'table % is append-only: % is already set', tg_table_name, stamp using errcode = 'restrict_violation';
    end if;
  end loop;
  return new;
end $$;
`

/** Statements that make a table append-only; deletes and truncation are refused as well. */
export function appendOnly(table: string): string {
  return `
create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_rewrite();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_rewrite();
`
}
