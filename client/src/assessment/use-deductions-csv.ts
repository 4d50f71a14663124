import { useLingui } from '@lingui/react/macro'
import { PART_WORDS } from '../framework/part-words.ts'
import { type Cell, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { unitName } from '../units/unit-name.ts'
import type { DeductionAnswer } from './DeductionView.tsx'
import { csvPoints } from './rules/csv-points.ts'
import type { DeductionRow } from './rules/deduction-rows.ts'
import { useStateWord } from './state-words.ts'

/** Downloads every row with every column whatever is shown, and with what is needed to cite it inside. */
export function useDeductionsCsv({ tree, rows, illustrative }: DeductionAnswer): () => void {
  const { t } = useLingui()
  const locale = useLocale()
  const columns = useCsvColumns(tree.year)
  const { unit, framework, year, version } = tree
  const name = unitName(unit, locale)
  const state = tree.state === 'PUBLISHED' ? t`đã công bố` : t`chưa công bố`
  const facts: readonly (readonly [string, string])[] = [
    [t`Bảng`, t`Điểm bị trừ theo tiêu chí của ${name}, năm ${year}`],
    [t`Bộ tiêu chí`, `${framework.code}, ${unitName(framework, locale)}`],
    [t`Bản ghi`, t`thứ ${version}, ${state}`],
    ...(illustrative ? [[t`Minh họa`, t`Minh họa: đơn vị và điểm số không có thật.`] as const] : []),
    [t`Địa chỉ`, window.location.href],
  ]
  return () => {
    const table = [
      columns.map(({ head }) => head),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
      [],
      ...facts.map((fact): readonly Cell[] => [...fact]),
    ]
    download(`tru-diem-${unit.slug}-${year}.csv`, toCsv(table, csvStyle(locale)), 'text/csv;charset=utf-8')
  }
}

interface CsvColumn {
  readonly head: string
  readonly cell: (row: DeductionRow) => Cell
}

function useCsvColumns(year: number): readonly CsvColumn[] {
  const { t, i18n } = useLingui()
  const stateWord = useStateWord()
  return [
    { head: t`Mã`, cell: ({ code }) => code },
    { head: t`Tiêu chí`, cell: ({ title }) => title },
    { head: t`Cấp`, cell: ({ level }) => ({ value: level, places: 0 }) },
    { head: t`Phần`, cell: ({ part }) => (part === null ? null : i18n._(PART_WORDS[part].name)) },
    { head: t`Tối đa`, cell: ({ max }) => csvPoints(max) },
    { head: t`Tự chấm`, cell: ({ self }) => csvPoints(self) },
    { head: t`Thẩm định`, cell: ({ appraised }) => csvPoints(appraised) },
    { head: t`XHH, KT–XH`, cell: ({ surveyed }) => csvPoints(surveyed) },
    { head: t`Đạt`, cell: ({ points }) => csvPoints(points) },
    { head: t`Bị trừ`, cell: ({ deducted }) => csvPoints(deducted) },
    { head: t`Chưa đạt`, cell: ({ notReached }) => csvPoints(notReached) },
    { head: t`Chưa có điểm`, cell: ({ missing }) => (missing > 0 ? csvPoints(missing) : null) },
    { head: t`Trạng thái`, cell: ({ state }) => (state === null ? null : (stateWord(state) ?? t`đã chấm`)) },
    { head: t`Lý do`, cell: ({ reason }) => reason },
    { head: t`Chủ trì`, cell: ({ lead }) => lead },
    { head: t`TB khối`, cell: ({ average }) => csvPoints(average) },
    { head: t`Cao nhất`, cell: ({ best }) => csvPoints(best) },
    { head: t`Trung vị`, cell: ({ median }) => csvPoints(median) },
    { head: t`Năm ${year - 1}`, cell: ({ previous }) => csvPoints(previous) },
  ]
}
