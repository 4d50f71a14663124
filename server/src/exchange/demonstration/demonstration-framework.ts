import type { Store } from '../../context.ts'
import { type FrameworkRules, readFrameworkRules } from '../../framework/framework-rules.loader.ts'
import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import type { DemonstrationLeaf } from './rules/plan.ts'

/** A framework as the demonstration plans by it. */
export interface DemonstrationFramework {
  readonly key: string
  readonly ownerKey: string | null
  readonly nodes: readonly CriterionNode[]
  readonly leaves: readonly DemonstrationLeaf[]
  /** Codes of the knock-out conditions of its bands. */
  readonly conditions: readonly string[]
}

/** The illustrative frameworks by code. */
export async function demonstrationFrameworks(db: Store): Promise<ReadonlyMap<string, DemonstrationFramework>> {
  const rows = await db
    .selectFrom('framework')
    .select(['id', 'code', 'owner_id'])
    .where('provenance', '=', 'ILLUSTRATIVE')
    .execute()
  const rules = await readFrameworkRules(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.flatMap(({ id, code, owner_id }) => {
      const own = rules.get(id)
      return own === undefined ? [] : [[code, { ownerKey: owner_id, ...planned(own) }] as const]
    }),
  )
}

function planned({ key, nodes, leaves, bands }: FrameworkRules): Omit<DemonstrationFramework, 'ownerKey'> {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const rootOf = (code: string): string => {
    const parent = byCode.get(code)?.parent ?? null
    return parent === null ? code : rootOf(parent)
  }
  const conditions = bands.flatMap(({ condition }) => (condition === null ? [] : [condition.code]))
  return {
    key,
    nodes,
    leaves: [...leaves.values()].map(({ code, rule, part }) => ({
      code,
      area: rootOf(code),
      title: byCode.get(code)?.title ?? code,
      part,
      rule,
    })),
    conditions: [...new Set(conditions)],
  }
}
