import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Break } from './rules/deduction-rows.ts'

const CAUSES = {
  FIRST_YEAR: msg`chưa có năm nào trước đó`,
  FRAMEWORK: msg`bộ tiêu chí đổi`,
  UNIT: msg`đơn vị đổi`,
  BLOCK: msg`khối xếp hạng đổi`,
  BASIS: msg`cách tính đổi`,
  RESTATED: msg`số năm trước có hơn một bản công bố`,
} as const

/** Why two years do not compare, in words: "bộ tiêu chí đổi, đơn vị đổi". */
export function useBreakWords(): (breaks: readonly Break[]) => string {
  const { i18n } = useLingui()
  return (breaks) => breaks.map((cause) => i18n._(CAUSES[cause])).join(', ')
}
