import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { Empty } from '../kit/states/states.tsx'
import { Table } from '../kit/Table/Table.tsx'
import type { PlanTask } from './load-plan.ts'
import { LIST } from './NarrowLink.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import { PlanTools } from './PlanTools.tsx'
import styles from './plans.module.css'
import { usePlanView, WHOLE, writeSort } from './use-plan-view.ts'
import { useTaskColumns } from './use-task-columns.tsx'

/** Every task of the plan, as far as the address narrows the list. */
export function PlanTasks({ loaded, shown }: BoardProps & { readonly shown: readonly PlanTask[] }) {
  const { t } = useLingui()
  const { sort, change } = usePlanView()
  const columns = useTaskColumns(loaded)
  const known = sort && columns.some(({ id, sort: by }) => id === sort.columnId && by) ? sort : null
  const [count, total] = [shown.length, loaded.tasks.length]
  return (
    <section className={styles.section} aria-labelledby={LIST}>
      <h2 id={LIST} className={styles.anchor}>
        {count === total ? (
          <Trans>Cả {total} nhiệm vụ</Trans>
        ) : (
          <Trans>
            {count}/{total} nhiệm vụ
          </Trans>
        )}
      </h2>
      <PlanTools loaded={loaded} />
      {count === 0 ? (
        <Empty
          action={
            <Button variant="quiet" onClick={() => change(WHOLE)}>
              <Trans>Xem cả {total} nhiệm vụ</Trans>
            </Button>
          }
        >
          <Trans>Không có nhiệm vụ nào khớp bộ lọc.</Trans>
        </Empty>
      ) : (
        <Table<PlanTask>
          caption={t`Nhiệm vụ của kế hoạch`}
          columns={columns}
          rows={shown}
          rowId={({ id }) => id}
          sort={known}
          onSort={(next) => change({ sx: writeSort(next) })}
        />
      )}
    </section>
  )
}
