import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { useLingui } from '@lingui/react/macro'
import {
  type DeductionLeadsFragment,
  type DeductionPageQuery,
  type DeductionStandingFragment,
  DeductionStandingFragmentDoc,
  type DeductionTreeFragment,
  DeductionTreeFragmentDoc,
} from '@par-atlas/schema/documents'
import { useMemo, useState } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { useMedia } from '../kit/hooks/use-media.ts'
import { usePrinting } from '../kit/hooks/use-printing.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { useNarrow } from '../shared/use-narrow.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { unitName } from '../units/unit-name.ts'
import { DeductionCharts, useSource } from './DeductionCharts.tsx'
import { DeductionFoot } from './DeductionFoot.tsx'
import { DeductionGrid } from './DeductionGrid.tsx'
import { DeductionHeading, type DeductionHeadingProps } from './DeductionHeading.tsx'
import { DeductionLedger } from './DeductionLedger.tsx'
import { DeductionPanel } from './DeductionPanel.tsx'
import { DeductionTools } from './DeductionTools.tsx'
import styles from './DeductionView.module.css'
import { FindingSentence, type LossSources } from './FindingSentence.tsx'
import { type DeductionRow, deductionRows, lostAny, missingScore, notDuePoints } from './rules/deduction-rows.ts'
import { fallSteps } from './rules/fall.ts'
import { type Finding, findingOf } from './rules/finding.ts'
import { ledgerOf } from './rules/ledger.ts'
import { stageFall } from './rules/stage-fall.ts'
import { type ColumnInput, useDeductionColumns } from './use-deduction-columns.tsx'
import { useDeductionView } from './use-deduction-view.ts'
import { useDeductionsSpreadsheet } from './use-deductions-spreadsheet.ts'

/** The block's rows; a comparison has no identity in the cache, so the page's query hands it over whole. */
type Peers = NonNullable<DeductionPageQuery['comparison']>

export interface DeductionViewProps {
  readonly assessment: FragmentType<DeductionTreeFragment> & FragmentType<DeductionLeadsFragment>
  readonly ranking: FragmentType<DeductionStandingFragment> | null
  readonly comparison: Peers | null
  readonly heading: DeductionHeadingProps
  readonly variables: { readonly unit: string; readonly block: string | null }
}

/** The view once it is there: finding, ledger, fall, leads, table with its panel, source. */
export function DeductionView({ heading, ...answer }: DeductionViewProps) {
  const view = useView(answer)
  const narrow = useNarrow()
  const { tree, finding, facts } = view
  const spreadsheet = useDeductionsSpreadsheet(view)
  return (
    <div className={styles.view}>
      <DeductionHeading
        {...heading}
        others={view.block}
        unpublished={isUnpublished(finding)}
        spreadsheet={spreadsheet}
      />
      <Headline>
        <FindingSentence finding={finding} sources={view.sources} />
      </Headline>
      {facts.length > 0 && <DeductionLedger facts={facts} />}
      <Work view={view} assessment={answer.assessment} />
      {narrow && (
        <div className={styles.actions}>
          <ViewActions spreadsheet={spreadsheet} />
        </div>
      )}
      <DeductionFoot
        framework={tree.framework}
        year={tree.year}
        version={tree.version}
        conditions={tree.conditions}
        breaks={view.breaks}
      />
    </div>
  )
}

const isUnpublished = ({ kind }: Finding): boolean => kind === 'provisional' || kind === 'claimed'

interface PartProps {
  readonly view: DeductionAnswer
}

/** The charts, and under them the table with its tools; beside it the panel of the row in hand. */
function Work({ view, assessment }: PartProps & Pick<DeductionViewProps, 'assessment'>) {
  const { search } = useDeductionView()
  const { tree, standing, rows } = view
  const provisional = view.finding.kind === 'provisional'
  const picked = rows.find(({ code }) => code === search.muc)
  const opened = useOpening(search.muc)
  const source = useSource(view)
  return (
    <div className={styles.work} data-beside={picked && (opened.since === 'address' ? 'page' : 'table')}>
      <DeductionCharts view={view} assessment={assessment} />
      <TableWithTools view={view} beside={picked !== undefined} />
      {picked && (
        <div className={styles.panel}>
          <DeductionPanel
            row={picked}
            rows={rows}
            unit={tree.unit}
            index={tree.framework.index}
            year={tree.year}
            framework={tree.framework.code}
            block={standing?.block?.code ?? null}
            leader={view.leader}
            nextRank={provisional ? null : (standing?.entry?.nextRank ?? null)}
            silent={opened.first}
            illustrative={view.illustrative}
            source={source}
          />
        </div>
      )}
    </div>
  )
}

