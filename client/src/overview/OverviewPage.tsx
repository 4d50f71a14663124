import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useTitle } from '../shared/use-title.ts'
import { UnitSearch } from '../units/UnitSearch.tsx'
import { UnknownUnit } from '../units/UnknownUnit.tsx'
import { unitName } from '../units/unit-name.ts'
import type { OfferedUnit } from './load-overview.ts'
import { OverviewView } from './OverviewView.tsx'
import styles from './overview.module.css'
import { useOverview } from './use-overview.ts'

const route = getRouteApi('/tong-quan')

/** Tổng quan: what the head of a unit asks in a meeting, each number with the way to its list. */
export function OverviewPage() {
  const loaded = route.useLoaderData()
  if (loaded.kind === 'choose') return <Choose units={loaded.units} />
  if (loaded.kind === 'unknown') return <UnknownUnit />
  return <OverviewView loaded={loaded} />
}

/** Nobody said whose overview: any unit can be searched for, and those with something on record are offered. */
function Choose({ units }: { readonly units: readonly OfferedUnit[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { open } = useOverview()
  const title = t`Tổng quan của một đơn vị`
  useTitle(title)
  return (
    <div className={styles.page}>
      <PageHeading title={title}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>
        <Trans>Chọn đơn vị để xem hạng, phần bị trừ, kế hoạch, hồ sơ, kết luận, kiến nghị và cam kết.</Trans>
      </Headline>
      <div className={styles.search}>
        <UnitSearch label={t`Tìm đơn vị, thật hoặc minh họa`} onPick={({ slug }) => open({ 'don-vi': slug })} />
      </div>
      <ul className={styles.offered} aria-label={t`Đơn vị có số liệu`}>
        {units.map((unit) => (
          <li key={unit.slug}>
            <Link to="/tong-quan" search={{ 'don-vi': unit.slug }} className={linkClass()}>
              {unitName(unit, locale)}
            </Link>{' '}
            {unit.provenance === 'ILLUSTRATIVE' && <IllustrativeTag />}
          </li>
        ))}
      </ul>
    </div>
  )
}
