import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Select } from '../kit/Select/Select.tsx'
import type { SheetPlace } from '../kit/Sheet/Sheet.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import type { Problem, Report } from './ask-imports.ts'
import styles from './import.module.css'
import { useProblemWords } from './problem-words.ts'
import { groupProblems } from './rules/problem-groups.ts'
import { problemPlace } from './rules/problem-place.ts'
import { useErrorsCsv } from './use-errors-csv.ts'

interface ErrorListProps {
  readonly report: Report
  /** The cell in hand; null where cells cannot be shown. */
  readonly active: SheetPlace | null
  readonly onGo: (problem: Problem) => void
}

interface ErrorRow {
  readonly id: string
  readonly problem: Problem
}

/** Every error by its cell, narrowed to one kind where asked; the list goes out as CSV. */
export function ErrorList({ report, active, onGo }: ErrorListProps) {
  const { t } = useLingui()
  const { errors, errorCount } = report
  const listed = errors.length
  const words = useProblemWords()
  const [code, setCode] = useState('')
  const groups = useMemo(() => groupProblems(errors), [errors])
  const kind = groups.some((group) => group.code === code) ? code : ''
  const rows = useMemo(() => rowsOf(errors, kind), [errors, kind])
  const columns = useColumns(onGo, active !== null)
  const onCsv = useErrorsCsv(errors)
  return (
    <div className={styles.errors}>
      <div className={styles.row}>
        <Select
          variant="inline"
          label={t`Loại lỗi`}
          value={kind}
          options={[
            { value: '', label: t`Mọi loại lỗi (${listed})` },
            ...groups.map((group) => ({ value: group.code, label: `${words(group.code)} (${group.problems.length})` })),
          ]}
          onChange={setCode}
        />
        <Button variant="quiet" onClick={onCsv}>
          <Trans>Tải danh sách lỗi (CSV)</Trans>
        </Button>
      </div>
      {errorCount > errors.length && (
        <p className={styles.note}>
          <Trans>
            Chỉ liệt kê {listed} lỗi đầu trên {errorCount}; sửa rồi kiểm tra lại để thấy tiếp.
          </Trans>
        </p>
      )}
      <ul className={styles.groups} aria-label={t`Số lỗi theo loại`}>
        {groups.map((group) => (
          <li key={group.code}>
            {words(group.code)} <strong>{group.problems.length}</strong>
          </li>
        ))}
      </ul>
      <div className={active === null ? undefined : styles.errorTable}>
        <Table
          caption={t`Lỗi theo ô`}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          look={({ problem }) => ({ selected: isHere(problem, active) })}
        />
      </div>
    </div>
  )
}

const rowsOf = (errors: readonly Problem[], kind: string): readonly ErrorRow[] =>
  errors
    .map((problem, index) => ({ id: `${index}`, problem }))
    .filter(({ problem }) => kind === '' || problem.code === kind)

function isHere(problem: Problem, active: SheetPlace | null): boolean {
  const place = problemPlace(problem)
  return place !== null && active !== null && place.row === active.row && place.column === active.column
}

function useColumns(onGo: (problem: Problem) => void, reachable: boolean): readonly Column<ErrorRow>[] {
  const { t } = useLingui()
  const words = useProblemWords()
  return [
    {
      id: 'o',
      label: t`Ô`,
      width: 64,
      rowHeader: true,
      cell: ({ problem }) => <CellName problem={problem} onGo={reachable ? onGo : undefined} />,
    },
    {
      id: 'loi',
      label: t`Cần gì, gặp gì`,
      minWidth: 220,
      cell: ({ problem }) => <WhatIsWrong problem={problem} kind={words(problem.code)} />,
    },
  ]
}

function CellName({
  problem,
  onGo,
}: {
  readonly problem: Problem
  readonly onGo: ((problem: Problem) => void) | undefined
}) {
  const { t } = useLingui()
  const { cell, row } = problem
  if (cell === null && row === null) return t`cả tệp`
  const name = cell ?? t`dòng ${row}`
  if (onGo === undefined) return name
  return (
    <Button variant="quiet" onClick={() => onGo(problem)}>
      {name}
    </Button>
  )
}

function WhatIsWrong({ problem, kind }: { readonly problem: Problem; readonly kind: string }) {
  const { column, expected, got, otherCell, suggestions } = problem
  const near = suggestions.join(', ')
  return (
    <>
      <strong>{kind}</strong>
      {column !== null && <span className={styles.note}> {column}</span>}
      <span className={styles.line}>
        {expected}
        {got !== null && (
          <>
            {'; '}
            <Trans>
              gặp <q className={styles.got}>{got}</q>
            </Trans>
          </>
        )}
        {otherCell !== null && (
          <>
            {'; '}
            <Trans>xem ô {otherCell}</Trans>
          </>
        )}
      </span>
      {near !== '' && (
        <span className={styles.line}>
          <Trans>Có phải: {near}</Trans>
        </span>
      )}
    </>
  )
}
