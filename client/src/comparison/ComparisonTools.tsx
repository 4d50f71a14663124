import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { Tabs } from '../kit/Tabs/Tabs.tsx'
import { LevelSwitch } from '../kit/TreeGrid/LevelSwitch.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import { type ComparisonTab, TABS } from './comparison-search.ts'
import { levelOf, openedTo } from './rules/rows.ts'
import { useBaselineWords } from './use-compared.ts'
import { useComparisonView } from './use-comparison-view.ts'

export interface ComparisonToolsProps {
  readonly compared: Compared
  readonly tab: ComparisonTab
  /** Id of what the tabs change. */
  readonly controls: string
}

/** Which cut is read, against what, in which order, and the words for the signs. */
export function ComparisonTools({ compared, tab, controls }: ComparisonToolsProps) {
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const tools = <TabTools compared={compared} tab={tab} />
  return (
    <div className={styles.tools}>
      <TabPicker compared={compared} tab={tab} controls={controls} />
      {narrow ? (
        <>
          {tab !== 'nam' && (
            <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Trans>Lọc</Trans>
            </Button>
          )}
          {open && <div className={styles.sheet}>{tools}</div>}
        </>
      ) : (
        tools
      )}
      {(tab === 'linh-vuc' || tab === 'tieu-chi') && <Legend />}
    </div>
  )
}

const isTab = (text: string): text is ComparisonTab => TABS.some((tab) => tab === text)

function TabPicker({ compared, tab, controls }: ComparisonToolsProps) {
  const { t } = useLingui()
  const { change } = useComparisonView()
  const words: Record<ComparisonTab, string> = {
    'linh-vuc': compared.occasion.computed ? t`Theo lĩnh vực` : t`Theo phần điểm`,
    'tieu-chi': t`Theo tiêu chí`,
    nam: t`Qua các năm`,
    bang: t`Bảng số`,
  }
  return (
    <Tabs
      label={t`Cách so sánh`}
      items={TABS.map((id) => ({ id, label: words[id] }))}
      value={tab}
      onChange={(id) => isTab(id) && change({ xem: id === 'linh-vuc' ? undefined : id })}
      controls={controls}
    />
  )
}

function TabTools({ compared, tab }: Omit<ComparisonToolsProps, 'controls'>): ReactNode {
  if (tab === 'nam') return null
  return (
    <>
      {tab === 'tieu-chi' && <WordFilter />}
      {tab === 'linh-vuc' && compared.occasion.computed && <Levels compared={compared} />}
      <BaselinePicker compared={compared} />
      {tab !== 'bang' && compared.occasion.computed && (
        <>
          <OrderPicker compared={compared} />
          <WideSwitch />
        </>
      )}
      {tab === 'bang' && <MeasurePicker compared={compared} />}
    </>
  )
}

/** How deep all areas stand open. */
function Levels({ compared: { nodes } }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search, change } = useComparisonView()
  const value = useMemo(() => levelOf(nodes, new Set(search.mo ?? [])), [nodes, search.mo])
  const open = (level: number) => {
    const codes = openedTo(nodes, level)
    return change({ mo: codes.length > 0 ? [...codes] : undefined })
  }
  return (
    <LevelSwitch
      label={t`Cấp`}
      levels={[t`Lĩnh vực`, t`Tiêu chí`, t`Tiêu chí thành phần`]}
      value={value}
      onChange={open}
    />
  )
}

function WordFilter() {
  const { t } = useLingui()
  const { search, change } = useComparisonView()
  return (
    <div className={styles.filter} data-search>
      <SearchField
        label={t`Lọc tiêu chí, mã, chủ trì`}
        value={search.q ?? ''}
        onChange={(text) => change({ q: text === '' ? undefined : text })}
      />
    </div>
  )
}

