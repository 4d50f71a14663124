import type { StatedFigure } from '../published/rules/figure-row.ts'
import { newId } from '../shared/ids.ts'

/** What a figure speaks of, and when it appeared. */
export interface FigureSubject {
  readonly level: string
  readonly name: string
  readonly unitKey: string | null
  readonly criterionKey: string | null
  readonly publishedOn: string | null
}

export type FigureRecord = ReturnType<typeof storedFigure>

/** The stored row of a figure. `position` is its place in the order of recording. */
export function storedFigure(figure: StatedFigure, position: number, subject: FigureSubject) {
  return {
    id: newId(),
    position,
    index_name: figure.index,
    year: figure.year,
    year_note: figure.yearNote,
    year_from: figure.yearFrom,
    as_of: figure.asOf,
    subject_name: subject.name,
    subject_level: subject.level,
    unit_id: subject.unitKey,
    group_name: figure.group,
    criterion_id: subject.criterionKey,
    part: figure.part,
    measure: figure.measure,
    note: figure.note,
    value: figure.value.toFixed(),
    printed: figure.printed,
    scale_max: figure.scaleMax?.toFixed() ?? null,
    rank: figure.rank,
    rank_base: figure.rankBase,
    rank_note: figure.rankNote,
    source: figure.source,
    source_url: figure.sourceUrl,
    published_on: subject.publishedOn,
  }
}
