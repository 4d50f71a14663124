import { useLingui } from '@lingui/react/macro'
import { csvFile, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { Problem } from './ask-imports.ts'
import { useProblemWords } from './problem-words.ts'

/** Downloads the errors, a row each, so that whoever filled the table can mend it. */
export function useErrorsCsv(errors: readonly Problem[]): () => void {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useProblemWords()
  const head = [
    t`Trang tính`,
    t`Ô`,
    t`Dòng`,
    t`Cột`,
    t`Loại lỗi`,
    t`Cần gì`,
    t`Gặp gì`,
    t`Ô kia`,
    t`Có phải`,
    t`Mã lỗi`,
  ]
  return () =>
    download(
      'loi-nhap-lieu.csv',
      csvFile(
        toCsv(
          [
            head,
            ...errors.map(({ sheet, cell, row, column, code, expected, got, otherCell, suggestions }) => [
              ...[sheet, cell, row === null ? null : { value: row, places: 0 }, column, words(code), expected, got],
              ...[otherCell, suggestions.join(' | '), code],
            ]),
          ],
          csvStyle(locale),
        ),
      ),
    )
}
