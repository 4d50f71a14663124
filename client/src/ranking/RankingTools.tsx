import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { Tabs } from '../kit/Tabs/Tabs.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { PinnedLegend } from './PinnedLegend.tsx'
import styles from './RankingTools.module.css'
import type { RankingRows } from './RankingView.tsx'
import { COLUMN_SETS, type ColumnSet } from './ranking-search.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface RankingToolsProps {
  readonly view: RankingRows
  /** Id of the table that the tools change. */
  readonly controls: string
}

/** The line of tools over the table: filter, column sets, misfits alone, and the marked units. */
export function RankingTools({ view, controls }: RankingToolsProps) {
  const narrow = useNarrow()
  if (narrow) return <PhoneTools view={view} />
  return (
    <div className={styles.tools}>
      <NameFilter hotkey="/" />
      <ColumnSets controls={controls} />
      <MisfitSwitch count={view.misfits.length} />
      <PinnedLegend rows={view.all} />
    </div>
  )
}

/** On a phone: the order, and a sheet of filters behind a word. */
function PhoneTools({ view }: { readonly view: RankingRows }) {
  const { search } = useRankingView()
  const [open, setOpen] = useState(search.q !== undefined || search.lech === true)
  return (
    <div className={styles.tools}>
      <PhoneOrder />
      <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Trans>Lọc</Trans>
      </Button>
      {open && (
        <div className={styles.sheet}>
          <NameFilter />
          <MisfitSwitch count={view.misfits.length} />
        </div>
      )}
    </div>
  )
}

export function NameFilter({ hotkey }: { readonly hotkey?: string }) {
  const { t } = useLingui()
  const { search, change } = useRankingView()
  return (
    <div data-search className={styles.filter}>
      <SearchField
        label={t`Lọc đơn vị, không cần dấu`}
        value={search.q ?? ''}
        onChange={(text) => change({ q: text === '' ? undefined : text })}
        {...(hotkey !== undefined && { hotkey })}
      />
    </div>
  )
}

function MisfitSwitch({ count }: { readonly count: number }) {
  const { search, change } = useRankingView()
  if (count === 0) return null
  return (
    <Switch checked={search.lech ?? false} onChange={(on) => change({ lech: on ? true : undefined })}>
      <Trans>Chỉ dòng lệch số ({count})</Trans>
    </Switch>
  )
}

const isColumnSet = (text: string): text is ColumnSet => COLUMN_SETS.some((set) => set === text)

function ColumnSets({ controls }: { readonly controls: string }) {
  const { t } = useLingui()
  const { search, change } = useRankingView()
  const words: Record<ColumnSet, string> = {
    'tong-quan': t`Tổng quan`,
    'phan-diem': t`Hai phần điểm`,
    'bien-dong': t`Biến động`,
  }
  return (
    <Tabs
      label={t`Bộ cột`}
      items={COLUMN_SETS.map((id) => ({ id, label: words[id] }))}
      value={search.cot !== undefined && isColumnSet(search.cot) ? search.cot : 'tong-quan'}
      onChange={(id) => isColumnSet(id) && change({ cot: id === 'tong-quan' ? undefined : id })}
      controls={controls}
    />
  )
}

/** On a phone the head of the table is gone, so the order is picked here. */
export function PhoneOrder() {
  const { t } = useLingui()
  const { search, change } = useRankingView()
  return (
    <Tabs
      label={t`Thứ tự`}
      items={[
        { id: 'hang', label: t`Xếp theo điểm` },
        { id: 'ten', label: t`Tên` },
      ]}
      value={search.sx === 'ten' ? 'ten' : 'hang'}
      onChange={(id) => change({ sx: id === 'ten' ? 'ten' : undefined })}
    />
  )
}
