import { useLingui } from '@lingui/react/macro'
import type { Cell, Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell } from '../shared/cells.ts'
import { unitName } from '../units/unit-name.ts'
import { useChangeWords } from './change-words.ts'
import type { LoadedDiff } from './DiffView.tsx'
import { placesOf } from './points-text.ts'
import { narrowedFrom } from './rules/narrowed-from.ts'

/** Every change, whatever is shown, and how far the two versions can be compared. */
export function useDiffSpreadsheet(diff: LoadedDiff): () => Spreadsheet {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useChangeWords()
  const points = (value: number | null): Cell => (value === null ? null : { value, places: placesOf(value) })
  const note = (code: string | null): Cell => (code === null ? null : t`(một phần của ${code})`)
  const { from, to, changes, comparableLeaves, comparablePointsBefore, comparablePointsAfter } = diff
  const head = [
    ...[t`Thay đổi`, t`Mã trước`, t`Mã sau`, t`Tên trước`, t`Tên sau`],
    ...[t`Điểm trước`, t`Điểm sau`, t`Cách chấm trước`, t`Cách chấm sau`, t`Ghi chú`],
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
    note(narrowedFrom(change)),
  ])
  const [fromCode, toCode] = [from.code, to.code]
  return () => ({
    fileName: `so-sanh-${fromCode.toLowerCase()}-${toCode.toLowerCase()}`,
    title: t`So sánh ${fromCode} với ${toCode}`,
    head,
    rows,
    facts: [
      [t`Nguồn`, t`Hai phiên bản bộ tiêu chí trên PAR Atlas.`],
      [t`Bản trước`, `${fromCode}, ${unitName(from, locale)}`],
      [t`Bản sau`, `${toCode}, ${unitName(to, locale)}`],
      [t`Tiêu chí so được`, countCell(comparableLeaves)],
      [t`Điểm so được, bản trước`, points(comparablePointsBefore)],
      [t`Điểm so được, bản sau`, points(comparablePointsAfter)],
    ],
    illustrative:
      from.provenance === 'ILLUSTRATIVE'
        ? t`Bộ tiêu chí minh họa: không đơn vị có thật nào được chấm theo bộ này.`
        : undefined,
  })
}
