import { importProblem } from '../rules/import-problem.ts'
import { partName } from './held-rows.ts'
import { type Level, type Part, plain, type Values } from './register.ts'
import type { PlacedRow, Subject } from './subject.ts'

type Parts = Readonly<Record<string, readonly Values[]>>

/** Holds what a row says of a subject against what is on record and what rows before it said. Rows of the last level say it once. */
export function sayAgain(subject: Subject, row: PlacedRow, said: Values, parts: Parts, last: boolean): void {
  const { level, rows, first } = subject
  const gathered = level.making === 'GATHERED'
  const whole = JSON.stringify([said, parts])
  const before = gathered ? rows.get(whole) : first === row ? undefined : first
  const twice = before !== undefined && (last || !gathered)
  rows.set(whole, before ?? row)
  if (twice) tellTwice(row, level.at, before)
  else if (gathered) gather(subject, row, said, parts)
  else sayWhole(subject, row, said, parts)
}

function gather(subject: Subject, row: PlacedRow, said: Values, parts: Parts): void {
  const fresh = subject.held === null && subject.first === row
  gatherColumns(subject, row, said)
  const added = subject.level.parts.map((part) => gatherParts(subject, row, part, parts[part.table] ?? []))
  row.effect = fresh || added.includes(true) ? 'ADDED' : 'UNCHANGED'
}

function tellTwice({ row }: PlacedRow, at: string, before: PlacedRow): void {
  const otherCell = importProblem(before.row.place(at), { code: 'DUPLICATE', expected: ONCE }).cell
  row.fail(at, { code: 'DUPLICATE', expected: ONCE, got: row.optional(at), otherCell })
}

/**
 * One row says one subject: what is on record says the same, or the row is refused, or it makes a new version. A column that the
 * sheet does not have says nothing.
 */
function sayWhole(subject: Subject, row: PlacedRow, said: Values, parts: Parts): void {
  const { level, held, added } = subject
  for (const part of level.parts) {
    for (const each of parts[part.table] ?? []) added.get(part.table)?.set(partName(part, each), each)
  }
  row.effect = 'ADDED'
  if (held === null) return
  const says = (column: string) => row.row.has(cellOf(row, column, level))
  for (const column of Object.keys(said).filter((each) => !says(each)))
    subject.said[column] = held.values[column] ?? null
  const columns = Object.keys(said).filter(
    (column) => says(column) && plain(said[column] ?? null) !== (held.values[column] ?? null),
  )
  const otherwise = level.parts.filter(
    (part) => row.row.has(part.at) && !sameParts(part, parts[part.table] ?? [], held.parts[part.table] ?? []),
  )
  row.effect = columns.length + otherwise.length === 0 ? 'UNCHANGED' : 'CHANGED'
  if (row.effect === 'UNCHANGED') return
  subject.changed = true
  if (level.making === 'VERSION') return
  for (const column of columns) tellOtherwise(row, cellOf(row, column, level), plain(held.values[column] ?? null))
  for (const { at } of otherwise) tellOtherwise(row, at, null)
}

/** A column of the store has the cell of its own name, as far as the sheet has one; a key, of its name without the ending. */
function cellOf({ keys }: PlacedRow, column: string, { cells, at }: Level): string {
  const names = [cells?.[column], column, column.replace(/_id$/, '')]
  return names.find((name) => name !== undefined && keys.has(name)) ?? at
}

function sameParts(part: Part, said: readonly Values[], held: readonly Values[]): boolean {
  const texts = (rows: readonly Values[], columns: readonly string[]) =>
    rows.map((row) => JSON.stringify(columns.map((column) => plain(row[column] ?? null))))
  const [first] = said
  const columns = first === undefined ? part.key : Object.keys(first).filter((column) => column !== part.owner)
  const [a, b] = [texts(said, columns), texts(held, columns)]
  return JSON.stringify(part.ordered ? a : a.toSorted()) === JSON.stringify(part.ordered ? b : b.toSorted())
}

/** Several rows say one subject: an empty cell says nothing, and no two filled ones differ. */
function gatherColumns(subject: Subject, row: PlacedRow, said: Values): void {
  const { held, level } = subject
  for (const [column, value] of Object.entries(said)) {
    if (value === null) continue
    const before = held === null ? (subject.said[column] ?? value) : (held.values[column] ?? null)
    if (plain(before) !== plain(value)) tellOtherwise(row, cellOf(row, column, level), plain(before))
    else subject.said[column] = value
  }
}

/** @returns whether any of the parts is new. */
function gatherParts(subject: Subject, row: PlacedRow, part: Part, said: readonly Values[]): boolean {
  const held = new Map((subject.held?.parts[part.table] ?? []).map((each) => [partName(part, each), each]))
  const added = subject.added.get(part.table) ?? new Map<string, Values>()
  let fresh = false
  for (const each of said) {
    const name = partName(part, each)
    const before = held.get(name) ?? added.get(name)
    fresh ||= before === undefined
    if (before === undefined) added.set(name, each)
    else if (!agree(before, each, held.has(name))) tellOtherwise(row, part.at, otherOf(before, each))
    else if (!held.has(name)) added.set(name, { ...each, ...stated(before) })
  }
  return fresh
}

const stated = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

const agree = (before: Values, said: Values, onRecord: boolean): boolean =>
  Object.entries(said).every(
    ([column, value]) =>
      value === null ||
      plain(before[column] ?? null) === plain(value) ||
      (!onRecord && (before[column] ?? null) === null),
  )

/** What stood there of the first thing that differs. */
const otherOf = (before: Values, said: Values): string | null => {
  const differs = Object.keys(said).find(
    (column) => said[column] !== null && plain(before[column] ?? null) !== plain(said[column] ?? null),
  )
  return differs === undefined ? null : plain(before[differs] ?? null)
}

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-/

function tellOtherwise({ row }: PlacedRow, at: string, before: string | null): void {
  const shown = before === null || KEY.test(before) ? '' : ` (“${before}”)`
  row.fail(at, {
    code: 'CONFLICT',
    expected: {
      vi: `cần nói như đã có trên hồ sơ hoặc ở dòng trước${shown}; tệp không sửa điều đã có`,
      en: `expected what is on record or stands in a row above${shown}; a file changes nothing that is there`,
    },
    got: row.optional(at),
  })
}

const ONCE = {
  vi: 'cần mỗi mục một dòng; dòng này nói lại điều đã có trong tệp',
  en: 'expected one row for each; this one says again what the file has said',
}
