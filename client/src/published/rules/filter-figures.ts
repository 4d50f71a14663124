import { fold } from '@par-atlas/schema/fold'
import { sourceWords } from '../../shared/source-words.ts'

export interface FilteredFigure {
  readonly index: string
  readonly year: number
  readonly measure: string
  readonly source: string
  readonly group: string | null
  readonly unit: { readonly slug: string; readonly name: string } | null
  readonly contradicts: readonly unknown[]
}

/** Every part that is given must hold; `q` is looked for in unit, group, measure (as the source and as either language says it) and source, marks ignored. */
export interface FigureFilter {
  readonly 'chi-so'?: string | undefined
  readonly nam?: number | undefined
  readonly 'don-vi'?: string | undefined
  readonly q?: string | undefined
  readonly 'mau-thuan'?: true | undefined
}

export function filterFigures<F extends FilteredFigure>(figures: readonly F[], filter: FigureFilter): F[] {
  const words = fold(filter.q ?? '')
  return figures.filter(
    (figure) =>
      (filter['chi-so'] === undefined || figure.index === filter['chi-so']) &&
      (filter.nam === undefined || figure.year === filter.nam) &&
      (filter['don-vi'] === undefined || figure.unit?.slug === filter['don-vi']) &&
      (!filter['mau-thuan'] || figure.contradicts.length > 0) &&
      (words === '' || textOf(figure).includes(words)),
  )
}

const textOf = ({ unit, group, measure, source }: FilteredFigure): string =>
  fold([unit?.name, said(group), said(measure), source].filter(Boolean).join(' '))

const said = (text: string | null): string | null =>
  text && [text, sourceWords(text, 'vi'), sourceWords(text, 'en')].join(' ')
