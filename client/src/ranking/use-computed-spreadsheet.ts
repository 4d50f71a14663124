import { useLingui } from '@lingui/react/macro'
import { type Fact, laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { countCell, dayCell, microCell, percentCell, pointsCell } from '../shared/cells.ts'
import { toMicro } from '../shared/points.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { BREAK_WORDS } from './ChangeWithReason.tsx'
import { useBandWord } from './ComputedHeadline.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import type { ComputedRow } from './rules/computed-rows.ts'

/** The rows shown with every column whatever the set, at full precision, and with what a reader needs to cite them. */
export function useComputedSpreadsheet(view: ComputedView): () => Spreadsheet {
  const columns = useOutColumns(view)
  const facts = useFacts(view)
  const { framework, year, block, provenance } = view.ranking
  const illustrative = useUnrealWords(provenance === 'ILLUSTRATIVE')
  return () => ({
    fileName: `par-index-${year}-${(block?.code ?? '').toLowerCase()}`,
    title: `${framework.index} ${year}, ${block?.name ?? ''}`,
    ...laidOut(columns, view.shown),
    facts,
    illustrative,
  })
}

function useOutColumns(view: ComputedView): readonly OutColumn<ComputedRow>[] {
  const { t, i18n } = useLingui()
  const word = useBandWord(view)
  const before = view.ranking.year - 1
  return [
    { head: t`Hạng`, cell: (row) => countCell(row.rank) },
    { head: t`Số đơn vị xếp hạng`, cell: (row) => countCell(row.base) },
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: (row) => row.name },
    { head: t`Vùng`, cell: (row) => row.region },
    { head: t`Hạng trong vùng`, cell: (row) => countCell(row.regionRank) },
    { head: t`% điểm tối đa`, cell: (row) => percentCell(row.percent) },
    { head: t`Điểm`, cell: (row) => microCell(row.points) },
    { head: t`Điểm tối đa`, cell: (row) => pointsCell(row.maxPoints) },
    { head: t`Xếp loại`, cell: (row) => (row.band === null ? null : word(row.band)) },
    { head: t`Vì sao không được loại cao hơn`, cell: (row) => row.heldBack.join(' ') || null },
    { head: t`Hạng ${before}`, cell: (row) => countCell(row.previousRank) },
    { head: t`Đổi hạng`, cell: (row) => countCell(row.change) },
    { head: t`Lý do không so`, cell: (row) => row.breaks.map((each) => i18n._(BREAK_WORDS[each])).join('; ') || null },
    ...view.ranking.framework.areas.map(
      ({ code, title }): OutColumn<ComputedRow> => ({
        head: t`% lĩnh vực ${code} ${title}`,
        cell: (row) => {
          const percent = row.areas.get(code)?.percent
          return percent == null ? null : percentCell(toMicro(percent))
        },
      }),
    ),
    { head: t`Bị trừ`, cell: (row) => pointsCell(row.deducted) },
    { head: t`Chưa đạt`, cell: (row) => pointsCell(row.notReached) },
    { head: t`Số mục thiếu`, cell: (row) => countCell(row.missingLeaves) },
    { head: t`Ghi chú`, cell: (row) => row.note },
  ]
}

function useFacts({ ranking }: ComputedView): readonly Fact[] {
  const { t } = useLingui()
  const { framework, year, version } = ranking
  return [
    [t`Bộ tiêu chí`, `${framework.code}, ${framework.name}`],
    [t`Nguồn`, t`Tính từ điểm chấm của các đơn vị, năm ${year}.`],
    [t`Tên đơn vị như ngày`, dayCell(`${year}-12-31`)],
    [t`Phiên bản bảng`, version],
  ]
}
