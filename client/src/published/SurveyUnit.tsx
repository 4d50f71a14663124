import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Line, Section } from '../kit/Page/Page.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { countCell, pointsCell } from '../shared/cells.ts'
import { FILE_ALONE, RegisterTable } from '../shared/RegisterTable.tsx'
import { unitName } from '../units/unit-name.ts'
import { Cited, OwnScale, Printed, PrintedRank } from './FigureParts.tsx'
import type { Figure } from './load-published.ts'
import { editionsOf, SURVEY_INDICES, type SurveyYear, surveyYears } from './rules/survey-figures.ts'
import { useSurveysView } from './use-surveys-view.ts'

type Row = SurveyYear<Figure>

/** A unit's indices over the years: a column each, on its own scale; a year that nobody published is a dash. */
export function SurveyUnit() {
  const { t } = useLingui()
  const locale = useLocale()
  const { unit, own } = useSurveysView()
  const rows = useMemo(() => surveyYears(own), [own])
  const { wide, phone } = useColumns(own)
  if (unit === null) return null
  const name = unitName(unit, locale)
  return (
    <Section id="canh-nhau" title={t`Cạnh nhau qua các năm`}>
      <RegisterTable
        caption={t`Các chỉ số của ${name} qua các năm`}
        columns={wide}
        phone={phone}
        rows={rows}
        rowId={({ year }) => `${year}`}
        fileName={`khao-sat-${unit.slug}`}
        source={[...new Set(own.map(({ source }) => source))].join('; ')}
        illustrative={false}
      />
    </Section>
  )
}

function useColumns(own: readonly Figure[]) {
  const { t } = useLingui()
  const scaleWords = useScaleWords()
  return useMemo(() => {
    const scales = new Map(SURVEY_INDICES.map((index) => [index, scalesOf(own, index)]))
    const indices = SURVEY_INDICES.filter((index) => own.some((figure) => figure.index === index))
    const year: Column<Row> = {
      id: 'nam',
      label: t`Năm`,
      width: 64,
      rowHeader: true,
      cell: (row) => row.year,
      out: (row) => countCell(row.year),
    }
    const shown = indices.map(
      (index): Column<Row> => ({
        id: slugOf(index),
        label: index,
        base: scaleWords(scales.get(index) ?? []),
        minWidth: 170,
        cell: (row) => <YearCell figures={row.of.get(index) ?? []} />,
        out: (row) => pointsCell(row.of.get(index)?.[0]?.value),
      }),
    )
    const filed = indices.flatMap((index): readonly Column<Row>[] => [
      {
        id: `hang-${slugOf(index)}`,
        label: t`${index}: hạng`,
        cell: FILE_ALONE,
        out: (row) => rankText(row.of.get(index)?.[0]),
      },
      {
        id: `nguon-${slugOf(index)}`,
        label: t`${index}: nguồn`,
        cell: FILE_ALONE,
        out: (row) =>
          row.of
            .get(index)
            ?.map(({ source }) => source)
            .join('; ') ?? null,
      },
    ])
    const together: Column<Row> = {
      id: 'chi-so',
      label: t`Các chỉ số`,
      cell: (row) =>
        indices.flatMap((index) => {
          const figures = row.of.get(index)
          return figures === undefined ? [] : [<PhoneIndex key={index} index={index} figures={figures} />]
        }),
    }
    return { wide: [year, ...shown, ...filed], phone: [year, together] }
  }, [t, own, scaleWords])
}

const slugOf = (index: string): string => index.toLowerCase().replaceAll(' ', '-')

const rankText = (figure: Figure | undefined): string | null =>
  figure === undefined || figure.rank === null ? null : `${figure.rank}/${figure.rankBase ?? '?'}`

const scalesOf = (figures: readonly Figure[], index: string): readonly number[] =>
  editionsOf(figures.filter((figure) => figure.index === index)).flatMap(({ scales }) => scales)

/** "trên 80", or every maximum that sources state. */
export function useScaleWords() {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () =>
      (scales: readonly number[]): string | undefined => {
        const known = [...new Set(scales)].map((scale) => formatDecimal(scale, Number.isInteger(scale) ? 0 : 2, locale))
        const said = known.join('; ')
        return known.length === 0 ? undefined : t`trên ${said}`
      },
    [t, locale],
  )
}

function PhoneIndex({ index, figures }: { readonly index: string; readonly figures: readonly Figure[] }) {
  return (
    <div>
      <Line>{index}</Line>
      <YearCell figures={figures} />
    </div>
  )
}

/** What was published of one index for a year; every value where sources disagree. */
function YearCell({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return <NoFigure />
  return figures.map(
    ({ id, printed, value, scaleMax, rank, rankBase, rankNote, note, yearNote, source, sourceUrl, contradicts }) => (
      <div key={id}>
        {contradicts.length > 0 && <MisfitMark />} <Printed text={printed} scaleMax={scaleMax} />{' '}
        <PrintedRank rank={rank} base={rankBase} note={rankNote} />
        <OwnScale value={value} scaleMax={scaleMax} />
        <Cited notes={[yearNote, note]} source={source} url={sourceUrl} />
      </div>
    ),
  )
}
