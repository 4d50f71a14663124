import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../../../context.ts'
import { newId } from '../../../shared/ids.ts'
import type { TouchedSubject } from '../import-run.ts'
import type { UndoRun } from '../undo-run.ts'
import { marksOf } from './mark.ts'
import { type Reference, type References, referencesTo } from './references.ts'
import type { Level, Part, Register, RegisterTable, Values } from './register.ts'

interface Left {
  readonly mark: string | null
  /** Parts that the import added, by their table. */
  readonly parts: Readonly<Partial<Record<RegisterTable, readonly Values[]>>>
  /** Key of the version whose place it took. */
  readonly replaced: string | null
}

interface Subject extends TouchedSubject {
  readonly left: Left
}

/** Takes away what an import of a register made, the last level first; refused once anybody has changed it, or built upon it. */
export async function undoRegister(run: UndoRun, { levels }: Register): Promise<void> {
  const references = await referencesTo(run.db, levels)
  for (const level of levels.toReversed()) {
    const subjects = run.subjects.flatMap((each): readonly Subject[] =>
      each.type === level.type ? [{ ...each, left: each.before as Left }] : [],
    )
    if (subjects.length > 0) await undoLevel(run, { level, subjects, last: level === levels.at(-1) }, references)
  }
}

interface Undone {
  readonly level: Level
  readonly subjects: readonly Subject[]
  readonly last: boolean
}

async function undoLevel(run: UndoRun, undone: Undone, references: References): Promise<void> {
  const { level, subjects, last } = undone
  const made = subjects.filter((subject) => subject.made)
  const marks = await marksOf(
    run.db,
    level,
    made.map(({ key }) => key),
  )
  const labels = await labelsOf(
    run.db,
    level,
    subjects.map(({ key }) => key),
  )
  const say = (key: string) => labels.get(key) ?? key
  for (const { key, left } of made) if (marks.get(key) !== left.mark) run.refuse(changed(say(key)))
  const gone =
    level.making === 'VERSION' ? await withdraw(run, level, made, say) : await remove(run, undone, references)
  const kept = last ? made.map(({ key }) => key).filter((key) => !gone.has(key)) : []
  // What others may add to as well stays for what they added; what something else refers to is not left half taken away.
  const used = level.making === 'GATHERED' ? await referredTo(run.db, level, kept, references) : kept
  for (const key of used) run.refuse(usedBy(say(key)))
  for (const subject of subjects) {
    const { key, year, left } = subject
    if (last) tell(run, level, subject, { label: say(key), gone: gone.has(key) })
    if (!gone.has(key) && subject.made) continue
    run.writing.touched({ type: level.type, key, year, made: false, before: null })
    run.writing.record({
      subjectType: level.type,
      subjectId: key,
      before: { label: say(key), parts: left.parts },
      after: null,
    })
  }
}

interface Fate {
  readonly label: string
  readonly gone: boolean
}

function tell({ report }: UndoRun, level: Level, { key, left: { replaced } }: Subject, { label, gone }: Fate): void {
  const effect = gone && replaced === null ? 'REMOVED' : 'CHANGED'
  report.change(effect, key, () => ({
    ...{ effect, subjectType: level.type, subjectKey: key, row: 0 },
    ...{ label: { vi: label, en: label }, before: { vi: label, en: label }, after: null },
  }))
}

/** Removes parts, then what was made and nothing else refers to. @returns keys of what is gone. */
async function remove(run: UndoRun, { level, subjects }: Undone, references: References): Promise<ReadonlySet<string>> {
  const whole = subjects.filter(({ made }) => made && level.making !== 'GATHERED').map(({ key }) => key)
  for (const part of level.parts.toReversed()) {
    if (whole.length > 0) {
      await sql`delete from ${sql.table(part.table)} where ${sql.ref(part.owner)} = any(${whole}::uuid[])`.execute(
        run.db,
      )
    }
    if (level.making === 'GATHERED') await removeAdded(run.db, part, subjects, references)
  }
  const made = subjects.filter((subject) => subject.made).map(({ key }) => key)
  const { rows } = await sql<{ id: string }>`
    delete from ${sql.table(level.table)} own where own.id = any(${made}::uuid[]) and ${unused(references, level.table)}
    returning own.id`.execute(run.db)
  return new Set(rows.map(({ id }) => id))
}

