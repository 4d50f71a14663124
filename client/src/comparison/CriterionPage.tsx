import { useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { CriterionHeading } from './CriterionHeading.tsx'
import styles from './CriterionPage.module.css'
import { CriterionPath } from './CriterionPath.tsx'
import { CriterionView } from './CriterionView.tsx'
import type { FoundCriterion } from './load-criterion.ts'

const route = getRouteApi('/tieu-chi/$framework/$code')

/** Tiêu chí: one node of the tree across all units of a block; who lost points there, how many and why. */
export function CriterionPage() {
  const loaded = route.useLoaderData()
  if (loaded.kind === 'unknown') return <UnknownCriterion />
  if (loaded.kind === 'noRound') return <NoRound code={loaded.node.code} />
  return (
    <article className={styles.page}>
      <Suspense
        fallback={
          <>
            <CriterionHeading loaded={loaded} />
            <CriterionPath loaded={loaded} />
            <BlockLoading height={900} />
          </>
        }
      >
        <Loaded loaded={loaded} />
      </Suspense>
    </article>
  )
}

function Loaded({ loaded }: { readonly loaded: FoundCriterion }) {
  const { data } = useReadQuery(loaded.query)
  if (!data.comparison) return <NoRound code={loaded.node.code} />
  return <CriterionView loaded={loaded} comparison={data.comparison} criterion={data.framework?.criterion ?? null} />
}

function UnknownCriterion() {
  const { t } = useLingui()
  const { framework, code } = route.useParams()
  const title = t`Không có tiêu chí này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/xep-hang" className={linkClass()}>
            <Trans>Về bảng xếp hạng</Trans>
          </Link>
        }
      >
        <Trans>
          Bộ tiêu chí {framework} không có mục {code}.
        </Trans>
      </Empty>
    </>
  )
}

function NoRound({ code }: { readonly code: string }) {
  const { t } = useLingui()
  const title = t`Mục ${code}`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/xep-hang" className={linkClass()}>
            <Trans>Về bảng xếp hạng</Trans>
          </Link>
        }
      >
        <Trans>Kho chưa có điểm từng mục theo bộ tiêu chí này.</Trans>
      </Empty>
    </>
  )
}
