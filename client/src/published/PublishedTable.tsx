import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Table } from '../kit/Table/Table.tsx'
import type { Column, Sort } from '../kit/Table/table.model.ts'
import { sourceWords } from '../shared/source-words.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import { Printed, PrintedRank, SourceText } from './FigureParts.tsx'
import type { Figure } from './load-published.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './PublishedPage.module.css'
import { yearText } from './rules/year-text.ts'

const route = getRouteApi('/so-lieu')

/** One row a figure: what, of whom, in which year, as printed, with rank and source. */
export function PublishedTable({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useLingui()
  const [wide, phone, narrow] = [useColumns(), usePhoneColumns(), useNarrow()]
  const columns = narrow ? phone : wide
  const { sx } = route.useSearch()
  const navigate = route.useNavigate()
  const sort = readSort(sx, columns)
  return (
    <Table
      caption={t`Số đã công bố`}
      columns={columns}
      rows={figures}
      rowId={({ id }) => id}
      sort={sort}
      onSort={({ columnId, direction }) =>
        navigate({
          search: (known) => ({ ...known, sx: `${direction === 'descending' ? '-' : ''}${columnId}` }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}

function readSort(text: string | undefined, columns: readonly Column<Figure>[]): Sort | null {
  const columnId = text?.replace(/^-/u, '')
  if (!columns.some(({ id, sort }) => id === columnId && sort) || columnId === undefined) return null
  return { columnId, direction: text?.startsWith('-') ? 'descending' : 'ascending' }
}

function useColumns(): readonly Column<Figure>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useMeasureWords()
  return useMemo(
    () => [
      { id: 'chi-so', label: t`Chỉ số`, width: 92, sort: ({ index }) => index, cell: ({ index }) => index },
      {
        id: 'nam',
        label: t`Năm`,
        width: 84,
        firstDirection: 'descending',
        sort: ({ year }) => year,
        cell: (figure) => yearText(figure, locale),
      },
      {
        id: 'don-vi',
        label: t`Đơn vị hoặc nhóm`,
        minWidth: 158,
        rowHeader: true,
        sort: ({ unit, group }) => (unit ? unitName(unit, locale) : group && sourceWords(group, locale)),
        cell: ({ unit, group }) =>
          unit ? <UnitLink unit={unit} variant="name" /> : group && sourceWords(group, locale),
      },
      {
        id: 'noi-dung',
        label: t`Nội dung`,
        minWidth: 180,
        sort: words,
        cell: (figure) => <MeasureCell figure={figure} words={words} />,
      },
      {
        id: 'so',
        label: t`Số như in`,
        width: 104,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ value }) => value,
        cell: (figure) => <PrintedCell figure={figure} />,
      },
      {
        id: 'hang',
        label: t`Hạng`,
        width: 90,
        sort: ({ rank }) => rank,
        cell: ({ rank, rankBase, rankNote }) => <PrintedRank rank={rank} base={rankBase} note={rankNote} />,
      },
      {
        id: 'nguon',
        label: t`Nguồn`,
        minWidth: 230,
        sort: ({ source }) => source,
        cell: (figure) => <SourceCell figure={figure} />,
      },
    ],
    [t, locale, words],
  )
}

/** On a phone the figure stays in sight: what it is of stands in one column, the number with its rank in the other. */
function usePhoneColumns(): readonly Column<Figure>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'don-vi',
        label: t`Đơn vị hoặc nhóm`,
        rowHeader: true,
        sort: ({ unit, group }) => (unit ? unitName(unit, locale) : group && sourceWords(group, locale)),
        cell: (figure) => <PhoneSubject figure={figure} />,
      },
      {
        id: 'so',
        label: t`Số như in`,
        width: 112,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ value }) => value,
        cell: (figure) => <PhoneFigure figure={figure} />,
      },
    ],
    [t, locale],
  )
}

interface CellProps {
  readonly figure: Figure
}

function PhoneSubject({ figure }: CellProps) {
  const locale = useLocale()
  const words = useMeasureWords()
  const { unit, group, index } = figure
  return (
    <>
      {unit ? <UnitLink unit={unit} variant="name" /> : group && sourceWords(group, locale)}
      <span className={styles.line}>
        {index} {yearText(figure, locale)} · <MeasureCell figure={figure} words={words} />
      </span>
      <span className={styles.line}>
        <SourceCell figure={figure} />
      </span>
    </>
  )
}

function PhoneFigure({ figure }: CellProps) {
  const { rank, rankBase, rankNote } = figure
  return (
    <>
      <PrintedCell figure={figure} />
      <span className={styles.line}>
        <PrintedRank rank={rank} base={rankBase} note={rankNote} />
      </span>
    </>
  )
}

function MeasureCell({ figure, words }: CellProps & { readonly words: ReturnType<typeof useMeasureWords> }) {
  const locale = useLocale()
  return (
    <>
      {words(figure)}
      {figure.note && <span className={styles.note}> {sourceWords(figure.note, locale)}</span>}
    </>
  )
}

function PrintedCell({ figure }: CellProps) {
  const odd = figure.contradicts.length > 0 || figure.misfits.length > 0
  return (
    <>
      {odd && <MisfitMark />} <Printed text={figure.printed} scaleMax={figure.scaleMax} />
    </>
  )
}

function SourceCell({ figure }: CellProps) {
  return (
    <span className={styles.source}>
      <SourceText text={figure.source} url={figure.sourceUrl} />
      {figure.publishedOn && `, ${formatDate(figure.publishedOn)}`}
      {figure.contradicts.length > 0 && (
        <span className={styles.note}>
          {' '}
          <Trans>nguồn khác in khác</Trans>
        </span>
      )}
    </span>
  )
}
