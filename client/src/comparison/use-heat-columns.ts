import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { HeatColumn, HeatGroup } from '../kit/HeatMap/heat-map.layout.ts'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { titleOf } from './rules/criterion-nodes.ts'

/** Id of the column of the whole index: no criterion has an empty code. */
export const WHOLE = ''

/** The columns by code, the whole index first, and the areas that group them. Areas beside areas need no groups. */
export function useHeatColumns({ columns, choices, level }: LoadedHeatMap, whole: string) {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const shown = columns.map(({ node, area }): HeatColumn => {
      const max = node.maxPoints === null ? undefined : formatDecimal(node.maxPoints, 2, locale)
      return {
        id: node.code,
        code: node.code,
        label: titleOf(node, locale),
        base: max && t`trên ${max}`,
        group: level === 1 ? undefined : (area ?? node.id),
      }
    })
    const groups: readonly HeatGroup[] =
      level === 1
        ? []
        : choices.nodes
            .filter((node) => node.level === 'AREA' && shown.some(({ group }) => group === node.id))
            .map((node) => ({ id: node.id, label: `${node.code} ${titleOf(node, locale)}` }))
    return { columns: [{ id: WHOLE, code: '', label: whole }, ...shown], groups }
  }, [columns, choices, level, whole, locale, t])
}
