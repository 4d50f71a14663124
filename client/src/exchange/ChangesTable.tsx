import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import type { Change } from './ask-imports.ts'
import styles from './import.module.css'

interface ChangeRow {
  readonly id: string
  readonly change: Change
}

interface ChangesTableProps {
  readonly changes: readonly Change[]
  readonly caption: string
  /** Read from after to before: what an undo would bring back. */
  readonly backwards?: boolean | undefined
}

/** Each subject that is changed, before and after. */
export function ChangesTable({ changes, caption, backwards = false }: ChangesTableProps) {
  const rows = useMemo(() => changes.map((change, index) => ({ id: `${index}`, change })), [changes])
  const columns = useColumns(backwards)
  return <Table caption={caption} columns={columns} rows={rows} rowId={({ id }) => id} />
}

function useColumns(backwards: boolean): readonly Column<ChangeRow>[] {
  const { t } = useLingui()
  return useMemo(() => {
    const words = { ADDED: t`thêm`, CHANGED: t`thay đổi`, REMOVED: t`gỡ bỏ` } as const
    const undone = { ADDED: t`gỡ bỏ`, CHANGED: t`trả lại`, REMOVED: t`trả lại` } as const
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
        cell: ({ change }) => (backwards ? undone : words)[change.effect],
      },
      {
        id: 'truoc-sau',
        label: t`Trước → sau`,
        minWidth: 160,
        cell: ({ change }) => <BeforeAfter change={change} backwards={backwards} />,
      },
    ]
  }, [t, backwards])
}

function BeforeAfter({ change, backwards }: { readonly change: Change; readonly backwards: boolean }) {
  const { before, after } = change
  const [from, to] = backwards ? [after, before] : [before, after]
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
