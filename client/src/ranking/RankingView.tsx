import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import { type RankingViewFragment, RankingViewFragmentDoc } from '@par-atlas/schema/documents'
import { useDeferredValue, useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { ownUnit } from '../units/own-unit.ts'
import { HeadlineSentence } from './HeadlineSentence.tsx'
import { RankingFoot } from './RankingFoot.tsx'
import { RankingActions, RankingHeading, type RankingHeadingProps } from './RankingHeading.tsx'
import { RankingPhoneRows } from './RankingPhoneRows.tsx'
import { RankingRuler } from './RankingRuler.tsx'
import { RankingTable } from './RankingTable.tsx'
import { RankingTools } from './RankingTools.tsx'
import styles from './RankingView.module.css'
import { filterRows } from './rules/filter.ts'
import { headlineOf } from './rules/headline.ts'
import { forProjector } from './rules/projector.ts'
import { commonMaximum, partsOf, rankingRows } from './rules/rows.ts'
import { useRankingSpreadsheet } from './use-ranking-spreadsheet.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface RankingViewProps {
  readonly ranking: FragmentType<RankingViewFragment>
  readonly heading: RankingHeadingProps
}

const TABLE_ID = 'bang-xep-hang'

/** The ranking once it is there: finding, ruler, tools, table, source. */
export function RankingView({ ranking: from, heading }: RankingViewProps) {
  const { t } = useLingui()
  const variables = { asOf: `${heading.year}-12-31` }
  const { data: ranking } = useSuspenseFragment({
    fragment: RankingViewFragmentDoc,
    fragmentName: 'RankingView',
    from,
    variables,
  })
  const { search } = useRankingView()
  const view = useRows(ranking)
  const narrow = useNarrow()
  const spreadsheet = useRankingSpreadsheet(ranking, view)
  const projected = search['che-do'] === 'trinh-chieu'
  return (
    <div className={styles.view}>
      <RankingHeading {...heading} spreadsheet={spreadsheet} />
      <Headline>
        <HeadlineSentence headline={view.headline} />
      </Headline>
      <RankingRuler
        label={`${heading.at.framework.index} ${heading.year}`}
        rows={view.all}
        average={ranking.average}
        illustrative={ranking.provenance === 'ILLUSTRATIVE'}
        fileName={`thuoc-diem-${heading.year}-${(heading.at.block?.code ?? '').toLowerCase()}`}
      />
      {!projected && <RankingTools view={view} controls={TABLE_ID} />}
      <div id={TABLE_ID} {...(!narrow && !projected && { role: 'tabpanel', 'aria-label': t`Bảng xếp hạng` })}>
        {narrow && !projected ? <RankingPhoneRows view={view} /> : <RankingTable view={view} />}
      </div>
      {narrow && (
        <div className={styles.actions}>
          <RankingActions spreadsheet={spreadsheet} />
        </div>
      )}
      <RankingFoot ranking={ranking} misfits={view.misfits} previousYear={heading.year - 1} />
    </div>
  )
}

/** Everything that the parts of the view read, computed once for a ranking and once more for a change of filter. */
function useRows(ranking: RankingViewFragment) {
  const { search } = useRankingView()
  const locale = useLocale()
  const own = ownUnit.use()?.slug ?? null
  const text = useDeferredValue(search.q ?? '')
  const entries = ranking.entries?.nodes
  const { average } = ranking
  const all = useMemo(() => rankingRows(entries ?? [], average, locale), [entries, average, locale])
  const parts = useMemo(() => partsOf(entries ?? []), [entries])
  const misfitsOnly = search.lech ?? false
  const projected = search['che-do'] === 'trinh-chieu'
  const shown = useMemo(() => {
    const filtered = filterRows(all, { text, misfitsOnly })
    return projected ? forProjector(filtered, own) : filtered
  }, [all, text, misfitsOnly, projected, own])
  return {
    year: ranking.year,
    base: ranking.base,
    average,
    maxPoints: commonMaximum(entries ?? []),
    parts,
    all,
    shown,
    misfits: all.filter(({ misfit }) => misfit !== null),
    headline: headlineOf(all, own),
  }
}
export type RankingRows = ReturnType<typeof useRows>
