import { type QueryRef, useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FrameworkDiffPageQuery, FrameworkDiffPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { DiffHeading } from './DiffHeading.tsx'
import { DiffView } from './DiffView.tsx'
import styles from './framework.module.css'

const route = getRouteApi('/bo-tieu-chi/so-sanh')

/** Two versions side by side: what was added, dropped, moved, re-weighted, given another rule or reworded. */
export function FrameworkDiffPage() {
  const { query } = route.useLoaderData()
  return (
    <div className={styles.page}>
      {query === null ? (
        <Incomparable />
      ) : (
        <Suspense
          fallback={
            <>
              <DiffHeading />
              <BlockLoading height={900} />
            </>
          }
        >
          <Loaded query={query} />
        </Suspense>
      )}
    </div>
  )
}

function Loaded({ query }: { readonly query: QueryRef<FrameworkDiffPageQuery, FrameworkDiffPageQueryVariables> }) {
  const { data } = useReadQuery(query)
  return data.frameworkDiff ? <DiffView diff={data.frameworkDiff} /> : <Incomparable />
}

/** Nothing is guessed from numbers or titles: without links on record there is nothing to say. */
function Incomparable() {
  const { t } = useLingui()
  return (
    <>
      <DiffHeading />
      <Empty
        action={
          <Link to="/bo-tieu-chi" className={linkClass()}>
            {t`Xem mọi bộ tiêu chí`}
          </Link>
        }
      >
        <Trans>Chưa có bảng chuyển đổi tiêu chí giữa hai bộ này nên không so sánh được.</Trans>
      </Empty>
    </>
  )
}
