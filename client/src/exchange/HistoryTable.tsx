import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import type { Imported } from './ask-imports.ts'
import styles from './import.module.css'
import { useInstant, useKindWords } from './import-words.ts'

interface HistoryTableProps {
  readonly imports: readonly Imported[]
  readonly open: string | undefined
}

/** One row an import: when, which file, what came of it, why, and whether it still stands. */
export function HistoryTable({ imports, open }: HistoryTableProps) {
  const { t } = useLingui()
  const columns = useColumns()
  const narrow = useNarrow()
  const shown = narrow ? columns.filter(({ id }) => id === 'tep' || id === 'so') : columns
  return (
    <Table
      caption={t`Các lần nhập và hoàn tác`}
      columns={shown}
      rows={imports}
      rowId={({ id }) => id}
      look={({ id }) => ({ selected: id === open })}
    />
  )
}

function useColumns(): readonly Column<Imported>[] {
  const { t } = useLingui()
  const instant = useInstant()
  const kindWords = useKindWords()
  return useMemo(
    () => [
      { id: 'luc', label: t`Lúc`, width: 150, cell: ({ at }) => instant(at) },
      {
        id: 'tep',
        label: t`Tệp`,
        minWidth: 180,
        rowHeader: true,
        cell: (imported) => <FileCell imported={imported} />,
      },
      { id: 'loai', label: t`Loại`, width: 150, cell: ({ kind }) => kindWords(kind) },
      { id: 'so', label: t`Thêm, đổi, gỡ`, width: 120, align: 'end', cell: ({ report }) => <Counts report={report} /> },
      { id: 'ly-do', label: t`Lý do`, minWidth: 160, cell: ({ reason }) => reason ?? '–' },
      { id: 'con', label: t`Còn hiệu lực`, width: 150, cell: (imported) => <Standing imported={imported} /> },
    ],
    [t, instant, kindWords],
  )
}

function FileCell({ imported: { id, fileName, undoes } }: { readonly imported: Imported }) {
  return (
    <>
      <Link to="/nhap-lieu/lich-su" search={{ lan: id }} className={linkClass()}>
        {fileName}
      </Link>
      {undoes !== null && (
        <span className={styles.line}>
          <Trans>hoàn tác</Trans>
        </span>
      )}
    </>
  )
}

function Counts({ report: { added, changed, removed } }: { readonly report: Imported['report'] }) {
  const locale = useLocale()
  return [added, changed, removed].map((count) => formatCount(count, locale)).join(' / ')
}

function Standing({ imported: { undoes, undoneBy } }: { readonly imported: Imported }) {
  const instant = useInstant()
  if (undoes !== null) return <Trans>là hoàn tác</Trans>
  if (undoneBy === null) return <Trans>còn</Trans>
  const undone = instant(undoneBy.at)
  return <Trans>hoàn tác {undone}</Trans>
}
