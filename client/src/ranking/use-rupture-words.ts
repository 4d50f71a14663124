import { useLingui } from '@lingui/react/macro'
import type { Rupture } from './rules/history.ts'

/** The reason why two years are not joined, in words: "bộ tiêu chí đổi từ năm 2022". */
export function useRuptureWords(): (rupture: Rupture) => string {
  const { t } = useLingui()
  return (rupture) => {
    if (rupture.kind === 'missing') {
      const { from, to } = rupture
      return from === to ? t`chưa có số năm ${from}` : t`chưa có số từ năm ${from} đến ${to}`
    }
    const { year } = rupture
    if (rupture.kind === 'restated') return t`năm ${year} có hơn một số đã công bố`
    switch (rupture.cause) {
      case 'FRAMEWORK':
        return t`bộ tiêu chí đổi từ năm ${year}`
      case 'UNIT':
        return t`đơn vị đổi từ năm ${year}`
      case 'BLOCK':
        return t`khối xếp hạng đổi từ năm ${year}`
      case 'BASIS':
        return t`cách tính đổi từ năm ${year}`
    }
  }
}
