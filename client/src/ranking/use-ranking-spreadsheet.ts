import { useLingui } from '@lingui/react/macro'
import type { RankingViewFragment } from '@par-atlas/schema/documents'
import { PART_WORDS } from '../framework/part-words.ts'
import { type Fact, laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { countCell, dayCell, microCell } from '../shared/cells.ts'
import { dayInVietnam } from '../shared/day.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import type { RankingRows } from './RankingView.tsx'
import type { RankingRow } from './rules/rows.ts'

/** The rows shown, with every column whatever the set, and with source, edition and day inside. */
export function useRankingSpreadsheet(ranking: RankingViewFragment, view: RankingRows): () => Spreadsheet {
  const columns = useOutColumns(view)
  const facts = useFacts(ranking)
  const illustrative = useUnrealWords(ranking.provenance === 'ILLUSTRATIVE')
  const { framework, year, block } = ranking
  return () => ({
    fileName: `par-index-${year}-${(block?.code ?? '').toLowerCase()}`,
    title: `${framework.index} ${year}, ${block?.name ?? ''}`,
    ...laidOut(columns, view.shown),
    facts,
    illustrative,
  })
}

function useOutColumns({ parts, year }: RankingRows): readonly OutColumn<RankingRow>[] {
  const { t, i18n } = useLingui()
  return [
    { head: t`Hạng`, cell: (row) => countCell(row.rank) },
    { head: t`Số đơn vị xếp hạng`, cell: (row) => countCell(row.base) },
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: (row) => row.name },
    { head: t`Điểm`, cell: (row) => microCell(row.points) },
    { head: t`Kém hạng trên`, cell: (row) => microCell(row.gapAbove) },
    { head: t`So với TB`, cell: (row) => microCell(row.fromAverage) },
    ...parts.map(
      ({ part }): OutColumn<RankingRow> => ({
        head: i18n._(PART_WORDS[part].name),
        cell: (row) => microCell(row.parts.find((cell) => cell.part === part)?.points ?? null),
      }),
    ),
    { head: t`Cộng các phần`, cell: (row) => microCell(row.partsSum) },
    { head: t`Hạng ${year - 1}`, cell: (row) => countCell(row.previousRank) },
    { head: t`Đổi hạng`, cell: (row) => countCell(row.change) },
    { head: t`Ghi chú`, cell: (row) => row.note ?? row.misfitMessage },
  ]
}

function useFacts({ edition, framework, year }: RankingViewFragment): readonly Fact[] {
  const { t } = useLingui()
  return [
    [t`Bộ tiêu chí`, framework.code],
    [t`Nguồn`, [edition?.document?.title, edition?.document?.url].filter(Boolean).join(', ')],
    [t`Ngày công bố`, dayCell(edition ? dayInVietnam(edition.publishedAt) : null)],
    [t`Mã băm ấn bản`, edition?.digest ?? null],
    [t`Tên đơn vị như ngày`, dayCell(`${year}-12-31`)],
  ]
}
