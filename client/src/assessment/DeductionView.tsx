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
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { usePrinting } from '../kit/Table/use-printing.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { unitName } from '../units/unit-name.ts'
import { BlockRuler } from './BlockRuler.tsx'
import { DeductionFall } from './DeductionFall.tsx'
import { DeductionFoot } from './DeductionFoot.tsx'
import { DeductionGrid } from './DeductionGrid.tsx'
import { DeductionActions, DeductionHeading, type DeductionHeadingProps } from './DeductionHeading.tsx'
import { DeductionLedger } from './DeductionLedger.tsx'
import { DeductionPanel } from './DeductionPanel.tsx'
import { DeductionTools } from './DeductionTools.tsx'
import styles from './DeductionView.module.css'
import { FindingSentence, type LossSources } from './FindingSentence.tsx'
import { LeadLosses } from './LeadLosses.tsx'
import { type DeductionRow, deductionRows, lostAny, missingScore } from './rules/deduction-rows.ts'
import { fallSteps } from './rules/fall.ts'
import { findingOf } from './rules/finding.ts'
import { ledgerOf } from './rules/ledger.ts'
import { type ColumnInput, useDeductionColumns } from './use-deduction-columns.tsx'
import { useDeductionView } from './use-deduction-view.ts'
import { useDeductionsCsv } from './use-deductions-csv.ts'

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
  const onCsv = useDeductionsCsv(view)
  return (
    <div className={styles.view}>
      <DeductionHeading {...heading} others={view.block} unpublished={finding.kind === 'provisional'} onCsv={onCsv} />
      <Headline>
        <FindingSentence finding={finding} sources={view.sources} />
      </Headline>
      {facts.length > 0 && <DeductionLedger facts={facts} />}
      <Charts view={view} assessment={answer.assessment} />
      <Work view={view} />
      {narrow && (
        <div className={styles.actions}>
          <DeductionActions onCsv={onCsv} />
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

interface PartProps {
  readonly view: DeductionAnswer
}

/** The fall by area; beside it who answers for the losses and where the unit stands in its block. */
function Charts({ view, assessment }: PartProps & Pick<DeductionViewProps, 'assessment'>) {
  const locale = useLocale()
  const { open, change } = useDeductionView()
  const source = useSource(view)
  const { tree, standing, finding } = view
  const next = standing?.entry?.nextBand?.band
  return (
    <div className={styles.charts}>
      <DeductionFall
        steps={view.steps}
        max={tree.total?.maxPoints ?? tree.framework.maxPoints}
        points={tree.total?.points ?? 0}
        {...view.losses}
        fileName={`tru-diem-${tree.unit.slug}-${tree.year}`}
        source={source}
        illustrative={view.illustrative}
        onOpen={(muc) => open({ muc })}
      />
      <div className={styles.beside}>
        <LeadLosses assessment={assessment} onPick={(q) => change({ q, chi: undefined, cap: undefined })} />
        {finding.kind !== 'provisional' && (
          <BlockRuler
            label={`${tree.framework.index} ${tree.year}`}
            entries={standing?.entries?.nodes ?? []}
            average={view.averagePercent}
            own={tree.unit.slug}
            next={next ? { name: unitName(next, locale), from: next.fromPercent } : null}
          />
        )}
      </div>
    </div>
  )
}

/** The table with its tools, and beside it the panel of the row in hand. */
function Work({ view }: PartProps) {
  const { t } = useLingui()
  const name = unitName(view.tree.unit, useLocale())
  const { search } = useDeductionView()
  const source = useSource(view)
  const { tree, standing, rows } = view
  const provisional = view.finding.kind === 'provisional'
  const picked = rows.find(({ code }) => code === search.muc)
  const room = useRoom(picked !== undefined)
  const silent = useOpenedByAddress(search.muc)
  const columns = useDeductionColumns({ rows, year: tree.year, provisional, room })
  const leaves = rows.filter(({ leaf }) => leaf)
  const { index } = tree.framework
  return (
    <div className={styles.work} data-beside={picked !== undefined || undefined}>
      <div className={styles.main}>
        <DeductionTools
          leaves={leaves.length}
          lost={leaves.filter(lostAny).length}
          missing={leaves.filter(missingScore).length}
        />
        <DeductionGrid
          rows={rows}
          columns={columns}
          caption={t`Điểm theo tiêu chí của ${name}, ${index} ${tree.year}`}
          leaves={leaves.length}
        />
      </div>
      {picked && (
        <DeductionPanel
          row={picked}
          rows={rows}
          unit={tree.unit}
          year={tree.year}
          framework={tree.framework.code}
          block={standing?.block?.code ?? null}
          leader={view.leader}
          nextRank={provisional ? null : (standing?.entry?.nextRank ?? null)}
          silent={silent}
          illustrative={view.illustrative}
          source={source}
        />
      )}
    </div>
  )
}

/** Whether the row in hand is the one that the address opened the page with; once another is taken it no longer is. */
function useOpenedByAddress(code: string | undefined): boolean {
  const [first, setFirst] = useState(code)
  if (first !== undefined && first !== code) setFirst(undefined)
  return first !== undefined && first === code
}

/** What every file of the page says of where its figures come from. */
function useSource({ tree }: DeductionAnswer): string {
  const { t } = useLingui()
  return t`Chấm theo ${tree.framework.code}, năm ${tree.year}, bản ghi thứ ${tree.version}.`
}

function useRoom(beside: boolean): ColumnInput['room'] {
  const narrow = useNarrow()
  const tablet = useMedia('(max-width: 1079px)')
  const projector = useMedia('(min-width: 1600px)')
  const printing = usePrinting()
  if (printing) return 'wide'
  if (narrow) return 'phone'
  if (tablet) return 'tablet'
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
  const finding = findingOf({
    year: tree.year,
    published: tree.state === 'PUBLISHED',
    total: tree.total,
    missingLeaves: rows.filter(missingScore).length,
    losses,
    entry,
  })
  const averagePercent = peers?.averageTotal ?? null
  const facts =
    entry && finding.kind !== 'nothing' && finding.kind !== 'incomplete'
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
