import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitFiguresFragment, UnitFiguresFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { Download } from '../kit/Download/Download.tsx'
import type { Spreadsheet } from '../kit/export/spreadsheet.ts'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { sourceWords } from '../shared/source-words.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { Printed, PrintedRank, SourceText } from './FigureParts.tsx'
import styles from './figures.module.css'
import { useMeasureWords } from './measure-words.ts'
import { type FigureGroup, type FigureRow, groupFigures, type Source, type Statement } from './rules/figure-groups.ts'
import { yearText } from './rules/year-text.ts'
import { usePublishedSpreadsheet } from './use-published-spreadsheet.ts'

/** Every published figure of a unit by index and year, contradictions side by side, then the numbered sources. */
export function UnitFigures({ unit: from }: { readonly unit: FragmentType<UnitFiguresFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitFiguresFragmentDoc, fragmentName: 'UnitFigures', from })
  const figures = unit.publishedFigures.nodes
  const { groups, sources } = useMemo(() => groupFigures(figures), [figures])
  const total = unit.publishedFigures.totalCount ?? figures.length
  const { t } = useLingui()
  const spreadsheet = useUnitSpreadsheet(unit)
  return (
    <section className={styles.section} aria-labelledby="so-da-cong-bo">
      <h2 id="so-da-cong-bo">
        <Trans>Số đã công bố</Trans>
      </h2>
      {groups.length === 0 && (
        <p>
          <Trans>Kho chưa có số nào đã công bố của đơn vị này.</Trans>
        </p>
      )}
      {groups.map((group) => (
        <IndexTable key={group.index} group={group} />
      ))}
      {sources.length > 0 && <Sources sources={sources} />}
      {groups.length > 0 && (
        <div>
          <Download spreadsheet={spreadsheet} of={t`Số đã công bố`} />
        </div>
      )}
      {total > figures.length && (
        <p className={styles.note}>
          <Link to="/so-lieu" search={{ 'don-vi': unit.slug }} className={linkClass()}>
            <Trans>Xem cả {total} số của đơn vị này</Trans>
          </Link>
        </p>
      )}
    </section>
  )
}

/** The figures as the list of all published figures has them, and the unit in the name of the file. */
function useUnitSpreadsheet(unit: UnitFiguresFragment): () => Spreadsheet {
  const figures = useMemo(() => unit.publishedFigures.nodes.map((figure) => ({ ...figure, unit, group: null })), [unit])
  const whole = usePublishedSpreadsheet(figures)
  const illustrative = useUnrealWords(unit.provenance === 'ILLUSTRATIVE')
  return () => ({ ...whole(), fileName: `so-da-cong-bo-${unit.slug}`, illustrative })
}

function IndexTable({ group }: { readonly group: FigureGroup }) {
  const locale = useLocale()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{group.index}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Năm</Trans>
            </th>
            <th scope="col">
              <Trans>Nội dung</Trans>
            </th>
            <th scope="col">
              <Trans>Số như in, hạng và nguồn</Trans>
            </th>
          </tr>
        </thead>
        {byYear(group, locale).map(([year, rows]) => (
          <tbody key={year}>
            {rows.map((row, index) => (
              <FigureLine key={row.key} row={row} year={index === 0 ? { text: year, lines: rows.length } : undefined} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Rows under their year, which is then written once. */
const byYear = ({ rows }: FigureGroup, locale: 'vi' | 'en') => [...Map.groupBy(rows, (row) => yearText(row, locale))]

interface FigureLineProps {
  readonly row: FigureRow
  /** The year in words and over how many lines it stands, on the first of them. */
  readonly year: { readonly text: string; readonly lines: number } | undefined
}

function FigureLine({ row, year }: FigureLineProps) {
  const words = useMeasureWords()
  return (
    <tr>
      {year && (
        <th scope="rowgroup" rowSpan={year.lines} className={styles.year}>
          {year.text}
        </th>
      )}
      <th scope="row" className={styles.measure}>
        {words(row)}
      </th>
      <td>
        <ul className={styles.statements}>
          {row.statements.map((statement) => (
            <li key={statement.key}>
              <StatementText statement={statement} />
            </li>
          ))}
        </ul>
        <Remarks row={row} />
      </td>
    </tr>
  )
}

function StatementText({ statement }: { readonly statement: Statement }) {
  return (
    <>
      <Printed text={statement.printed} scaleMax={statement.scaleMax} />{' '}
      <PrintedRank rank={statement.rank} base={statement.rankBase} note={statement.rankNote} />{' '}
      <span className={styles.references}>
        {statement.sources.map((number) => (
          <a key={number} href={`#nguon-${number}`}>
            [{number}]
          </a>
        ))}
      </span>
    </>
  )
}

/** What sources remark, each with its figure where there are several, and what does not agree. */
function Remarks({ row: { statements, contradictory, misfits } }: { readonly row: FigureRow }) {
  const { t } = useLingui()
  const locale = useLocale()
  const count = statements.length
  const remarks = statements.flatMap(({ key, printed, notes }) =>
    notes.map((note) => ({ key: `${key} ${note}`, printed, text: sourceWords(note, locale) })),
  )
  return (
    <div className={styles.remarks}>
      {remarks.map(({ key, printed, text }) => (
        <p key={key} className={styles.note}>
          {count > 1 && (
            <>
              <Printed text={printed} scaleMax={null} />:{' '}
            </>
          )}
          {text}
        </p>
      ))}
      {contradictory && (
        <p className={styles.misfit}>
          <MisfitMark /> {t`Các nguồn in khác nhau; giữ cả ${count} số.`}
        </p>
      )}
      {misfits.map(({ message, messageEn }) => (
        <p key={message} className={styles.misfit}>
          <MisfitMark /> {locale === 'en' ? messageEn : message}
        </p>
      ))}
    </div>
  )
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol className={styles.sources}>
      {sources.map((source) => (
        <li key={source.number} id={`nguon-${source.number}`}>
          [{source.number}] <SourceText text={source.text} url={source.url} whole />
          {source.publishedOn && `, ${formatDate(source.publishedOn)}`}
        </li>
      ))}
    </ol>
  )
}
