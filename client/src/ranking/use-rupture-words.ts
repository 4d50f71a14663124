import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { SeriesBreak } from '../kit/chart/segments.ts'
import { type KnownPoint, type Rupture, rupturesOf } from './rules/history.ts'

/** The reason why two years are not joined, in words: "bộ tiêu chí đổi từ năm 2022". */
export function useRuptureWords(): (rupture: Rupture) => string {
  const { t, i18n } = useLingui()
  return (rupture) => {
    if (rupture.kind === 'missing') {
      const { from, to } = rupture
      return from === to ? t`chưa có số năm ${from}` : t`chưa có số từ năm ${from} đến ${to}`
    }
    const { after, year } = rupture
    if (rupture.kind === 'restated') return t`năm ${after} hoặc ${year} có hơn một số đã công bố`
    const what = i18n._(CAUSE_WORDS[rupture.cause])
    return after === year - 1 ? t`${what} đổi từ năm ${year}` : t`${what} đổi giữa năm ${after} và ${year}`
  }
}

const CAUSE_WORDS = {
  FRAMEWORK: msg`bộ tiêu chí`,
  UNIT: msg`đơn vị`,
  BLOCK: msg`khối xếp hạng`,
  BASIS: msg`cách tính`,
} as const

/** Where a line over years breaks for another reason than a missing year, with the reason in words. */
export function useSeriesBreaks(): (points: readonly KnownPoint[]) => readonly SeriesBreak[] {
  const words = useRuptureWords()
  return (points) =>
    rupturesOf(points).flatMap((rupture) =>
      rupture.kind !== 'missing' ? [{ after: rupture.year - 1, reason: words(rupture) }] : [],
    )
}
