import { useMemo } from 'react'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import type { FoundPlan } from './load-plan.ts'
import { PlanFoot } from './PlanFoot.tsx'
import { PlanHeading } from './PlanHeading.tsx'
import { PlanMatrix } from './PlanMatrix.tsx'
import { PlanStanding } from './PlanStanding.tsx'
import { PlanTasks } from './PlanTasks.tsx'
import styles from './plans.module.css'
import { QuarterLanes } from './QuarterLanes.tsx'
import { narrowTasks } from './rules/narrow-tasks.ts'
import { UrgeLane } from './UrgeLane.tsx'
import { usePlanSpreadsheet } from './use-plan-spreadsheet.ts'
import { usePlanView } from './use-plan-view.ts'

export interface BoardProps {
  readonly loaded: FoundPlan
}

/** The plan once it is there: how far it has come and by which rule, contents by states, quarters, what to urge, its tasks. */
export function PlanBoard({ loaded }: BoardProps) {
  const { plan, tasks } = loaded
  const { narrowing } = usePlanView()
  const narrow = useNarrow()
  useIllustrative(plan.provenance === 'ILLUSTRATIVE')
  const at = { day: plan.progress.asOf, year: plan.year }
  const urged = useMemo(
    () => narrowTasks(tasks, { urged: true }, { day: plan.progress.asOf, year: plan.year }),
    [tasks, plan],
  )
  const shown = narrowTasks(tasks, narrowing, at)
  const spreadsheet = usePlanSpreadsheet(loaded, shown)
  return (
    <article className={styles.page}>
      <PlanHeading loaded={loaded} spreadsheet={spreadsheet} />
      <PlanStanding loaded={loaded} urged={urged.length} />
      <div className={styles.columns}>
        <PlanMatrix loaded={loaded} />
        {tasks.length > 0 && <UrgeLane loaded={loaded} urged={urged} />}
      </div>
      {tasks.length > 0 && (
        <>
          <QuarterLanes loaded={loaded} />
          <PlanTasks loaded={loaded} shown={shown} />
        </>
      )}
      {narrow && (
        <div className={styles.actions}>
          <ViewActions spreadsheet={spreadsheet} />
        </div>
      )}
      <PlanFoot loaded={loaded} />
    </article>
  )
}
