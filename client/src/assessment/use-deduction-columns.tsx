import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import type { Column } from '../kit/Table/table.model.ts'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import styles from './DeductionView.module.css'
import { type DeductionRow, greatestLosses } from './rules/deduction-rows.ts'
import { useStateWord } from './state-words.ts'

export interface ColumnInput {
  readonly rows: readonly DeductionRow[]
  readonly year: number
  /** Figures may still change: a dotted line under each. */
  readonly provisional: boolean
  /** How much there is room for. */
  readonly room: 'wide' | 'beside' | 'tablet' | 'phone'
}

/** The columns of the table of deductions that there is room and reason for. */
export function useDeductionColumns(input: ColumnInput): readonly Column<DeductionRow>[] {
  const all = useAllColumns(input)
  const { rows, room } = input
  return useMemo(() => {
    const has = (known: (row: DeductionRow) => number | null): boolean => rows.some((row) => known(row) !== null)
    const absent = new Set([
      ...(has(({ self }) => self) ? [] : ['tu-cham']),
      ...(has(({ surveyed }) => surveyed) ? [] : ['khao-sat', 'chua-dat']),
      ...(has(({ average }) => average) ? [] : ['kem-tb', 'tot-nhat']),
      ...(has(({ previous }) => previous) ? [] : ['nam-truoc']),
      ...HIDDEN[room],
    ])
    return all.filter(({ id }) => !absent.has(id))
  }, [all, rows, room])
}

const HIDDEN: Readonly<Record<ColumnInput['room'], readonly string[]>> = {
  wide: ['dong'],
  beside: ['dong', 'tot-nhat'],
  tablet: ['dong', 'tot-nhat', 'tu-cham', 'tham-dinh', 'khao-sat'],
  phone: [
    'ma',
    'tieu-chi',
    'toi-da',
    'tu-cham',
    'tham-dinh',
    'khao-sat',
    'dat',
    'ly-do',
    'chu-tri',
    'kem-tb',
    'tot-nhat',
    'nam-truoc',
  ],
}

function useAllColumns({ rows, year, provisional }: ColumnInput): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const stateWord = useStateWord()
  return useMemo(() => {
    const most = greatestLosses(rows)
    const figure = (
      id: string,
      label: string,
      value: (row: DeductionRow) => number | null,
      more: Partial<Column<DeductionRow>> = {},
    ): Column<DeductionRow> => ({
      id,
      label,
      align: 'end',
      width: 50,
      firstDirection: 'descending',
      sort: value,
      cell: (row) => <ScoreCell value={value(row)} />,
      ...more,
    })
    return [
      { id: 'ma', label: t`Mã`, width: 86, cell: ({ code }) => code },
      { id: 'tieu-chi', label: t`Tiêu chí`, rowHeader: true, minWidth: 180, cell: ({ title }) => title },
      {
        id: 'dong',
        label: t`Tiêu chí`,
        rowHeader: true,
        minWidth: 150,
        cell: (row) => <PhoneLine row={row} word={stateWord(row.state)} />,
      },
      figure('toi-da', t`Tối đa`, ({ max }) => max, { width: 46 }),
      figure('tu-cham', t`Tự chấm`, ({ self }) => self),
      figure('tham-dinh', t`Thẩm định`, ({ appraised }) => appraised, { width: 52 }),
      figure('khao-sat', t`XHH, KT–XH`, ({ surveyed }) => surveyed, { width: 54 }),
      figure('dat', t`Đạt`, ({ points }) => points, {
        cell: (row) => <Got row={row} provisional={provisional} word={stateWord(row.state)} />,
      }),
      figure('bi-tru', t`Bị trừ`, ({ deducted }) => deducted, {
        width: 88,
        head: <span className={styles.lost}>{t`Bị trừ`}</span>,
        cell: (row) => <LossCell kind="lost" value={row.deducted} most={row.leaf ? most.deducted : undefined} />,
      }),
      figure('chua-dat', t`Chưa đạt`, ({ notReached }) => notReached, {
        width: 54,
        head: <span className={styles.unreached}>{t`Chưa đạt`}</span>,
        cell: (row) => <LossCell kind="unreached" value={row.notReached} />,
      }),
      {
        id: 'ly-do',
        label: t`Lý do`,
        minWidth: 116,
        cell: (row) => <Reason row={row} word={stateWord(row.state)} locale={locale} />,
      },
      { id: 'chu-tri', label: t`Chủ trì`, width: 116, cell: ({ lead, leaf }) => (leaf ? lead : null) },
      figure(
        'kem-tb',
        t`TB khối`,
        ({ average, points }) => (average === null || points === null ? null : average - points),
        {
          cell: ({ average }) => <ScoreCell value={average} weight="faint" />,
        },
      ),
      figure('tot-nhat', t`Cao nhất`, ({ best }) => best, {
        cell: ({ best }) => <ScoreCell value={best} weight="faint" />,
      }),
      figure('nam-truoc', t`Năm ${year - 1}`, ({ previous }) => previous, {
        width: 52,
        cell: ({ previous }) => <ScoreCell value={previous} weight="faint" />,
      }),
    ]
  }, [rows, year, provisional, locale, stateWord, t])
}

interface RowProps {
  readonly row: DeductionRow
  /** The word for a leaf without points. */
  readonly word: string | null
}

/** Points reached; a dashed line where a score is owed, "–" where there is none to have. */
function Got({ row, provisional, word }: RowProps & { readonly provisional: boolean }): ReactNode {
  if (row.points !== null) return <ScoreCell value={row.points} weight="strong" provisional={provisional} />
  if (row.state !== 'NOT_ASSESSED') return <NoFigure />
  return (
    <span className={styles.owed}>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  )
}

/** Why, in a few words; of a leaf without points, which of the four kinds of nothing it is. */
function Reason({ row, word, locale }: RowProps & { readonly locale: Locale }): ReactNode {
  const { t } = useLingui()
  if (word !== null) return <span className={row.state === 'NOT_ASSESSED' ? styles.note : styles.quiet}>{word}</span>
  if (row.leaf) return row.reason
  if (row.missing === 0) return null
  const missing = formatDecimal(row.missing, 2, locale)
  return <span className={styles.note}>{t`thiếu ${missing} điểm chưa chấm`}</span>
}

/** On a phone, code and name, then points of the maximum and the reason in a second line. */
function PhoneLine({ row, word }: RowProps): ReactNode {
  const { t } = useLingui()
  const locale = useLocale()
  const print = (value: number): string => formatDecimal(value, 2, locale)
  const got =
    row.points === null ? word : row.max === null ? print(row.points) : `${print(row.points)}/${print(row.max)}`
  const average = row.leaf && row.average !== null ? t`TB ${print(row.average)}` : null
  return (
    <>
      <span className={styles.quiet}>{row.code}</span> {row.title}
      <span className={styles.second}>
        {[got, row.leaf ? row.reason : null, row.leaf ? row.lead : null, average].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
