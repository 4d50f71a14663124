import type { FragmentType } from '@apollo/client'
import { useLingui } from '@lingui/react/macro'
import type {
  CriterionFindingsFragment,
  CriterionItemsFragment,
  CriterionModelsFragment,
  CriterionRuleFragment,
  CriterionTasksFragment,
  CriterionViewFragment,
} from '@par-atlas/schema/documents'
import { useMemo } from 'react'
import { CriterionItems } from '../directives/CriterionItems.tsx'
import { CriterionFindings } from '../inspections/FindingLines.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { SourceLine } from '../kit/SourceLine/SourceLine.tsx'
import { CriterionModels } from '../models/CriterionModels.tsx'
import { CriterionTasks } from '../plans/CriterionTasks.tsx'
import { toMicro } from '../shared/points.ts'
import { useIllustrative } from '../shared/use-illustrative.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { ViewActions } from '../shared/ViewActions.tsx'
import { BranchSections } from './BranchSections.tsx'
import { CriterionFacts } from './CriterionFacts.tsx'
import { CriterionHeading } from './CriterionHeading.tsx'
import styles from './CriterionPage.module.css'
import { CriterionPath } from './CriterionPath.tsx'
import { CriterionSentence } from './CriterionSentence.tsx'
import { CriterionStrip } from './CriterionStrip.tsx'
import { CriterionTable } from './CriterionTable.tsx'
import { LeafSections } from './LeafSections.tsx'
import type { FoundCriterion } from './load-criterion.ts'
import { findingOf } from './rules/criterion-finding.ts'
import { criterionUnits, gapsOf, rowOf } from './rules/criterion-units.ts'
import { nounOf } from './unit-nouns.ts'
import { useCriterionSpreadsheet } from './use-criterion-spreadsheet.ts'
import { useNodeWords } from './use-node-words.ts'
import { useOwnFact } from './use-own-fact.tsx'

type TiedCriterion = FragmentType<CriterionRuleFragment> &
  FragmentType<CriterionTasksFragment> &
  FragmentType<CriterionFindingsFragment> &
  FragmentType<CriterionItemsFragment> &
  FragmentType<CriterionModelsFragment>

export interface CriterionViewProps {
  readonly loaded: FoundCriterion
  readonly comparison: CriterionViewFragment
  readonly criterion: TiedCriterion | null
}

/** The criterion once it is there: finding, facts, strip, who and why, table, source. */
export function CriterionView({ loaded, comparison, criterion }: CriterionViewProps) {
  const { node } = loaded
  const parts = useParts(loaded, comparison)
  const own = useOwnFact(parts)
  const spreadsheet = useCriterionSpreadsheet(parts)
  const narrow = useNarrow()
  useIllustrative(parts.illustrative)
  return (
    <>
      <CriterionHeading loaded={loaded} spreadsheet={spreadsheet} />
      <CriterionPath loaded={loaded} />
      <Headline>
        <CriterionSentence node={node} finding={parts.finding} noun={parts.noun} />
      </Headline>
      {criterion && (
        <CriterionFacts
          criterion={criterion}
          average={parts.row?.averagePoints ?? null}
          gaps={gapsOf(parts.units)}
          own={own}
        />
      )}
      <CriterionStrip parts={parts} />
      {node.leaf ? <LeafSections parts={parts} /> : <BranchSections parts={parts} />}
      {criterion && <CriterionTasks criterion={criterion} />}
      {criterion && <CriterionFindings criterion={criterion} />}
      {criterion && <CriterionItems criterion={criterion} />}
      {criterion && <CriterionModels criterion={criterion} />}
      <CriterionTable parts={parts} />
      {narrow && (
        <div className={styles.actions}>
          <ViewActions spreadsheet={spreadsheet} />
        </div>
      )}
      <SourceLine>{parts.source}</SourceLine>
    </>
  )
}

/** Everything that the parts of the view read, computed once for a comparison. */
function useParts({ choices, node, branch, across, within }: FoundCriterion, comparison: CriterionViewFragment) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const nodeWords = useNodeWords()
  const units = useMemo(() => criterionUnits(comparison, node, branch, locale), [comparison, node, branch, locale])
  const row = rowOf(comparison, node.code)
  const illustrative = comparison.provenance === 'ILLUSTRATIVE'
  const { index, code, name, nameEn } = choices.framework
  const framework = (locale === 'en' ? nameEn : null) ?? name
  const { year } = across
  const median = row?.medianPoints ?? null
  const finding = useMemo(() => findingOf(node, units, median === null ? null : toMicro(median)), [node, units, median])
  return {
    node,
    branch,
    units,
    row,
    comparison,
    finding,
    index,
    year,
    within,
    framework: code,
    where: nodeWords(node),
    noun: i18n._(nounOf(comparison.units)),
    illustrative,
    fileName: `muc-${node.code.toLowerCase().replaceAll('.', '-')}-${year}`,
    source: t`${index} ${year}, điểm cuối cùng của từng đơn vị theo ${framework}.`,
  }
}
export type CriterionParts = ReturnType<typeof useParts>
