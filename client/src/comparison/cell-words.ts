import { useLingui } from '@lingui/react/macro'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { useRuptureWords } from '../ranking/use-rupture-words.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import type { Break, Cell, CellState } from './rules/model.ts'

/** Points with two places, as the tables print them. */
export function usePrint(): (points: Micro) => string {
  const locale = useLocale()
  return (points) => formatDecimal(toPoints(points), 2, locale)
}

/** Why a cell has no figure: four different things, and none of them is a zero. */
export function useStateWords(): (state: CellState) => string {
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

/** Why a year is not held against the one before it on record: "bộ tiêu chí đổi từ năm 2024". */
export function useBreakWords(): (breaks: readonly Break[], year: number, before?: number) => string {
  const { t } = useLingui()
  const words = useRuptureWords()
  return (breaks, year, before = year - 1) =>
    breaks
      .map((cause) => {
        if (cause === 'FIRST_YEAR') return t`năm trước chưa có số`
        if (cause === 'RESTATED') return words({ kind: 'restated', after: before, year })
        return words({ kind: 'break', after: before, year, cause })
      })
      .join('; ')
}

/** What the dot of a unit says when it is read: "Tỉnh Minh họa 07 · 86,8% · 8,25/9,50". */
export function useDotWords(): (name: string, cell: Cell) => string {
  const locale = useLocale()
  const print = usePrint()
  return (name, { percent, points, maxPoints }) =>
    points === null || maxPoints === null || percent === null
      ? name
      : `${name} · ${formatDecimal(percent, 1, locale)}% · ${print(points)}/${print(maxPoints)}`
}
