import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { UNIT_NUMBERS } from '../kit/UnitMark/unit-mark.shapes.ts'
import { unitName } from '../units/unit-name.ts'
import type { Compared, ComparedUnit } from './comparison.ts'
import { baselineOf, type Threshold } from './rules/baseline.ts'
import type { Baseline } from './rules/difference.ts'
import type { Node } from './rules/model.ts'
import { type Occasion, standingIn, type Unit } from './rules/occasion.ts'
import { shortNames } from './rules/short-names.ts'
import { useComparisonView } from './use-comparison-view.ts'

interface ComparedInput {
  readonly units: readonly Unit[]
  readonly occasion: Occasion
  readonly occasions: readonly Occasion[]
  readonly nodes: readonly Node[]
  readonly thresholds: readonly Threshold[]
}

/** What the graph sent, with names, marks and the baseline that the address asks for. */
export function useCompared({ units, occasion, occasions, nodes, thresholds }: ComparedInput): Compared {
  const { search } = useComparisonView()
  const named = useNamed(units, occasion)
  const baseline = useMemo(
    () =>
      baselineOf(
        search,
        units.map(({ slug }) => slug),
        thresholds,
      ),
    [search, units, thresholds],
  )
  const baselineWords = useBaselineWords()(baseline, named, thresholds, occasion.year)
  const illustrative = units.some(({ provenance }) => provenance === 'ILLUSTRATIVE')
  return useMemo(
    () => ({ occasion, occasions, units: named, nodes, thresholds, baseline, baselineWords, illustrative }),
    [occasion, occasions, named, nodes, thresholds, baseline, baselineWords, illustrative],
  )
}

/** The units with their signs: the first has the reader's own, the others follow in the order of the address. */
export function useNamed(units: readonly Unit[], occasion: Occasion | null): readonly ComparedUnit[] {
  const locale = useLocale()
  return useMemo(() => {
    const names = units.map((unit) => unitName(unit, locale))
    // Without the words for their types, which differ: a province and a city are told apart by what follows.
    const short = shortNames(locale === 'en' ? names : units.map(({ shortName }) => shortName))
    return units.flatMap((unit, index): ComparedUnit[] => {
      const [name, mark] = [names[index], UNIT_NUMBERS[index]]
      if (name === undefined || mark === undefined) return []
      const standing = occasion && standingIn(unit, occasion)
      return [{ slug: unit.slug, name, short: short[index] ?? name, mark, unit, standing }]
    })
  }, [units, occasion, locale])
}

export function useBaselineWords() {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    baseline: Baseline,
    units: readonly ComparedUnit[],
    thresholds: readonly Threshold[],
    year: number,
  ): string => {
    const before = year - 1
    switch (baseline.kind) {
      case 'group':
        return t`cao nhất trong nhóm`
      case 'unit':
        return units[baseline.index]?.name ?? ''
      case 'best':
        return t`cao nhất khối`
      case 'average':
        return t`trung bình khối`
      case 'median':
        return t`trung vị khối`
      case 'lastYear':
        return t`chính mình năm ${before}`
      case 'threshold': {
        const name = thresholds.find(({ fromPercent }) => fromPercent === baseline.percent)?.name ?? ''
        const from = formatDecimal(baseline.percent, Number.isInteger(baseline.percent) ? 0 : 1, locale)
        return t`ngưỡng ${name} (${from}%)`
      }
    }
  }
}
