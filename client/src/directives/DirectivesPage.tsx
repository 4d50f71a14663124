import { useReadQuery } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import styles from './DirectivesPage.module.css'
import { DirectivesTools } from './DirectivesTools.tsx'
import { ITEM_STATES } from './directives-search.ts'
import type { Directive } from './load-directives.ts'
import { Meeting } from './Meeting.tsx'
import { narrowItems, narrows } from './rules/narrow-items.ts'

const route = getRouteApi('/ket-luan')

/** Theo dõi kết luận: meetings, the latest first, each with what became of what it asked for. */
export function DirectivesPage() {
  const { t } = useLingui()
  const illustrative = route.useSearch()['minh-hoa'] ?? false
  const title = illustrative ? t`Theo dõi kết luận của tỉnh minh họa` : t`Theo dõi kết luận`
  useTitle(title)
  useIllustrative(illustrative)
  return (
    <div className={styles.page}>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      <DirectivesTools />
      <Suspense fallback={<BlockLoading height={900} />}>
        <Meetings />
      </Suspense>
    </div>
  )
}

function Meetings() {
  const { query } = route.useLoaderData()
  const { data } = useReadQuery(query)
  const { 'trang-thai': slug, mo, 'qua-han': overdue, dv, ngay } = route.useSearch()
  const narrowing = {
    state: slug === undefined ? null : ITEM_STATES[slug],
    open: mo ?? false,
    overdue: overdue ?? false,
    unit: dv ?? null,
  }
  const meetings = (data.directives?.nodes ?? [])
    .filter((directive) => wasGivenBy(directive, ngay))
    .map((directive) => ({
      directive,
      items: narrowItems(directive.items, directive.owner?.slug ?? null, narrowing),
    }))
  const shown = narrows(narrowing) ? meetings.filter(({ items }) => items.length > 0) : meetings
  if (shown.length === 0) return <NothingFound />
  return shown.map(({ directive, items }) => <Meeting key={directive.id} directive={directive} items={items} />)
}

/** What was asked for after the day that is told is not asked for yet. */
const wasGivenBy = ({ meetingOn, document }: Directive, day: string | undefined): boolean =>
  day === undefined || (meetingOn ?? document.issuedOn ?? day) <= day

function NothingFound() {
  const navigate = route.useNavigate()
  return (
    <Empty
      action={
        <Button
          variant="quiet"
          onClick={() => navigate({ search: ({ 'minh-hoa': kept }) => ({ 'minh-hoa': kept }), replace: true })}
        >
          <Trans>Xem mọi nội dung</Trans>
        </Button>
      }
    >
      <Trans>Không có nội dung nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
