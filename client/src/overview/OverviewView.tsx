import { useNarrow } from '../shared/use-narrow.ts'
import { ConclusionFact } from './ConclusionFact.tsx'
import { DossierFact } from './DossierFact.tsx'
import { FindingFact } from './FindingFact.tsx'
import { Losses } from './Losses.tsx'
import type { LoadedOverview } from './load-overview.ts'
import { OverviewFoot } from './OverviewFoot.tsx'
import { OverviewActions, OverviewHeading } from './OverviewHeading.tsx'
import { OverviewRuler } from './OverviewRuler.tsx'
import { OverviewTools } from './OverviewTools.tsx'
import styles from './overview.module.css'
import { PlanFact } from './PlanFact.tsx'
import { PledgeFact } from './PledgeFact.tsx'
import { Standing } from './Standing.tsx'
import { useOverview } from './use-overview.ts'
import { useOverviewSpreadsheet } from './use-overview-spreadsheet.ts'

/** The overview of one unit: one rank, three lines, the ruler, five losses with their lead, and what is followed in between. */
export function OverviewView({ loaded }: { readonly loaded: LoadedOverview }) {
  const narrow = useNarrow()
  const { projected } = useOverview()
  const spreadsheet = useOverviewSpreadsheet(loaded)
  return (
    <article className={styles.page} data-projected={projected || undefined}>
      <OverviewHeading loaded={loaded} spreadsheet={spreadsheet} />
      {!projected && <OverviewTools loaded={loaded} />}
      <Standing loaded={loaded} />
      <OverviewRuler loaded={loaded} />
      <Losses loaded={loaded} />
      <div className={styles.facts}>
        <PlanFact loaded={loaded} />
        <DossierFact loaded={loaded} />
        <div className={styles.fact}>
          <ConclusionFact loaded={loaded} />
          <FindingFact loaded={loaded} />
        </div>
        <PledgeFact loaded={loaded} />
      </div>
      {narrow && (
        <div className={styles.actions}>
          <OverviewActions spreadsheet={spreadsheet} />
        </div>
      )}
      <OverviewFoot loaded={loaded} />
    </article>
  )
}
