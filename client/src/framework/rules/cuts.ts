import { type Micro, sum, toMicro, toPoints } from '../../shared/points.ts'
import type { Part } from './part.ts'

/** What the two cuts are made of. */
export interface CutNode {
  readonly code: string
  readonly parent: string | null
  readonly level: 'AREA' | 'CRITERION' | 'COMPONENT' | 'ADJUSTMENT'
  readonly leaf: boolean
  readonly max: number | null
  readonly part: Part | null
}

export interface AreaCut<N> {
  readonly area: N
  /** The area's stated maximum; null where no source prints it. */
  readonly total: number | null
  /** Points of its leaves by part; null where the framework's leaves are not on record. */
  readonly byPart: ReadonlyMap<Part, number> | null
}

/** The same points cut two ways: by area down, by part across. */
export interface Cuts<N> {
  readonly parts: readonly Part[]
  readonly areas: readonly AreaCut<N>[]
  /** By part, of all areas. */
  readonly totals: ReadonlyMap<Part, number>
}

const ORDER: readonly Part[] = ['APPRAISED', 'SURVEY', 'LEADERS_SURVEY', 'CITIZEN_SURVEY', 'SOCIO_ECONOMIC']

/**
 * Areas by parts with exact sums (millionths of a point). Where leaves are on record every number comes from them, so that the
 * margins add up or show that they do not; else the totals are those that a source prints (`stated`).
 */
export function cutsOf<N extends CutNode>(
  nodes: readonly N[],
  stated: readonly { readonly part: Part; readonly maxPoints: number }[],
): Cuts<N> {
  const leaves = nodes.filter(({ leaf, max }) => leaf && max !== null)
  const told = leaves.length > 0
  const areaOf = areasAbove(nodes)
  const areas = nodes
    .filter(({ level }) => level === 'AREA')
    .map((area) => ({
      area,
      total: area.max,
      byPart: told ? byPart(leaves.filter((leaf) => areaOf(leaf.code) === area.code)) : null,
    }))
  const totals = told ? byPart(leaves) : new Map(stated.map(({ part, maxPoints }) => [part, maxPoints]))
  return { parts: ORDER.filter((part) => totals.has(part)), areas, totals }
}

function byPart(leaves: readonly CutNode[]): ReadonlyMap<Part, number> {
  const groups = new Map<Part, Micro[]>()
  for (const { part, max } of leaves) {
    if (part === null || max === null) continue
    const points = groups.get(part) ?? []
    points.push(toMicro(max))
    groups.set(part, points)
  }
  return new Map([...groups].map(([part, points]) => [part, toPoints(sum(points), 6)]))
}

function areasAbove(nodes: readonly CutNode[]): (code: string) => string | null {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]))
  return (code) => {
    let at = code
    for (let above = parents.get(at) ?? null; above !== null; above = parents.get(at) ?? null) at = above
    return parents.has(at) ? at : null
  }
}

/** Parts that are appraised from evidence, as against those that a survey or statistics give. */
export const isAppraised = (part: Part): boolean => part === 'APPRAISED'

/** Points of the parts that hold, exact. */
export const pointsOf = (points: ReadonlyMap<Part, number>, holds: (part: Part) => boolean): number =>
  toPoints(sum([...points].filter(([part]) => holds(part)).map(([, value]) => toMicro(value))), 6)
