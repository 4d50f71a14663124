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
import type { Bilingual } from '../shared/tongue.ts'
import { pointsCell } from './cells.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { LoadError } from './load-error.ts'

export const CRITERION_COLUMNS = [
  ...['code', 'parent', 'level', 'title_vi', 'title_en', 'max_points', 'cap', 'part', 'lead_vi', 'lead_en'],
  ...['rule', 'rule_text', 'rule_source', 'figures', 'not_applicable', 'when_none'],
  ...['evidence_required', 'guidance_vi', 'guidance_en'],
] as const
export type CriterionColumn = (typeof CRITERION_COLUMNS)[number]
export type CriterionDraft = Insertable<Tables['criterion']> & { readonly id: string; readonly code: string }

/** A node of a framework's table: its cells as texts, level, part and points already known to be such. */
export type CriterionCells = Readonly<Record<CriterionColumn, string | null>>

/** What is wrong with a tree: the row (its place in the list) and the column; null for a fault of the whole. */
export interface TreeFault {
  readonly at: number | null
  readonly column: CriterionColumn | null
  readonly message: Bilingual
}

/** The column that a fault of the tree is about. */
const COLUMN_OF: Readonly<Record<string, CriterionColumn>> = {
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

/** Everything that is wrong with a tree and, where it holds together, with the rules of its leaves. */
export function treeFaults(rows: readonly CriterionCells[], totals: FrameworkTotals): readonly TreeFault[] {
  const faults = checkTree(rows.map(nodeOf), totals).map(({ code, path, message }) => {
    const at = rows.findLastIndex((row) => row.code === path[1])
    return { at: at < 0 ? null : at, column: at < 0 ? null : (COLUMN_OF[code] ?? null), message }
  })
  return faults.length > 0 ? faults : ruleFaults(rows)
}

function ruleFaults(rows: readonly CriterionCells[]): readonly TreeFault[] {
  return criterionDrafts(rows, '').flatMap((draft, at) => {
    const cells = rows[at]
    if (!draft.leaf || cells === undefined) return []
    const read = parseRule({
      rule: cells.rule ?? '',
      ruleText: cells.rule_text ?? '',
      figures: cells.figures ?? '',
      notApplicable: cells.not_applicable ?? '',
      whenNone: cells.when_none ?? '',
      bounds: boundsOf(draft as Parameters<typeof boundsOf>[0]),
    })
    if (read.ok) return []
    return read.problems.map(({ path, message }) => {
      return { at, column: CRITERION_COLUMNS.find((name) => name === path[0]) ?? null, message }
    })
  })
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
  const rows = readTable<CriterionColumn>(file, text, CRITERION_COLUMNS)
  const cells = rows.map(cellsOf)
  const [fault] = treeFaults(cells, totals)
  if (fault === undefined) return criterionDrafts(cells, frameworkKey)
  const named = fault.at === null ? undefined : rows[fault.at]
  throw new LoadError(named?.place(fault.column ?? undefined) ?? { file, row: 1 }, fault.message.en)
}

function cellsOf(row: TableRow<CriterionColumn>): CriterionCells {
  row.oneOf('level', Object.values(CriterionLevel))
  if (row.optional('part') !== null) row.oneOf('part', Object.values(EvidencePart))
  for (const column of ['max_points', 'cap'] as const) if (row.optional(column) !== null) pointsCell(row, column)
  const cells = CRITERION_COLUMNS.map((column) => [column, row.optional(column)] as const)
  return Object.fromEntries(cells) as CriterionCells
}

function nodeOf(row: CriterionCells): CriterionNode {
  const points = (text: string | null) => (text === null ? null : new Decimal(text))
  return {
    code: row.code ?? '',
    parent: row.parent,
    level: row.level as CriterionLevel,
    title: row.title_vi ?? '',
    maxPoints: points(row.max_points),
    cap: points(row.cap),
    part: row.part as EvidencePart | null,
    rule: row.rule,
  }
}

/** Nodes ready for the store, in the order of their rows. */
export function criterionDrafts(rows: readonly CriterionCells[], frameworkKey: string): readonly CriterionDraft[] {
  const parents = new Set(rows.map(({ parent }) => parent))
  const ids = new Map(rows.map(({ code }) => [code, newId()]))
  return rows.map((row, index) => {
    const leaf = !parents.has(row.code)
    return {
      ...{
        id: ids.get(row.code) ?? newId(),
        framework_id: frameworkKey,
        code: row.code ?? '',
        position: index + 1,
        leaf,
      },
      parent_id: row.parent === null ? null : (ids.get(row.parent) ?? null),
      level: row.level as CriterionLevel,
      ...{ title: row.title_vi ?? '', title_en: row.title_en, lead: row.lead_vi, lead_en: row.lead_en },
      ...{ max_points: row.max_points, cap: row.cap, part: row.part as EvidencePart | null },
      rule: leaf ? { kind: row.rule ?? '', text: row.rule_text ?? '', figures: row.figures ?? '' } : null,
      ...{ rule_source: row.rule_source, not_applicable: row.not_applicable, when_none: row.when_none },
      ...{ guidance: row.guidance_vi, guidance_en: row.guidance_en, evidence_required: evidenceOf(row) },
    }
  })
}

/** Kinds of evidence, one between two semicolons. */
const evidenceOf = ({ evidence_required }: CriterionCells): string[] =>
  (evidence_required ?? '')
    .split(';')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '')
