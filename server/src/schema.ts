import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AssessmentResolver, assessmentNode, UnitAssessmentsResolver } from './assessment/assessment.resolver.ts'
import { DeductionResolver, deductionNode } from './assessment/deduction.resolver.ts'
import {
  HeadFactGroupResolver,
  HeadFactResolver,
  HeadFactsResolver,
  UnitHeadFactsResolver,
} from './assessment/head-facts.resolver.ts'
import { ModelFitResolver, UnitModelFitsResolver } from './assessment/model-fits.resolver.ts'
import { RoundResolver, roundNode } from './assessment/round.resolver.ts'
import { ScoreResolver, StageScoreResolver, scoreNode } from './assessment/score.resolver.ts'
import { AssessmentConditionResolver, AssessmentNodeResolver, LeadLossesResolver } from './assessment/sums.resolver.ts'
import { AssessmentSurveyGapsResolver, SurveyGapResolver } from './assessment/survey-gaps.resolver.ts'
import {
  DeductionTiesResolver,
  FindingTiesResolver,
  UnitTiesQueryResolver,
  UnitTiesResolver,
} from './assessment/ties.resolver.ts'
import { ComparisonCellResolver, ComparisonResolver } from './comparison/comparison.resolver.ts'
import { ModelEffectResolver, ModelEffectsResolver } from './comparison/model-effects.resolver.ts'
import {
  CriterionDirectivesResolver,
  DirectiveItemResolver,
  DirectiveResolver,
  directiveItemNode,
  directiveNode,
  UnitDirectivesResolver,
} from './directives/directive.resolver.ts'
import { UnitConclusionsResolver } from './directives/unit-conclusions.resolver.ts'
import { documentsById } from './documents/documents-by-id.loader.ts'
import {
  DossierCaseResolver,
  DossierReportResolver,
  dossierCaseNode,
  dossierReportNode,
  UnitDossiersResolver,
} from './dossiers/dossier.resolver.ts'
import {
  DossierCoverageResolver,
  DossierOverviewResolver,
  DossierSumResolver,
  DossierUnitSumResolver,
} from './dossiers/dossier-overview.resolver.ts'
import { RateResolver } from './dossiers/rate.type.ts'
import { UnitDossierPeriodResolver } from './dossiers/unit-dossier-period.resolver.ts'
import { ImportMutations } from './exchange/imports/import.mutations.ts'
import {
  ImportChangeResolver,
  ImportProblemResolver,
  ImportResolver,
  importNode,
} from './exchange/imports/import.resolver.ts'
import { CriterionResolver, criterionNode } from './framework/criterion.resolver.ts'
import { FrameworkResolver, frameworkNode } from './framework/framework.resolver.ts'
import { CriterionChangeResolver } from './framework/framework-diff.type.ts'
import { FrameworkSurveyResolver, FrameworkSurveysResolver } from './framework/framework-survey.resolver.ts'
import { ScoringRuleResolver } from './framework/scoring-rule.type.ts'
import {
  InspectionCampaignResolver,
  InspectionVisitResolver,
  inspectionCampaignNode,
} from './inspections/campaign.resolver.ts'
import { CoverageResolver } from './inspections/coverage.resolver.ts'
import {
  CriterionFindingsResolver,
  FindingResolver,
  findingNode,
  UnitFindingsResolver,
} from './inspections/finding.resolver.ts'
import { UnitFindingCountsResolver } from './inspections/unit-finding-counts.resolver.ts'
import {
  CriterionModelsResolver,
  ModelResolver,
  ModelUnitResolver,
  modelNode,
  UnitModelsResolver,
} from './models/model.resolver.ts'
import {
  PlanContentResolver,
  PlanProgressResolver,
  PlanResolver,
  ProgrammeResolver,
  planNode,
  UnitPlansResolver,
} from './plans/plan.resolver.ts'
import {
  CriterionTasksResolver,
  TaskExtensionResolver,
  TaskResolver,
  taskNode,
  UnitTasksResolver,
} from './plans/task.resolver.ts'
import { PledgeResolver, pledgeNode, UnitPledgesResolver } from './pledges/pledge.resolver.ts'
import {
  ProcedureDelegationResolver,
  ProcedureResolver,
  procedureNode,
  SimplificationResolver,
  simplificationNode,
  UnitProceduresResolver,
  WrongPostingResolver,
} from './procedures/procedure.resolver.ts'
import { MisfitResolver } from './published/misfit.type.ts'
import {
  PublishedFigureResolver,
  publishedFigureNode,
  UnitFiguresResolver,
} from './published/published-figure.resolver.ts'
import { ReportedTotalResolver, reportedTotalNode } from './published/reported-total.resolver.ts'
import { SourceStatementResolver, sourceStatementNode } from './published/source-statement.resolver.ts'
import { EditionResolver, editionNode } from './ranking/edition.resolver.ts'
import { RankingResolver, rankingNode } from './ranking/ranking.resolver.ts'
import { RankingEntryResolver, rankingEntryNode } from './ranking/ranking-entry.resolver.ts'
import { BandObstacleResolver, RankingEntryNextResolver } from './ranking/ranking-entry-next.resolver.ts'
import { AreaRankResolver, RankingEntryPartsResolver } from './ranking/ranking-entry-parts.resolver.ts'
import { SeriesPointResolver } from './ranking/series-point.type.ts'
import { UnitHistoryResolver } from './ranking/unit-history.resolver.ts'
import { UnitStandingsResolver } from './ranking/unit-standings.resolver.ts'
import { loadAll } from './shared/batch.ts'
import { makeCompilable } from './shared/compilable.ts'
import { DataVersionResolver } from './shared/data-version.resolver.ts'
import { type NodeKind, nodeResolver } from './shared/node.resolver.ts'
import { typeOfNode } from './shared/node.ts'
import { typeOfUserError } from './shared/user-error.ts'
import { BlockResolver } from './units/block.resolver.ts'
import { blocksById } from './units/blocks.loader.ts'
import { UnitResolver } from './units/unit.resolver.ts'
import { UnitChangeResolver } from './units/unit-change.resolver.ts'
import { UnitQueryResolver } from './units/unit-query.resolver.ts'
import { unitsById } from './units/units-by-id.loader.ts'

