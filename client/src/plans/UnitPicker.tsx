import { useLingui } from '@lingui/react/macro'
import { UnitSearch } from '../units/UnitSearch.tsx'
import styles from './plans.module.css'
import { usePlanView, WHOLE } from './use-plan-view.ts'

/** Goes to the plan of another unit, in the same year where it has one. */
export function UnitPicker() {
  const { t } = useLingui()
  const { open } = usePlanView()
  return (
    <span className={styles.search}>
      <UnitSearch
        label={t`Tìm kế hoạch của đơn vị khác`}
        onPick={({ slug }) => open({ ...WHOLE, 'don-vi': slug, nam: undefined })}
      />
    </span>
  )
}
