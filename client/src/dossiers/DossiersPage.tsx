import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { Headline, PageHeading } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { useTitle } from '../shared/use-title.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { DossierCases } from './DossierCases.tsx'
import { DossierCounts } from './DossierCounts.tsx'
import { DossierHeading } from './DossierHeading.tsx'
import { DossierMisfits } from './DossierMisfits.tsx'
import { DossierMonths } from './DossierMonths.tsx'
import { DossierRates } from './DossierRates.tsx'
import { DossierSentence } from './DossierSentence.tsx'
import { DossierUnits } from './DossierUnits.tsx'
import styles from './dossiers.module.css'
import type { LoadedDossiers } from './load-dossiers.ts'
import { useDossierSpreadsheet } from './use-dossier-spreadsheet.ts'

const route = getRouteApi('/ho-so')

/** Hồ sơ: what became of the dossiers of a unit and of all below it in a period; every rate with both its numbers. */
export function DossiersPage() {
  const loaded = route.useLoaderData()
  return loaded.kind === 'dossiers' ? <Dossiers loaded={loaded} /> : <NothingOnRecord />
}

function Dossiers({ loaded }: { readonly loaded: LoadedDossiers }) {
  const { overview } = loaded
  const narrow = useNarrow()
  const locale = useLocale()
  const spreadsheet = useDossierSpreadsheet(loaded)
  const shown = overview.sum ?? overview.reports[0] ?? null
  return (
    <article className={styles.page}>
      <DossierHeading loaded={loaded} spreadsheet={spreadsheet} />
      <Headline>
        <DossierSentence shown={shown} />
      </Headline>
      {shown && (
        <>
          <div className={styles.columns}>
            <DossierCounts loaded={loaded} />
            <DossierRates loaded={loaded} />
          </div>
          <DossierMisfits loaded={loaded} />
          <DossierMonths loaded={loaded} />
          <DossierUnits loaded={loaded} />
          <DossierCases loaded={loaded} />
        </>
      )}
      {narrow && (
        <div className={styles.actions}>
          <ViewActions spreadsheet={spreadsheet} />
        </div>
      )}
      <SourceLine notes={overview.sum && (locale === 'en' ? overview.ruleEn : overview.rule)}>
        <Source loaded={loaded} />
      </SourceLine>
    </article>
  )
}

function Source({ loaded: { overview } }: { readonly loaded: LoadedDossiers }) {
  const cited = overview.reports.flatMap(({ source }) => source ?? [])
  if (overview.sum === null) return cited.join('; ') || <Trans>chưa có báo cáo nào của kỳ này.</Trans>
  const { reports, months } = overview.sum
  return (
    <>
      <Trans>
        {reports} báo cáo tháng, {months} tháng.
      </Trans>{' '}
      {cited.join('; ')}
    </>
  )
}

function NothingOnRecord() {
  const { t } = useLingui()
  const title = t`Hồ sơ thủ tục hành chính`
  useTitle(title)
  return (
    <>
      <PageHeading title={title}>
        <strong>{title}</strong>
      </PageHeading>
      <Empty
        action={
          <Link to="/ho-so" search={{}} className={linkClass()}>
            <Trans>Xem đơn vị có báo cáo</Trans>
          </Link>
        }
      >
        <Trans>Chưa có báo cáo hồ sơ nào của đơn vị này.</Trans>
      </Empty>
    </>
  )
}
