import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import type { Change } from './ask-imports.ts'
import styles from './import.module.css'

interface ChangeRow {
  readonly id: string
  readonly change: Change
}

interface ChangesTableProps {
  readonly changes: readonly Change[]
  readonly caption: string
}

/** Each subject that is changed, before and after. */
export function ChangesTable({ changes, caption }: ChangesTableProps) {
  const rows = useMemo(() => changes.map((change, index) => ({ id: `${index}`, change })), [changes])
  const columns = useColumns()
  // A phone has room for what it is and what becomes of it.
  const narrow = useNarrow()
  const shown = narrow ? columns.filter(({ id }) => id === 'muc' || id === 'truoc-sau') : columns
  return <Table caption={caption} columns={shown} rows={rows} rowId={({ id }) => id} />
}

function useColumns(): readonly Column<ChangeRow>[] {
  const { t } = useLingui()
  return useMemo(() => {
    const words = { ADDED: t`thêm`, CHANGED: t`thay đổi`, REMOVED: t`gỡ bỏ` } as const
    return [
      { id: 'dong', label: t`Dòng`, width: 60, align: 'end', cell: ({ change }) => change.row ?? '–' },
      {
        id: 'muc',
        label: t`Đơn vị, mục`,
        minWidth: 180,
        rowHeader: true,
        cell: ({ change }) => change.label,
      },
      {
        id: 'viec',
        label: t`Việc`,
        width: 84,
        cell: ({ change }) => words[change.effect],
      },
      {
        id: 'truoc-sau',
        label: t`Trước → sau`,
        minWidth: 140,
        cell: ({ change }) => <BeforeAfter change={change} />,
      },
    ]
  }, [t])
}

function BeforeAfter({ change: { before: from, after: to } }: { readonly change: Change }) {
  return (
    <>
      {from === null ? (
        <span className={styles.note}>
          <Trans>chưa có</Trans>
        </span>
      ) : (
        <s className={styles.before}>{from}</s>
      )}{' '}
      →{' '}
      {to === null ? (
        <span className={styles.note}>
          <Trans>không còn</Trans>
        </span>
      ) : (
        <strong>{to}</strong>
      )}
    </>
  )
}