function TableWithTools({ view, beside }: PartProps & { readonly beside: boolean }) {
  const { t } = useLingui()
  const name = unitName(view.tree.unit, useLocale())
  const { tree, rows, finding } = view
  const room = useRoom(beside)
  const columns = useDeductionColumns({ rows, year: tree.year, provisional: finding.kind === 'provisional', room })
  const leaves = rows.filter(({ leaf }) => leaf)
  const scored = leaves.some(({ points }) => points !== null)
  const { index } = tree.framework
  return (
    <div className={styles.main}>
      <DeductionTools
        leaves={leaves.length}
        lost={leaves.filter(lostAny).length}
        missing={leaves.filter(missingScore).length}
        scored={scored}
      />
      <DeductionGrid
        rows={rows}
        columns={columns}
        caption={t`Điểm theo tiêu chí của ${name}, ${index} ${tree.year}`}
        leaves={leaves.length}
        scored={scored}
      />
    </div>
  )
}

/**
 * How the open panel came about. `first`: its row is the one that the address opened the page with. `since`: an address opened
 * it and it was not closed yet, so that it stands beside the whole page, in sight with the headline; one that was opened from the
 * table stands beside the table, and moves nothing above it.
 */
function useOpening(code: string | undefined): { readonly first: boolean; readonly since: 'address' | 'table' } {
  const [address, setAddress] = useState({ code, open: code !== undefined })
  if (address.open && code === undefined) setAddress({ code: undefined, open: false })
  else if (address.code !== undefined && address.code !== code) setAddress({ code: undefined, open: address.open })
  return { first: address.code !== undefined && address.code === code, since: address.open ? 'address' : 'table' }
}

function useRoom(beside: boolean): ColumnInput['room'] {
  const narrow = useNarrow()
  const tablet = useMedia('(max-width: 1079px)')
  const snug = useMedia('(max-width: 1359px)')
  const projector = useMedia('(min-width: 1600px)')
  const printing = usePrinting()
  if (printing) return 'paper'
  if (narrow) return 'phone'
  if (tablet || (beside && snug)) return 'tablet'
  return beside && !projector ? 'beside' : 'wide'
}

/** Everything the parts of the view read, computed once for an answer of the graph. */
function useView({ assessment, ranking, comparison, variables }: Omit<DeductionViewProps, 'heading'>) {
  const locale = useLocale()
  const { data: tree } = useSuspenseFragment({
    fragment: DeductionTreeFragmentDoc,
    fragmentName: 'DeductionTree',
    from: assessment,
  })
  const { data: standing } = useSuspenseFragment({
    fragment: DeductionStandingFragmentDoc,
    fragmentName: 'DeductionStanding',
    from: ranking,
    variables,
  })
  return useMemo(() => viewOf(tree, standing, comparison, locale), [tree, standing, comparison, locale])
}
export type DeductionAnswer = ReturnType<typeof useView>

function viewOf(
  tree: DeductionTreeFragment,
  standing: DeductionStandingFragment | null,
  peers: Peers | null,
  locale: 'vi' | 'en',
) {
  const rows = deductionRows(tree.tree, peers?.rows ?? [], locale)
  const entry = standing?.entry ?? null
  const losses = { deducted: entry?.deducted ?? null, notReached: entry?.notReached ?? null }
  const stages = stageFall(rows)
  const finding = findingOf({
    claim: stages?.claimOnly ? { points: stages.result, max: stages.max } : null,
    year: tree.year,
    published: tree.state === 'PUBLISHED',
    total: tree.total,
    missingLeaves: rows.filter(missingScore).length,
    notDue: notDuePoints(rows),
    losses,
    entry,
  })
  const averagePercent = peers?.averageTotal ?? null
  const facts =
    entry && finding.kind !== 'nothing' && finding.kind !== 'claimed' && finding.kind !== 'incomplete'
      ? ledgerOf({
          year: tree.year,
          entry,
          bands: tree.framework.bands,
          averagePercent,
          adjustments: tree.adjustments,
          provisional: finding.kind === 'provisional',
          maxPoints: tree.framework.maxPoints,
        })
      : []
  return {
    ...{ tree, standing, rows, losses, finding, facts, averagePercent },
    illustrative: tree.provenance === 'ILLUSTRATIVE',
    leader: standing?.entries?.nodes.find(({ unit }) => unit.slug !== tree.unit.slug)?.unit.slug ?? null,
    block: (standing?.entries?.nodes ?? [])
      .map(({ unit }) => unit)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true })),
    steps: fallSteps(rows),
    stages,
    sources: sourcesOf(rows),
    breaks: rows.every(({ previous }) => previous === null) ? [...new Set(rows.flatMap(({ breaks }) => breaks))] : [],
  }
}

function sourcesOf(rows: readonly DeductionRow[]): LossSources {
  const parts = new Set(rows.map(({ part }) => part))
  const survey = parts.has('SURVEY') || parts.has('LEADERS_SURVEY') || parts.has('CITIZEN_SURVEY')
  if (!parts.has('SOCIO_ECONOMIC')) return 'survey'
  return survey ? 'both' : 'socio'
}
