import { newId } from '../../shared/ids.ts'
import { refuse } from '../../shared/problem.ts'
import { slugFor } from '../../units/rules/slug.ts'
import { readTypeWord } from '../../units/rules/type-word.ts'
import type { Provenance } from '../../units/rules/vocabulary.ts'
import { storeUnits, type UnitDraft } from '../store-units.ts'
import type { ImportOptions } from './import-options.ts'
import { type ImportRun, type ImportWriting, importRows } from './import-run.ts'
import { type KnownUnits, readKnownUnits } from './known-units.ts'
import { importProblem } from './rules/import-problem.ts'
import type { ImportRow } from './rules/import-row.ts'
import { toneKey } from './rules/tone-key.ts'
import { UNIT_COLUMNS } from './rules/unit-columns.ts'
import { readUnitRow, type UnitRow } from './rules/unit-row.ts'
import { type UnitDifference, unitDifference } from './unit-difference.ts'
import { readSnapshots, type UnitSnapshot, writeSnapshots } from './unit-snapshot.ts'

/** Communes of the whole nation are some 10,000; a table of more is not one of units. */
const MOST_UNITS = 50_000

interface Matched {
  readonly row: ImportRow
  readonly stated: UnitRow
  readonly parentKey: string | null
  readonly key: string
}

/**
 * Takes over units: those that are not on record are made, facts that nobody has stated yet are filled in. What contradicts the
 * record is refused: names, codes and parents change on a day, by a change of units.
 */
export async function importUnits(run: ImportRun): Promise<void> {
  const provenance = provenanceOf(run.options)
  run.report.provenance = provenance
  const known = await readKnownUnits(run.db, provenance)
  const fresh: UnitDraft[] = []
  const matched: Matched[] = []
  const seen = new Map<string, string | null>()
  for await (const row of importRows(run, UNIT_COLUMNS)) {
    const stated = readUnitRow(row, provenance)
    if (stated === null || repeats(row, stated, seen)) continue
    const parentKey = readParent(row, stated, known)
    if (parentKey === undefined) continue
    const on = known
      .named(stated.name, stated.kind, stated.validFrom)
      .filter((unit) => isBelow(unit.parents, parentKey))
    if (on.length > 1) row.fail('name', { code: 'UNIT_AMBIGUOUS', expected: SEVERAL, got: stated.name })
    const [only] = on
    if (only !== undefined) matched.push({ row, stated, parentKey, key: only.id })
    else takeNew(run, row, { stated, parentKey, known, fresh })
    if (seen.size > MOST_UNITS) {
      row.fail(undefined, { code: 'SHEET_TOO_LARGE', expected: TOO_MANY })
      break
    }
  }
  const changed = await compare(run, matched)
  if (run.writing === null || run.report.errorCount > 0) return
  await storeUnits(run.writing, fresh, provenance)
  await writeSnapshots(
    run.writing.db,
    changed.map(({ difference }) => difference.after),
  )
  await keepSnapshots(run.writing, fresh, changed)
}

/** @throws {Refusal} where the options do not say whether the units are real. */
export function provenanceOf({ provenance }: ImportOptions): Provenance {
  return (
    provenance ??
    refuse('REQUIRED', ['provenance'], (t) =>
      t.say(
        'provenance: cần OFFICIAL (đơn vị thật) hoặc ILLUSTRATIVE (minh họa).',
        'provenance: expected OFFICIAL (real units) or ILLUSTRATIVE.',
      ),
    )
  )
}

function repeats(
  row: ImportRow,
  { kind, name, parent, validFrom }: UnitRow,
  seen: Map<string, string | null>,
): boolean {
  const key = `${kind} ${toneKey(name)} ${toneKey(parent ?? '')} ${validFrom ?? ''}`
  const cell = importProblem(row.place('name'), { code: 'DUPLICATE', expected: ONCE }).cell
  const again = seen.has(key)
  if (again) row.fail('name', { code: 'DUPLICATE', expected: ONCE, got: name, otherCell: seen.get(key) ?? null })
  else seen.set(key, cell)
  return again
}

/** Undefined where the parent was refused. */
function readParent(row: ImportRow, stated: UnitRow, known: KnownUnits): string | null | undefined {
  if (stated.parent === null) return null
  const day = stated.validFrom ?? stated.validTo ?? '2025-07-01'
  const found = known.one(stated.parent, null, day)
  if (found.ok) return found.unit.id
  row.fail('parent', found.facts)
  return undefined
}

const isBelow = (parents: readonly { readonly parentId: string }[], parentKey: string | null): boolean =>
  parentKey === null || parents.length === 0 || parents.some(({ parentId }) => parentId === parentKey)

interface NewUnit {
  readonly stated: UnitRow
  readonly parentKey: string | null
  readonly known: KnownUnits
  readonly fresh: UnitDraft[]
}

