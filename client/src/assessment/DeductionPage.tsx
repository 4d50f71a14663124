import { type QueryRef, useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { DeductionPageQuery, DeductionPageQueryVariables } from '@par-atlas/schema/documents'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useTitle } from '../shared/use-title.ts'
import { unitName } from '../units/unit-name.ts'
import { DeductionHeading, type DeductionHeadingProps } from './DeductionHeading.tsx'
import { DeductionLoading } from './DeductionLoading.tsx'
import { DeductionView } from './DeductionView.tsx'
import { exactText } from './exact-text.ts'
import type { DeductionUnit } from './load-deductions.ts'

const route = getRouteApi('/don-vi/$slug/tru-diem')

/** Điểm bị trừ theo tiêu chí: one unit, one year; where every point was lost, why, and who answers for it. */
export function DeductionPage() {
  const { unit, chosen } = route.useLoaderData()
  if (unit === null || chosen === null) return <UnknownUnit />
  if (chosen.kind === 'none') return <NoAssessment unit={unit} />
  if (chosen.kind === 'noYear') return <NoSuchYear unit={unit} year={chosen.year} at={chosen.nearest} />
  const heading = { unit, at: chosen.assessment, year: chosen.assessment.year }
  return (
    <Suspense fallback={<DeductionLoading heading={heading} />}>
      <Loaded query={chosen.query} heading={heading} variables={chosen.variables} />
    </Suspense>
  )
}

interface LoadedProps {
  readonly query: QueryRef<DeductionPageQuery, DeductionPageQueryVariables>
  readonly heading: DeductionHeadingProps
  readonly variables: { readonly unit: string; readonly block: string | null }
}

function Loaded({ query, heading, variables }: LoadedProps) {
  const { data } = useReadQuery(query)
  if (!data.assessment) return <NoAssessment unit={heading.unit} />
  const { assessment, ranking, comparison } = data
  return <DeductionView {...{ assessment, ranking, comparison, heading, variables }} />
}

function UnknownUnit() {
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

/** Published as a total alone, or not at all: what is known is said, and where the rest of it stands. */
function NoAssessment({ unit }: { readonly unit: DeductionUnit }) {
  const { t } = useLingui()
  const name = unitName(unit, useLocale())
  const title = t`Điểm bị trừ của ${name}`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>
        <strong>{name}</strong>
      </PageHeading>
      <Headline>
        <PublishedTotal unit={unit} />
      </Headline>
      <Empty
        action={
          <Link to="/don-vi/$slug" params={{ slug: unit.slug }} className={linkClass()}>
            {unit.history.length > 0 ? (
              <Trans>Xem các số đã công bố của {name}</Trans>
            ) : (
              <Trans>Xem trang của {name}</Trans>
            )}
          </Link>
        }
      >
        {unit.history.length > 0 ? (
          <Trans>Nguồn không công bố điểm từng tiêu chí nên không phân tích được điểm bị trừ.</Trans>
        ) : (
          <Trans>Chưa có bảng chấm điểm nào, nên chưa phân tích được điểm bị trừ.</Trans>
        )}
      </Empty>
    </>
  )
}

function PublishedTotal({ unit }: { readonly unit: DeductionUnit }) {
  const locale = useLocale()
  const latest = unit.history.filter(({ points }) => points !== null).toSorted((a, b) => b.year - a.year)[0]
  if (!latest || latest.points === null) return <Trans>Chưa có điểm nào của đơn vị này.</Trans>
  const points = formatDecimal(latest.points, 2, locale)
  const max = latest.maxPoints === null ? null : exactText(latest.maxPoints, locale)
  const total = <strong>{[points, max].filter(Boolean).join('/')}</strong>
  const place = (
    <strong>
      {latest.rank}/{latest.base ?? '?'}
    </strong>
  )
  return latest.rank === null ? (
    <Trans>
      Năm {latest.year} đạt {total} điểm như nguồn công bố.
    </Trans>
  ) : (
    <Trans>
      Năm {latest.year} đạt {total} điểm, hạng {place} như nguồn công bố.
    </Trans>
  )
}

function NoSuchYear({ unit, year, at }: Omit<DeductionHeadingProps, 'spreadsheet' | 'others'>) {
  const { year: known } = at
  return (
    <>
      <DeductionHeading unit={unit} at={at} year={year} />
      <Empty
        action={
          <Link
            to="/don-vi/$slug/tru-diem"
            params={{ slug: unit.slug }}
            search={{ nam: known }}
            className={linkClass()}
          >
            <Trans>Xem năm {known}</Trans>
          </Link>
        }
      >
        <Trans>Không có kết quả chấm điểm năm {year} của đơn vị này.</Trans>
      </Empty>
    </>
  )
}
