import { Decimal } from '../../shared/decimal.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { Tongue } from '../../shared/tongue.ts'
import { CriterionLevel } from './criterion-level.ts'
import { type CriterionNode, childrenOf } from './criterion-node.ts'
import { EvidencePart } from './evidence-part.ts'

/** What a framework promises as a whole. */
export interface FrameworkTotals {
  readonly maxPoints: Decimal
  readonly parts: readonly { readonly part: EvidencePart; readonly maxPoints: Decimal }[]
}

/** The level that a node's parent must have; null for a root. */
const ABOVE: Readonly<Record<CriterionLevel, readonly (CriterionLevel | null)[]>> = {
  [CriterionLevel.AREA]: [null],
  [CriterionLevel.CRITERION]: [CriterionLevel.AREA],
  [CriterionLevel.COMPONENT]: [CriterionLevel.CRITERION],
  [CriterionLevel.ADJUSTMENT]: [null, CriterionLevel.ADJUSTMENT],
}

/**
 * Everything that is wrong with a framework's tree, each with the code of its node; empty when it may be frozen.
 *
 * Leaves add up to their parents, areas to the maximum, and leaves by part to the parts: the same points cut two ways.
 * Only leaves carry a rule and a part. Sums are exact.
 */
export function checkTree(nodes: readonly CriterionNode[], totals: FrameworkTotals): readonly Problem[] {
  const shape = [...checkCodes(nodes), ...nodes.flatMap((node) => checkParent(node, nodes)), ...checkRings(nodes)]
  // Sums over a tree that does not hang together would only repeat its faults in other words.
  if (shape.length > 0) return shape
  const children = childrenOf(nodes)
  const leafless = nodes.flatMap((node) => checkNode(node, children.get(node.code) ?? []))
  return [...leafless, ...checkWhole(children.get(null) ?? [], totals), ...checkParts(nodes, children, totals)]
}

function checkCodes(nodes: readonly CriterionNode[]): readonly Problem[] {
  const seen = new Set<string>()
  return nodes.flatMap(({ code }) => {
    const twice = seen.has(code)
    seen.add(code)
    if (code.trim() !== '' && !twice) return []
    return [fault('CODE', code, (t) => t.say('cần mã có và không trùng', 'expected a code that no other node has'))]
  })
}

function checkParent(node: CriterionNode, nodes: readonly CriterionNode[]): readonly Problem[] {
  const parent = nodes.find((each) => each.code === node.parent)
  if (node.parent !== null && parent === undefined) {
    return [
      fault('ORPHAN', node.code, (t) =>
        t.say(
          `cần mục cha có trong bộ tiêu chí, nhưng không có mã “${node.parent}”`,
          `expected a parent in the framework, but there is no “${node.parent}”`,
        ),
      ),
    ]
  }
  const level = parent?.level ?? null
  if (ABOVE[node.level].includes(level)) return []
  const wanted = ABOVE[node.level].map((each) => each ?? '–').join(', ')
  return [
    fault('LEVEL', node.code, (t) =>
      t.say(
        `cấp ${node.level} cần mục cha ở cấp ${wanted}, nhưng gặp ${level ?? '–'}`,
        `${node.level} expected a parent of level ${wanted}, but got ${level ?? '–'}`,
      ),
    ),
  ]
}

/** Adjustments may nest, so that only they can close a ring. */
function checkRings(nodes: readonly CriterionNode[]): readonly Problem[] {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]))
  return nodes.flatMap(({ code }) => {
    let [above, steps] = [parents.get(code) ?? null, 0]
    while (above !== null && above !== code && steps <= nodes.length)
      [above, steps] = [parents.get(above) ?? null, steps + 1]
    if (above === null) return []
    return [fault('RING', code, (t) => t.say('là cha của chính mình', 'stands above itself'))]
  })
}

function checkNode(node: CriterionNode, children: readonly CriterionNode[]): readonly Problem[] {
  const title = node.title.trim() === '' ? [fault('TITLE', node.code, (t) => t.say('cần tên', 'expected a title'))] : []
  return [...title, ...(children.length === 0 ? checkLeaf(node) : checkBranch(node, children))]
}

