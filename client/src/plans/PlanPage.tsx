import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { unitName } from '../units/unit-name.ts'
import type { LoadedBoard } from './load-plan.ts'
import { PlanBoard } from './PlanBoard.tsx'
import styles from './plans.module.css'
import { UnitPicker } from './UnitPicker.tsx'

const route = getRouteApi('/ke-hoach')

/** Kế hoạch: how far the plan of a unit for a year has come, what is overdue, and every task of it. */
export function PlanPage() {
  const loaded = route.useLoaderData()
  if (loaded.kind === 'plan') return <PlanBoard key={loaded.plan.id} loaded={loaded} />
  return <NoPlan loaded={loaded} />
}

function NoPlan({ loaded }: { readonly loaded: Exclude<LoadedBoard, { kind: 'plan' }> }) {
  const { t } = useLingui()
  const locale = useLocale()
  const title = t`Kế hoạch cải cách hành chính`
  useTitle(title)
  const name = loaded.kind === 'noPlan' ? unitName(loaded.unit, locale) : null
  return (
    <div className={styles.page}>
      <PageHeading title={title}>
        <strong>{title}</strong>
      </PageHeading>
      <Empty action={<OtherPlans loaded={loaded} />}>
        <Missing loaded={loaded} name={name} />
      </Empty>
      <UnitPicker />
    </div>
  )
}

function Missing({ loaded, name }: { readonly loaded: LoadedBoard; readonly name: string | null }): ReactNode {
  if (loaded.kind !== 'noPlan') return <Trans>Không có đơn vị nào ở địa chỉ này.</Trans>
  const { year } = loaded
  return year === null ? (
    <Trans>Chưa có kế hoạch nào của {name} trên hồ sơ.</Trans>
  ) : (
    <Trans>
      Chưa có kế hoạch năm {year} của {name} trên hồ sơ.
    </Trans>
  )
}

/** Where to go from here: another year of the unit, and the real plans on record. */
export function OtherPlans({ loaded }: { readonly loaded: LoadedBoard }) {
  const locale = useLocale()
  const own = loaded.kind === 'noPlan' ? loaded.unit.plans.nodes : []
  const slug = loaded.kind === 'noUnit' ? undefined : loaded.unit.slug
  return (
    <>
      {own.map(({ id, year }) => (
        <span key={id}>
          <Link to="/ke-hoach" search={{ 'don-vi': slug, nam: year }} className={linkClass()}>
            <Trans>Xem năm {year}</Trans>
          </Link>{' '}
        </span>
      ))}
      {loaded.official
        .filter(({ unit }) => unit.slug !== slug)
        .map(({ id, year, unit }) => {
          const name = unitName(unit, locale)
          return (
            <span key={id}>
              <Link to="/ke-hoach" search={{ 'don-vi': unit.slug, nam: year }} className={linkClass()}>
                <Trans>
                  Kế hoạch năm {year} của {name}
                </Trans>
              </Link>{' '}
            </span>
          )
        })}
    </>
  )
}
