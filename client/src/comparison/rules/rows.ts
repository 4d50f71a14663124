import { fold } from '@par-atlas/schema/fold'
import { type Baseline, differenceOf, spreadOf } from './difference.ts'
import { type Node, WHOLE } from './model.ts'

export interface RowsWanted {
  /** Codes of the rows that are opened. */
  readonly opened: ReadonlySet<string>
  readonly order: 'ma' | 'chenh' | 'khoang'
  /** Only rows whose difference is a point or more, either way. */
  readonly wide: boolean
  readonly text: string
  readonly baseline: Baseline
}

/** From so many millionths on a difference is wide: one point, inclusive. */
export const WIDE = 1_000_000

export const isWide = (node: Node, baseline: Baseline): boolean =>
  Math.abs(differenceOf(node, baseline)?.points ?? 0) >= WIDE

/** The rows of the table by area: the whole, then the areas in the order asked for, each with what is opened below it. */
export function areaRows(nodes: readonly Node[], wanted: RowsWanted): readonly Node[] {
  const children = Map.groupBy(nodes, ({ parent }) => parent)
  const keep = wanted.wide ? ({ id }: Node) => reaches(id, nodes, wanted.baseline) : () => true
  const below = (parent: string): Node[] =>
    ordered((children.get(parent) ?? []).filter(keep), wanted).flatMap((node) => [
      node,
      ...(wanted.opened.has(node.code) ? below(node.id) : []),
    ])
  return [...(children.get(null) ?? []), ...below(WHOLE)]
}

/** Codes of the rows to open so that `level` levels below the whole are in sight; 1 opens none. */
export function openedTo(nodes: readonly Node[], level: number): readonly string[] {
  return nodes.filter((node) => node.level > 0 && node.level < level && !node.leaf).map(({ code }) => code)
}

/** The level to which the rows stand open as a whole, from 1; 0 where some are opened and others not. */
export function levelOf(nodes: readonly Node[], opened: ReadonlySet<string>): number {
  const deepest = Math.max(1, ...nodes.map(({ level }) => level))
  for (let level = deepest; level >= 1; level -= 1) {
    const codes = openedTo(nodes, level)
    if (codes.length === opened.size && codes.every((code) => opened.has(code))) return level
  }
  return 0
}

/** Whether this row or one below it differs by a point or more. */
function reaches(id: string, nodes: readonly Node[], baseline: Baseline): boolean {
  return nodes.some((node) => {
    if (node.id === id) return isWide(node, baseline)
    return node.parent === id && reaches(node.id, nodes, baseline)
  })
}

/** All leaves that hold the words, a number as the beginning of their code, and, where asked, differ by a point or more, in the order asked for. */
export function leafRows(nodes: readonly Node[], wanted: RowsWanted): readonly Node[] {
  const words = wanted.text.split(/\s+/u).filter(Boolean)
  const holds = ({ code, title, lead }: Node): boolean => {
    const held = fold(`${title} ${lead ?? ''}`)
    return words.every((word) => (/^\d[\d.]*$/u.test(word) && code.startsWith(word)) || held.includes(fold(word)))
  }
  const leaves = nodes.filter((node) => node.leaf && holds(node) && (!wanted.wide || isWide(node, wanted.baseline)))
  return ordered(leaves, wanted)
}

/** Furthest behind first, or widest apart first; rows without a figure come last, equals keep the order of the framework. */
function ordered(nodes: readonly Node[], { order, baseline }: RowsWanted): readonly Node[] {
  if (order === 'ma') return nodes
  const key = (node: Node): number | null =>
    order === 'chenh' ? (differenceOf(node, baseline)?.points ?? null) : negative(spreadOf(node))
  return nodes
    .map((node) => ({ node, key: key(node) }))
    .toSorted((a, b) => (a.key ?? Number.POSITIVE_INFINITY) - (b.key ?? Number.POSITIVE_INFINITY) || 0)
    .map(({ node }) => node)
}

const negative = (value: number | null): number | null => (value === null ? null : -value)

/** The areas above a leaf, from the top, as words: "7 › 7.2". */
export function areaOf(node: Node, nodes: ReadonlyMap<string, Node>): Node | null {
  let at: Node | undefined = node
  while (at && at.level > 1) at = nodes.get(at.parent ?? '')
  return at && at !== node ? at : null
}
