import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ChangeCell } from '../kit/cells/ChangeCell.tsx'
import styles from './RankingTable.module.css'
import type { Break } from './rules/rows.ts'

export interface ChangeWithReasonProps {
  readonly row: { readonly change: number | null; readonly breaks: readonly Break[] }
  /** The reason that holds for every unit; the foot of the table states it once. */
  readonly common: Break | null
}

/** Places won or lost since the year before; where the two years are not compared, the reason in words. */
export function ChangeWithReason({ row: { change, breaks }, common }: ChangeWithReasonProps) {
  const { i18n } = useLingui()
  const [cause] = breaks.filter((each) => each !== common)
  if (change !== null || cause === undefined) return <ChangeCell change={change} />
  return <span className={styles.reason}>{i18n._(BREAK_WORDS[cause])}</span>
}

/** Why a unit is not compared with the year before, short enough for a cell. */
export const BREAK_WORDS = {
  FIRST_YEAR: msg`năm đầu`,
  FRAMEWORK: msg`bộ tiêu chí đổi`,
  UNIT: msg`đơn vị đổi`,
  BLOCK: msg`khối đổi`,
  BASIS: msg`cách tính đổi`,
  RESTATED: msg`số đã sửa`,
} as const
