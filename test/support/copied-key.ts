/** SQL: `pg_temp.copied_key(key, salt)`, the key of a copy, told by the one that it stands for, in the form of a UUIDv7. */
export const COPIED_KEY = `
  create or replace function pg_temp.copied_key(key uuid, salt text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(key::text || salt) placing '7' from 13) placing 'a' from 17)::uuid $$;`
