import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import type { FigureData } from '../kit/Figure/FigureTable.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { RulerTick } from '../kit/Ruler/ruler.layout.ts'
import { StripPlot } from '../kit/StripPlot/StripPlot.tsx'
import { toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { ownUnit } from '../units/own-unit.ts'
import type { CriterionParts } from './CriterionView.tsx'
import { axisFrom, type Spread, spreadOf } from './rules/criterion-spread.ts'
import type { CriterionUnit } from './rules/criterion-units.ts'
import { useCriterionView } from './use-criterion-view.ts'

/** Where every unit stands: a leaf in points from 0 to its maximum; above, in percent of the maximum that applies to each. */
export function CriterionStrip({ parts }: { readonly parts: CriterionParts }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { openUnit } = useCriterionView()
  const { node, units, row, where, fileName, source, illustrative } = parts
  const scored = units.filter(({ points }) => points !== null)
  const scale = useScale(parts)
  const own = ownUnit.use()?.slug
  const ticks = useMemo(() => ticksOf(scored, scale, own), [scored, scale, own])
  const data = useData(scored, scale)
  const title = useSpreadWords(spreadOf(units, node.leaf))
  const narrow = useNarrow()
  if (scored.length === 0 || !scale) return null
  const average = node.leaf ? row?.averagePoints : row?.average
  const median = node.leaf ? row?.medianPoints : row?.median
  const line = (value: number, label: string) => ({ value, label: `${label} ${scale.print(value)}` })
  const from = formatDecimal(scale.domain[0], 0, locale)
  return (
    <Figure
      title={title}
      remark={node.leaf ? t`số trên cột: số đơn vị cùng điểm` : t`phần trăm điểm tối đa, trục bắt đầu từ ${from}%`}
      fileName={`${fileName}-dai-diem`}
      source={source}
      sourceBelow
      illustrative={illustrative}
      data={data}
    >
      <StripPlot
        label={t`Điểm ở ${where}, ${scored.length} đơn vị`}
        units={ticks}
        domain={scale.domain}
        average={average == null ? undefined : line(average, narrow ? t`TB` : t`Trung bình`)}
        borders={median == null ? undefined : [line(median, t`Trung vị`)]}
        onOpen={(slug) => openUnit(slug, parts.year, node.code)}
      />
    </Figure>
  )
}

function useSpreadWords(spread: Spread): string {
  const { t } = useLingui()
  const locale = useLocale()
  if (spread.kind === 'none') return ''
  if (spread.kind === 'range') {
    const { lowest, highest } = spread
    const [low, high] = [lowest, highest].map(({ percent }) => formatDecimal(percent, 1, locale))
    return t`Từ ${low}% (${lowest.name}) đến ${high}% (${highest.name}) điểm tối đa`
  }
  const { full, zero } = spread
  if (full === 0) {
    return zero > 0 ? t`Không đơn vị nào đạt tối đa, ${zero} đơn vị được 0 điểm` : t`Không đơn vị nào đạt tối đa`
  }
  return zero > 0 ? t`${full} đơn vị đạt tối đa, ${zero} đơn vị được 0 điểm` : t`${full} đơn vị đạt tối đa`
}

interface Scale {
  readonly domain: readonly [number, number]
  readonly of: (unit: CriterionUnit) => number
  readonly print: (value: number) => string
}

function useScale({ node, units }: CriterionParts): Scale | null {
  const locale = useLocale()
  return useMemo(() => {
    if (node.leaf) {
      if (node.maxPoints === null) return null
      return {
        domain: [0, node.maxPoints] as const,
        of: ({ points }) => (points === null ? 0 : toPoints(points, 6)),
        print: (value) => formatDecimal(value, 2, locale),
      }
    }
    const percents = units.flatMap(({ percent }) => percent ?? [])
    return {
      domain: [axisFrom(percents), 100] as const,
      of: ({ percent }) => percent ?? 0,
      print: (value) => `${formatDecimal(value, 1, locale)}%`,
    }
  }, [node, units, locale])
}

const ticksOf = (units: readonly CriterionUnit[], scale: Scale | null, own: string | undefined): RulerTick[] =>
  scale === null
    ? []
    : units.map((unit) => ({
        id: unit.slug,
        name: unit.name,
        value: scale.of(unit),
        printed: scale.print(scale.of(unit)),
        unit: unit.slug === own ? 1 : undefined,
      }))

function useData(units: readonly CriterionUnit[], scale: Scale | null): FigureData {
  const { t } = useLingui()
  const percent = scale !== null && scale.domain[1] === 100
  return {
    columns: [
      { label: t({ message: 'Đơn vị', context: 'cột' }) },
      { label: percent ? t`% điểm tối đa` : t`Điểm`, align: 'end' },
    ],
    rows: scale ? units.map((unit) => [unit.name, { value: scale.of(unit), places: percent ? 1 : 2 }]) : [],
  }
}
