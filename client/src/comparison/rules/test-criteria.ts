import type { CriterionNode } from './criterion-node.ts'

/** Area 1 with a leaf of its own, area 7 with criterion 7.2 of two leaves and a surveyed leaf 7.4, and a bonus. */
export const NODES: readonly CriterionNode[] = [
  node('1', 'AREA', null, null, 1),
  node('1.1', 'CRITERION', '1', 'APPRAISED', 1),
  node('7', 'AREA', null, null, 5),
  node('7.2', 'CRITERION', '7', null, 3.5),
  node('7.2.1', 'COMPONENT', '7.2', 'APPRAISED', 2),
  node('7.2.2', 'COMPONENT', '7.2', 'APPRAISED', 1.5),
  node('7.4', 'CRITERION', '7', 'LEADERS_SURVEY', 1.5),
  node('C1', 'ADJUSTMENT', null, 'ADJUSTMENT', null),
]

function node(
  code: string,
  level: CriterionNode['level'],
  parent: string | null,
  part: CriterionNode['part'],
  maxPoints: number | null,
): CriterionNode {
  return {
    id: `c${code}`,
    code,
    title: code,
    level,
    leaf: part !== null,
    part,
    maxPoints,
    parent: parent && `c${parent}`,
  }
}

export function nodeOf(code: string): CriterionNode {
  const found = NODES.find((each) => each.code === code)
  if (!found) throw new RangeError(`Expected a code of the tree of this test, but got ${code}.`)
  return found
}
