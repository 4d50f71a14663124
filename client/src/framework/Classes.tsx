import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { BandMark, type BandNumber } from '../kit/BandMark/BandMark.tsx'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import { type Column, outOf } from '../kit/Table/table.model.ts'
import { percentCell } from '../shared/cells.ts'
import { toMicro } from '../shared/points.ts'
import { unitName } from '../units/unit-name.ts'
import styles from './framework.module.css'
import type { LoadedFramework } from './load-frameworks.ts'
import { pointsText } from './points-text.ts'
import { useFrameworkFacts } from './use-framework-facts.ts'

type Band = LoadedFramework['bands'][number] & { readonly rank: number; readonly below: number | null }

/** The classes with their bounds, floors and knock-out conditions, the best first. */
export function Classes({ framework }: { readonly framework: LoadedFramework }) {
  const { bands } = framework
  const { t } = useLingui()
  const rows = useMemo(
    () =>
      bands.map((band, index): Band => ({ ...band, rank: index + 1, below: bands[index - 1]?.fromPercent ?? null })),
    [bands],
  )
  const columns = useColumns(rows)
  const cited = useFrameworkFacts(framework)
  const conditions = useConditions(bands)
  return (
    <section className={styles.classes}>
      <h2 className={styles.caption}>
        <Trans>Xếp loại theo phần trăm điểm tối đa</Trans>
      </h2>
      <PlainTable caption={t`Xếp loại`} columns={columns} rows={rows} rowId={({ code }) => code} />
      <div>
        <Download
          spreadsheet={() => ({ ...cited('xep-loai', t`Xếp loại`), ...laidOut(outOf(columns), rows) })}
          of={t`Xếp loại`}
        />
      </div>
      {conditions.map(({ text, names }) => (
        <p key={text} className={styles.note}>
          <Trans>
            Không xếp loại {names} nếu {text}.
          </Trans>
        </p>
      ))}
    </section>
  )
}

function useColumns(rows: readonly Band[]): readonly Column<Band>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(() => {
    const percent = (value: number) => `${pointsText(value, locale)}%`
    const range = ({ fromPercent, below }: Band) => {
      if (below === null) return t`từ ${percent(fromPercent)}`
      return fromPercent === 0 ? t`dưới ${percent(below)}` : t`từ ${percent(fromPercent)} đến dưới ${percent(below)}`
    }
    const floor: Column<Band> = {
      id: 'san',
      label: t`Mỗi lĩnh vực`,
      width: 96,
      cell: ({ floorPercent }) => floorPercent !== null && t`từ ${percent(floorPercent)}`,
      out: ({ floorPercent }) => percentCell(floorPercent === null ? null : toMicro(floorPercent)),
    }
    return [
      {
        id: 'loai',
        label: t`Xếp loại`,
        width: 98,
        rowHeader: true,
        cell: (band) => <BandMark band={Math.min(5, band.rank) as BandNumber} word={unitName(band, locale)} />,
        out: (band) => unitName(band, locale),
      },
      { id: 'muc', label: t`Tổng điểm`, minWidth: 120, cell: range, out: range },
      ...(rows.some(({ floorPercent }) => floorPercent !== null) ? [floor] : []),
    ]
  }, [rows, locale, t])
}

/** Each condition once, with the classes that it closes. */
function useConditions(bands: LoadedFramework['bands']) {
  const locale = useLocale()
  const { t } = useLingui()
  const own = (band: Band | LoadedFramework['bands'][number]) =>
    (locale === 'en' ? band.conditionEn : null) ?? band.condition
  const groups = Map.groupBy(
    bands.filter((band) => own(band) !== null),
    (band) => own(band) ?? '',
  )
  const or = t`hoặc`
  return [...groups].map(([text, held]) => ({
    text,
    names: held.map((band) => unitName(band, locale)).join(` ${or} `),
  }))
}
