import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { ErrorState } from '../kit/states/states.tsx'
import { lookUpId } from '../shared/look-up-id.ts'
import { useTitle } from '../shared/use-title.ts'

/** What failed, what is kept, and the way to try again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const title = t`Chưa tải được trang`
  useTitle(title)
  const retry = async () => {
    await router.invalidate()
    reset()
  }
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <ErrorState
        what={<Trans>Chưa tải được số liệu của trang này.</Trans>}
        kept={<Trans>Số đã ghim và bộ lọc vẫn còn trong địa chỉ.</Trans>}
        lookupId={lookUpId(error) ?? undefined}
        onRetry={retry}
      />
    </>
  )
}
