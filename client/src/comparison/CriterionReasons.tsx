import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { GroupedReasons } from '../kit/GroupedReasons/GroupedReasons.tsx'
import { toPoints } from '../shared/points.ts'
import styles from './CriterionPage.module.css'
import type { CriterionParts } from './CriterionView.tsx'
import { LoserName } from './LoserName.tsx'
import type { Loss } from './rules/criterion-node.ts'
import type { Loser } from './rules/criterion-units.ts'

export interface CriterionReasonsProps {
  readonly parts: CriterionParts
  readonly losers: readonly Loser[]
  readonly loss: Loss
}

/** Why points were lost: the branch of the rule that units took, with how many took it and what it cost. */
export function CriterionReasons({ parts, losers, loss }: CriterionReasonsProps) {
  const { t } = useLingui()
  const { where } = parts
  const items = useMemo(
    () =>
      losers.map(({ unit, lost }) => ({
        id: unit.id,
        name: <LoserName parts={parts} unit={unit} />,
        reason: unit.branch,
        note: unit.reason ?? undefined,
        points: toPoints(lost, 6),
      })),
    [losers, parts],
  )
  if (items.every(({ reason }) => reason === null)) return null
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Vì sao mất điểm</Trans>
      </h2>
      <GroupedReasons
        label={t`Lý do mất điểm ở ${where}`}
        items={items}
        kind={loss === 'deducted' ? 'lost' : 'unreached'}
        heads={{
          reason: t`Lý do`,
          count: t`Số đơn vị`,
          points: loss === 'deducted' ? t`Bị trừ` : t`Chưa đạt`,
        }}
        noReason={t`chưa ghi lý do`}
      />
    </section>
  )
}
