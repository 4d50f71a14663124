import { Trans, useLingui } from '@lingui/react/macro'
import type { HeatMapViewFragment } from '@par-atlas/schema/documents'
import { useMemo } from 'react'
import { Figure } from '../kit/Figure/Figure.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { HeatDrawing } from '../kit/HeatMap/HeatDrawing.tsx'
import { HeatMap } from '../kit/HeatMap/HeatMap.tsx'
import { orderHeatRows } from '../kit/HeatMap/heat-map.layout.ts'
import { useHeatData } from '../kit/HeatMap/use-heat-words.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { ownUnit } from '../units/own-unit.ts'
import { unitName } from '../units/unit-name.ts'
import styles from './CriterionPage.module.css'
import { HeatActions } from './HeatActions.tsx'
import { HeatSentence } from './HeatSentence.tsx'
import { HeatTools } from './HeatTools.tsx'
import { heatRows } from './heat-rows.ts'
import type { LoadedHeatMap } from './load-heat-map.ts'
import { useHeatColumns } from './use-heat-columns.ts'
import { useHeatView } from './use-heat-view.ts'

export interface HeatMapViewProps {
  readonly loaded: LoadedHeatMap
  readonly comparison: HeatMapViewFragment
}

/** The map once it is there: finding, tools, cells, source. */
export function HeatMapView({ loaded, comparison }: HeatMapViewProps) {
  const { t } = useLingui()
  const map = useMap(loaded, comparison)
  const narrow = useNarrow()
  const { sort, onSort } = useHeatView()
  const known = sort && (sort.columnId === 'name' || map.columns.some(({ id }) => id === sort.columnId)) ? sort : null
  const ordered = useMemo(() => orderHeatRows(map.rows, known), [map.rows, known])
  const data = useHeatData(map.rowHead, map.columns, ordered)
  useIllustrative(map.illustrative)
  const openCell = useOpenCell(loaded)
  return (
    <>
      <Headline>
        <HeatSentence loaded={loaded} comparison={comparison} />
      </Headline>
      <HeatTools loaded={loaded} />
      <Figure
        title={t`Phần trăm điểm tối đa của ${comparison.units.length} đơn vị`}
        remark={t`màu đậm dần: dưới 60, từ 60, 70, 80, 90`}
        fileName={`ban-do-nhiet-${loaded.across.year}`}
        source={map.source}
        illustrative={map.illustrative}
        hint={t`Mũi tên đi qua từng ô, Enter mở ô, Enter ở đầu cột xếp theo cột.`}
        data={data}
        sheet={<HeatDrawing rowHead={map.rowHead} rows={ordered} columns={map.columns} groups={map.groups} />}
      >
        <HeatMap
          label={t`${comparison.units.length} đơn vị, phần trăm của điểm tối đa`}
          rowHead={map.rowHead}
          rows={map.rows}
          columns={map.columns}
          groups={map.groups}
          groupName={t`Lĩnh vực`}
          sort={known}
          onSort={onSort}
          onOpen={openCell}
          actions={(slug, code) => <HeatActions loaded={loaded} slug={slug} code={code} />}
        />
      </Figure>
      {narrow && (
        <div className={styles.actions}>
          <ViewActions />
        </div>
      )}
      <p className={styles.remark}>
        <Trans>
          Màu chỉ lặp lại số. “không áp dụng”, “chưa đến kỳ”, “chưa chấm” không phải 0 điểm; số có gạch chấm còn thiếu
          mục.
        </Trans>
      </p>
    </>
  )
}

function useMap(loaded: LoadedHeatMap, comparison: HeatMapViewFragment) {
  const { t } = useLingui()
  const locale = useLocale()
  const own = ownUnit.use()?.slug
  const whole = t`Cả chỉ số`
  const columns = useHeatColumns(loaded, whole)
  const rows = useMemo(
    () => heatRows(comparison, own, locale, (points, max) => t`${points} trên ${max} điểm`),
    [comparison, own, locale, t],
  )
  const { index, name, nameEn } = loaded.choices.framework
  const framework = unitName({ name, nameEn }, locale)
  return {
    ...columns,
    rows,
    rowHead: t({ message: 'Đơn vị', context: 'cột' }),
    illustrative: comparison.provenance === 'ILLUSTRATIVE',
    source: t`${index} ${loaded.across.year}, điểm cuối cùng của từng đơn vị theo ${framework}.`,
  }
}

/** A cell leads to the unit's own losses with the criterion of its column open; a name to the losses of the unit. */
function useOpenCell({ choices, across }: LoadedHeatMap) {
  const { navigate } = useHeatView()
  return (slug: string, code: string | null): void => {
    const search = { bo: choices.framework.code, nam: across.year, muc: code || undefined }
    void navigate({ to: '/don-vi/$slug/tru-diem', params: { slug }, search })
  }
}
