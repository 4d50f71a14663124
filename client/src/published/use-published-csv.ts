import { useLingui } from '@lingui/react/macro'
import { type Cell, csvStyle, toCsv } from '../kit/export/csv.ts'
import { download } from '../kit/export/download.ts'
import { useLocale } from '../kit/format/locale.ts'
import { sourceWords } from '../shared/source-words.ts'
import { unitName } from '../units/unit-name.ts'
import type { Figure } from './load-published.ts'
import { useMeasureWords } from './measure-words.ts'
import { yearText } from './rules/year-text.ts'

/** Downloads the figures shown; the printed text and the source stand in each row. */
export function usePublishedCsv(figures: readonly Figure[]): () => void {
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
  return () =>
    download(
      'so-da-cong-bo.csv',
      toCsv([head, ...figures.map((figure) => cellsOf(figure, words(figure), locale))], csvStyle(locale)),
      'text/csv;charset=utf-8',
    )
}

const number = (value: number | null): Cell => (value === null ? null : { value, places: placesOf(value) })

/** As many places as the figure has, at most six. */
const placesOf = (value: number): number => Math.min(6, /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0)

function cellsOf(figure: Figure, words: string, locale: 'vi' | 'en'): Cell[] {
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
    rank === null ? rankNote && sourceWords(rankNote, locale) : number(rank),
    number(rankBase),
    contradicts.length > 0 ? String(contradicts.length) : null,
    source,
    publishedOn,
  ]
}
