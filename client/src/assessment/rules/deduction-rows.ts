import { fold } from '@par-atlas/schema/fold'
import type { Part } from '../../framework/rules/part.ts'
import { sum, toMicro, toPoints } from '../../shared/points.ts'

/** Why a leaf bears no points, or that it does. Zero is SCORED. */
export type LeafState = 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'NOT_PUBLISHED' | 'SCORED'

export type Break = 'FIRST_YEAR' | 'FRAMEWORK' | 'UNIT' | 'BLOCK' | 'BASIS' | 'RESTATED'

/** A node of an assessment's tree, as the graph gives it: parents before their children. */
export interface TreeNode {
  readonly criterion: {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly titleEn: string | null
    readonly level: 'AREA' | 'CRITERION' | 'COMPONENT' | 'ADJUSTMENT'
    readonly lead: string | null
    readonly leadEn: string | null
    readonly leaf: boolean
    readonly part: Part | null
    readonly parent: { readonly code: string } | null
  }
  readonly maxPoints: number | null
  readonly self: number | null
  readonly appraised: number | null
  readonly surveyed: number | null
  readonly points: number | null
  readonly missing: number
  readonly complete: boolean
  readonly deducted: number | null
  readonly notReached: number | null
  readonly leaves: number
  readonly lostLeaves: number
  readonly score: {
    readonly id: string
    readonly state: LeafState
    readonly appraisal1: { readonly points: number | null } | null
    readonly appraisal2: { readonly points: number | null } | null
    readonly final: { readonly reason: string | null; readonly reasonEn: string | null } | null
  } | null
}

/** How the block did at one criterion, and this unit a year ago. */
export interface PeerRow {
  readonly criterion: { readonly code: string }
  readonly averagePoints: number | null
  readonly bestPoints: number | null
  readonly medianPoints: number | null
  readonly counted: number
  readonly lostCount: number
  readonly cells: readonly { readonly previousPoints: number | null; readonly breaks: readonly Break[] }[]
}

/** One line of the table of deductions. Points have at most 6 places; null is never zero. */
export interface DeductionRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly parent: string | null
  /** 1 for an area. */
  readonly level: number
  readonly leaf: boolean
  readonly adjustment: boolean
  readonly part: Part | null
  /** Of the leaves that apply; null for adjustments. */
  readonly max: number | null
  readonly self: number | null
  readonly appraised: number | null
  /** Of a leaf, what the first appraisal gave; null above, and where there was none. */
  readonly firstAppraised: number | null
  /** Whether a leaf was appraised again, after an explanation. */
  readonly reappraised: boolean
  readonly surveyed: number | null
  readonly points: number | null
  /** Điểm bị trừ: appraised points lost. */
  readonly deducted: number | null
  /** Điểm chưa đạt: survey and socio-economic points not reached. */
  readonly notReached: number | null
  /** Maximum of the leaves beneath that have no score yet. */
  readonly missing: number
  readonly leaves: number
  readonly lostLeaves: number
  /** Of a leaf; null above. */
  readonly state: LeafState | null
  readonly scoreId: string | null
  readonly reason: string | null
  readonly lead: string | null
  readonly average: number | null
  readonly best: number | null
  readonly median: number | null
  readonly counted: number
  readonly lostCount: number
  /** A year ago; null where the years may not be compared, for the reason in `breaks`. */
  readonly previous: number | null
  readonly breaks: readonly Break[]
  /** Own words and those of everything above, folded, for the filter. */
  readonly words: string
}

/** The lines of the table in the order of the framework, in the reader's language. */
export function deductionRows(
  tree: readonly TreeNode[],
  peers: readonly PeerRow[],
  locale: 'vi' | 'en',
): readonly DeductionRow[] {
  const byCode = new Map(peers.map((peer) => [peer.criterion.code, peer]))
  const above = new Map<string, DeductionRow>()
  return tree.map((node) => {
    const row = rowOf(node, byCode.get(node.criterion.code), above.get(node.criterion.parent?.code ?? ''), locale)
    above.set(row.code, row)
    return row
  })
}

