import { Trans, useLingui } from '@lingui/react/macro'
import { Page, Tools } from '../kit/Page/Page.tsx'
import { PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { IllustrativeTag } from '../shared/IllustrativeTag.tsx'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { Catalogue } from './Catalogue.tsx'
import { ProcedureSentence } from './ProcedureSentence.tsx'
import { ProcedureTotals } from './ProcedureTotals.tsx'
import { Savings } from './Savings.tsx'
import { useProceduresView } from './use-procedures-view.ts'

/** Thủ tục hành chính: the catalogue, and what its simplification saves. */
export function ProceduresPage() {
  const { t } = useLingui()
  const { illustrative, change } = useProceduresView()
  const title = illustrative ? t`Thủ tục hành chính của tỉnh minh họa` : t`Thủ tục hành chính`
  useTitle(title)
  useIllustrative(illustrative)
  return (
    <Page>
      <PageHeading title={title} tag={illustrative && <IllustrativeTag />} actions={<ViewActions />}>
        <strong>{title}</strong>
      </PageHeading>
      <ProcedureSentence />
      <Tools>
        <Switch
          checked={illustrative}
          onChange={(on) =>
            change({ 'minh-hoa': on ? true : undefined, lv: undefined, cq: undefined, q: undefined, loi: undefined })
          }
        >
          <Trans>Tỉnh minh họa</Trans>
        </Switch>
      </Tools>
      <ProcedureTotals />
      <Savings />
      <Catalogue />
    </Page>
  )
}
