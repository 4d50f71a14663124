import { useLingui } from '@lingui/react/macro'
import { laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import { COUNT_ROWS, usePeriodWords } from './dossier-words.ts'
import type { Counts, LoadedDossiers } from './load-dossiers.ts'

interface OutRow {
  readonly name: string
  readonly field: string | null
  readonly from: string
  readonly to: string
  readonly counts: Counts
}

/** The figures of the page and of each month, one row a sum or a report, a column a figure of the form. */
export function useDossierSpreadsheet({ choices, field, overview }: LoadedDossiers): () => Spreadsheet {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const words = usePeriodWords()
  const { unit, period } = choices
  const [name, when] = [unitName(unit, locale), words(period)]
  const illustrative = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  const row = (kind: string, of: string | null, counts: Counts) => ({
    ...{ name: kind, field: of, from: counts.periodFrom, to: counts.periodTo, counts },
  })
  const columns: readonly OutColumn<OutRow>[] = [
    { head: t`Số của`, cell: (each) => each.name },
    { head: t`Lĩnh vực`, cell: (each) => each.field },
    { head: t`Từ ngày`, cell: ({ from }) => dayCell(from) },
    { head: t`đến ngày`, cell: ({ to }) => dayCell(to) },
    ...COUNT_ROWS.map(
      ({ id, label, of }): OutColumn<OutRow> => ({
        head: of ? `${i18n._(label)} (${i18n._(of.label)})` : i18n._(label),
        cell: ({ counts }) => countCell(counts[id]),
      }),
    ),
  ]
  const rows = [
    ...(overview.sum ? [row(t`Cộng các tháng`, field, overview.sum)] : []),
    ...overview.reports.map((report) => row(t`Báo cáo công bố`, report.field, report)),
    ...overview.months.map((month) => row(t`Tháng`, field, month)),
  ]
  const sources = overview.reports.flatMap(({ source }) => (source === null ? [] : [source]))
  return () => ({
    fileName: `ho-so-${unit.slug}-${period.from}-${period.to}`,
    title: t`Hồ sơ thủ tục hành chính: ${name}, ${when}`,
    ...laidOut(columns, rows),
    facts: [[t`Nguồn`, sources.join('; ') || t`Cộng các tháng`]],
    illustrative,
  })
}
