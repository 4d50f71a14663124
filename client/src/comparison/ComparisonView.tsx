import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { Empty } from '../kit/states/states.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { ViewActions, type ViewFiles } from '../shared/ViewActions.tsx'
import { ComparedTray } from './ComparedTray.tsx'
import { ComparisonFoot, useYearsSourceWords } from './ComparisonFoot.tsx'
import { ComparisonHeading } from './ComparisonHeading.tsx'
import { UnknownUnits } from './ComparisonMessages.tsx'
import { ComparisonSentence } from './ComparisonSentence.tsx'
import { ComparisonTools } from './ComparisonTools.tsx'
import styles from './comparison.module.css'
import type { Compared } from './comparison.ts'
import type { ComparisonTab } from './comparison-search.ts'
import { FiguresTab } from './FiguresTab.tsx'
import { PlotTab } from './PlotTab.tsx'
import { useComparisonPicture, useComparisonSpreadsheet } from './use-comparison-files.tsx'
import { useComparisonView } from './use-comparison-view.ts'
import { usePlotRows } from './use-plot-rows.ts'
import { YearsTab } from './YearsTab.tsx'

const BODY_ID = 'bang-so-sanh'

/** The comparison once its figures are there: finding, units, one of four cuts, and what it rests on. */
export function ComparisonView({ compared }: { readonly compared: Compared }) {
  const { t } = useLingui()
  const { search } = useComparisonView()
  const narrow = useNarrow()
  const tab: ComparisonTab = search.xem ?? 'linh-vuc'
  const rows = usePlotRows(compared, tab !== 'tieu-chi')
  const sentence = useRef<HTMLDivElement>(null)
  const plotted = tab === 'linh-vuc' || tab === 'tieu-chi'
  const spreadsheet = useComparisonSpreadsheet(
    compared,
    tab === 'tieu-chi' ? rows.map(({ node }) => node) : compared.nodes,
  )
  const picture = useComparisonPicture(compared, rows, () => sentence.current?.textContent ?? '')
  const yearsSource = useYearsSourceWords()(compared)
  const files: ViewFiles = { spreadsheet, picture: plotted ? picture : undefined }
  const { units, nodes, thresholds, occasion, occasions, illustrative } = compared
  return (
    <div className={styles.view}>
      <ComparisonHeading
        occasions={occasions}
        occasion={occasion}
        count={units.length}
        illustrative={illustrative}
        files={files}
      />
      <div ref={sentence}>
        <Headline>
          <ComparisonSentence compared={compared} />
        </Headline>
      </div>
      <UnknownUnits />
      {!narrow && <ComparedTray units={units} nodes={nodes} thresholds={thresholds} />}
      <ComparisonTools compared={compared} tab={tab} controls={BODY_ID} />
      <div id={BODY_ID} role="tabpanel" aria-label={t`So sánh`}>
        {plotted &&
          (tab === 'tieu-chi' && !occasion.computed ? (
            <NoCriteria />
          ) : (
            <PlotTab compared={compared} rows={rows} tree={tab === 'linh-vuc'} />
          ))}
        {tab === 'nam' && <YearsTab units={units} source={yearsSource} illustrative={illustrative} />}
        {tab === 'bang' && <FiguresTab compared={compared} />}
      </div>
      <ComparisonFoot compared={compared} />
      {narrow && (
        <>
          <div className={styles.actions}>
            <ViewActions {...files} />
          </div>
          <ComparedTray units={units} nodes={nodes} thresholds={thresholds} />
        </>
      )}
    </div>
  )
}

/** What was published names no criterion: said once, and the way to what there is. */
function NoCriteria() {
  return (
    <Empty>
      <Trans>
        Nguồn công bố không in điểm từng tiêu chí của các đơn vị này. Xem “Theo phần điểm” để so tổng và các phần.
      </Trans>
    </Empty>
  )
}
