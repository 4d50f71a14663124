import type { Store } from '../context.ts'
import { Decimal } from '../shared/decimal.ts'
import { Refusal } from '../shared/problem.ts'
import type { Rounding } from '../shared/rounding.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Band, parseBandCondition } from './rules/bands.ts'
import type { CriterionNode } from './rules/criterion-node.ts'
import type { EvidencePart } from './rules/evidence-part.ts'
import { parseRule } from './rules/parse-rule.ts'
import type { LeafRule } from './rules/scoring-rule.ts'

export interface RuledLeaf {
  readonly id: string
  readonly rule: LeafRule
  readonly part: EvidencePart
  readonly lead: string | null
  readonly maxPoints: Decimal | null
}

export interface FrameworkRules {
  readonly key: string
  readonly code: string
  readonly provenance: Provenance
  readonly rounding: Rounding
  readonly nodes: readonly CriterionNode[]
  readonly ids: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly leaves: ReadonlyMap<string, RuledLeaf>
  readonly bands: readonly (Band & { readonly name: string; readonly nameEn: string | null })[]
}

const kept = new Map<string, FrameworkRules>()

export async function readFrameworkRules(db: Store, keys: readonly string[]): Promise<Map<string, FrameworkRules>> {
  const found = new Map<string, FrameworkRules>()
  for (const key of new Set(keys)) {
    const rules = kept.get(key) ?? (await readOne(db, key))
    kept.set(key, rules)
    found.set(key, rules)
  }
  return found
}

async function readOne(db: Store, key: string): Promise<FrameworkRules> {
  const framework = await db.selectFrom('framework').selectAll().where('id', '=', key).executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('criterion')
    .selectAll()
    .where('framework_id', '=', key)
    .orderBy('position')
    .execute()
  const bands = await db.selectFrom('band').selectAll().where('framework_id', '=', key).execute()
  const codes = new Map(rows.map((row) => [row.id, row.code]))
  const decimal = (text: string | null) => (text === null ? null : new Decimal(text))
  const leaves = rows.flatMap((row): [string, RuledLeaf][] => {
    const stated = row.rule as { kind: string; text: string; figures: string } | null
    if (stated === null || row.part === null) return []
    const maxPoints = decimal(row.max_points)
    const rule = parseRule({
      rule: stated.kind,
      ruleText: stated.text,
      figures: stated.figures,
      notApplicable: row.not_applicable ?? '',
      whenNone: row.when_none ?? '',
      bounds:
        row.level === 'ADJUSTMENT'
          ? { kind: 'ADJUSTMENT', cap: decimal(row.cap) }
          : { kind: 'MAXIMUM', points: maxPoints ?? new Decimal(0) },
    })
    if (!rule.ok) throw new Refusal(rule.problems[0] as never)
    return [[row.code, { id: row.id, rule: rule.value, part: row.part, lead: row.lead, maxPoints }]]
  })
  return {
    key,
    code: framework.code,
    provenance: framework.provenance,
    rounding: { mode: framework.rounding_mode, places: framework.rounding_places },
    nodes: rows.map((row) => ({
      code: row.code,
      parent: row.parent_id === null ? null : (codes.get(row.parent_id) ?? null),
      level: row.level,
      title: row.title,
      maxPoints: decimal(row.max_points),
      cap: decimal(row.cap),
      part: row.part,
      rule: (row.rule as { kind: string } | null)?.kind ?? null,
    })),
    ids: new Map(rows.map((row) => [row.code, row.id])),
    codes,
    leaves: new Map(leaves),
    bands: bands.map((band) => ({
      code: band.code,
      name: band.name,
      nameEn: band.name_en,
      fromPercent: new Decimal(band.from_percent),
      floorPercent: decimal(band.floor_percent),
      condition: band.condition === null ? null : parseBandCondition(band.condition),
    })),
  }
}
