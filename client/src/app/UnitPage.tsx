import { type QueryRef, useReadQuery } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import type { UnitPageQuery, UnitPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { UnitConclusions, UnitHead } from '../directives/UnitConclusions.tsx'
import { UnitDossiers } from '../dossiers/UnitDossiers.tsx'
import { UnitFindings } from '../inspections/FindingLines.tsx'
import { Button } from '../kit/Button/Button.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { UnitModels } from '../models/UnitModels.tsx'
import { UnitPlans } from '../plans/UnitPlans.tsx'
import { UnitPledges } from '../pledges/UnitPledges.tsx'
import { UnitFigures } from '../published/UnitFigures.tsx'
import { UnitRanks, UnitResults } from '../ranking/UnitResults.tsx'
import { UnitStanding } from '../ranking/UnitStanding.tsx'
import { UnitTrends } from '../ranking/UnitTrends.tsx'
import { CopyLink } from '../shared/CopyLink.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { UnitChanges, UnitNames } from '../units/UnitChronicle.tsx'
import { UnitHeadline } from '../units/UnitHeadline.tsx'
import { UnitIdentity } from '../units/UnitIdentity.tsx'
import { UnknownUnit } from '../units/UnknownUnit.tsx'
import { unitName } from '../units/unit-name.ts'
import { OwnUnitToggle } from './OwnUnitToggle.tsx'
import { Pending } from './Pending.tsx'
import styles from './UnitPage.module.css'

const route = getRouteApi('/don-vi/$slug')

/** Trang đơn vị: what the unit is, where it stands, what was published of it, what it came from and went into. */
export function UnitPage() {
  const { query } = route.useLoaderData()
  return (
    <Suspense fallback={<Pending />}>
      <Loaded query={query} />
    </Suspense>
  )
}

function Loaded({ query }: { readonly query: QueryRef<UnitPageQuery, UnitPageQueryVariables> }) {
  const { data } = useReadQuery(query)
  return data.unitBySlug ? <Sections unit={data.unitBySlug} /> : <UnknownUnit />
}

function Sections({ unit }: { readonly unit: NonNullable<UnitPageQuery['unitBySlug']> }) {
  const name = unitName(unit, useLocale())
  const illustrative = unit.provenance === 'ILLUSTRATIVE'
  useTitle(name)
  useIllustrative(illustrative)
  return (
    <article className={styles.page}>
      <PageHeading
        title={name}
        tag={
          <>
            {illustrative && <IllustrativeTag />} <Closed validTo={unit.validTo} />
          </>
        }
        actions={<Actions slug={unit.slug} />}
      >
        <strong className={styles.name}>{name}</strong>
        <OwnUnitToggle unit={{ slug: unit.slug, name: unit.name }} />
      </PageHeading>
      <Headline>
        <UnitHeadline unit={unit} /> <UnitStanding unit={unit} />
      </Headline>
      <UnitIdentity unit={unit} />
      <UnitHead unit={unit} />
      <UnitResults unit={unit} />
      <UnitTrends unit={unit}>
        <UnitRanks unit={unit} />
      </UnitTrends>
      <div className={styles.registers}>
        <UnitPlans unit={unit} />
        <UnitDossiers unit={unit} />
        <UnitConclusions unit={unit} />
        <UnitPledges unit={unit} />
        <UnitModels unit={unit} />
        <UnitFindings unit={unit} />
      </div>
      <div className={styles.columns}>
        <UnitFigures unit={unit} />
        <aside className={styles.side}>
          <UnitChanges unit={unit} />
          <UnitNames unit={unit} />
        </aside>
      </div>
    </article>
  )
}

/** Names are borne again: a unit that is no more says until when it was. */
function Closed({ validTo }: { readonly validTo: string | null }) {
  if (validTo === null) return null
  const day = formatDate(validTo)
  return (
    <Tag>
      <Trans>đến {day}</Trans>
    </Tag>
  )
}

function Actions({ slug }: { readonly slug: string }) {
  return (
    <>
      <Link to="/tong-quan" search={{ 'don-vi': slug }} className={linkClass()}>
        <Trans>Tổng quan</Trans>
      </Link>
      <Link to="/so-sanh" search={{ dv: [slug] }} className={linkClass()}>
        <Trans>So sánh</Trans>
      </Link>
      <CopyLink />
      <Button variant="quiet" onClick={() => window.print()}>
        <Trans>In</Trans>
      </Button>
    </>
  )
}