/** Which unit is set against what, as a sentence of two pickers: "So 07 với cao nhất trong nhóm". */
function BaselinePicker({ compared }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search, change, putFirst } = useComparisonView()
  const words = useBaselineWords()
  const { units, thresholds, occasion } = compared
  const [first, ...others] = units
  const say = (baseline: Compared['baseline']) => words(baseline, units, thresholds, occasion.year)
  const block = t`Khối`
  const group = t`Trong nhóm`
  const self = t`Chính mình`
  const classes = t`Xếp loại`
  const options = [
    { value: 'nhom', label: say({ kind: 'group' }), group },
    ...others.map(({ slug, name }) => ({ value: slug, label: name, group })),
    ...(occasion.computed ? [{ value: 'tot-nhat', label: say({ kind: 'best' }), group: block }] : []),
    { value: 'trung-binh', label: say({ kind: 'average' }), group: block },
    { value: 'trung-vi', label: say({ kind: 'median' }), group: block },
    { value: 'nam-truoc', label: say({ kind: 'lastYear' }), group: self },
    ...thresholds
      .filter(({ fromPercent }) => fromPercent > 0)
      .map(({ code, fromPercent }) => ({
        value: `nguong:${code}`,
        label: say({ kind: 'threshold', percent: fromPercent }),
        group: classes,
      })),
  ]
  const value = search.voi === 'nguong' ? `nguong:${search.nguong}` : (search.voi ?? 'nhom')
  return (
    <span className={styles.pair}>
      <Trans>So</Trans>
      <Select
        variant="inline"
        label={t`Đơn vị được so`}
        value={first?.slug ?? ''}
        options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
        shown={first?.short}
        onChange={putFirst}
      />
      <Trans>với</Trans>
      <Select
        variant="inline"
        label={t`So với`}
        value={options.some((option) => option.value === value) ? value : 'nhom'}
        options={options}
        onChange={(next) => {
          const [voi, nguong] = next.split(':')
          change({ voi: voi === 'nhom' ? undefined : voi, nguong })
        }}
      />
    </span>
  )
}

function OrderPicker({ compared }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search, change } = useComparisonView()
  const first = compared.units[0]?.short ?? ''
  return (
    <span className={styles.pair}>
      <Trans>Sắp theo</Trans>
      <Select
        variant="inline"
        label={t`Sắp theo`}
        value={search.sap ?? 'ma'}
        options={[
          { value: 'ma', label: t`mã` },
          { value: 'chenh', label: t`chỗ ${first} kém nhiều nhất` },
          { value: 'khoang', label: t`khoảng cách trong nhóm` },
        ]}
        onChange={(value) => change({ sap: value === 'chenh' || value === 'khoang' ? value : undefined })}
      />
    </span>
  )
}

function WideSwitch() {
  const { search, change } = useComparisonView()
  return (
    <Switch checked={search.chenh ?? false} onChange={(on) => change({ chenh: on ? true : undefined })}>
      <Trans>Chỉ chỗ chênh từ 1 điểm</Trans>
    </Switch>
  )
}

function MeasurePicker({ compared }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search, change } = useComparisonView()
  const losses = [
    { value: 'bi-tru', label: t`điểm bị trừ` },
    { value: 'chua-dat', label: t`điểm chưa đạt` },
  ]
  return (
    <span className={styles.pair}>
      <Trans>Hiện</Trans>
      <Select
        variant="inline"
        label={t`Hiện`}
        value={search.so ?? 'diem'}
        options={[
          { value: 'diem', label: t`điểm đạt` },
          { value: 'phan-tram', label: t`% của điểm tối đa` },
          ...(compared.occasion.computed ? losses : []),
        ]}
        onChange={(value) =>
          change({ so: value === 'phan-tram' || value === 'bi-tru' || value === 'chua-dat' ? value : undefined })
        }
      />
    </span>
  )
}

/** What the tick and the strong figures mean; the head of the table names the signs. */
function Legend() {
  return (
    <p className={styles.legend}>
      <svg className={styles.legendTick} viewBox="0 0 4 16" aria-hidden="true">
        <line x1="2" x2="2" y1="0" y2="16" />
      </svg>
      <Trans>trung bình khối</Trans> · <Trans>chữ đậm: cao nhất trong nhóm</Trans>
    </p>
  )
}
