import type { Insertable } from 'kysely'
import type { Tables } from '../context.ts'
import { boundsOf } from '../framework/framework-rules.loader.ts'
import { checkTree, type FrameworkTotals } from '../framework/rules/check-tree.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import type { CriterionNode } from '../framework/rules/criterion-node.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { parseRule } from '../framework/rules/parse-rule.ts'
import { Decimal } from '../shared/decimal.ts'
import { newId } from '../shared/ids.ts'
import type { Problem } from '../shared/problem.ts'
import { pointsCell } from './cells.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { LoadError } from './load-error.ts'

const COLUMNS = [
  ...['code', 'parent', 'level', 'title_vi', 'title_en', 'max_points', 'cap', 'part', 'lead_vi', 'lead_en'],
  ...['rule', 'rule_text', 'rule_source', 'figures', 'not_applicable', 'when_none'],
  ...['evidence_required', 'guidance_vi', 'guidance_en'],
] as const
type Column = (typeof COLUMNS)[number]
type Row = TableRow<Column>
export type CriterionDraft = Insertable<Tables['criterion']> & { readonly id: string; readonly code: string }

/** The column that a fault of the tree is about; the place of a fault of the whole is the header. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  CODE: 'code',
  ORPHAN: 'parent',
  LEVEL: 'parent',
  RING: 'parent',
  TITLE: 'title_vi',
  RULE: 'rule',
  PART: 'part',
  POINTS: 'max_points',
  BRANCH: 'rule',
  SUM: 'max_points',
}

/**
 * The criteria of one framework's table, one row a node, depth first, ready for the store.
 *
 * @throws LoadError naming file, row and column for a tree that does not hold together or add up, and for a rule that
 *   cannot be read.
 */
export function readFrameworkTree(
  file: string,
  text: string,
  frameworkKey: string,
  totals: FrameworkTotals,
): readonly CriterionDraft[] {
  const rows = readTable<Column>(file, text, COLUMNS)
  const [fault] = checkTree(rows.map(nodeOf), totals)
  if (fault !== undefined) throw refusal(file, rows, fault)
  const parents = new Set(rows.map((row) => row.optional('parent')))
  const ids = new Map(rows.map((row) => [row.text('code'), newId()]))
  return rows.map((row, index) => draftOf(row, { index, frameworkKey, ids, leaf: !parents.has(row.text('code')) }))
}

function refusal(file: string, rows: readonly Row[], { code, path, message }: Problem): LoadError {
  const named = rows.findLast((row) => row.optional('code') === path[1])
  const column = COLUMN_OF[code]
  return new LoadError(named === undefined ? { file, row: 1 } : named.place(column), message.en)
}

function nodeOf(row: Row): CriterionNode {
  const points = (column: 'max_points' | 'cap') =>
    row.optional(column) === null ? null : new Decimal(pointsCell(row, column))
  return {
    code: row.optional('code') ?? '',
    parent: row.optional('parent'),
    level: row.oneOf('level', Object.values(CriterionLevel)),
    title: row.optional('title_vi') ?? '',
    maxPoints: points('max_points'),
    cap: points('cap'),
    part: partOf(row),
    rule: row.optional('rule'),
  }
}

const partOf = (row: Row): EvidencePart | null =>
  row.optional('part') === null ? null : row.oneOf('part', Object.values(EvidencePart))

interface Placed {
  readonly index: number
  readonly frameworkKey: string
  readonly ids: ReadonlyMap<string, string>
  readonly leaf: boolean
}

function draftOf(row: Row, { index, frameworkKey, ids, leaf }: Placed): CriterionDraft {
  const parent = row.optional('parent')
  const draft = {
    id: ids.get(row.text('code')) ?? newId(),
    framework_id: frameworkKey,
    parent_id: parent === null ? null : (ids.get(parent) ?? null),
    code: row.text('code'),
    position: index + 1,
    level: row.oneOf('level', Object.values(CriterionLevel)),
    leaf,
    title: row.text('title_vi'),
    title_en: row.optional('title_en'),
    lead: row.optional('lead_vi'),
    lead_en: row.optional('lead_en'),
    max_points: row.optional('max_points'),
    cap: row.optional('cap'),
    part: partOf(row),
    rule: leaf ? { kind: row.text('rule'), text: row.optional('rule_text') ?? '', figures: figuresOf(row) } : null,
    rule_source: row.optional('rule_source'),
    not_applicable: row.optional('not_applicable'),
    when_none: row.optional('when_none'),
    guidance: row.optional('guidance_vi'),
    guidance_en: row.optional('guidance_en'),
    evidence_required: evidenceOf(row),
  }
  if (leaf) requireRule(row, draft)
  return draft
}

const figuresOf = (row: Row): string => row.optional('figures') ?? ''

/** Kinds of evidence, one between two semicolons. */
const evidenceOf = (row: Row): string[] =>
  (row.optional('evidence_required') ?? '')
    .split(';')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '')

function requireRule(row: Row, draft: Parameters<typeof boundsOf>[0]): void {
  const read = parseRule({
    rule: row.text('rule'),
    ruleText: row.optional('rule_text') ?? '',
    figures: figuresOf(row),
    notApplicable: row.optional('not_applicable') ?? '',
    whenNone: row.optional('when_none') ?? '',
    bounds: boundsOf(draft),
  })
  if (read.ok) return
  const [fault] = read.problems
  const column = COLUMNS.find((name) => name === fault?.path[0])
  throw new LoadError(row.place(column), fault?.message.en ?? 'expected a rule that can be read')
}
