import { Plural, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { Download } from '../kit/Download/Download.tsx'
import { laidOut } from '../kit/export/spreadsheet.ts'
import { Table } from '../kit/Table/Table.tsx'
import { type Column, outOf } from '../kit/Table/table.model.ts'
import { countCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import type { Progress } from './load-plan.ts'
import { NarrowLink } from './NarrowLink.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import { STATE_SLUGS } from './plan-search.ts'
import styles from './plans.module.css'
import { STATES, type TaskState } from './rules/plan-task.ts'
import { taskMatrix } from './rules/task-matrix.ts'
import { STATE_WORDS } from './state-words.ts'

/** A row of the matrix; null where a source does not say. The row of the whole plan has the key `''`. */
interface Row {
  readonly key: string
  readonly name: string
  readonly content: string | null
  readonly counts: Readonly<Record<TaskState, number | null>>
  readonly overdue: number | null
  readonly total: number
  /** Whether its numbers lead to tasks. */
  readonly linked: boolean
}

/** Contents by states: where the work of each content stands, every number the way to its tasks. */
export function PlanMatrix({ loaded }: BoardProps) {
  const { t } = useLingui()
  const rows = useRows(loaded)
  const columns = useColumns()
  const illustrative = useUnrealWords(loaded.plan.provenance === 'ILLUSTRATIVE')
  const { slug } = loaded.unit
  const { year, progress } = loaded.plan
  const caption = t`Số nhiệm vụ theo nội dung và tình trạng`
  const spreadsheet = () => ({
    fileName: `ke-hoach-noi-dung-${slug}-${year}`,
    title: caption,
    ...laidOut(outOf(columns), rows),
    facts: [
      [t`Đến ngày`, { day: progress.asOf }],
      [t`Nguồn`, progress.source ?? t`đếm từ nhiệm vụ trên hồ sơ`],
    ] as const,
    illustrative,
  })
  return (
    <section className={styles.section} aria-labelledby="kh-noi-dung">
      <div className={styles.titleLine}>
        <h2 id="kh-noi-dung">{t`Nội dung và tình trạng`}</h2>
        <Download spreadsheet={spreadsheet} of={caption} />
      </div>
      <Table
        caption={caption}
        columns={columns}
        rows={rows}
        rowId={({ key }) => key}
        look={({ key }) => ({ tone: key === '' ? 'total' : undefined })}
      />
      <Unnamed loaded={loaded} />
    </section>
  )
}

/** How many contents no source names. */
function Unnamed({ loaded: { plan } }: BoardProps) {
  const unnamed = (plan.contentCount ?? 0) - plan.contents.length
  if (unnamed <= 0) return null
  return (
    <p className={styles.quiet}>
      <Plural value={unnamed} other="# nội dung mà nguồn không nêu tên." />
    </p>
  )
}

function useRows({ plan, tasks }: BoardProps['loaded']): readonly Row[] {
  const { t } = useLingui()
  return useMemo(() => {
    const loose = t`Không thuộc nội dung nào`
    const whole = wholeRow(plan.progress, tasks.length > 0, t`Cả kế hoạch`)
    const contents = taskMatrix(plan.contents, tasks).map(
      ({ content, title, ...row }): Row => ({
        ...row,
        key: content ?? '-',
        content,
        name: content === null ? loose : [content, title].filter(Boolean).join(' '),
        linked: content !== null,
      }),
    )
    return [...contents, whole]
  }, [plan, tasks, t])
}

const wholeRow = (progress: Progress, linked: boolean, name: string): Row => ({
  key: '',
  name,
  content: null,
  counts: {
    COMPLETED: progress.completedFully,
    COMPLETED_BY_PHASE: progress.completedByPhase,
    IN_PROGRESS: progress.inProgress,
    NOT_STARTED: progress.notStarted,
    SUSPENDED: progress.suspended,
  },
  overdue: progress.overdue,
  total: progress.total,
  linked,
})

function useColumns(): readonly Column<Row>[] {
  const { t, i18n } = useLingui()
  const narrow = useNarrow()
  return useMemo(() => {
    const figure = (id: string, label: string, count: (row: Row) => number | null, by: object): Column<Row> => ({
      id,
      label,
      width: narrow ? undefined : 92,
      minWidth: 44,
      align: 'end',
      cell: (row) => <Count row={row} count={count(row)} by={by} of={label} />,
      out: (row) => countCell(count(row)),
    })
    return [
      {
        id: 'noi-dung',
        label: t({ message: 'Nội dung', context: 'kế hoạch' }),
        minWidth: narrow ? 120 : 200,
        rowHeader: true,
        cell: ({ name }) => name,
        out: ({ name }) => name,
      },
      ...STATES.map((state) =>
        figure(STATE_SLUGS[state], i18n._(STATE_WORDS[state]), ({ counts }) => counts[state], {
          tt: STATE_SLUGS[state],
        }),
      ),
      figure('qua-han', t`Quá hạn`, ({ overdue }) => overdue, { qh: true }),
      figure('tong', t`Tổng`, ({ total }) => total, {}),
    ]
  }, [t, i18n, narrow])
}

interface CountProps {
  readonly row: Row
  readonly count: number | null
  readonly by: object
  readonly of: string
}

function Count({ row, count, by, of }: CountProps) {
  const { name, linked, content } = row
  if (count === null) return <NoFigure />
  if (count === 0 || !linked) return count
  return (
    <NarrowLink by={{ ...by, nd: content ?? undefined }} label={`${count}: ${name}, ${of}`}>
      {count}
    </NarrowLink>
  )
}
