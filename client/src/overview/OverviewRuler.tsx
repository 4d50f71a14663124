import { BlockRuler } from '../assessment/BlockRuler.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedOverview } from './load-overview.ts'
import { useOverview } from './use-overview.ts'

/** Where the unit stands in its block; nothing where it is in no settled ranking. A press on a tick goes to the overview of that unit. */
export function OverviewRuler({ loaded: { unit, ranking } }: { readonly loaded: LoadedOverview }) {
  const locale = useLocale()
  const { open } = useOverview()
  if (!ranking || ranking.standing === 'PRELIMINARY') return null
  const better = ranking.entry?.nextBand?.band
  const border = ranking.framework.bands.find(({ code }) => code === better?.code)
  return (
    <BlockRuler
      label={`${ranking.framework.index} ${ranking.year}`}
      entries={ranking.entries?.nodes ?? []}
      average={ranking.average}
      own={unit.slug}
      next={border ? { name: unitName(border, locale), from: border.fromPercent } : null}
      onOpen={(slug) => open({ 'don-vi': slug })}
    />
  )
}
