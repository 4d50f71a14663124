import { useLingui } from '@lingui/react/macro'
import type { CellState } from './rules/criterion-units.ts'

/** Why a unit has no points: four different things, and none of them is a zero. */
export function useGapWords(): (state: CellState) => string {
  const { t } = useLingui()
  return (state) => {
    switch (state) {
      case 'NOT_DUE':
        return t`chưa đến kỳ`
      case 'NOT_ASSESSED':
        return t`chưa chấm`
      case 'NOT_APPLICABLE':
        return t`không áp dụng`
      case 'NOT_PUBLISHED':
        return t`chưa công bố`
      case 'SCORED':
        return t`chưa có số`
    }
  }
}
