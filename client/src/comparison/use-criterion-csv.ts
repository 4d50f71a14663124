import { useLingui } from '@lingui/react/macro'
import { type Cell, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import type { CriterionParts } from './CriterionView.tsx'
import { useStateWords } from './cell-words.ts'
import { tableUnits } from './rules/table-units.ts'
import { lossesOf } from './use-criterion-columns.tsx'

const figure = (value: Micro | null): Cell => (value === null ? null : { value: toPoints(value, 6), places: 6 })

/** Downloads every unit, whatever the table shows, with both kinds of loss in columns of their own and the source inside. */
export function useCriterionCsv(parts: CriterionParts): () => void {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useStateWords()
  const losses = lossesOf(parts)
  const head = [
    t({ message: 'Đơn vị', context: 'cột' }),
    t`Tình trạng`,
    t`Điểm`,
    t`Điểm tối đa`,
    ...losses.flatMap((loss) =>
      loss === 'deducted' ? [t`Bị trừ`, t`Phần bị trừ, %`] : [t`Chưa đạt`, t`Phần chưa đạt, %`],
    ),
    t`Lý do`,
    t`Nhánh`,
    t`Năm ${parts.year - 1}`,
    t`Từng mất điểm`,
  ]
  return () => {
    const { scored, without } = tableUnits(parts.units, parts.node)
    const rows = [...scored, ...without].map(({ unit, own }): Cell[] => [
      unit.name,
      unit.points === null ? words(unit.state) : unit.complete ? t`đủ điểm` : t`chưa đủ điểm`,
      figure(unit.points),
      figure(unit.maxPoints),
      ...losses.flatMap((loss): Cell[] => {
        const share = own[loss]?.share ?? null
        return [figure(unit.lost[loss]), share === null ? null : { value: share, places: 1 }]
      }),
      unit.reason,
      unit.branch,
      figure(unit.previous),
      unit.yearsRepeated.join(', ') || null,
    ])
    const notes = [
      parts.source,
      ...(parts.illustrative ? [t`Minh họa: đơn vị và điểm số không có thật.`] : []),
      window.location.href,
    ]
    const text = toCsv([head, ...rows, ...notes.map((note) => [note])], csvStyle(locale))
    download(`${parts.fileName}.csv`, text, 'text/csv;charset=utf-8')
  }
}
