import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { Page } from '../kit/Page/Page.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { RegisterTable } from '../shared/RegisterTable.tsx'
import { useCited } from '../shared/use-cited.ts'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { FittingModels } from './FittingModels.tsx'
import { LackingUnits } from './LackingUnits.tsx'
import type { Model } from './load-models.ts'
import { ModelsTools } from './ModelsTools.tsx'
import { STATE_SLUGS } from './models-search.ts'
import { narrowModels } from './rules/narrow-models.ts'
import { useModelColumns } from './use-model-columns.tsx'

const route = getRouteApi('/mo-hinh')

/** Mô hình, sáng kiến: what was tried, by whom, for which criterion, and what came of it. */
export function ModelsPage() {
  const { t } = useLingui()
  const illustrative = route.useSearch()['minh-hoa'] ?? false
  const title = illustrative ? t`Mô hình, sáng kiến của tỉnh minh họa` : t`Mô hình, sáng kiến cải cách hành chính`
  useTitle(title)
  useIllustrative(illustrative)
  const shown = useShown()
  return (
    <Page>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      {shown.length > 0 && <Sentence models={shown} />}
      <ModelsTools />
      {shown.length === 0 ? <NothingFound /> : <Registry models={shown} />}
      <FittingModels />
      <LackingUnits />
    </Page>
  )
}

function useShown(): readonly Model[] {
  const { models } = route.useLoaderData()
  const { q, nam, tt, dv, tc } = route.useSearch()
  return useMemo(
    () =>
      narrowModels(models, {
        words: q ?? null,
        year: nam ?? null,
        state: tt === undefined ? null : STATE_SLUGS[tt],
        unit: dv ?? null,
        criterion: tc ?? null,
      }),
    [models, q, nam, tt, dv, tc],
  )
}

function Sentence({ models }: { readonly models: readonly Model[] }) {
  const count = <strong>{models.length}</strong>
  const kept = <strong>{models.filter(({ state }) => state === 'RECOGNISED' || state === 'REPLICATED').length}</strong>
  const units = <strong>{new Set(models.flatMap(({ adoption }) => adoption.map(({ unit }) => unit.id))).size}</strong>
  return (
    <Headline>
      <Trans>
        {count} mô hình ở {units} đơn vị; {kept} mô hình được ghi nhận hoặc nhân rộng.
      </Trans>
    </Headline>
  )
}

function Registry({ models }: { readonly models: readonly Model[] }) {
  const { t } = useLingui()
  const { 'minh-hoa': illustrative = false, sx } = route.useSearch()
  const navigate = route.useNavigate()
  const { wide, phone } = useModelColumns()
  const source = useCited(models.map((model) => model.source))
  return (
    <>
      <RegisterTable
        caption={t`Mô hình, sáng kiến`}
        columns={wide}
        phone={phone}
        rows={models}
        rowId={({ id }) => id}
        fileName="mo-hinh"
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
          <Trans>Xem mọi mô hình</Trans>
        </Button>
      }
    >
      <Trans>Không có mô hình nào khớp bộ lọc.</Trans>
    </Empty>
  )
}