function takeNew({ report }: ImportRun, row: ImportRow, { stated, parentKey, known, fresh }: NewUnit): void {
  const draft = draftOf(row, stated, parentKey, known)
  if (draft === null) return
  fresh.push(draft)
  known.add({
    ...draft,
    names: draft.names.map((fact) => ({ ...fact, keys: [toneKey(fact.name), toneKey(fact.shortName)] })),
  })
  const label = { vi: stated.name, en: stated.name }
  report.change('ADDED', `${stated.kind} ${draft.slug} ${JSON.stringify(stated)}`, () => ({
    ...{ effect: 'ADDED', subjectType: 'Unit', subjectKey: null, label, row: stated.row, before: null },
    after: words([stated.code, stated.parent, stated.region, stated.validFrom, stated.validTo]),
  }))
}

const words = (parts: readonly (string | null)[]) => {
  const text = parts.filter((part) => part !== null).join(', ')
  return { vi: text, en: text }
}

function draftOf(row: ImportRow, stated: UnitRow, parentKey: string | null, known: KnownUnits): UnitDraft | null {
  const { name, kind, region, nameEn, validFrom, validTo, aliases, code } = stated
  const within = parentKey === null ? undefined : known.byId(parentKey)?.slug
  const dated = { validFrom, validTo }
  try {
    return {
      ...{ id: newId(), kind, region, nameEn, ...dated },
      slug: slugFor({ name, opened: validFrom, ...(within === undefined ? {} : { within }) }, known.slugs),
      names: [{ name, ...readTypeWord(kind, name), ...dated }],
      aliases,
      codes: code === null ? [] : [{ code, ...dated }],
      parents: parentKey === null ? [] : [{ parentId: parentKey, ...dated }],
    }
  } catch {
    return row.fail('name', { code: 'CONFLICT', expected: TAKEN, got: name })
  }
}

interface Changed {
  readonly before: UnitSnapshot
  readonly difference: UnitDifference
}

async function compare(run: ImportRun, matched: readonly Matched[]): Promise<readonly Changed[]> {
  const snapshots = await readSnapshots(
    run.db,
    matched.map(({ key }) => key),
  )
  const changed: Changed[] = []
  for (const { row, stated, parentKey, key } of matched) {
    const before = snapshots.get(key)
    if (before === undefined) continue
    const difference = unitDifference(before, stated, parentKey)
    for (const { column, held } of difference.conflicts) {
      row.fail(column, { code: 'CONFLICT', expected: contradicts(held), got: row.optional(column) })
    }
    if (difference.filled.length === 0) {
      run.report.unchanged()
      continue
    }
    changed.push({ before, difference })
    const label = { vi: stated.name, en: stated.name }
    run.report.change('CHANGED', `${key} ${JSON.stringify(difference.after)}`, () => ({
      ...{ effect: 'CHANGED', subjectType: 'Unit', subjectKey: key, label, row: stated.row },
      ...{ before: words(difference.filled.map(() => '–')), after: words(difference.filled) },
    }))
  }
  return changed
}

/** Puts on record how units look now: an undo asks whether they still do. */
async function keepSnapshots(
  writing: ImportWriting,
  fresh: readonly UnitDraft[],
  changed: readonly Changed[],
): Promise<void> {
  const earlier = new Map(changed.map(({ before }) => [before.unit.id ?? '', before]))
  const now = await readSnapshots(writing.db, [...fresh.map(({ id }) => id), ...earlier.keys()])
  for (const [key, after] of now) {
    const before = earlier.get(key) ?? null
    writing.touched({ type: 'Unit', key, year: null, made: before === null, before: { before, after } })
    if (before !== null) writing.record({ subjectType: 'Unit', subjectId: key, before, after })
  }
}

const contradicts = (held: string) => ({
  vi: `hệ thống đang ghi ${held}: tên, mã, cấp trên và ngày chỉ đổi bằng một thay đổi đơn vị có ngày hiệu lực`,
  en: `on record is ${held}: names, codes, parents and days change by a dated change of units alone`,
})
const ONCE = { vi: 'cần mỗi đơn vị một dòng', en: 'expected one row a unit' }
const SEVERAL = {
  vi: 'nhiều đơn vị có tên này: hãy ghi đơn vị cấp trên và ngày bắt đầu',
  en: 'several units are called so: state the unit above and the first day',
}
const TAKEN = {
  vi: 'một đơn vị khác đã dùng khóa của tên này: hãy ghi ngày bắt đầu để phân biệt',
  en: 'another unit bears the key of this name: state the first day to tell them apart',
}
const TOO_MANY = {
  vi: `cần không quá ${MOST_UNITS} đơn vị trong một tệp`,
  en: `expected at most ${MOST_UNITS} units in a file`,
}
