import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'

/** A page of a unit whose address names none. */
export function UnknownUnit() {
  const { t } = useLingui()
  const title = t`Không có đơn vị này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/don-vi" className={linkClass()}>
            <Trans>Xem danh sách đơn vị</Trans>
          </Link>
        }
      >
        <Trans>Không có đơn vị nào ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
