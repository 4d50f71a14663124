import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitFiguresFragment, UnitFiguresFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Printed, PrintedRank, SourceText } from './FigureParts.tsx'
import styles from './figures.module.css'
import { useMeasureWords } from './measure-words.ts'
import { type FigureGroup, type FigureRow, groupFigures, type Source, type Statement } from './rules/figure-groups.ts'
import { yearText } from './rules/year-text.ts'

/** Every published figure of a unit by index and year, contradictions side by side, then the numbered sources. */
export function UnitFigures({ unit: from }: { readonly unit: FragmentType<UnitFiguresFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitFiguresFragmentDoc, fragmentName: 'UnitFigures', from })
  const figures = unit.publishedFigures.nodes
  const { groups, sources } = useMemo(() => groupFigures(figures), [figures])
  const total = unit.publishedFigures.totalCount ?? figures.length
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

function IndexTable({ group }: { readonly group: FigureGroup }) {
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
        <tbody>
          {group.rows.map((row) => (
            <FigureLine key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureLine({ row }: { readonly row: FigureRow }) {
  const { t } = useLingui()
  const words = useMeasureWords()
  const locale = useLocale()
  return (
    <tr>
      <td className={styles.year}>{yearText(row)}</td>
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
        {row.contradictory && (
          <p className={styles.misfit}>
            <MisfitMark /> {t`Các nguồn in khác nhau; giữ cả ${row.statements.length} số.`}
          </p>
        )}
        {row.misfits.map(({ message, messageEn }) => (
          <p key={message} className={styles.misfit}>
            <MisfitMark /> {locale === 'en' ? messageEn : message}
          </p>
        ))}
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
      {statement.notes.length > 0 && <span className={styles.note}> {statement.notes.join('; ')}</span>}
    </>
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
