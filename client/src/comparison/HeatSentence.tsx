import { Trans, useLingui } from '@lingui/react/macro'
import type { HeatMapViewFragment } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { titleOf } from './rules/criterion-nodes.ts'
import { heatFinding } from './rules/heat-finding.ts'
import { nounOf } from './unit-nouns.ts'
import { useNodeWords } from './use-node-words.ts'

export interface HeatSentenceProps {
  readonly loaded: LoadedHeatMap
  readonly comparison: HeatMapViewFragment
}

/** Where the units reach least and most of the maximum, on average. */
export function HeatSentence({ loaded, comparison }: HeatSentenceProps) {
  const { i18n } = useLingui()
  const locale = useLocale()
  const where = useNodeWords()
  const level = loaded.columns.filter(({ node }) => loaded.level !== 1 || node.level === 'AREA')
  const finding = heatFinding(
    level.map(({ node }) => ({
      node,
      average: comparison.rows.find(({ criterion }) => criterion.code === node.code)?.average ?? null,
    })),
  )
  const noun = i18n._(nounOf(comparison.units))
  if (finding.kind === 'none') return <Trans>Chưa đơn vị nào có điểm.</Trans>
  const { lowest, highest } = finding
  const percent = (value: number) => <strong>{formatDecimal(value, 1, locale)}%</strong>
  const low = where(lowest.node)
  const high = where(highest.node)
  const title = titleOf(lowest.node, locale)
  return (
    <Trans>
      {comparison.units.length} {noun} đạt thấp nhất ở{' '}
      <strong>
        {low}, {title}
      </strong>
      : trung bình {percent(lowest.average)} điểm tối đa; cao nhất ở {high}, {percent(highest.average)}.
    </Trans>
  )
}
