import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Page, Says } from '../kit/Page/Page.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { useCited } from '../shared/use-cited.ts'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import type { Pledge } from './load-pledges.ts'
import { PledgesTools } from './PledgesTools.tsx'
import { OUTCOME_SLUGS } from './pledges-search.ts'
import { usePledgeColumns } from './use-pledge-columns.tsx'

const route = getRouteApi('/cam-ket')

/** Cam kết: what units pledged for an index, how far that goes, and how it was kept. Never part of the index. */
export function PledgesPage() {
  const { t } = useLingui()
  const illustrative = route.useSearch()['minh-hoa'] ?? false
  const title = illustrative ? t`Cam kết nâng cao chỉ số của tỉnh minh họa` : t`Cam kết nâng cao chỉ số`
  useTitle(title)
  useIllustrative(illustrative)
  const shown = useShown()
  return (
    <Page>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      {shown.length > 0 && <Sentence pledges={shown} />}
      <Says>
        <Trans>
          Cam kết được đánh giá riêng, bởi người ngoài đơn vị; kết quả không cộng vào điểm và không đổi hạng của chỉ số.
        </Trans>
      </Says>
      <PledgesTools />
      {shown.length === 0 ? <NothingFound /> : <Register pledges={shown} />}
    </Page>
  )
}

function useShown(): readonly Pledge[] {
  const { pledges } = route.useLoaderData()
  const { cs, nam, dv, kq } = route.useSearch()
  return useMemo(
    () =>
      pledges.filter(
        ({ index, year, unit, outcome }) =>
          (cs === undefined || index === cs) &&
          (nam === undefined || year === nam) &&
          (dv === undefined || unit.slug === dv) &&
          (kq === undefined || outcome === OUTCOME_SLUGS[kq]),
      ),
    [pledges, cs, nam, dv, kq],
  )
}

function Sentence({ pledges }: { readonly pledges: readonly Pledge[] }) {
  const count = <strong>{pledges.length}</strong>
  const units = <strong>{new Set(pledges.map(({ unit }) => unit.id)).size}</strong>
  const figured = <strong>{pledges.filter(({ target }) => target !== null).length}</strong>
  const judged = <strong>{pledges.filter(({ outcome }) => outcome !== null).length}</strong>
  return (
    <Headline>
      <Trans>
        {count} cam kết của {units} đơn vị; {figured} nêu chỉ tiêu bằng số, {judged} đã được đánh giá.
      </Trans>
    </Headline>
  )
}

function Register({ pledges }: { readonly pledges: readonly Pledge[] }) {
  const { t } = useLingui()
  const { 'minh-hoa': illustrative = false, sx } = route.useSearch()
  const navigate = route.useNavigate()
  const { wide, phone } = usePledgeColumns()
  const source = useCited(pledges.map((pledge) => pledge.source))
  return (
    <>
      <RegisterTable
        caption={t`Cam kết nâng cao chỉ số`}
        columns={wide}
        phone={phone}
        rows={pledges}
        rowId={({ id }) => id}
        fileName="cam-ket"
        source={source}
        illustrative={illustrative}
        sort={{
          text: sx,
          change: (next) =>
            navigate({ search: (known) => ({ ...known, sx: next }), replace: true, resetScroll: false }),
        }}
      />
      <SourceLine>{source}</SourceLine>
    </>
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
          <Trans>Xem mọi cam kết</Trans>
        </Button>
      }
    >
      <Trans>Không có cam kết nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
