import { type QueryRef, useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FrameworkPageQuery, FrameworkPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { FrameworkHeading } from './FrameworkHeading.tsx'
import { FrameworkView } from './FrameworkView.tsx'
import styles from './framework.module.css'

const route = getRouteApi('/bo-tieu-chi/$code')

/** One framework: how many points, from where, for what and by which rule. */
export function FrameworkPage() {
  const { choice, query } = route.useLoaderData()
  if (choice === null || query === null) return <UnknownFramework />
  return (
    <div className={styles.page}>
      <Suspense fallback={<FrameworkLoading />}>
        <Loaded query={query} />
      </Suspense>
    </div>
  )
}

function Loaded({ query }: { readonly query: QueryRef<FrameworkPageQuery, FrameworkPageQueryVariables> }) {
  const { data } = useReadQuery(query)
  return data.framework ? <FrameworkView framework={data.framework} /> : <UnknownFramework />
}

function FrameworkLoading() {
  return (
    <>
      <FrameworkHeading />
      <BlockLoading height={900} />
    </>
  )
}

function UnknownFramework() {
  const { t } = useLingui()
  const title = t`Không có bộ tiêu chí này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/bo-tieu-chi" className={linkClass()}>
            <Trans>Xem mọi bộ tiêu chí</Trans>
          </Link>
        }
      >
        <Trans>Không có bộ tiêu chí nào mang mã ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