/** Removes the parts that an import added to subjects which others may add to as well, but for those that something refers to. */
async function removeAdded(db: Store, part: Part, subjects: readonly Subject[], references: References): Promise<void> {
  const added = subjects.flatMap(({ key, left }) =>
    (left.parts[part.table] ?? []).map((said) => ({
      ...Object.fromEntries(part.key.map((column) => [column, said[column] ?? null])),
      [part.owner]: key,
    })),
  )
  if (added.length === 0) return
  const columns = (name: string) => sql.join([part.owner, ...part.key].map((column) => sql.ref(`${name}.${column}`)))
  await sql`
    delete from ${sql.table(part.table)} own
    using jsonb_populate_recordset(null::${sql.table(part.table)}, ${JSON.stringify(added)}::jsonb) gone
    where jsonb_build_array(${columns('own')}) = jsonb_build_array(${columns('gone')})
      and ${unused(references, part.table)}`.execute(db)
}

/** That no row of another table refers to `own`. */
const unused = (references: References, table: RegisterTable): RawBuilder<unknown> =>
  noneOf(references.get(table) ?? [])

function noneOf(references: readonly Reference[]): RawBuilder<unknown> {
  const each = references.map(({ from, columns }) => {
    const same = columns.map(([theirs, ours]) => sql`${sql.ref(`other.${theirs}`)} = ${sql.ref(`own.${ours}`)}`)
    return sql`not exists (select from ${sql.table(from)} other where ${sql.join(same, sql` and `)})`
  })
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `)
}

/** Of subjects, those that something other than their own parts refers to. */
async function referredTo(db: Store, level: Level, keys: readonly string[], references: References): Promise<string[]> {
  const own = level.parts.map(({ table }): string => table)
  const foreign = (references.get(level.table) ?? []).filter(({ from }) => !own.includes(from))
  if (keys.length === 0 || foreign.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select own.id from ${sql.table(level.table)} own
    where own.id = any(${[...keys]}::uuid[]) and not (${noneOf(foreign)})`.execute(db)
  return rows.map(({ id }) => id)
}

/** In a table that keeps its versions, what was added is superseded, and what it replaced stands again as a version of its own. */
async function withdraw(run: UndoRun, level: Level, made: readonly Subject[], say: (key: string) => string) {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(level.table)} set superseded_at = ${run.writing.at}::timestamptz
    where id = any(${made.map(({ key }) => key)}::uuid[]) and superseded_at is null returning id`.execute(run.db)
  const gone = new Set(rows.map(({ id }) => id))
  for (const { key } of made) if (!gone.has(key)) run.refuse(changed(say(key)))
  const again = made.flatMap(({ left: { replaced } }) => (replaced === null ? [] : [{ was: replaced, id: newId() }]))
  if (again.length === 0 || run.refusals.length > 0) return gone
  await sql`
    insert into ${sql.table(level.table)} select (jsonb_populate_record(null::${sql.table(level.table)}, to_jsonb(old) ||
      jsonb_build_object('id', again.id, 'recorded_at', ${run.writing.at}::timestamptz, 'superseded_at', null))).*
    from jsonb_to_recordset(${JSON.stringify(again)}::jsonb) as again (was uuid, id uuid)
    join ${sql.table(level.table)} old on old.id = again.was`.execute(run.db)
  for (const { id, was } of again) {
    run.writing.touched({ type: level.type, key: id, year: null, made: true, before: null })
    run.writing.record({ subjectType: level.type, subjectId: id, after: { again: was } })
  }
  return gone
}

/** What subjects are called: the first of these columns that they have. */
const NAMES = ['title', 'name', 'text', 'index_name', 'number', 'code', 'slug', 'field'] as const

async function labelsOf(db: Store, level: Level, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = sql.join(NAMES.map((name) => sql`to_jsonb(own) ->> ${name}`))
  const { rows } = await sql<{ id: string; label: string | null }>`
    select own.id, concat_ws(', ', to_jsonb(own) ->> 'code', coalesce(${names})) as label
    from ${sql.table(level.table)} own where own.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, label }) => [id, label ?? '']))
}

const changed = (label: string) => ({
  vi: `${label}: đã được sửa sau lần nhập này.`,
  en: `${label}: it was changed after this import.`,
})
const usedBy = (label: string) => ({
  vi: `${label}: mục khác trên hồ sơ đã dẫn đến mục này.`,
  en: `${label}: something else on record refers to it by now.`,
})
