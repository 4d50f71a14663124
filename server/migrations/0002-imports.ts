import { Migration } from '@mikro-orm/migrations'
import { appendOnly } from './0001-first/guards.ts'

/**
 * Imports as acts: what file, read how, by whom, and what it came to. An undo is an act of its own that names the one it undoes.
 * The values before and after stand in the tables themselves, which are append-only: what an import wrote bears its instant
 * (recorded_at = at), and what it replaced was superseded then.
 */
export class Imports extends Migration {
  override name = '0002-imports'

  override up(): void {
    this.addSql(`
create table data_import (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  file_digest text not null,
  file_size bigint not null,
  options jsonb not null,
  provenance text not null check (provenance in ('OFFICIAL', 'ILLUSTRATIVE')),
  digest text not null,
  report jsonb not null,
  reason text,
  actor_id uuid not null references actor (id),
  undoes_id uuid unique references data_import (id),
  at timestamptz not null
);
create index data_import_at on data_import (at, id);
create index data_import_file on data_import (file_digest);
${appendOnly('data_import')}
-- What an import made or changed, by the version that it left behind: a later one is somebody else's.
create table data_import_subject (
  import_id uuid not null references data_import (id),
  subject_type text not null,
  subject_id uuid not null,
  year integer,
  made boolean not null,
  before jsonb,
  primary key (import_id, subject_type, subject_id)
);
create index data_import_subject_id on data_import_subject (subject_id);
${appendOnly('data_import_subject')}`)
  }
}
