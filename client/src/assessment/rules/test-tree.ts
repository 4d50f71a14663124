import type { LeafState, PeerRow, TreeNode } from './deduction-rows.ts'

interface Given extends Partial<Omit<TreeNode, 'criterion' | 'score'>> {
  readonly lead?: string | null
  readonly part?: TreeNode['criterion']['part']
  readonly state?: LeafState
  readonly reason?: string | null
  /** What the first appraisal gave a leaf, and the one after an explanation. */
  readonly first?: number | null
  readonly second?: number | null
  readonly level?: TreeNode['criterion']['level']
}

const LEVELS = ['AREA', 'CRITERION', 'COMPONENT'] as const

/** A node for tests: 7, 7.2 and 7.2.2 are an area, a criterion and a leaf; a node with a state is a leaf. */
export function treeNode(code: string, given: Given = {}): TreeNode {
  const { lead = null, part = null, state, reason = null, first = null, second = null, level, ...numbers } = given
  const steps = code.split('.')
  const leaf = state !== undefined
  return {
    criterion: {
      id: `c-${code}`,
      code,
      title: `Title ${code}`,
      titleEn: null,
      level: level ?? LEVELS[steps.length - 1] ?? 'COMPONENT',
      lead,
      leadEn: null,
      leaf,
      part: part ?? (leaf ? 'APPRAISED' : null),
      parent: steps.length > 1 ? { code: steps.slice(0, -1).join('.') } : null,
    },
    maxPoints: 1,
    self: null,
    appraised: null,
    surveyed: null,
    points: null,
    missing: 0,
    complete: true,
    deducted: null,
    notReached: null,
    leaves: 1,
    lostLeaves: 0,
    score: leaf
      ? {
          id: `s-${code}`,
          state,
          appraisal1: first === null ? null : { points: first },
          appraisal2: second === null ? null : { points: second },
          final: { reason, reasonEn: null },
        }
      : null,
    ...numbers,
  }
}

export const peerRow = (code: string, given: Partial<PeerRow> = {}): PeerRow => ({
  criterion: { code },
  averagePoints: 0.9,
  bestPoints: 1,
  medianPoints: 0.95,
  counted: 63,
  lostCount: 48,
  cells: [{ previousPoints: 0.6, breaks: [] }],
  ...given,
})
