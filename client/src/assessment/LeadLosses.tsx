import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type DeductionLeadsFragment, DeductionLeadsFragmentDoc } from '@par-atlas/schema/documents'
import { Button } from '../kit/Button/Button.tsx'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import { Empty } from '../kit/states/states.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import styles from './DeductionView.module.css'

type Losses = DeductionLeadsFragment['lossesByLead'][number]

/** Who answers for the losses, the greatest bị trừ first; the two kinds never in one figure. A press shows the rows of one lead. */
export function LeadLosses({
  assessment: from,
  onPick,
}: {
  readonly assessment: FragmentType<DeductionLeadsFragment>
  readonly onPick: (lead: string) => void
}) {
  const { data } = useSuspenseFragment({ fragment: DeductionLeadsFragmentDoc, fragmentName: 'DeductionLeads', from })
  const { t } = useLingui()
  const rows = data.lossesByLead
  const narrow = useNarrow()
  const all = useLeadColumns(rows, onPick)
  const columns = narrow ? all.filter(({ id }) => id !== 'leaves') : all
  return (
    <section className={styles.leads} aria-labelledby="mat-diem-theo-co-quan">
      <h2 id="mat-diem-theo-co-quan" className={styles.caption}>
        <Trans>Mất điểm theo cơ quan chủ trì</Trans>
      </h2>
      {rows.length === 0 ? (
        <Empty>
          <Trans>Không có mục nào mất điểm.</Trans>
        </Empty>
      ) : (
        <Table
          caption={t`Mất điểm theo cơ quan chủ trì`}
          columns={columns}
          rows={rows}
          rowId={({ lead }) => lead ?? ''}
          rendering="plain"
        />
      )}
    </section>
  )
}

const leadName = ({ lead, leadEn }: Losses, locale: Locale): string | null =>
  locale === 'en' ? (leadEn ?? lead) : lead

function useLeadColumns(rows: readonly Losses[], onPick: (lead: string) => void): readonly Column<Losses>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const most = Math.max(0, ...rows.map(({ deducted }) => deducted))
  return [
    {
      id: 'lead',
      label: t`Cơ quan`,
      rowHeader: true,
      minWidth: 96,
      cell: (row) => {
        const name = leadName(row, locale)
        return name === null ? (
          <Trans>Chưa giao cơ quan nào</Trans>
        ) : (
          <Button variant="quiet" className={styles.lead} onClick={() => onPick(name)}>
            {name}
          </Button>
        )
      },
    },
    {
      id: 'deducted',
      label: t`Bị trừ`,
      head: <span className={styles.lost}>{t`Bị trừ`}</span>,
      align: 'end',
      width: 132,
      cell: (row) => <LossCell kind="lost" value={row.deductedLeaves > 0 ? row.deducted : null} most={most} />,
    },
    {
      id: 'leaves',
      label: t`Số mục`,
      align: 'end',
      width: 58,
      cell: (row) => (row.deductedLeaves > 0 ? formatCount(row.deductedLeaves, locale) : '–'),
    },
    {
      id: 'notReached',
      label: t`Chưa đạt`,
      head: <span className={styles.unreached}>{t`Chưa đạt`}</span>,
      align: 'end',
      width: 70,
      cell: (row) => <LossCell kind="unreached" value={row.notReachedLeaves > 0 ? row.notReached : null} />,
    },
  ]
}
