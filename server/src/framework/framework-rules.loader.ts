import type { Selectable } from 'kysely'
import type { Store, Tables } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import type { Rounding } from '../shared/rounding.ts'
import type { Provenance } from '../units/rules/vocabulary.ts'
import { FrameworkState } from './framework-vocabulary.ts'
import { type Band, parseBandCondition } from './rules/bands.ts'
import { CriterionLevel } from './rules/criterion-level.ts'
import type { CriterionNode } from './rules/criterion-node.ts'
import type { EvidencePart } from './rules/evidence-part.ts'
import { parseRule } from './rules/parse-rule.ts'
import type { Bounds, LeafRule } from './rules/scoring-rule.ts'

/** A leaf with its rule read. */
export interface RuledLeaf {
  readonly id: string
  readonly code: string
  readonly rule: LeafRule
  readonly part: EvidencePart
  /** Who answers for it in the scored unit; null where the framework does not say. */
  readonly lead: string | null
  /** Null for an adjustment. */
  readonly maxPoints: Decimal | null
}

export interface NamedBand extends Band {
  readonly name: string
  readonly nameEn: string | null
}

/** Everything that scoring, ranking and classing need of a framework, its texts read once. */
export interface FrameworkRules {
  readonly key: string
  readonly code: string
  readonly provenance: Provenance
  readonly maxPoints: Decimal
  readonly rounding: Rounding
  /** The whole tree, depth first. */
  readonly nodes: readonly CriterionNode[]
  readonly ids: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  /** By code, in the order of the tree. */
  readonly leaves: ReadonlyMap<string, RuledLeaf>
  /** The best first. */
  readonly bands: readonly NamedBand[]
}

/** A frozen framework never changes, so that what was read of it holds as long as the process. */
const frozen = new Map<string, FrameworkRules>()

/** The rules of each framework; null where there is none. For reads. */
export const frameworkRules = batchLoader<string, FrameworkRules | null>(async (context, keys) => {
  const missing = keys.filter((key) => !frozen.has(key))
  const read = missing.length === 0 ? frozen : await readFrameworkRules(await context.reader(), missing)
  return keys.map((key) => frozen.get(key) ?? read.get(key) ?? null)
})

/**
 * The rules of frameworks by key, in three statements at most; a key without a framework is left out. For writes, which
 * have a store of their own.
 *
 * @throws Error naming framework and criterion where a stored rule cannot be read: a loader would have refused it.
 */
export async function readFrameworkRules(
  db: Store,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FrameworkRules>> {
  const asked = [...new Set(keys)]
  const missing = asked.filter((key) => !frozen.has(key))
  const read = missing.length === 0 ? [] : await readRows(db, missing)
  for (const { rules, state } of read) if (state === FrameworkState.FROZEN) frozen.set(rules.key, rules)
  const fresh = new Map(read.map(({ rules }) => [rules.key, rules]))
  return new Map(
    asked.flatMap((key) => {
      const rules = frozen.get(key) ?? fresh.get(key)
      return rules === undefined ? [] : [[key, rules] as const]
    }),
  )
}

type FrameworkRow = Selectable<Tables['framework']>
type CriterionRow = Selectable<Tables['criterion']>
type BandRow = Selectable<Tables['band']>

async function readRows(db: Store, keys: readonly string[]) {
  const frameworks = await db.selectFrom('framework').selectAll().where('id', 'in', keys).execute()
  const criteria = await db
    .selectFrom('criterion')
    .selectAll()
    .where('framework_id', 'in', keys)
    .orderBy('position')
    .execute()
  const bands = await db
    .selectFrom('band')
    .selectAll()
    .where('framework_id', 'in', keys)
    .orderBy('from_percent', 'desc')
    .execute()
  return frameworks.map((framework) => {
    const own = (row: { framework_id: string }) => row.framework_id === framework.id
    return { state: framework.state, rules: rulesOf(framework, criteria.filter(own), bands.filter(own)) }
  })
}

function rulesOf(
  framework: FrameworkRow,
  criteria: readonly CriterionRow[],
  bands: readonly BandRow[],
): FrameworkRules {
  const codes = new Map(criteria.map(({ id, code }) => [id, code]))
  return {
    key: framework.id,
    code: framework.code,
    provenance: framework.provenance,
    maxPoints: new Decimal(framework.max_points),
    rounding: { mode: framework.rounding_mode, places: framework.rounding_places },
    nodes: criteria.map((row) => nodeOf(row, codes)),
    ids: new Map(criteria.map(({ id, code }) => [code, id])),
    codes,
    leaves: new Map(
      criteria
        .filter(({ leaf }) => leaf)
        .map((row) => leafOf(row, framework.code))
        .map((leaf) => [leaf.code, leaf]),
    ),
    bands: bands.map((row) => ({
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      fromPercent: new Decimal(row.from_percent),
      floorPercent: row.floor_percent === null ? null : new Decimal(row.floor_percent),
      condition: parseBandCondition(row.condition ?? ''),
    })),
  }
}

const decimalOf = (value: string | null): Decimal | null => (value === null ? null : new Decimal(value))

function nodeOf(row: CriterionRow, codes: ReadonlyMap<string, string>): CriterionNode {
  return {
    code: row.code,
    parent: row.parent_id === null ? null : (codes.get(row.parent_id) ?? null),
    level: row.level,
    title: row.title,
    maxPoints: decimalOf(row.max_points),
    cap: decimalOf(row.cap),
    part: row.part,
    rule: row.rule?.kind ?? null,
  }
}

function leafOf(row: CriterionRow, framework: string): RuledLeaf {
  const { id, code, part, lead } = row
  if (part === null) throw new Error(`${framework}, ${code}: a stored leaf has no part`)
  return { id, code, rule: storedRule(row, framework), part, lead, maxPoints: decimalOf(row.max_points) }
}

/** What a stored leaf's rule is read from. */
type RuleRow = Pick<CriterionRow, 'code' | 'level' | 'max_points' | 'cap' | 'rule' | 'not_applicable' | 'when_none'>

function storedRule(row: RuleRow, framework: string): LeafRule {
  const read = parseRule({
    rule: row.rule?.kind ?? '',
    ruleText: row.rule?.text ?? '',
    figures: row.rule?.figures ?? '',
    notApplicable: row.not_applicable ?? '',
    whenNone: row.when_none ?? '',
    bounds: boundsOf(row),
  })
  if (read.ok) return read.value
  const words = read.problems.map(({ message }) => message.en).join(' ')
  throw new Error(`${framework}, ${row.code}: the stored rule cannot be read. ${words}`)
}

/** What bounds the points of a leaf, by its level. */
export const boundsOf = (row: Pick<RuleRow, 'level' | 'max_points' | 'cap'>): Bounds =>
  row.level === CriterionLevel.ADJUSTMENT
    ? { kind: 'ADJUSTMENT', cap: decimalOf(row.cap) }
    : { kind: 'MAXIMUM', points: new Decimal(row.max_points ?? 0) }
