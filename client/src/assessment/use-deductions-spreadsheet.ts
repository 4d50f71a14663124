import { useLingui } from '@lingui/react/macro'
import { PART_WORDS } from '../framework/part-words.ts'
import { type Fact, laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { DeductionAnswer } from './DeductionView.tsx'
import type { DeductionRow } from './rules/deduction-rows.ts'
import { useStateWord } from './state-words.ts'

/** Every row with every column whatever is shown, and with what is needed to cite it inside. */
export function useDeductionsSpreadsheet({ tree, rows, illustrative }: DeductionAnswer): () => Spreadsheet {
  const { t } = useLingui()
  const locale = useLocale()
  const columns = useOutColumns(tree.year)
  const { unit, framework, year, version } = tree
  const name = unitName(unit, locale)
  const state = tree.state === 'PUBLISHED' ? t`đã công bố` : t`chưa công bố`
  const unreal = useUnrealWords(illustrative)
  const facts: readonly Fact[] = [
    [t`Bộ tiêu chí`, `${framework.code}, ${unitName(framework, locale)}`],
    [t`Bản ghi`, t`thứ ${version}, ${state}`],
    [t`Nguồn`, t`Điểm chấm của ${name} năm ${year}.`],
  ]
  return () => ({
    fileName: `tru-diem-${unit.slug}-${year}`,
    title: t`Điểm bị trừ theo tiêu chí của ${name}, năm ${year}`,
    ...laidOut(columns, rows),
    facts,
    illustrative: unreal,
  })
}

function useOutColumns(year: number): readonly OutColumn<DeductionRow>[] {
  const { t, i18n } = useLingui()
  const stateWord = useStateWord()
  return [
    { head: t`Mã`, cell: ({ code }) => code },
    { head: t`Tiêu chí`, cell: ({ title }) => title },
    { head: t`Cấp`, cell: ({ level }) => countCell(level) },
    { head: t`Phần`, cell: ({ part }) => (part === null ? null : i18n._(PART_WORDS[part].name)) },
    { head: t`Tối đa`, cell: ({ max }) => pointsCell(max) },
    { head: t`Tự chấm`, cell: ({ self }) => pointsCell(self) },
    { head: t`Thẩm định`, cell: ({ appraised }) => pointsCell(appraised) },
    { head: t`XHH, KT–XH`, cell: ({ surveyed }) => pointsCell(surveyed) },
    { head: t`Đạt`, cell: ({ points }) => pointsCell(points) },
    { head: t`Bị trừ`, cell: ({ deducted }) => pointsCell(deducted) },
    { head: t`Chưa đạt`, cell: ({ notReached }) => pointsCell(notReached) },
    { head: t`Chưa có điểm`, cell: ({ missing }) => (missing > 0 ? pointsCell(missing) : null) },
    { head: t`Trạng thái`, cell: ({ state }) => (state === null ? null : (stateWord(state) ?? t`đã chấm`)) },
    { head: t`Lý do`, cell: ({ reason }) => reason },
    { head: t`Chủ trì`, cell: ({ lead }) => lead },
    { head: t`TB khối`, cell: ({ average }) => pointsCell(average) },
    { head: t`Cao nhất`, cell: ({ best }) => pointsCell(best) },
    { head: t`Trung vị`, cell: ({ median }) => pointsCell(median) },
    { head: t`Năm ${year - 1}`, cell: ({ previous }) => pointsCell(previous) },
  ]
}
