import { useLingui } from '@lingui/react/macro'
import { type Cell, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { unitName } from '../units/unit-name.ts'
import { useChangeWords } from './change-words.ts'
import type { LoadedDiff } from './DiffView.tsx'
import { placesOf } from './points-text.ts'

/** Downloads every change, whatever is shown, and how far the two versions can be compared. */
export function useDiffCsv(diff: LoadedDiff): () => void {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useChangeWords()
  const points = (value: number | null): Cell => (value === null ? null : { value, places: placesOf(value) })
  const { from, to, changes, comparableLeaves, comparablePointsBefore, comparablePointsAfter } = diff
  const head = [
    ...[t`Thay đổi`, t`Mã trước`, t`Mã sau`, t`Tên trước`, t`Tên sau`],
    ...[t`Điểm trước`, t`Điểm sau`, t`Cách chấm trước`, t`Cách chấm sau`],
  ]
  const rows = changes.map((change): readonly Cell[] => [
    words[change.kind].title,
    change.before?.code ?? null,
    change.after?.code ?? null,
    change.titleBefore,
    change.titleAfter,
    points(change.maxPointsBefore),
    points(change.maxPointsAfter),
    change.ruleBefore,
    change.ruleAfter,
  ])
  return () => {
    const facts: readonly (readonly Cell[])[] = [
      [t`Bản trước`, `${from.code}, ${unitName(from, locale)}`],
      [t`Bản sau`, `${to.code}, ${unitName(to, locale)}`],
      [t`Tiêu chí so được`, { value: comparableLeaves, places: 0 }],
      [t`Điểm so được, bản trước`, points(comparablePointsBefore)],
      [t`Điểm so được, bản sau`, points(comparablePointsAfter)],
      ...(from.provenance === 'ILLUSTRATIVE'
        ? [[t`Minh họa`, t`Bộ tiêu chí minh họa: không đơn vị có thật nào được chấm theo bộ này.`]]
        : []),
      [t`Địa chỉ`, window.location.href],
    ]
    download(
      `so-sanh-${from.code.toLowerCase()}-${to.code.toLowerCase()}.csv`,
      toCsv([head, ...rows, [], ...facts], csvStyle(locale)),
      'text/csv;charset=utf-8',
    )
  }
}
