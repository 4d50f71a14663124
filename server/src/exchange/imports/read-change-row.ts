import { fold } from '@par-atlas/schema/fold'
import { dayBefore } from '../../shared/day.ts'
import type { UnitKind } from '../../units/rules/vocabulary.ts'
import { UnitChangeKind } from '../../units/unit-vocabulary.ts'
import type { StatedChange } from './apply-unit-change.ts'
import type { KnownUnits } from './known-units.ts'
import { readDayCell } from './rules/day-cell.ts'
import type { ImportRow } from './rules/import-row.ts'
import { readKind } from './rules/unit-row.ts'

const KINDS: Readonly<Record<string, UnitChangeKind>> = {
  'thanh lap': 'ESTABLISH',
  'hop nhat': 'MERGE',
  'sap nhap': 'MERGE',
  'chia tach': 'SPLIT',
  'doi ten': 'RENAME',
  'chuyen ve': 'TRANSFER',
  'doi ma': 'RECODE',
  'giai the': 'ABOLISH',
}

/** Reads a change with the units that it names: those before as on the day before, those after as on the day itself. */
export function readChangeRow(row: ImportRow, known: KnownUnits): StatedChange | null {
  const kind = changeKind(row)
  const unitKind = readKind(row)
  const effectiveOn = row.required('effective_on') === null ? null : readDayCell(row, 'effective_on')
  if (kind === null || unitKind === null || effectiveOn === null) return null
  const self = kind === 'RENAME' || kind === 'RECODE' || kind === 'TRANSFER'
  const from = kind === 'ESTABLISH' ? [] : unitsIn(row, 'from', { known, kind: unitKind, day: dayBefore(effectiveOn) })
  const to = self || kind === 'ABOLISH' ? [] : unitsIn(row, 'to', { known, kind: unitKind, day: effectiveOn })
  if (self && from.length > 1) row.fail('from', { code: 'TOO_MUCH_STATED', expected: ONE })
  const next = {
    newName: kind === 'RENAME' ? row.required('new_name') : null,
    newCode: kind === 'RECODE' ? row.required('new_code') : null,
    newParent: kind === 'TRANSFER' ? parentOf(row, known, effectiveOn) : null,
  }
  const [legalBasis, note] = [row.optional('legal_basis'), row.optional('note')]
  if (row.failures > 0) return null
  const words = self
    ? (row.optional('new_name') ?? row.optional('new_code') ?? row.optional('new_parent'))
    : row.optional('to')
  return {
    ...{ kind, effectiveOn, from, to: self ? from : to, ...next, legalBasis, note },
    label: `${row.optional('from') ?? row.optional('to') ?? ''}, ${effectiveOn}`,
    words: `${kind} ⇒ ${words ?? '–'}`,
  }
}

function changeKind(row: ImportRow): UnitChangeKind | null {
  const text = row.required('change')
  if (text === null) return null
  const word = fold(text)
  const kind = Object.values(UnitChangeKind).find((each) => fold(each) === word) ?? KINDS[word]
  return kind ?? row.fail('change', { code: 'WORD', expected: A_CHANGE, got: text })
}

interface Where {
  readonly known: KnownUnits
  readonly kind: UnitKind
  readonly day: string
}

function unitsIn(row: ImportRow, key: 'from' | 'to', { known, kind, day }: Where): readonly string[] {
  const names = (row.required(key) ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.flatMap((name) => {
    const found = known.one(name, kind, day)
    if (found.ok) return [found.unit.id]
    row.fail(key, found.facts)
    return []
  })
}

function parentOf(row: ImportRow, known: KnownUnits, day: string): string | null {
  const name = row.required('new_parent')
  if (name === null) return null
  const found = known.one(name, null, day)
  return found.ok ? found.unit.id : row.fail('new_parent', found.facts)
}

const A_CHANGE = {
  vi: 'cần thay đổi: thành lập, hợp nhất, chia tách, đổi tên, chuyển về, đổi mã hoặc giải thể',
  en: `expected a change: ${Object.values(UnitChangeKind).join(', ')}`,
}
const ONE = { vi: 'cần một đơn vị cho thay đổi này', en: 'expected one unit for this change' }
