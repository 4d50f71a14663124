import type { ImportRow } from '../rules/import-row.ts'
import { nearestNames } from '../rules/nearest.ts'

/** What a code stands for; null once the row was told that nothing on record bears it, and what is called alike. */
export function coded<T extends { readonly id: string }>(
  row: ImportRow,
  key: string,
  code: string,
  known: ReadonlyMap<string, T>,
): T | null {
  const found = known.get(code)
  if (found !== undefined) return found
  const names = [...known.keys()].map((name) => ({ name, keys: [name.toLowerCase()] }))
  return row.fail(key, { code: 'WORD', expected: ON_RECORD, got: code, suggestions: nearestNames(code, names) })
}

const ON_RECORD = { vi: 'cần một mã đã có trên hồ sơ', en: 'expected a code that is on record' }
