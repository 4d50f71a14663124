import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { LossCell } from '../kit/cells/LossCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { deductionsOf } from '../ranking/deductions-of.ts'
import { pointsCell } from '../shared/cells.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import type { OverviewRanking, TopLoss } from './load-overview.ts'
import styles from './overview.module.css'
import { useOverview } from './use-overview.ts'

interface LossColumnsInput {
  readonly losses: readonly TopLoss[]
  /** Of the unit. */
  readonly slug: string
  readonly ranking: OverviewRanking
}

const titleOf = ({ criterion, id }: TopLoss, locale: Locale): string =>
  (locale === 'en' ? criterion?.titleEn : null) ?? criterion?.title ?? id

const leadOf = ({ lead, criterion }: TopLoss, locale: Locale): string | null =>
  (locale === 'en' ? criterion?.leadEn : null) ?? lead

const reasonOf = ({ score }: TopLoss, locale: Locale): string | null =>
  (locale === 'en' ? score?.final?.reasonEn : score?.final?.reason) ?? null

/** Item with its reason, lead agency, points deducted; on a phone the lead stands beneath the item. */
export function useLossColumns(input: LossColumnsInput): {
  readonly shown: readonly Column<TopLoss>[]
  readonly filed: readonly Column<TopLoss>[]
} {
  const narrow = useNarrow()
  const item = useItemColumn(input)
  const lead = useLeadColumn()
  const points = usePointsColumn(input)
  const more = useMoreColumns()
  return { shown: narrow ? [item, points] : [item, lead, points], filed: [...more, item, lead, points] }
}

function useItemColumn({ slug, ranking }: LossColumnsInput): Column<TopLoss> {
  const { t } = useLingui()
  const locale = useLocale()
  const narrow = useNarrow()
  return {
    id: 'muc',
    label: t`Mục bị trừ nhiều nhất`,
    minWidth: narrow ? 180 : 280,
    rowHeader: true,
    cell: (loss) => (
      <>
        <Link
          to="/don-vi/$slug/tru-diem"
          params={{ slug }}
          search={{ ...deductionsOf(ranking), muc: loss.criterion?.code }}
          className={linkClass('name')}
        >
          <strong>{titleOf(loss, locale)}</strong>
        </Link>{' '}
        <Note loss={loss} />
        {narrow && (
          <span className={styles.beneath}>
            <Lead loss={loss} />
          </span>
        )}
      </>
    ),
    out: (loss) => titleOf(loss, locale),
  }
}

/** Why the points were lost, and until when they can be won back, where somebody said. */
function Note({ loss }: { readonly loss: TopLoss }) {
  const reason = reasonOf(loss, useLocale())
  const until = loss.recoverableBy === null ? null : formatDate(loss.recoverableBy)
  return (
    <span className={styles.quiet}>
      {reason}
      {until !== null && (
        <>
          {reason !== null && ' · '}
          <Trans>lấy lại được đến {until}</Trans>
        </>
      )}
    </span>
  )
}

/** The lead as a unit where it is on record as one. */
function Lead({ loss }: { readonly loss: TopLoss }) {
  const locale = useLocale()
  const lead = leadOf(loss, locale)
  if (loss.owner !== null) return <UnitLink unit={loss.owner} variant="name" />
  return lead ?? <Trans>chưa rõ cơ quan chủ trì</Trans>
}

/** Widths in px of lead and points, by what the window has room for. */
function useWidths(): { readonly lead: number; readonly points: number } {
  const narrow = useNarrow()
  const tablet = useMedia('(max-width: 1079px)')
  const { projected } = useOverview()
  if (projected) return { lead: 400, points: 420 }
  return tablet ? { lead: 200, points: narrow ? 84 : 140 } : { lead: 240, points: 300 }
}

function useLeadColumn(): Column<TopLoss> {
  const { t } = useLingui()
  const locale = useLocale()
  const { lead: width } = useWidths()
  return {
    id: 'chu-tri',
    label: t`Cơ quan chủ trì`,
    width,
    cell: (loss) => <Lead loss={loss} />,
    out: (loss) => leadOf(loss, locale),
  }
}

function usePointsColumn({ losses }: LossColumnsInput): Column<TopLoss> {
  const { t } = useLingui()
  const narrow = useNarrow()
  const { points: width } = useWidths()
  const most = Math.max(0, ...losses.map(({ points }) => points ?? 0))
  return {
    id: 'bi-tru',
    label: t`Bị trừ`,
    head: (
      <span className={styles.lost}>
        <Trans>Bị trừ</Trans>
      </span>
    ),
    align: 'end',
    width,
    cell: ({ points }) => <LossCell kind="lost" value={points} most={narrow ? undefined : most} />,
    out: ({ points }) => pointsCell(points),
  }
}

/** What a file says beside what the screen does. */
function useMoreColumns(): readonly Column<TopLoss>[] {
  const { t } = useLingui()
  const locale = useLocale()
  const until = (day: string) => t`lấy lại được đến ${day}`
  const column = (id: string, label: string, out: Column<TopLoss>['out']): Column<TopLoss> => ({
    ...{ id, label, out },
    cell: () => null,
  })
  return [
    column('ma', t`Mã tiêu chí`, ({ criterion }) => criterion?.code ?? null),
    column('ly-do', t`Lý do`, (loss) => reasonOf(loss, locale)),
    column('lay-lai', t`Lấy lại`, ({ recoverableBy }) =>
      recoverableBy === null ? null : until(formatDate(recoverableBy)),
    ),
  ]
}
