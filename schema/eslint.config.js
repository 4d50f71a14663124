// Rules for the printed schema and for the client's documents. JavaScript, because ESLint reads TypeScript only through a loader of its own.
import graphql from '@graphql-eslint/eslint-plugin'

const { 'flat/schema-recommended': recommended, 'flat/schema-relay': relay } = graphql.configs

/** Values without an identity of their own: they live and die with the object that shows them. */
const valueTypes = [
  'ProcedureDelegation',
  'ComplianceFactors',
  'PledgePeers',
  'WrongPosting',
  'ModelUnit',
  'DirectiveProgress',
  'HeadStatement',
  'HeadFact',
  'FrameworkSurvey',
  'PointsShare',
  'SurveyGap',
  'SurveyView',
  'HeadFactGroup',
  'HeadFacts',
  'EffectSide',
  'ModelEffect',
  'ModelFit',
  'UnitTies',
  'PlanContent',
  'PlanProgress',
  'Programme',
  'TaskExtension',
  'TaskPhase',
  'Coverage',
  'FindingProgress',
  'InspectionNote',
  'InspectionPeriod',
  'InspectionVisit',
  'InspectionVisitCounts',
  'AreaLack',
  'AreaScore',
  'AssessmentCondition',
  'AssessmentNode',
  'Band',
  'BandCount',
  'BandObstacle',
  'BlockMembership',
  'Comparison',
  'ComparisonCell',
  'ComparisonRow',
  'CriterionChange',
  'CriterionLink',
  'DataVersion',
  'DossierCoverage',
  'DossierOverview',
  'DossierPeriod',
  'DossierSum',
  'DossierUnitSum',
  'Explanation',
  'Figure',
  'FrameworkDiff',
  'ImportChange',
  'ImportProblem',
  'ImportReport',
  'InvalidInput',
  'LeadLosses',
  'Misfit',
  'NextBand',
  'NextRank',
  'NotAllowed',
  'PartMax',
  'PartScore',
  'RankCheck',
  'Rate',
  'Rounding',
  'RuleParameter',
  'RuleVariable',
  'ScoringRule',
  'SeriesPoint',
  'StageScore',
  'StageTotal',
  'UnitChange',
  'UnitCode',
  'UnitName',
  'VersionConflict',
  'Window',
]

const schemaRules = {
  ...recommended.rules,
  ...relay.rules,
  // The schema is printed in the order of code units, which puts notReached before note; this rule wants words in order.
  '@graphql-eslint/alphabetize': 'off',
  '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
  // Edges may wrap value types too, and an edge of ours carries nothing that a node could.
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
  '@graphql-eslint/require-deprecation-date': 'error',
  '@graphql-eslint/require-deprecation-reason': 'error',
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      EnumValueDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
    },
  ],
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
  '@graphql-eslint/require-nullable-result-in-root': 'error',
  '@graphql-eslint/require-type-pattern-with-oneof': 'error',
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      acceptedIdNames: ['id'],
      acceptedIdTypes: ['ID'],
      exceptions: { types: valueTypes, suffixes: ['Connection', 'Edge', 'PageInfo', 'Payload'] },
    },
  ],
  '@graphql-eslint/unique-enum-value-names': 'error',
}

const documentRules = {
  ...graphql.configs['flat/operations-recommended'].rules,
  // Its exceptions reach fields alone, and @unmask of Apollo Client stands on a fragment's spread.
  '@graphql-eslint/known-directives': 'off',
  '@graphql-eslint/no-anonymous-operations': 'error',
  '@graphql-eslint/no-unused-fragments': 'error',
  '@graphql-eslint/unique-fragment-name': 'error',
  '@graphql-eslint/unique-operation-name': 'error',
}

const DOCUMENTS = ['client/src/**/*.graphql', 'schema/samples/*.graphql']

const language = {
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql', documents: DOCUMENTS } },
}

export default [
  { files: ['**/*.graphql'], languageOptions: language, plugins: { '@graphql-eslint': graphql } },
  { files: ['schema/schema.graphql'], rules: schemaRules },
  { files: DOCUMENTS, rules: documentRules },
  // Ids feed the client's cache; a table for analysts has the columns that a person reads.
  { files: ['schema/samples/*.graphql'], rules: { '@graphql-eslint/require-selections': 'off' } },
]
