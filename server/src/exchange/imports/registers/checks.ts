import type { Bilingual } from '../../../shared/tongue.ts'
import type { ImportRow } from '../rules/import-row.ts'
import type { World } from './world.ts'

/** A day that may not come before another; of days that are not stated nothing is known. */
export function inOrder(
  row: ImportRow,
  key: string,
  first: string | null,
  later: string | null,
  expected: Bilingual,
): void {
  if (first !== null && later !== null && first > later) {
    row.fail(key, { code: 'DAY', expected, got: row.optional(key) })
  }
}

/** What is said of the real world bears its source; what is invented has none to bear. */
export function sourced(row: ImportRow, source: string | null, { provenance }: World): void {
  if (source === null && provenance === 'OFFICIAL') row.fail('source', { code: 'REQUIRED', expected: A_SOURCE })
}

/** Two cells of which neither stands alone. */
export function together(
  row: ImportRow,
  [key, value]: readonly [string, unknown],
  [otherKey, other]: readonly [string, unknown],
  expected: Bilingual,
): void {
  if (value === null && other !== null) row.fail(key, { code: 'REQUIRED', expected })
  if (value !== null && other === null) row.fail(otherKey, { code: 'REQUIRED', expected })
}

/** A figure that does not add up is kept as it came, and told. */
export function keptMisfit(row: ImportRow, key: string, words: Bilingual): void {
  const clause = (text: string) => text.replace(/\.$/, '')
  row.notice(key, { code: 'SUM', expected: { vi: clause(words.vi), en: clause(words.en) } })
}

const A_SOURCE = {
  vi: 'cần nguồn của số liệu thật',
  en: 'expected the source of what is said of a real unit',
}
