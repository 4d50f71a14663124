import { useLingui } from '@lingui/react/macro'
import type { Cell, Spreadsheet } from '../kit/export/spreadsheet.ts'
import { useLocale } from '../kit/format/locale.ts'
import { countCell, dayCell } from '../shared/cells.ts'
import { sourceWords } from '../shared/source-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { Figure } from './load-published.ts'
import { useMeasureWords } from './measure-words.ts'
import { yearText } from './rules/year-text.ts'

/** What a row is made of. */
export type FiledFigure = Omit<Figure, 'unit'> & { readonly unit: Parameters<typeof unitName>[0] | null }

/** The figures shown; the printed text and the source stand in each row. */
export function usePublishedSpreadsheet(figures: readonly FiledFigure[]): () => Spreadsheet {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useMeasureWords()
  const head = [
    t`Chỉ số`,
    t`Năm`,
    t`Đơn vị hoặc nhóm`,
    t`Nội dung`,
    t`Nội dung như nguồn ghi`,
    t`Ghi chú`,
    t`Giá trị`,
    t`Số như in`,
    t`Điểm tối đa`,
    t`Hạng`,
    t`Trong số`,
    t`Nguồn khác in khác`,
    t`Nguồn`,
    t`Ngày công bố`,
  ]
  return () => ({
    fileName: 'so-da-cong-bo',
    title: t`Số đã công bố`,
    head,
    rows: figures.map((figure) => cellsOf(figure, words(figure), locale)),
    facts: [[t`Nguồn`, t`Ghi ở cột “Nguồn” của từng dòng.`]],
  })
}

const number = (value: number | null): Cell => (value === null ? null : { value, places: placesOf(value) })

/** As many places as the figure has, at most six. */
const placesOf = (value: number): number => Math.min(6, /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0)

function cellsOf(figure: FiledFigure, words: string, locale: 'vi' | 'en'): Cell[] {
  const {
    index,
    year,
    yearNote,
    unit,
    group,
    measure,
    note,
    value,
    printed,
    scaleMax,
    rank,
    rankBase,
    rankNote,
    contradicts,
    source,
    publishedOn,
  } = figure
  return [
    index,
    yearText({ year, yearNote }, locale),
    unit ? unitName(unit, locale) : group && sourceWords(group, locale),
    words,
    measure,
    note && sourceWords(note, locale),
    number(value),
    printed,
    number(scaleMax),
    rank === null ? rankNote && sourceWords(rankNote, locale) : countCell(rank),
    countCell(rankBase),
    contradicts.length > 0 ? countCell(contradicts.length) : null,
    source,
    dayCell(publishedOn),
  ]
}
