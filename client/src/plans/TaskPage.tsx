import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { TaskView } from './TaskView.tsx'

const route = getRouteApi('/nhiem-vu/$task')

/** Nhiệm vụ: what is to be done by whom and when, where it stands on any day, and which points it is to bring. */
export function TaskPage() {
  const task = route.useLoaderData()
  return task === null ? <UnknownTask /> : <TaskView task={task} />
}

function UnknownTask() {
  const { t } = useLingui()
  const title = t`Không có nhiệm vụ này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/ke-hoach" className={linkClass()}>
            <Trans>Xem kế hoạch</Trans>
          </Link>
        }
      >
        <Trans>Không có nhiệm vụ nào ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
