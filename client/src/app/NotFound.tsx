import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'

/** An address that names nothing: says so and offers the way on. */
export function NotFound() {
  const { t } = useLingui()
  const title = t`Không tìm thấy trang`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/xep-hang" className={linkClass()}>
            <Trans>Về trang xếp hạng</Trans>
          </Link>
        }
      >
        <Trans>Không có trang nào ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
