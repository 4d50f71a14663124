import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PlainTable } from '../kit/Table/PlainTable.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { minus, toMicro, toPoints } from '../shared/points.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useChangeWords } from './change-words.ts'
import type { LoadedChange } from './DiffView.tsx'
import styles from './framework.module.css'
import { placesOf, pointsCell } from './points-text.ts'
import type { ChangeGroup, ChangeKind } from './rules/change-groups.ts'
import { narrowedFrom } from './rules/narrowed-from.ts'

export interface DiffGroupProps {
  readonly group: ChangeGroup<LoadedChange>
  readonly from: string
  readonly to: string
}

/** All changes of one kind, both versions beside one another. */
export function DiffGroup({ group: { kind, changes }, from, to }: DiffGroupProps) {
  const words = useChangeWords()[kind]
  const columns = useColumns(kind, from, to)
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>
        {words.title} <span className={styles.quiet}>{changes.length}</span>{' '}
        <span className={styles.note}>{words.explained}</span>
      </h2>
      <PlainTable
        caption={words.title}
        columns={columns}
        rows={changes}
        rowId={({ before, after }) => `${before?.code ?? ''}→${after?.code ?? ''}`}
        look={({ before, after }) => ((after ?? before)?.leaf ? {} : { tone: 'total' })}
      />
    </section>
  )
}

function useColumns(kind: ChangeKind, from: string, to: string): readonly Column<LoadedChange>[] {
  const { t } = useLingui()
  const narrow = useNarrow()
  return useMemo(() => {
    const codes: readonly Column<LoadedChange>[] = [
      { id: 'tu', label: from, width: 92, cell: ({ before }) => <Code framework={from} at={before} /> },
      { id: 'den', label: to, width: 92, cell: ({ after }) => <Code framework={to} at={after} /> },
    ]
    const points: readonly Column<LoadedChange>[] = [
      {
        id: 'truoc',
        label: t`Điểm trước`,
        width: 76,
        align: 'end',
        cell: (row) => <Points value={row.maxPointsBefore} />,
      },
      { id: 'sau', label: t`Điểm sau`, width: 76, align: 'end', cell: (row) => <Points value={row.maxPointsAfter} /> },
      { id: 'chenh', label: t`Chênh`, width: 76, align: 'end', cell: (row) => <Difference change={row} /> },
    ]
    const rules: readonly Column<LoadedChange>[] = [
      {
        id: 'cach-truoc',
        label: t`Cách chấm trước`,
        minWidth: 220,
        cell: ({ ruleBefore }) => ruleBefore ?? <NoFigure />,
      },
      { id: 'cach-sau', label: t`Cách chấm sau`, minWidth: 220, cell: ({ ruleAfter }) => ruleAfter ?? <NoFigure /> },
    ]
    const title: Column<LoadedChange> = {
      id: 'tieu-chi',
      label: t`Tiêu chí`,
      minWidth: 220,
      rowHeader: true,
      cell: (row) => <Title change={row} kind={kind} />,
    }
    const { minWidth: _, ...narrowTitle } = title
    const phone: Column<LoadedChange> = {
      ...narrowTitle,
      cell: (row) => <PhoneTitle change={row} kind={kind} {...{ from, to }} />,
    }
    const both: Column<LoadedChange> = {
      id: 'diem',
      label: t`Điểm`,
      width: 104,
      align: 'end',
      cell: ({ maxPointsBefore, maxPointsAfter }) => (
        <>
          <Points value={maxPointsBefore} /> → <Points value={maxPointsAfter} />
        </>
      ),
    }
    if (narrow) return [phone, both]
    return [...codes, title, ...points, ...(kind === 'RULE_CHANGED' ? rules : [])]
  }, [kind, from, to, narrow, t])
}

function Code({ framework, at }: { readonly framework: string; readonly at: LoadedChange['after'] }) {
  if (!at) return <NoFigure />
  const search = at.leaf ? { muc: at.code } : {}
  return (
    <Link to="/bo-tieu-chi/$code" params={{ code: framework }} search={search} className={linkClass()}>
      {at.code}
    </Link>
  )
}

interface TitleProps {
  readonly change: LoadedChange
  readonly kind: ChangeKind
}

/** Both titles where they differ, and both places where it moved. */
function Title({ change, kind }: TitleProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { titleBefore, titleAfter, before, after } = change
  if (kind === 'REWORDED') {
    return (
      <>
        <span className={styles.old} data-word={t`trước`}>
          {titleBefore}
        </span>
        <span className={styles.new} data-word={t`sau`}>
          {titleAfter} <PartNote change={change} />
        </span>
      </>
    )
  }
  const above = (at: LoadedChange['after']) => {
    const parent = at?.parent
    return parent && `${parent.code} ${locale === 'en' ? (parent.titleEn ?? parent.title) : parent.title}`
  }
  if (kind === 'MOVED') {
    return (
      <>
        {titleAfter}
        <span className={styles.old} data-word={t`từ`}>
          {above(before)}
        </span>
        <span className={styles.new} data-word={t`sang`}>
          {above(after)}
        </span>
      </>
    )
  }
  return (
    <>
      {titleAfter ?? titleBefore} <PartNote change={change} />
    </>
  )
}

/** A criterion that was split or narrowed is compared with a part of what it was, and says so. */
function PartNote({ change }: { readonly change: LoadedChange }) {
  const code = narrowedFrom(change)
  if (code === null) return null
  return (
    <span className={styles.quiet}>
      <Trans>(một phần của {code})</Trans>
    </span>
  )
}

function PhoneTitle({ change, kind, from, to }: TitleProps & { readonly from: string; readonly to: string }) {
  return (
    <>
      <Title change={change} kind={kind} />
      <span className={styles.line}>
        <Code framework={from} at={change.before} /> → <Code framework={to} at={change.after} />
      </span>
      {kind === 'RULE_CHANGED' && <span className={styles.line}>{change.ruleAfter}</span>}
    </>
  )
}

function Points({ value }: { readonly value: number | null }) {
  const locale = useLocale()
  return value === null ? <NoFigure /> : pointsCell(value, locale)
}

/** The later maximum less the earlier one, exact; nothing where one of them is missing. */
function Difference({ change: { maxPointsBefore, maxPointsAfter } }: { readonly change: LoadedChange }) {
  const locale = useLocale()
  if (maxPointsBefore === null || maxPointsAfter === null) return <NoFigure />
  const difference = toPoints(minus(toMicro(maxPointsAfter), toMicro(maxPointsBefore)), 6)
  return formatSigned(difference, Math.max(2, placesOf(difference)), locale)
}
