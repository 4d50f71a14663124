import { Trans } from '@lingui/react/macro'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import styles from './CriterionPage.module.css'
import repeatStyles from './CriterionRepeats.module.css'
import type { CriterionParts } from './CriterionView.tsx'
import { LoserName } from './LoserName.tsx'
import type { Loser } from './rules/criterion-units.ts'
import { type RepeatGroup, type Repeats, repeatsOf } from './rules/criterion-years.ts'

export interface CriterionRepeatsProps {
  readonly parts: CriterionParts
  readonly losers: readonly Loser[]
}

/** Units that lose points here again and again, by the years in which they did. */
export function CriterionRepeats({ parts, losers }: CriterionRepeatsProps) {
  const repeats = repeatsOf(losers, parts.year)
  if (repeats.groups.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>
        <RepeatsTitle repeats={repeats} of={losers.length} />
      </h2>
      <dl className={repeatStyles.groups}>
        {repeats.groups.map((group) => (
          <Group key={group.years.join()} group={group} parts={parts} />
        ))}
      </dl>
    </section>
  )
}

function RepeatsTitle({ repeats, of }: { readonly repeats: Repeats; readonly of: number }) {
  const locale = useLocale()
  const { always, repeaters, years } = repeats
  const all = formatCount(of, locale)
  if (always > 0) {
    return (
      <Trans>
        {formatCount(always, locale)}/{all} đơn vị mất điểm ở đây cả {years.length} năm {years.join(', ')}
      </Trans>
    )
  }
  return (
    <Trans>
      {formatCount(repeaters, locale)}/{all} đơn vị đã mất điểm ở đây từ trước
    </Trans>
  )
}

function Group({ group, parts }: { readonly group: RepeatGroup; readonly parts: CriterionParts }) {
  const locale = useLocale()
  return (
    <div className={repeatStyles.group}>
      <dt>
        {group.years.join(', ')}
        <span className={repeatStyles.count}>
          <Trans>{formatCount(group.units.length, locale)} đơn vị</Trans>
        </span>
      </dt>
      <dd>
        {group.units.map((unit, index) => (
          <span key={unit.id}>
            {index > 0 && ', '}
            <LoserName parts={parts} unit={unit} />
          </span>
        ))}
      </dd>
    </div>
  )
}
