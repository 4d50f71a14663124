import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../../context.ts'
import { newId } from '../../../shared/ids.ts'
import { insertMany } from '../../../shared/insert-many.ts'
import type { Provenance } from '../../../units/rules/vocabulary.ts'
import { readScopePaths } from '../../../units/scope-paths.ts'
import type { ImportWriting } from '../import-run.ts'
import { marksOf } from './mark.ts'
import type { Level, Part, RegisterTable, Values } from './register.ts'
import type { Subject } from './subject.ts'

/** Writes the subjects of one level with their parts, each with audit and what an undo has to know. */
export async function storeLevel(
  writing: ImportWriting,
  level: Level,
  subjects: readonly Subject[],
  provenance: Provenance,
): Promise<void> {
  const stored = subjects.flatMap((subject): readonly Stored[] => {
    if (subject.held === null) return [{ subject, id: subject.id, made: true }]
    if (subject.changed) return [{ subject, id: newId(), made: true }]
    const grows = level.making === 'GATHERED' && [...subject.added.values()].some(({ size }) => size > 0)
    return grows ? [{ subject, id: subject.id, made: false }] : []
  })
  await replace(
    writing,
    level,
    subjects.filter(({ changed }) => changed).map(({ id }) => id),
  )
  await insertRows(
    writing,
    level,
    stored.filter(({ made }) => made),
    provenance,
  )
  for (const part of level.parts) await insertParts(writing.db, part, stored, level.parts)
  const marks = await marksOf(
    writing.db,
    level,
    stored.map(({ id }) => id),
  )
  for (const each of stored) putOnRecord(writing, level, each, marks)
}

interface Stored {
  readonly subject: Subject
  /** Key of the row that is written, or that parts are added to. */
  readonly id: string
  readonly made: boolean
}

async function replace({ db, at }: ImportWriting, level: Level, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(level.table)} set superseded_at = ${at}::timestamptz where id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
}

async function insertRows({ db, at }: ImportWriting, level: Level, made: readonly Stored[], provenance: Provenance) {
  const units = made.flatMap(({ subject }) => subject.draft.unit ?? [])
  const paths = level.scope ? await readScopePaths(db, units) : new Map<string, { readonly path: string }>()
  const within = level.position?.within ?? null
  const place =
    level.position === null
      ? null
      : await places(
          db,
          level.table,
          within,
          made.map(({ subject }) => subject.said),
        )
  const rows = made.map(({ subject: { said, draft }, id }) => ({
    ...{ id, ...said, ...unsaid(draft.whenMade ?? {}, said) },
    ...(level.scope ? { scope_path: paths.get(draft.unit ?? '')?.path ?? '/' } : {}),
    ...(level.provenance ? { provenance } : {}),
    ...(level.making === 'VERSION' ? { recorded_at: at } : {}),
    ...(place === null ? {} : { position: place(within === null ? null : String(said[within])) }),
  }))
  await insertAny(db, level.table, rows)
}

/** What a new subject bears where no row says it. */
const unsaid = (whenMade: Values, said: Values): Values =>
  Object.fromEntries(Object.entries(whenMade).map(([column, value]) => [column, said[column] ?? value]))

/** Gives out the next places: through a table, or among the rows that share a column. */
async function places(db: Store, table: RegisterTable, within: string | null, said: readonly Values[]) {
  const column: RawBuilder<string | null> = within === null ? sql`null::text` : sql`${sql.ref(within)}::text`
  const owners = within === null ? [] : [...new Set(said.map((each) => String(each[within])))]
  const { rows } = await sql<{ owner: string | null; last: number }>`
    select ${column} as owner, max(position) as last from ${sql.table(table)}
    where ${within === null ? sql`true` : sql`${sql.ref(within)} = any(${owners}::uuid[])`} group by 1`.execute(db)
  const last = new Map(rows.map((row) => [row.owner, row.last]))
  return (owner: string | null): number => {
    const next = (last.get(owner) ?? -1) + 1
    last.set(owner, next)
    return next
  }
}

async function insertParts(db: Store, part: Part, stored: readonly Stored[], parts: readonly Part[]): Promise<void> {
  const rows = stored.flatMap(({ subject, id }) => {
    const held = subject.held?.parts ?? {}
    const first = 1 + Math.max(-1, ...(held[part.table] ?? []).map(({ position }) => Number(position ?? -1)))
    return [...(subject.added.get(part.table)?.values() ?? [])].map((said, index) => ({
      ...{ [part.owner]: id, ...pointed(part, said, subject, parts) },
      ...(part.ordered ? { position: first + index } : {}),
    }))
  })
  await insertAny(db, part.table, rows)
}

/** A part that names another by a word points to it by its place: those on record come first, those that are added follow. */
function pointed(part: Part, said: Values, subject: Subject, parts: readonly Part[]): Values {
  const { points } = part
  if (points === undefined || !parts.some(({ table }) => table === points.to)) return said
  const held = subject.held?.parts[points.to] ?? []
  const first = 1 + Math.max(-1, ...held.map(({ position }) => Number(position ?? -1)))
  const wanted = said[points.column] ?? null
  const old = held.find((each) => each[points.by] === wanted)
  const added = [...(subject.added.get(points.to)?.values() ?? [])].findIndex((each) => each[points.by] === wanted)
  const place = old === undefined ? first + added : Number(old.position)
  return { ...said, [points.column]: wanted === null ? null : place }
}

/** The tables and columns of a register are told by its levels, which the compiler does not see through. */
const insertAny = (db: Store, table: RegisterTable, rows: readonly Values[]): Promise<void> =>
  insertMany(db, table, rows as never)

function putOnRecord(
  writing: ImportWriting,
  level: Level,
  { subject, id, made }: Stored,
  marks: ReadonlyMap<string, string>,
) {
  const { touched, record, importKey } = writing
  const parts = Object.fromEntries([...subject.added].map(([table, own]) => [table, [...own.values()]]))
  const replaced = subject.changed ? subject.id : null
  const { year: of } = subject.said
  const year = typeof of === 'number' ? of : null
  touched({ type: level.type, key: id, year, made, before: { mark: marks.get(id) ?? null, parts, replaced } })
  record({
    ...{ subjectType: level.type, subjectId: id },
    ...(replaced === null ? {} : { before: subject.held?.values ?? {} }),
    after: { import: importKey, ...subject.said, ...parts },
  })
}
