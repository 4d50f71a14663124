import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from 'kysely'
import type { ActorKind } from '../access/actor.entity.ts'
import type { Database, Store } from '../context.ts'
import { allowCopy } from '../shared/copy-many.ts'
import { newId } from '../shared/ids.ts'

/** Who acts. Looked up by kind and name, and made at the first act. */
export interface Actor {
  readonly kind: ActorKind
  readonly name: string
}

/** What a change did to one subject. `before` null: it was made; `after` null: it was taken away. */
export interface Change {
  readonly subjectType: string
  readonly subjectId: string | null
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string
}

/** What the body of a write works with. Everything done through it commits or fails together. */
export interface Writing {
  readonly em: EntityManager
  readonly db: Store
  readonly actorId: string
  /** Puts one change on the record, in the same transaction. */
  readonly record: (change: Change) => void
  /** Writes down what was recorded so far, so that a long act does not gather it in memory. */
  readonly flush: () => Promise<void>
}

const ROWS_PER_STATEMENT = 500

/**
 * The only way to change data: one transaction holds the change, its audit entries and the raised data version.
 *
 * A body that records nothing is refused, since whatever a person did must be on the record.
 */
export async function write<T>(
  database: Database,
  actor: Actor,
  act: string,
  body: (writing: Writing) => Promise<T>,
): Promise<T> {
  return database.fork().transactional(async (em) => {
    const db = storeOf(database, em)
    const actorId = await actorIdOf(db, actor)
    const changes: Change[] = []
    let recorded = 0
    const flush = async () => {
      recorded += changes.length
      await appendEntries(db, actorId, act, changes.splice(0))
    }
    const result = await body({ em, db, actorId, record: (change) => void changes.push(change), flush })
    await em.flush()
    await flush()
    if (recorded === 0) throw new Error(`The act ${act} recorded no change`)
    await raiseVersion(db)
    return result
  })
}

/** Typed SQL in the transaction; thousands of rows go through it by COPY. Its client is looked for when they do. */
function storeOf(database: Database, em: EntityManager): Store {
  const db = em.getKysely() as unknown as Store
  allowCopy(db, () => database.clientOf(db))
  return db
}

/** Carries the result of a rehearsal out of the transaction that it undoes. */
class Rehearsed extends Error {
  readonly result: unknown

  constructor(result: unknown) {
    super('A rehearsal ends by a rollback')
    this.result = result
  }
}

/** Runs work in a transaction that is undone whatever comes of it: tables of its own may be made there, nothing stays. */
export async function rehearse<T>(database: Database, body: (db: Store) => Promise<T>): Promise<T> {
  try {
    return await database.fork().transactional(async (em) => {
      throw new Rehearsed(await body(storeOf(database, em)))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T
    throw error
  }
}

/** Whoever has acted before is only looked up: writing the row again would make all that a person does at once wait for it. */
async function actorIdOf(db: Store, { kind, name }: Actor): Promise<string> {
  const known = await db
    .selectFrom('actor')
    .select('id')
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const made = await db
    .insertInto('actor')
    .values({ id: newId(), kind, name })
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

async function appendEntries(db: Store, actorId: string, act: string, changes: readonly Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: newId(),
    actor_id: actorId,
    act,
    subject_type: change.subjectType,
    subject_id: change.subjectId,
    before: change.before === undefined ? null : JSON.stringify(change.before),
    after: change.after === undefined ? null : JSON.stringify(change.after),
    reason: change.reason ?? null,
  }))
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await db
      .insertInto('audit_entry')
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .execute()
  }
}

async function raiseVersion(db: Store): Promise<void> {
  await db
    .updateTable('data_version')
    .set({ version: sql`version + 1`, changed_at: sql`now()` })
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
}
