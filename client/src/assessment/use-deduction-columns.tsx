import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo } from 'react'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
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
  readonly room: 'wide' | 'paper' | 'beside' | 'tablet' | 'phone'
}

/** The columns of the table of deductions that there is room and reason for. */
export function useDeductionColumns(input: ColumnInput): readonly Column<DeductionRow>[] {
  const names = useNameColumns()
  const figures = useFigureColumns(input)
  const losses = useLossColumns(input)
  const reasons = useReasonColumns(input)
  const peers = usePeerColumns(input)
  const { rows, room } = input
  return useMemo(() => {
    const absent = new Set([...nothingToSay(rows), ...HIDDEN[room]])
    return [...names, ...figures, ...losses, ...reasons, ...peers].filter(({ id }) => !absent.has(id))
  }, [names, figures, losses, reasons, peers, rows, room])
}

const HIDDEN: Readonly<Record<ColumnInput['room'], readonly string[]>> = {
  wide: ['dong'],
  paper: ['dong'],
  beside: ['dong', 'tot-nhat'],
  tablet: ['dong', 'tot-nhat', 'tu-cham', 'tham-dinh', 'khao-sat'],
  phone: [
    ...['ma', 'tieu-chi', 'toi-da', 'tu-cham', 'tham-dinh', 'khao-sat', 'dat'],
    ...['ly-do', 'chu-tri', 'kem-tb', 'tot-nhat', 'nam-truoc'],
  ],
}

/** Columns that no row has a figure for. */
function nothingToSay(rows: readonly DeductionRow[]): readonly string[] {
  const has = (known: (row: DeductionRow) => number | null): boolean => rows.some((row) => known(row) !== null)
  return [
    ...(has(({ self }) => self) ? [] : ['tu-cham']),
    ...(has(({ surveyed }) => surveyed) ? [] : ['khao-sat', 'chua-dat']),
    ...(has(({ average }) => average) ? [] : ['kem-tb', 'tot-nhat']),
    ...(has(({ previous }) => previous) ? [] : ['nam-truoc']),
  ]
}

/** A column of points: figures right, the greatest first where it is pressed. */
function pointsColumn(
  id: string,
  label: string,
  value: (row: DeductionRow) => number | null,
  more: Partial<Column<DeductionRow>> = {},
): Column<DeductionRow> {
  return {
    ...{ id, label, align: 'end', width: 47, firstDirection: 'descending', sort: value },
    cell: (row) => <ScoreCell value={value(row)} />,
    ...more,
  }
}

function useNameColumns(): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  const stateWord = useStateWord()
  return useMemo(
    () => [
      { id: 'ma', label: t`Mã`, width: 84, cell: ({ code }) => code },
      { id: 'tieu-chi', label: t`Tiêu chí`, rowHeader: true, minWidth: 180, cell: ({ title }) => title },
      {
        id: 'dong',
        label: t`Tiêu chí`,
        rowHeader: true,
        minWidth: 150,
        cell: (row) => <PhoneLine row={row} word={stateWord(row.state)} />,
      },
    ],
    [stateWord, t],
  )
}

function useFigureColumns({ provisional }: ColumnInput): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  const stateWord = useStateWord()
  return useMemo(
    () => [
      pointsColumn('toi-da', t`Tối đa`, ({ max }) => max, { width: 45 }),
      pointsColumn('tu-cham', t`Tự chấm`, ({ self }) => self),
      pointsColumn('tham-dinh', t`Thẩm định`, ({ appraised }) => appraised, { width: 50 }),
      pointsColumn('khao-sat', t`XHH, KT–XH`, ({ surveyed }) => surveyed, { width: 51 }),
      pointsColumn('dat', t`Đạt`, ({ points }) => points, {
        cell: (row) => <Got row={row} provisional={provisional} word={stateWord(row.state)} />,
      }),
    ],
    [provisional, stateWord, t],
  )
}

/** The two kinds of loss, each in its own column; bars of leaves share one scale. */
function useLossColumns({ rows, room }: ColumnInput): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  return useMemo(() => {
    const most = greatestLosses(rows)
    return [
      pointsColumn('bi-tru', t`Bị trừ`, ({ deducted }) => deducted, {
        width: room === 'phone' ? 50 : 88,
        head: <span className={styles.lost}>{t`Bị trừ`}</span>,
        cell: (row) => (
          <LossCell kind="lost" value={row.deducted} most={row.leaf && room !== 'phone' ? most.deducted : undefined} />
        ),
      }),
      pointsColumn('chua-dat', t`Chưa đạt`, ({ notReached }) => notReached, {
        width: 58,
        head: <span className={styles.unreached}>{t`Chưa đạt`}</span>,
        cell: (row) => <LossCell kind="unreached" value={row.notReached} />,
      }),
    ]
  }, [rows, room, t])
}

function useReasonColumns({ room }: ColumnInput): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  const stateWord = useStateWord()
  return useMemo(
    () => [
      {
        id: 'ly-do',
        label: t`Lý do`,
        ...(room === 'wide' || room === 'paper' ? { minWidth: 120 } : { width: 122 }),
        cell: (row) => <Reason row={row} word={stateWord(row.state)} />,
      },
      {
        id: 'chu-tri',
        label: t`Chủ trì`,
        width: room === 'wide' ? 168 : room === 'paper' ? 130 : 100,
        cell: ({ lead, leaf }) => (leaf ? lead : null),
      },
    ],
    [room, stateWord, t],
  )
}

/** The block and the year before, fainter than the unit's own. The column of averages sorts by how far the unit is below. */
function usePeerColumns({ year }: ColumnInput): readonly Column<DeductionRow>[] {
  const { t } = useLingui()
  return useMemo(() => {
    const faint = (value: (row: DeductionRow) => number | null) => (row: DeductionRow) => (
      <ScoreCell value={value(row)} weight="faint" />
    )
    const below = ({ average, points }: DeductionRow): number | null =>
      average === null || points === null ? null : average - points
    return [
      pointsColumn('kem-tb', t`TB khối`, below, { cell: faint(({ average }) => average) }),
      pointsColumn('tot-nhat', t`Cao nhất`, ({ best }) => best, { cell: faint(({ best }) => best) }),
      pointsColumn('nam-truoc', t`Năm ${year - 1}`, ({ previous }) => previous, {
        width: 49,
        cell: faint(({ previous }) => previous),
      }),
    ]
  }, [year, t])
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
function Reason({ row, word }: RowProps): ReactNode {
  const { t } = useLingui()
  const locale = useLocale()
  if (word !== null) {
    // A rule may count what does not apply as zero, or as all: then it says so.
    const counted = row.state === 'NOT_APPLICABLE' && row.points !== null ? formatDecimal(row.points, 2, locale) : null
    return (
      <span className={row.state === 'NOT_ASSESSED' ? styles.note : styles.quiet}>
        {counted === null ? word : t`không áp dụng, vẫn tính ${counted} điểm`}
      </span>
    )
  }
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
  const self = row.points === null && row.self !== null ? print(row.self) : null
  const claim = self === null ? null : t`tự chấm ${self}`
  const average = row.leaf && row.average !== null ? t`TB ${print(row.average)}` : null
  return (
    <>
      <span className={styles.quiet}>{row.code}</span> {row.title}
      <span className={styles.second}>
        {[got, claim, row.leaf ? row.reason : null, row.leaf ? row.lead : null, average].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