function rowOf(
  node: TreeNode,
  peer: PeerRow | undefined,
  parent: DeductionRow | undefined,
  locale: 'vi' | 'en',
): DeductionRow {
  const { criterion, score } = node
  const own = <Value>(vi: Value, en: Value | null): Value => (locale === 'en' ? (en ?? vi) : vi)
  const title = own(criterion.title, criterion.titleEn)
  const lead = own(criterion.lead, criterion.leadEn)
  const reason = own(score?.final?.reason ?? null, score?.final?.reasonEn ?? null)
  const breaks = (peer?.cells[0]?.breaks ?? []).filter((each) => each !== 'FIRST_YEAR')
  return {
    id: criterion.id,
    code: criterion.code,
    title,
    parent: parent?.code ?? null,
    level: (parent?.level ?? 0) + 1,
    leaf: criterion.leaf,
    adjustment: criterion.level === 'ADJUSTMENT' || criterion.part === 'ADJUSTMENT',
    part: criterion.part,
    max: node.maxPoints,
    self: node.self,
    appraised: node.appraised,
    firstAppraised: score?.appraisal1?.points ?? null,
    reappraised: score?.appraisal2?.points != null,
    surveyed: node.surveyed,
    points: node.points,
    deducted: node.deducted,
    notReached: node.notReached,
    missing: node.missing,
    leaves: node.leaves,
    lostLeaves: node.lostLeaves,
    state: criterion.leaf ? (score?.state ?? 'NOT_ASSESSED') : null,
    scoreId: score?.id ?? null,
    reason,
    lead,
    average: peer?.averagePoints ?? null,
    best: peer?.bestPoints ?? null,
    median: peer?.medianPoints ?? null,
    counted: peer?.counted ?? 0,
    lostCount: peer?.lostCount ?? 0,
    previous: breaks.length > 0 ? null : (peer?.cells[0]?.previousPoints ?? null),
    breaks,
    words: [parent?.words, fold([criterion.code, title, lead, reason].filter(Boolean).join(' '))]
      .filter(Boolean)
      .join(' '),
  }
}

/** Whether points were lost here, of either kind. */
export const lostAny = ({ deducted, notReached }: Pick<DeductionRow, 'deducted' | 'notReached'>): boolean =>
  (deducted ?? 0) > 0 || (notReached ?? 0) > 0

/** Whether a score is owed: it applies, it is due, nobody has given it. */
export const missingScore = ({ leaf, state }: Pick<DeductionRow, 'leaf' | 'state'>): boolean =>
  leaf && state === 'NOT_ASSESSED'

/** Maximum of the leaves whose time has not come. */
export const notDuePoints = (rows: readonly DeductionRow[]): number =>
  toPoints(sum(rows.filter(({ state }) => state === 'NOT_DUE').map(({ missing }) => toMicro(missing))), 6)

/** Which leaves the table shows. */
export type Shown = 'lost' | 'missing' | 'all'

/** Leaves that fit; what stands above them comes along. Undefined where nothing is held back. */
export function keepRows(shown: Shown, text: string): ((row: DeductionRow) => boolean) | undefined {
  const wanted = fold(text).split(' ').filter(Boolean)
  if (shown === 'all' && wanted.length === 0) return undefined
  return (row) =>
    row.leaf &&
    (shown === 'all' || (shown === 'missing' ? missingScore(row) : lostAny(row))) &&
    wanted.every((word) => row.words.includes(word))
}

/** The greatest loss of a single leaf, of each kind; bars of all leaves share it. */
export function greatestLosses(rows: readonly DeductionRow[]): {
  readonly deducted: number
  readonly notReached: number
} {
  const leaves = rows.filter(({ leaf }) => leaf)
  return {
    deducted: Math.max(0, ...leaves.map(({ deducted }) => deducted ?? 0)),
    notReached: Math.max(0, ...leaves.map(({ notReached }) => notReached ?? 0)),
  }
}

export type LossKind = 'deducted' | 'notReached'

/** The leaves beneath a row that lost points of one kind, the greatest first; equal ones in the order of the framework. */
export function leavesBelow(rows: readonly DeductionRow[], code: string, kind: LossKind): readonly DeductionRow[] {
  const below = new Set([code])
  const leaves: DeductionRow[] = []
  for (const row of rows) {
    if (!below.has(row.parent ?? '')) continue
    below.add(row.code)
    if (row.leaf && (row[kind] ?? 0) > 0) leaves.push(row)
  }
  return leaves.toSorted((a, b) => (b[kind] ?? 0) - (a[kind] ?? 0))
}
