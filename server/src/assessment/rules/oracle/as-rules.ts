import type { FrameworkTotals } from '../../../framework/rules/check-tree.ts'
import type { CriterionNode } from '../../../framework/rules/criterion-node.ts'
import { parseRule } from '../../../framework/rules/parse-rule.ts'
import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../../shared/decimal.ts'
import type { ReportedFigure } from '../leaf-score.ts'
import { decimalText, emptyCell, type Micro, ruleCell, type SpecLeaf, type SpecTree } from './spec.ts'

/** The leaf's rule, by way of the text that a framework would hold. */
export function ruleOf(leaf: SpecLeaf): LeafRule {
  const most = leaf.most === null ? null : new Decimal(decimalText(leaf.most))
  const parsed = parseRule({
    rule: leaf.rule.kind,
    ruleText: ruleCell(leaf.rule),
    notApplicable: emptyCell(leaf.notApplicable),
    whenNone: emptyCell(leaf.whenNone),
    bounds:
      leaf.part === 'ADJUSTMENT' || most === null
        ? { kind: 'ADJUSTMENT', cap: most }
        : { kind: 'MAXIMUM', points: most },
  })
  if (parsed.ok) return parsed.value
  throw new Error(`${ruleCell(leaf.rule)}: ${parsed.problems.map((problem) => problem.message.en).join(' ')}`)
}

/** The tree that the codes of the leaves spell out. */
export function nodesOf({ leaves, caps }: SpecTree): readonly CriterionNode[] {
  const codes = new Set(
    leaves.flatMap(({ code }) => code.split('.').map((_, depth, parts) => parts.slice(0, depth + 1).join('.'))),
  )
  return [...codes].map((code): CriterionNode => {
    const leaf = leaves.find((each) => each.code === code)
    const own = leaves.filter(
      (each) => each.part !== 'ADJUSTMENT' && (each.code === code || each.code.startsWith(`${code}.`)),
    )
    const adjusts = code.startsWith('T')
    const cap = adjusts ? (caps.get(code) ?? leaf?.most ?? null) : null
    const depth = code.split('.').length
    return {
      code,
      parent: depth === 1 ? null : code.slice(0, code.lastIndexOf('.')),
      level: adjusts ? 'ADJUSTMENT' : depth === 1 ? 'AREA' : depth === 2 ? 'CRITERION' : 'COMPONENT',
      title: code,
      maxPoints: adjusts ? null : new Decimal(decimalText(own.reduce((sum, each) => sum + (each.most ?? 0n), 0n))),
      cap: cap === null ? null : new Decimal(decimalText(cap)),
      part: leaf?.part ?? null,
      rule: leaf?.rule.kind ?? null,
    }
  })
}

/** What the framework would promise as a whole. */
export function totalsOf({ leaves }: SpecTree): FrameworkTotals {
  const ordinary = leaves.filter((leaf) => leaf.part !== 'ADJUSTMENT')
  const sum = (list: readonly SpecLeaf[]) =>
    new Decimal(decimalText(list.reduce((all, { most }) => all + (most ?? 0n), 0n)))
  const parts = [...Map.groupBy(ordinary, (leaf) => leaf.part)].map(([part, own]) => ({ part, maxPoints: sum(own) }))
  return { maxPoints: sum(ordinary), parts }
}

/** Figures as a unit reports them. */
export const figuresOf = (figures: Readonly<Record<string, Micro>>): readonly ReportedFigure[] =>
  Object.entries(figures).map(([name, value]) => ({ name, value: new Decimal(decimalText(value)) }))
