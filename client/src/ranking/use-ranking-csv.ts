import { useLingui } from '@lingui/react/macro'
import type { RankingViewFragment } from '@par-atlas/schema/documents'
import { PART_WORDS } from '../framework/part-words.ts'
import { csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { dayInVietnam } from '../shared/day.ts'
import type { RankingRows } from './RankingView.tsx'
import { type CsvColumn, countCell, csvTable, partPoints, pointsCell } from './rules/csv.ts'

/** Downloads the rows shown, with every column whatever the set, and with source, edition and day inside. */
export function useRankingCsv(ranking: RankingViewFragment, view: RankingRows): () => void {
  const columns = useCsvColumns(view)
  const facts = useCsvFacts(ranking)
  const locale = useLocale()
  return () => {
    const text = toCsv(csvTable(columns, view.shown, facts), csvStyle(locale))
    download(
      `par-index-${ranking.year}-${(ranking.block?.code ?? '').toLowerCase()}.csv`,
      text,
      'text/csv;charset=utf-8',
    )
  }
}

function useCsvColumns({ parts, year }: RankingRows): CsvColumn[] {
  const { t, i18n } = useLingui()
  return [
    { head: t`Hạng`, cell: (row) => countCell(row.rank) },
    { head: t`Số đơn vị xếp hạng`, cell: (row) => countCell(row.base) },
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: (row) => row.name },
    { head: t`Điểm`, cell: (row) => pointsCell(row.points) },
    { head: t`Kém hạng trên`, cell: (row) => pointsCell(row.gapAbove) },
    { head: t`So với TB`, cell: (row) => pointsCell(row.fromAverage) },
    ...parts.map(
      ({ part }): CsvColumn => ({ head: i18n._(PART_WORDS[part].name), cell: (row) => partPoints(row, part) }),
    ),
    { head: t`Cộng các phần`, cell: (row) => pointsCell(row.partsSum) },
    { head: t`Hạng ${year - 1}`, cell: (row) => countCell(row.previousRank) },
    { head: t`Đổi hạng`, cell: (row) => countCell(row.change) },
    { head: t`Ghi chú`, cell: (row) => row.note ?? row.misfitMessage },
  ]
}

function useCsvFacts({ edition, framework, year, block }: RankingViewFragment): [string, string][] {
  const { t } = useLingui()
  return [
    [t`Bảng`, `${framework.index} ${year}, ${block?.name ?? ''}`],
    [t`Bộ tiêu chí`, framework.code],
    [t`Nguồn`, [edition?.document?.title, edition?.document?.url].filter(Boolean).join(', ')],
    [t`Ngày công bố`, edition ? formatDate(dayInVietnam(edition.publishedAt)) : ''],
    [t`Mã băm ấn bản`, edition?.digest ?? ''],
    [t`Địa chỉ`, window.location.href],
  ]
}
