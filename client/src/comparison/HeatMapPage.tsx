import { useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import styles from './CriterionPage.module.css'
import { HeatHeading } from './HeatHeading.tsx'
import { HeatMapView } from './HeatMapView.tsx'
import type { LoadedHeatMap } from './load-heat-map.ts'

const route = getRouteApi('/ban-do-nhiet')

/** Bản đồ nhiệt: every unit of a block at every area, criterion or leaf of its framework. */
export function HeatMapPage() {
  const loaded = route.useLoaderData()
  if (loaded.kind === 'nothing') return <NothingScored />
  return (
    <article className={styles.page}>
      <HeatHeading loaded={loaded} />
      <Suspense fallback={<BlockLoading height={720} />}>
        <Loaded loaded={loaded} />
      </Suspense>
    </article>
  )
}

function Loaded({ loaded }: { readonly loaded: LoadedHeatMap }) {
  const { data } = useReadQuery(loaded.query)
  if (!data.comparison) return <NothingHere />
  return <HeatMapView loaded={loaded} comparison={data.comparison} />
}

function NothingScored() {
  const { t } = useLingui()
  const title = t`Bản đồ nhiệt`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <NothingHere />
    </>
  )
}

function NothingHere() {
  return (
    <Empty
      action={
        <Link to="/xep-hang" className={linkClass()}>
          <Trans>Về bảng xếp hạng</Trans>
        </Link>
      }
    >
      <Trans>Kho chưa có điểm từng mục để vẽ bản đồ nhiệt.</Trans>
    </Empty>
  )
}
