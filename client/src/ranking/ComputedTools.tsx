import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { Empty } from '../kit/states/states.tsx'
import { Tabs } from '../kit/Tabs/Tabs.tsx'
import { sourceWords } from '../shared/source-words.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useBandWord } from './ComputedHeadline.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import { PinnedLegend } from './PinnedLegend.tsx'
import styles from './RankingTools.module.css'
import { NameFilter, PhoneOrder } from './RankingTools.tsx'
import { COMPUTED_SETS, type ComputedSet } from './ranking-search.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface ComputedToolsProps {
  readonly view: ComputedView
  /** Id of the table that the tools change. */
  readonly controls: string
}

/** The line of tools over the table: name, column sets, region, class, and the marked units. */
export function ComputedTools({ view, controls }: ComputedToolsProps) {
  const narrow = useNarrow()
  if (narrow) return <PhoneTools view={view} />
  return (
    <div className={styles.tools}>
      <NameFilter hotkey="/" />
      <ColumnSets controls={controls} />
      <RegionFilter view={view} />
      <BandFilter view={view} />
      <PinnedLegend rows={view.all} />
      <CompareLink view={view} />
    </div>
  )
}

function PhoneTools({ view }: { readonly view: ComputedView }) {
  const { search } = useRankingView()
  const [open, setOpen] = useState(search.q !== undefined || view.region !== null || view.band !== null)
  return (
    <div className={styles.tools}>
      <PhoneOrder />
      <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Trans>Lọc</Trans>
      </Button>
      {open && (
        <div className={styles.sheet}>
          <NameFilter />
          <RegionFilter view={view} />
          <BandFilter view={view} />
        </div>
      )}
    </div>
  )
}

const isComputedSet = (text: string | undefined): text is ComputedSet => COMPUTED_SETS.some((set) => set === text)

/** The set that the address names; the overview where it names one of another kind of ranking. */
export const computedSet = (cot: string | undefined): ComputedSet => (isComputedSet(cot) ? cot : 'tong-quan')

function ColumnSets({ controls }: { readonly controls: string }) {
  const { t } = useLingui()
  const { search, change } = useRankingView()
  const words: Record<ComputedSet, string> = {
    'tong-quan': t`Tổng quan`,
    'mat-diem': t`Mất điểm`,
    'bien-dong': t`Biến động`,
  }
  return (
    <Tabs
      label={t`Bộ cột`}
      items={COMPUTED_SETS.map((id) => ({ id, label: words[id] }))}
      value={computedSet(search.cot)}
      onChange={(id) => isComputedSet(id) && change({ cot: id === 'tong-quan' ? undefined : id })}
      controls={controls}
    />
  )
}

/** Two units or more that are marked may be set side by side, the reader's own first. */
function CompareLink({ view }: { readonly view: ComputedView }) {
  const { marks } = useRankingView()
  const marked = [...marks.keys()].filter((slug) => view.all.some((row) => row.slug === slug))
  const count = marked.length
  if (count < 2) return null
  const { framework, year, block } = view.ranking
  return (
    <Link
      to="/so-sanh"
      search={{ bo: framework.code, nam: year, khoi: block?.code.toLowerCase(), dv: marked }}
      className={styles.compare}
    >
      <Trans>So sánh {count} đơn vị</Trans>
    </Link>
  )
}

/** Units of one region, whose rank within it then stands beside their rank. */
function RegionFilter({ view: { ranking, region } }: { readonly view: ComputedView }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { change } = useRankingView()
  if (ranking.regions.length < 2) return null
  return (
    <Select
      variant="inline"
      label={t`Vùng`}
      value={region ?? ''}
      options={[
        { value: '', label: t`Mọi vùng` },
        ...ranking.regions.map((name) => ({ value: name, label: sourceWords(name, locale) })),
      ]}
      onChange={(value) => change({ vung: value || undefined })}
    />
  )
}

/** Units of one class, with how many each has. */
function BandFilter({ view }: { readonly view: ComputedView }) {
  const { t } = useLingui()
  const { change } = useRankingView()
  const word = useBandWord(view)
  const { bandCounts } = view.ranking
  if (bandCounts.length === 0) return null
  return (
    <Select
      variant="inline"
      label={t`Xếp loại`}
      value={view.band === null ? '' : `${view.band}`}
      options={[
        { value: '', label: t`Mọi loại` },
        ...bandCounts.map(({ count }, index) => ({ value: `${index + 1}`, label: `${word(index + 1)} (${count})` })),
      ]}
      onChange={(value) => change({ xl: view.bands[Number(value) - 1]?.code.toLowerCase() })}
    />
  )
}

/** A filter that leaves nothing: one sentence and the way back. */
export function ComputedNothing({ view }: { readonly view: ComputedView }) {
  const { change } = useRankingView()
  const total = formatCount(view.all.length, useLocale())
  return (
    <Empty
      action={
        <Button variant="quiet" onClick={() => change({ q: undefined, vung: undefined, xl: undefined })}>
          <Trans>Xem cả {total} đơn vị</Trans>
        </Button>
      }
    >
      <Trans>Không có đơn vị nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
