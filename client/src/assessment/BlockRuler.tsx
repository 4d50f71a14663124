import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ruler } from '../kit/Ruler/Ruler.tsx'
import type { RulerTick } from '../kit/Ruler/ruler.layout.ts'
import { type Named, unitName } from '../units/unit-name.ts'
import { exactText } from './exact-text.ts'

export interface BlockEntry {
  readonly rank: number | null
  readonly base: number | null
  readonly tied: boolean
  readonly percent: number | null
  readonly unit: Named & { readonly slug: string }
}

export interface BlockRulerProps {
  readonly label: string
  readonly entries: readonly BlockEntry[]
  /** Of the block, percent of the maximum. */
  readonly average: number | null
  /** Slug of the unit shown. */
  readonly own: string
  /** The class next above the unit's own: its name and lower bound in percent. */
  readonly next: { readonly name: string; readonly from: number } | null
  /** Where a press on another tick leads; its deductions where left out. */
  readonly onOpen?: ((slug: string) => void) | undefined
}

/** Where the unit stands in its block, in percent of the maximum; a press on another tick goes there. */
export function BlockRuler({ label, entries, average, own, next, onOpen }: BlockRulerProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const navigate = useNavigate()
  const ticks = useMemo(() => ticksOf(entries, own, locale, (rank) => t`hạng ${rank}`), [entries, own, locale, t])
  if (ticks.length < 2) return null
  const averageText = average === null ? '' : formatDecimal(average, 2, locale)
  const fromText = next === null ? '' : exactText(next.from, locale)
  return (
    <Ruler
      label={t`Thước điểm ${label}, ${ticks.length} đơn vị`}
      ticks={ticks}
      average={average === null ? undefined : { value: average, label: t`TB khối ${averageText}` }}
      borders={next === null ? [] : [{ value: next.from, label: t`${next.name} từ ${fromText}` }]}
      onOpen={
        onOpen ?? ((slug) => navigate({ to: '/don-vi/$slug/tru-diem', params: { slug }, search: (known) => known }))
      }
    />
  )
}

function ticksOf(
  entries: readonly BlockEntry[],
  own: string,
  locale: 'vi' | 'en',
  rankWords: (rank: string) => string,
): readonly RulerTick[] {
  return entries.flatMap(({ rank, base, tied, percent, unit }) => {
    if (percent === null || rank === null) return []
    const place = `${tied ? '=' : ''}${rank}/${base ?? '?'}`
    const mine = unit.slug === own
    return [
      {
        id: unit.slug,
        name: mine ? rankWords(place) : unitName(unit, locale),
        value: percent,
        printed: formatDecimal(percent, 2, locale),
        unit: mine ? (1 as const) : undefined,
        rank: mine ? undefined : place,
      },
    ]
  })
}
