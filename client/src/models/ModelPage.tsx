import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { formatDate } from '../kit/format/date.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { FactList, Page } from '../kit/Page/Page.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { DocumentLine } from '../shared/DocumentLine.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useCited } from '../shared/use-cited.ts'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { UnitLink } from '../units/UnitLink.tsx'
import type { WholeModel } from './load-models.ts'
import { ModelEffects } from './ModelEffects.tsx'
import { type Adoption, ServedCriteria, unitsAs } from './ModelParts.tsx'
import { STATE_WORDS } from './model-words.ts'

const route = getRouteApi('/mo-hinh/$slug')

/** One model on one sheet: what it is to solve, who runs it, what it serves, what came of it, whom to ask. */
export function ModelPage() {
  const { model } = route.useLoaderData()
  return model === null ? <UnknownModel /> : <Known model={model} />
}

interface KnownProps {
  readonly model: WholeModel
}

function Known({ model }: KnownProps) {
  const { name, provenance, source } = model
  const illustrative = provenance === 'ILLUSTRATIVE'
  useTitle(name)
  useIllustrative(illustrative)
  return (
    <Page>
      <PageHeading title={name} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>
          <Trans>Mô hình, sáng kiến</Trans>
        </strong>
      </PageHeading>
      <Headline>{name}</Headline>
      <ModelFacts model={model} />
      <ModelEffects model={model} />
      <p>
        <Link to="/mo-hinh" search={illustrative ? { 'minh-hoa': true } : {}} className={linkClass()}>
          <Trans>Xem mọi mô hình</Trans>
        </Link>
      </p>
      <SourceLine>{useCited([source])}</SourceLine>
    </Page>
  )
}

function ModelFacts({ model }: KnownProps) {
  const { t, i18n } = useLingui()
  const { problem, state, startedOn, endedOn, year, before, after, result, contact, note, document, source } = model
  const named = unitsAs(model, 'NAMED_TOGETHER')
  const unsaid = source === null ? <Trans>chưa ghi</Trans> : <Trans>nguồn không nêu</Trans>
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Vấn đề`, problem ?? unsaid],
    [t`Tình trạng`, i18n._(STATE_WORDS[state])],
    [t`Khởi xướng`, <Units key="khoi" of={unitsAs(model, 'ORIGINATOR')} />],
    [t`Áp dụng`, <Units key="ap" of={unitsAs(model, 'ADOPTER')} />],
    ...(named.length > 0 ? [[t`Nêu chung cho`, <Units key="chung" of={named} />] as const] : []),
    [t`Bắt đầu`, startedOn === null ? t`năm ${year}, chưa rõ ngày` : formatDate(startedOn)],
    ...(endedOn === null ? [] : [[t`Kết thúc`, formatDate(endedOn)] as const]),
    [
      t`Tiêu chí phục vụ`,
      model.criteria.length === 0 ? unsaid : <ServedCriteria key="tieu-chi" model={model} titled />,
    ],
    [t`Trước`, before ?? unsaid],
    [t`Sau`, after ?? unsaid],
    [t`Kết quả`, result ?? unsaid],
    [t`Minh chứng`, document === null ? unsaid : <DocumentLine key="van-ban" document={document} />],
    [t`Liên hệ`, contact ?? unsaid],
    ...(note === null ? [] : [[t`Ghi chú`, note] as const]),
  ]
  return <FactList facts={facts.map(([term, value]) => ({ term, value }))} />
}

/** Units in one run of text, each with the day since when; so that a hundred of them still leave the sheet whole. */
function Units({ of }: { readonly of: readonly Adoption[] }) {
  if (of.length === 0) return <Trans>chưa ghi nhận đơn vị nào</Trans>
  return of.map(({ unit, since }, index) => {
    const day = since === null ? null : formatDate(since)
    return (
      <Fragment key={unit.id}>
        {index > 0 && '; '}
        <UnitLink unit={unit} />
        {day !== null && (
          <>
            {' '}
            <Trans>(từ {day})</Trans>
          </>
        )}
      </Fragment>
    )
  })
}

function UnknownModel() {
  const { t } = useLingui()
  const title = t`Không có mô hình này`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <Empty
        action={
          <Link to="/mo-hinh" className={linkClass()}>
            <Trans>Xem mọi mô hình</Trans>
          </Link>
        }
      >
        <Trans>Không có mô hình nào ở địa chỉ này.</Trans>
      </Empty>
    </>
  )
}
