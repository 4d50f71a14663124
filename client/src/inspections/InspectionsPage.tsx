import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { CampaignSection } from './CampaignSection.tsx'
import { InspectionsTools } from './InspectionsTools.tsx'
import styles from './inspections.module.css'
import { type ShownCampaign, useShownCampaigns } from './use-narrowing.ts'

const route = getRouteApi('/kiem-tra')

/** Kiểm tra: campaigns with how far they came, and what they found wanting. */
export function InspectionsPage() {
  const { t } = useLingui()
  const illustrative = route.useSearch()['minh-hoa'] ?? false
  const title = illustrative ? t`Kiểm tra cải cách hành chính của tỉnh minh họa` : t`Kiểm tra cải cách hành chính`
  const shown = useShownCampaigns()
  useTitle(title)
  useIllustrative(illustrative)
  return (
    <div className={styles.page}>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      {shown.length > 0 && <Standing shown={shown} />}
      <InspectionsTools />
      {shown.length === 0 ? (
        <NothingFound />
      ) : (
        shown.map((each) => <CampaignSection key={each.campaign.id} {...each} />)
      )}
    </div>
  )
}

function Standing({ shown }: { readonly shown: readonly ShownCampaign[] }) {
  const campaigns = shown.length
  const findings = shown.flatMap((each) => each.findings)
  const open = findings.filter(({ state }) => state === 'OPEN' || state === 'REMEDY_PROPOSED').length
  const overdue = findings.filter((finding) => finding.overdue).length
  const share = (
    <strong>
      {open}/{findings.length}
    </strong>
  )
  return (
    <Headline>
      <Plural value={campaigns} other="# đợt kiểm tra" />
      {findings.length > 0 && (
        <>
          {'; '}
          <Trans>{share} kiến nghị chưa đóng</Trans>
        </>
      )}
      {overdue > 0 && (
        <>
          {', '}
          <Plural value={overdue} other="# quá hạn" />
        </>
      )}
      {'.'}
    </Headline>
  )
}

function NothingFound() {
  const navigate = route.useNavigate()
  return (
    <Empty
      action={
        <Button
          variant="quiet"
          onClick={() => navigate({ search: ({ 'minh-hoa': kept }) => ({ 'minh-hoa': kept }), replace: true })}
        >
          <Trans>Xem mọi đợt kiểm tra</Trans>
        </Button>
      }
    >
      <Trans>Không có đợt kiểm tra nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