function checkLeaf({ code, level, rule, part, maxPoints }: CriterionNode): readonly Problem[] {
  const adjusts = level === CriterionLevel.ADJUSTMENT
  const problems: Problem[] = []
  if (rule === null)
    problems.push(
      fault('RULE', code, (t) => t.say('là mục chấm điểm nên cần cách chấm', 'is scored, so it needs a rule')),
    )
  if (part === null || (part === EvidencePart.ADJUSTMENT) !== adjusts) {
    problems.push(
      fault('PART', code, (t) =>
        t.say(
          `cần phần điểm ${adjusts ? 'ADJUSTMENT' : 'khác ADJUSTMENT'}, nhưng gặp ${part ?? '–'}`,
          `expected ${adjusts ? 'the part ADJUSTMENT' : 'a part other than ADJUSTMENT'}, but got ${part ?? '–'}`,
        ),
      ),
    )
  }
  const sound = adjusts ? maxPoints === null : maxPoints?.gt(0)
  if (!sound) {
    problems.push(
      fault('POINTS', code, (t) =>
        t.say(
          `cần điểm tối đa ${adjusts ? 'để trống' : 'lớn hơn 0'}, nhưng gặp ${shown(maxPoints, t)}`,
          `expected ${adjusts ? 'no maximum' : 'a maximum above 0'}, but got ${shown(maxPoints, t)}`,
        ),
      ),
    )
  }
  return problems
}

function checkBranch(node: CriterionNode, children: readonly CriterionNode[]): readonly Problem[] {
  const problems: Problem[] = []
  if (node.rule !== null || node.part !== null) {
    problems.push(
      fault('BRANCH', node.code, (t) =>
        t.say(
          'có mục con nên không được chấm trực tiếp (cách chấm, phần điểm để trống)',
          'has children, so it is not scored itself (no rule, no part)',
        ),
      ),
    )
  }
  const sum = sumOf(children)
  const agrees = node.maxPoints === null ? sum.isZero() : sum.eq(node.maxPoints)
  return agrees ? problems : [...problems, unequal(node.code, node.maxPoints, sum)]
}

function checkWhole(roots: readonly CriterionNode[], { maxPoints }: FrameworkTotals): readonly Problem[] {
  const sum = sumOf(roots)
  return sum.eq(maxPoints) ? [] : [unequal('', maxPoints, sum)]
}

function checkParts(
  nodes: readonly CriterionNode[],
  children: ReadonlyMap<string | null, readonly CriterionNode[]>,
  { parts }: FrameworkTotals,
): readonly Problem[] {
  const leaves = nodes.filter((node) => !children.has(node.code) && node.maxPoints !== null)
  const found = Map.groupBy(leaves, (leaf) => leaf.part)
  const named = new Set([...parts.map(({ part }) => part), ...found.keys()])
  return [...named].flatMap((part) => {
    const stated = parts.find((each) => each.part === part)?.maxPoints ?? null
    const sum = sumOf(found.get(part) ?? [])
    return part === null || sum.eq(stated ?? 0) ? [] : [unequal(part, stated, sum)]
  })
}

const sumOf = (nodes: readonly CriterionNode[]): Decimal =>
  nodes.reduce((sum, { maxPoints }) => sum.plus(maxPoints ?? 0), new Decimal(0))

const unequal = (code: string, stated: Decimal | null, sum: Decimal): Problem =>
  fault('SUM', code, (t) =>
    t.say(
      `các mục bên dưới cộng lại là ${t.number(sum)}, nhưng ghi ${shown(stated, t)}`,
      `what is below adds up to ${t.number(sum)}, but ${shown(stated, t)} is stated`,
    ),
  )

const shown = (points: Decimal | null, t: Tongue): string =>
  points === null ? t.say('ô trống', 'nothing') : t.number(points)

const fault = (kind: string, code: string, write: (t: Tongue) => string): Problem =>
  problem(kind, ['criteria', code], (t) => `${code === '' ? t.say('Toàn bộ', 'The whole') : code}: ${write(t)}.`)