/** Every type that `node` answers, room by room. */
export const nodeKinds: readonly NodeKind[] = [
  { type: 'Document', load: (context, keys) => loadAll(context, documentsById, keys) },
  { type: 'Unit', load: (context, keys) => loadAll(context, unitsById, keys) },
  { type: 'Block', load: (context, keys) => loadAll(context, blocksById, keys) },
  frameworkNode,
  criterionNode,
  publishedFigureNode,
  reportedTotalNode,
  sourceStatementNode,
  directiveNode,
  directiveItemNode,
  planNode,
  taskNode,
  modelNode,
  pledgeNode,
  procedureNode,
  simplificationNode,
  dossierReportNode,
  dossierCaseNode,
  inspectionCampaignNode,
  findingNode,
  roundNode,
  assessmentNode,
  scoreNode,
  deductionNode,
  editionNode,
  rankingNode,
  rankingEntryNode,
  importNode,
]

/** Every resolver, room by room. */
export const resolvers = [
  nodeResolver(nodeKinds),
  DataVersionResolver,
  UnitQueryResolver,
  UnitResolver,
  UnitChangeResolver,
  BlockResolver,
  FrameworkResolver,
  FrameworkSurveysResolver,
  FrameworkSurveyResolver,
  CriterionResolver,
  ScoringRuleResolver,
  CriterionChangeResolver,
  PublishedFigureResolver,
  MisfitResolver,
  UnitFiguresResolver,
  ReportedTotalResolver,
  SourceStatementResolver,
  DirectiveResolver,
  DirectiveItemResolver,
  UnitDirectivesResolver,
  UnitConclusionsResolver,
  CriterionDirectivesResolver,
  PlanResolver,
  PlanContentResolver,
  PlanProgressResolver,
  ProgrammeResolver,
  UnitPlansResolver,
  TaskResolver,
  TaskExtensionResolver,
  UnitTasksResolver,
  CriterionTasksResolver,
  ModelResolver,
  ModelUnitResolver,
  UnitModelsResolver,
  CriterionModelsResolver,
  PledgeResolver,
  UnitPledgesResolver,
  ProcedureResolver,
  ProcedureDelegationResolver,
  WrongPostingResolver,
  UnitProceduresResolver,
  SimplificationResolver,
  DossierReportResolver,
  DossierCaseResolver,
  UnitDossiersResolver,
  UnitDossierPeriodResolver,
  DossierOverviewResolver,
  DossierSumResolver,
  DossierUnitSumResolver,
  DossierCoverageResolver,
  RateResolver,
  InspectionCampaignResolver,
  InspectionVisitResolver,
  CoverageResolver,
  FindingResolver,
  UnitFindingsResolver,
  UnitFindingCountsResolver,
  CriterionFindingsResolver,
  RoundResolver,
  AssessmentResolver,
  UnitAssessmentsResolver,
  AssessmentNodeResolver,
  LeadLossesResolver,
  AssessmentConditionResolver,
  ScoreResolver,
  StageScoreResolver,
  DeductionResolver,
  DeductionTiesResolver,
  FindingTiesResolver,
  UnitTiesQueryResolver,
  UnitTiesResolver,
  UnitModelFitsResolver,
  ModelFitResolver,
  AssessmentSurveyGapsResolver,
  SurveyGapResolver,
  UnitHeadFactsResolver,
  HeadFactsResolver,
  HeadFactGroupResolver,
  HeadFactResolver,
  EditionResolver,
  RankingResolver,
  RankingEntryResolver,
  RankingEntryPartsResolver,
  AreaRankResolver,
  RankingEntryNextResolver,
  BandObstacleResolver,
  SeriesPointResolver,
  UnitHistoryResolver,
  UnitStandingsResolver,
  ComparisonResolver,
  ComparisonCellResolver,
  ModelEffectsResolver,
  ModelEffectResolver,
  ImportResolver,
  ImportProblemResolver,
  ImportChangeResolver,
  ImportMutations,
] as const

const rootDescription =
  'Everything that can be asked (điểm vào). Lists are pages of 20 rows unless told otherwise, and go on to the very end: ' +
  'pass `pageInfo.endCursor` as `after`. A date left out means today in Vietnam; a year is a calendar year.'

const mutationDescription =
  'Everything that can be changed (thao tác ghi). What is refused is told in `userErrors`, and then nothing was changed; ' +
  'whatever is done is on the record.'

/** The executable schema. Arguments are checked where they are used, so no validation runs over all of them. */
export function buildGraphSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false, nullableByDefault: false })
  makeCompilable(schema, { Node: typeOfNode, UserError: typeOfUserError })
  // Decorators have no place for it: the root types have no class.
  const query = schema.getQueryType()
  if (query) query.description = rootDescription
  const mutation = schema.getMutationType()
  if (mutation) mutation.description = mutationDescription
  return schema
}

/** The contract as text: sorted, with descriptions, ending in a newline. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`
}
