import { useLingui } from '@lingui/react/macro'
import { type Cell, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toMicro } from '../shared/points.ts'
import { BREAK_WORDS } from './ChangeWithReason.tsx'
import { useBandWord } from './ComputedHeadline.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import type { ComputedRow } from './rules/computed-rows.ts'
import { countCell, pointsCell } from './rules/csv.ts'

interface CsvColumn {
  readonly head: string
  readonly cell: (row: ComputedRow) => Cell
}

const decimal = (value: number | null | undefined): Cell => pointsCell(value == null ? null : toMicro(value))

/** Downloads the rows shown with every column whatever the set, at full precision, and with what a reader needs to cite them. */
export function useComputedCsv(view: ComputedView): () => void {
  const columns = useCsvColumns(view)
  const facts = useCsvFacts(view)
  const locale = useLocale()
  const { year, block } = view.ranking
  return () => {
    const rows = view.shown.map((row) => columns.map(({ cell }) => cell(row)))
    const table = [columns.map(({ head }) => head), ...rows, [], ...facts]
    const name = `par-index-${year}-${(block?.code ?? '').toLowerCase()}.csv`
    download(name, toCsv(table, csvStyle(locale)), 'text/csv;charset=utf-8')
  }
}

function useCsvColumns(view: ComputedView): readonly CsvColumn[] {
  const { t, i18n } = useLingui()
  const word = useBandWord(view)
  const before = view.ranking.year - 1
  return [
    { head: t`Hạng`, cell: (row) => countCell(row.rank) },
    { head: t`Số đơn vị xếp hạng`, cell: (row) => countCell(row.base) },
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: (row) => row.name },
    { head: t`Vùng`, cell: (row) => row.region },
    { head: t`Hạng trong vùng`, cell: (row) => countCell(row.regionRank) },
    { head: t`% điểm tối đa`, cell: (row) => pointsCell(row.percent) },
    { head: t`Điểm`, cell: (row) => pointsCell(row.points) },
    { head: t`Điểm tối đa`, cell: (row) => decimal(row.maxPoints) },
    { head: t`Xếp loại`, cell: (row) => (row.band === null ? null : word(row.band)) },
    { head: t`Vì sao không được loại cao hơn`, cell: (row) => row.heldBack.join(' ') || null },
    { head: t`Hạng ${before}`, cell: (row) => countCell(row.previousRank) },
    { head: t`Đổi hạng`, cell: (row) => countCell(row.change) },
    { head: t`Lý do không so`, cell: (row) => row.breaks.map((each) => i18n._(BREAK_WORDS[each])).join('; ') || null },
    ...view.ranking.framework.areas.map(
      ({ code, title }): CsvColumn => ({
        head: t`% lĩnh vực ${code} ${title}`,
        cell: (row) => decimal(row.areas.get(code)?.percent),
      }),
    ),
    { head: t`Bị trừ`, cell: (row) => decimal(row.deducted) },
    { head: t`Chưa đạt`, cell: (row) => decimal(row.notReached) },
    { head: t`Số mục thiếu`, cell: (row) => countCell(row.missingLeaves) },
    { head: t`Ghi chú`, cell: (row) => row.note },
  ]
}

function useCsvFacts({ ranking }: ComputedView): readonly (readonly Cell[])[] {
  const { t } = useLingui()
  const { framework, year, block, version, provenance } = ranking
  return [
    [t`Bảng`, `${framework.index} ${year}, ${block?.name ?? ''}`],
    [t`Bộ tiêu chí`, `${framework.code}, ${framework.name}`],
    [t`Phiên bản số liệu`, version],
    [t`Địa chỉ`, window.location.href],
    ...(provenance === 'ILLUSTRATIVE' ? [[t`Minh họa: đơn vị và điểm số không có thật.`]] : []),
  ]
}
