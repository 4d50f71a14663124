import { fold } from '@par-atlas/schema/fold'
import { type Day, dayBefore } from '../../shared/day.ts'
import { newId } from '../../shared/ids.ts'
import { readTypeWord } from '../../units/rules/type-word.ts'
import type { UnitKind } from '../../units/rules/vocabulary.ts'
import type { UnitChangeKind } from '../../units/unit-vocabulary.ts'
import type { ImportRow } from './rules/import-row.ts'
import type { UnitSnapshot } from './unit-snapshot.ts'

/** A change with its units found. */
export interface StatedChange {
  readonly kind: UnitChangeKind
  readonly effectiveOn: Day
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly newName: string | null
  readonly newCode: string | null
  readonly newParent: string | null
  readonly legalBasis: string | null
  readonly note: string | null
  /** What it is and what it brings, for a report. */
  readonly label: string
  readonly words: string
}

type Row = UnitSnapshot['names'][number]

/** Makes units in memory stand as a change leaves them; what its day contradicts is refused at the row. */
export function applyChange(row: ImportRow, change: StatedChange, units: Map<string, UnitSnapshot>): void {
  for (const key of change.from) {
    const unit = units.get(key)
    if (unit !== undefined) units.set(key, after(row, change, unit))
  }
  if (change.kind !== 'ESTABLISH' && change.kind !== 'MERGE' && change.kind !== 'SPLIT') return
  for (const key of change.to.filter((each) => !change.from.includes(each))) {
    const unit = units.get(key)
    const since = unit?.unit.valid_from ?? null
    if (since !== null && since > change.effectiveOn) row.fail('to', { code: 'CONFLICT', expected: begins(since) })
  }
}

function after(row: ImportRow, change: StatedChange, unit: UnitSnapshot): UnitSnapshot {
  const since = change.effectiveOn
  const own = { id: newId(), unit_id: unit.unit.id ?? '', valid_from: since }
  switch (change.kind) {
    case 'RENAME': {
      const kind = unit.unit.kind as UnitKind
      const name = change.newName ?? ''
      const { shortName, type } = readTypeWord(kind, name)
      const fresh = { ...own, name, short_name: shortName, search_key: fold(name), type }
      return { ...unit, names: replaced(row, unit.names, fresh, since) }
    }
    case 'RECODE':
      return {
        ...unit,
        codes: replaced(row, unit.codes, { ...own, kind: unit.unit.kind ?? '', code: change.newCode }, since),
      }
    case 'TRANSFER':
      return { ...unit, parents: replaced(row, unit.parents, { ...own, parent_id: change.newParent }, since) }
    case 'ESTABLISH':
      return unit
    default:
      return change.to.includes(own.unit_id) ? unit : ended(row, unit, dayBefore(since))
  }
}

/** The fact in force on the day ends the day before; the new one takes the rest of its time. */
function replaced(row: ImportRow, facts: readonly Row[], fresh: Row, since: Day): readonly Row[] {
  const current = facts.find((fact) => covers(fact, since))
  if (current?.valid_from === since) {
    row.fail('effective_on', { code: 'CONFLICT', expected: begins(since) })
    return facts
  }
  const kept = facts.map((fact) => (fact === current ? { ...fact, valid_to: dayBefore(since) } : fact))
  const next = facts
    .map(({ valid_from }) => valid_from ?? '')
    .filter((from) => from > since)
    .toSorted()[0]
  const until = current === undefined ? (next === undefined ? null : dayBefore(next)) : (current.valid_to ?? null)
  return [...kept, { ...fresh, valid_to: until }]
}

const covers = (fact: Row, day: Day): boolean =>
  (fact.valid_from == null || fact.valid_from <= day) && (fact.valid_to == null || day <= fact.valid_to)

/** A unit that went into others ends with all that holds of it. */
function ended(row: ImportRow, unit: UnitSnapshot, last: Day): UnitSnapshot {
  const held = unit.unit.valid_to ?? null
  if (held !== null && held !== last) {
    row.fail('effective_on', { code: 'CONFLICT', expected: ends(held) })
    return unit
  }
  const close = (facts: readonly Row[]) =>
    facts.map((fact) => (covers(fact, last) ? { ...fact, valid_to: last } : fact))
  return {
    ...unit,
    unit: { ...unit.unit, valid_to: last },
    ...{ names: close(unit.names), codes: close(unit.codes), parents: close(unit.parents) },
  }
}

const begins = (day: Day) => ({
  vi: `hệ thống ghi bắt đầu từ ${day}: ngày hiệu lực mâu thuẫn với điều đã có`,
  en: `on record it begins on ${day}: the day contradicts what stands there`,
})
const ends = (day: Day) => ({
  vi: `hệ thống ghi đơn vị kết thúc ngày ${day}: ngày hiệu lực mâu thuẫn với điều đã có`,
  en: `on record the unit ends on ${day}: the day contradicts what stands there`,
})
