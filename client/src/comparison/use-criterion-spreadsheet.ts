import { useLingui } from '@lingui/react/macro'
import { laidOut, type OutColumn, type Spreadsheet } from '../kit/export/spreadsheet.ts'
import { microCell } from '../shared/cells.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import type { CriterionParts } from './CriterionView.tsx'
import { useStateWords } from './cell-words.ts'
import { tableUnits } from './rules/table-units.ts'
import { lossesOf } from './use-criterion-columns.tsx'

/** Every unit, whatever the table shows, with both kinds of loss in columns of their own and the source inside. */
export function useCriterionSpreadsheet(parts: CriterionParts): () => Spreadsheet {
  const { t } = useLingui()
  const columns = useOutColumns(parts)
  const illustrative = useUnrealWords(parts.illustrative)
  const { fileName, index, year, where, source, framework } = parts
  return () => {
    const { scored, without } = tableUnits(parts.units, parts.node)
    return {
      fileName,
      title: `${where}, ${index} ${year}`,
      ...laidOut(columns, [...scored, ...without]),
      facts: [
        [t`Bộ tiêu chí`, framework],
        [t`Nguồn`, source],
      ],
      illustrative,
    }
  }
}

type Row = ReturnType<typeof tableUnits>['scored'][number]

function useOutColumns(parts: CriterionParts): readonly OutColumn<Row>[] {
  const { t } = useLingui()
  const words = useStateWords()
  const losses = lossesOf(parts).flatMap((loss): OutColumn<Row>[] => [
    { head: loss === 'deducted' ? t`Bị trừ` : t`Chưa đạt`, cell: ({ unit }) => microCell(unit.lost[loss]) },
    {
      head: loss === 'deducted' ? t`Phần bị trừ, %` : t`Phần chưa đạt, %`,
      cell: ({ own }) => {
        const share = own[loss]?.share ?? null
        return share === null ? null : { value: share, places: 1, percent: true }
      },
    },
  ])
  return [
    { head: t({ message: 'Đơn vị', context: 'cột' }), cell: ({ unit }) => unit.name },
    {
      head: t`Tình trạng`,
      cell: ({ unit }) => (unit.points === null ? words(unit.state) : unit.complete ? t`đủ điểm` : t`chưa đủ điểm`),
    },
    { head: t`Điểm`, cell: ({ unit }) => microCell(unit.points) },
    { head: t`Điểm tối đa`, cell: ({ unit }) => microCell(unit.maxPoints) },
    ...losses,
    { head: t`Lý do`, cell: ({ unit }) => unit.reason },
    { head: t`Nhánh`, cell: ({ unit }) => unit.branch },
    { head: t`Năm ${parts.year - 1}`, cell: ({ unit }) => microCell(unit.previous) },
    { head: t`Từng mất điểm`, cell: ({ unit }) => unit.yearsRepeated.join(', ') || null },
  ]
}
