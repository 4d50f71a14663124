import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import { FindingChain } from './FindingChain.tsx'
import { FindingCriterion, FindingStanding, FindingUnits } from './FindingParts.tsx'
import styles from './inspections.module.css'
import type { WholeFinding } from './load-inspections.ts'

const route = getRouteApi('/kiem-tra/kien-nghi/$slug')

/** One finding: what, of whom, why, what is to be done until when, and what became of it. */
export function FindingPage() {
  const { finding } = route.useLoaderData()
  return finding === null ? <UnknownFinding /> : <Known finding={finding} />
}

interface KnownProps {
  readonly finding: WholeFinding
}

function Known({ finding }: KnownProps) {
  const { t } = useLingui()
  const { campaign, text, source } = finding
  const illustrative = campaign.provenance === 'ILLUSTRATIVE'
  const { year } = campaign
  const title = t`Kiến nghị qua kiểm tra năm ${year}`
  useTitle(title)
  useIllustrative(illustrative)
  return (
    <article className={styles.page}>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      <Headline>{text}</Headline>
      <FindingFacts finding={finding} />
      <FindingChain finding={finding} />
      <p>
        <Link
          to="/kiem-tra"
          search={illustrative ? { 'minh-hoa': true, nam: year } : { nam: year }}
          hash={campaign.slug}
          className={linkClass()}
        >
          {campaign.title}
        </Link>
      </p>
      <SourceLine>{source ?? campaign.source ?? campaign.title}</SourceLine>
    </article>
  )
}

function FindingFacts({ finding }: KnownProps) {
  const { t } = useLingui()
  const { cause, recommendation, remedy, owner, criterion, dueOn, foundOn, campaign } = finding
  return (
    <dl className={styles.facts}>
      <Fact name={t`Đơn vị`}>
        <FindingUnits finding={finding} />
      </Fact>
      <Fact name={t`Nguyên nhân`}>{cause}</Fact>
      <Fact name={t`Kiến nghị`}>{recommendation}</Fact>
      <Fact name={t`Khắc phục`}>{owner && <UnitLink unit={owner} />}</Fact>
      <Fact name={t`Ngày phát hiện`}>{foundOn && formatDate(foundOn)}</Fact>
      <Fact name={t`Hạn`}>{dueOn && formatDate(dueOn)}</Fact>
      <Fact name={t`Tình trạng`}>
        <FindingStanding finding={finding} />
      </Fact>
      <Fact name={t`Đơn vị báo cáo`}>
        {remedy ?? (campaign.provenance === 'ILLUSTRATIVE' ? <Trans>chưa có</Trans> : null)}
      </Fact>
      <Fact name={t`Tiêu chí`}>{criterion && <FindingCriterion finding={finding} />}</Fact>
    </dl>
  )
}

/** A line of what is known; of what nobody says, that. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children ?? <Trans>nguồn không nêu</Trans>}</dd>
    </>
  )
}

function UnknownFinding() {
  const { t } = useLingui()
  const title = t`Không có kiến nghị này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/kiem-tra" className={linkClass()}>
            <Trans>Xem các đợt kiểm tra</Trans>
          </Link>
        }
      >
        <Trans>Không có kiến nghị nào ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
