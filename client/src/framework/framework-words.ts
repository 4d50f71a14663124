import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

interface Years {
  readonly firstYear: number
  readonly lastYear: number | null
}

/** "2022", "2023–2024", "từ 2025". */
export function useYearsText(): (years: Years) => string {
  const { t } = useLingui()
  return ({ firstYear, lastYear }) => {
    if (lastYear === null) return t`từ ${firstYear}`
    return firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`
  }
}

interface Rounding {
  readonly mode: 'HALF_UP' | 'HALF_EVEN' | 'TRUNCATE'
  readonly places: number
}

/** How figures are shortened, in a few words, and an example of it. */
export function useRoundingText(): (rounding: Rounding) => { readonly value: string; readonly note: string } {
  const { t } = useLingui()
  return ({ mode, places }) => {
    const value = t`${plural(places, { other: '# chữ số' })}`
    switch (mode) {
      case 'HALF_UP':
        return { value, note: t`làm tròn, một nửa thì lên` }
      case 'HALF_EVEN':
        return { value, note: t`làm tròn, một nửa thì về số chẵn` }
      case 'TRUNCATE':
        return { value, note: t`cắt bỏ phần còn lại` }
    }
  }
}
