import type { FragmentType } from '@apollo/client'
import { type QueryRef, useReadQuery, useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  type ComputedRankingFragment,
  ComputedRankingFragmentDoc,
  type ComputedRankingPageQuery,
  type ComputedRankingPageQueryVariables,
} from '@par-atlas/schema/documents'
import { useDeferredValue, useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { ComputedFoot } from './ComputedFoot.tsx'
import { ComputedHeadline } from './ComputedHeadline.tsx'
import { ComputedPhoneRows } from './ComputedPhoneRows.tsx'
import { ComputedTable } from './ComputedTable.tsx'
import { ComputedTools } from './ComputedTools.tsx'
import { RankingActions, RankingHeading, type RankingHeadingProps } from './RankingHeading.tsx'
import { RankingNotPublished } from './RankingNotPublished.tsx'
import { RankingRuler } from './RankingRuler.tsx'
import styles from './RankingView.module.css'
import { computedRows, filterComputed, sharedMaximum } from './rules/computed-rows.ts'
import { type AllEntries, useAllEntries } from './use-all-entries.ts'
import { useComputedSpreadsheet } from './use-computed-spreadsheet.ts'
import { useRankingView } from './use-ranking-view.ts'

export interface ComputedRankingProps {
  readonly query: QueryRef<ComputedRankingPageQuery, ComputedRankingPageQueryVariables>
  readonly variables: ComputedRankingPageQueryVariables
  readonly heading: RankingHeadingProps
}

/** A ranking that follows from scores: every unit with its class, its areas, what it lost and why it is not compared. */
export function ComputedRanking({ query, variables, heading }: ComputedRankingProps) {
  const { data } = useReadQuery(query)
  if (data.ranking) return <Loaded ranking={data.ranking} variables={variables} heading={heading} />
  return (
    <>
      <RankingHeading {...heading} />
      <RankingNotPublished year={heading.year} />
    </>
  )
}

interface LoadedProps extends Omit<ComputedRankingProps, 'query'> {
  readonly ranking: FragmentType<ComputedRankingFragment>
}

function Loaded({ ranking: from, variables, heading }: LoadedProps) {
  const { data: ranking } = useSuspenseFragment({
    fragment: ComputedRankingFragmentDoc,
    fragmentName: 'ComputedRanking',
    from,
    variables: { asOf: variables.asOf },
  })
  if (ranking.entries) {
    return <View ranking={ranking} entries={ranking.entries} variables={variables} heading={heading} />
  }
  return <RankingHeading {...heading} />
}

const TABLE_ID = 'bang-xep-hang'

interface ViewProps extends Omit<LoadedProps, 'ranking'> {
  readonly ranking: ComputedRankingFragment
  readonly entries: NonNullable<ComputedRankingFragment['entries']>
}

function View({ ranking, entries, variables, heading }: ViewProps) {
  const { t } = useLingui()
  const all = useAllEntries(entries, variables)
  const view = useComputedRows(ranking, all)
  const narrow = useNarrow()
  const spreadsheet = useComputedSpreadsheet(view)
  const projected = useRankingView().search['che-do'] === 'trinh-chieu'
  const scaled = useMemo(() => view.all.map((row) => ({ ...row, points: row.percent })), [view.all])
  return (
    <div className={styles.view}>
      <RankingHeading {...heading} spreadsheet={spreadsheet} />
      <Headline>
        <ComputedHeadline view={view} />
      </Headline>
      <RankingRuler
        label={`${ranking.framework.index} ${ranking.year}`}
        rows={scaled}
        average={ranking.average}
        illustrative={ranking.provenance === 'ILLUSTRATIVE'}
        percent
        fileName={`thuoc-diem-${ranking.year}-${(ranking.block?.code ?? '').toLowerCase()}`}
      />
      {!projected && <ComputedTools view={view} controls={TABLE_ID} />}
      <Arrival all={all} />
      <div id={TABLE_ID} {...(!narrow && !projected && { role: 'tabpanel', 'aria-label': t`Bảng xếp hạng` })}>
        {narrow && !projected ? <ComputedPhoneRows view={view} /> : <ComputedTable view={view} />}
      </div>
      {narrow && (
        <div className={styles.actions}>
          <RankingActions spreadsheet={spreadsheet} />
        </div>
      )}
      <ComputedFoot ranking={view.ranking} rows={view.all} maximum={view.maximum} />
    </div>
  )
}

/** Says how many of a long ranking have come while the others are on their way, and what failed. */
function Arrival({ all: { entries, total, failed, retry } }: { readonly all: AllEntries }) {
  const locale = useLocale()
  if (entries.length >= total) return null
  const [here, of] = [formatCount(entries.length, locale), formatCount(total, locale)]
  return (
    <p className={styles.arrival} role="status">
      {failed ? (
        <>
          <Trans>
            Mới tải được {here}/{of} đơn vị; số đã có vẫn đúng.
          </Trans>{' '}
          <Button variant="quiet" onClick={retry}>
            <Trans>Tải tiếp</Trans>
          </Button>
        </>
      ) : (
        <Trans>
          Đang tải: {here}/{of} đơn vị.
        </Trans>
      )}
    </p>
  )
}

/** Everything that the parts of the view read, computed once for a ranking and once more for a change of filter. */
function useComputedRows(ranking: ComputedRankingFragment, { entries, total }: AllEntries) {
  const { search } = useRankingView()
  const locale = useLocale()
  const text = useDeferredValue(search.q ?? '')
  const bands = useMemo(() => ranking.bandCounts.map(({ band }) => band), [ranking.bandCounts])
  const all = useMemo(() => computedRows(entries, bands, locale), [entries, bands, locale])
  const region = search.vung !== undefined && ranking.regions.includes(search.vung) ? search.vung : null
  const band = bands.findIndex(({ code }) => code.toLowerCase() === search.xl?.toLowerCase()) + 1 || null
  const shown = useMemo(() => filterComputed(all, { text, region, band }), [all, text, region, band])
  const maximum = useMemo(() => sharedMaximum(all), [all])
  return useMemo(
    () => ({ ranking, bands, all, shown, region, band, maximum, total }),
    [ranking, bands, all, shown, region, band, maximum, total],
  )
}
export type ComputedView = ReturnType<typeof useComputedRows>
