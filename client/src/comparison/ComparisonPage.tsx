import { CombinedGraphQLErrors } from '@apollo/client'
import { useReadQuery } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import type { ComparisonPageQuery } from '@par-atlas/schema/documents'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { PART_WORDS } from '../framework/part-words.ts'
import { useLocale } from '../kit/format/locale.ts'
import { BlockLoading } from '../kit/states/Loading.tsx'
import { ComparisonHeading } from './ComparisonHeading.tsx'
import { NothingInCommon, Refused, TooFewUnits, Unanswered } from './ComparisonMessages.tsx'
import { ComparisonView } from './ComparisonView.tsx'
import styles from './comparison.module.css'
import type { LoadedComparison } from './load-comparison.ts'
import { nodesOf } from './rules/nodes.ts'
import type { Occasion } from './rules/occasion.ts'
import { publishedNodes } from './rules/published.ts'
import { useCompared } from './use-compared.ts'

const route = getRouteApi('/so-sanh')

/** So sánh: two to eight units of one block side by side, from the whole index to the leaf. */
export function ComparisonPage() {
  const loaded = route.useLoaderData()
  switch (loaded.kind) {
    case 'few':
      return <TooFewUnits loaded={loaded} />
    case 'nothing':
      return <NothingInCommon loaded={loaded} />
    case 'refused':
      return <Refused loaded={loaded} reason={loaded.reason} />
    case 'published':
      return <Published loaded={loaded} occasion={loaded.occasion} />
    case 'computed':
      return (
        <Suspense fallback={<Loading loaded={loaded} />}>
          <Computed loaded={loaded} occasion={loaded.occasion} query={loaded.query} />
        </Suspense>
      )
  }
}

type ComparisonQuery = Extract<LoadedComparison, { kind: 'computed' }>['query']

interface LoadedProps {
  readonly loaded: LoadedComparison
  readonly occasion: Occasion
}

interface ComputedProps extends LoadedProps {
  readonly query: ComparisonQuery
}

function Computed({ loaded, occasion, query }: ComputedProps) {
  const { data, error } = useReadQuery(query)
  if (error && !CombinedGraphQLErrors.is(error)) throw error
  if (error) return <Unanswered loaded={loaded} reason={error.message} />
  return data?.comparison ? (
    <Scored loaded={loaded} occasion={occasion} comparison={data.comparison} />
  ) : (
    <NothingInCommon loaded={loaded} />
  )
}

interface ScoredProps extends LoadedProps {
  readonly comparison: NonNullable<ComparisonPageQuery['comparison']>
}

function Scored({ loaded: { units, occasions }, occasion, comparison: data }: ScoredProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const whole = t`Cả chỉ số`
  const nodes = useMemo(
    () =>
      nodesOf(
        data,
        units.map(({ id }) => id),
        locale,
        whole,
      ),
    [data, units, locale, whole],
  )
  const { bands } = data.framework
  const thresholds = useMemo(
    () =>
      bands.map(({ code, name, nameEn, fromPercent }) => ({
        code,
        name: (locale === 'en' ? nameEn : null) ?? name,
        fromPercent,
      })),
    [bands, locale],
  )
  return <ComparisonView compared={useCompared({ units, occasion, occasions, nodes, thresholds })} />
}

/** Units of which only totals and parts were published: what there is, and no more. */
function Published({ loaded: { units, occasions }, occasion }: LoadedProps) {
  const { t, i18n } = useLingui()
  const whole = t`Cả chỉ số`
  const nodes = useMemo(
    () => publishedNodes(units, occasion, { whole, part: (part) => i18n._(PART_WORDS[part].name) }),
    [units, occasion, whole, i18n],
  )
  return <ComparisonView compared={useCompared({ units, occasion, occasions, nodes, thresholds: NONE })} />
}

const NONE: readonly never[] = []

/** The real title over a block of the final height: nothing turns, nothing shifts. */
function Loading({ loaded: { occasions, occasion, units } }: { readonly loaded: LoadedComparison }) {
  return (
    <div className={styles.view}>
      <ComparisonHeading
        occasions={occasions}
        occasion={occasion}
        count={units.length}
        illustrative={units.some(({ provenance }) => provenance === 'ILLUSTRATIVE')}
      />
      <BlockLoading height={560} />
    </div>
  )
}
