import type { Micro } from '../../shared/points.ts'

/** Where a figure comes from; adjustments (bonus and penalty) add to points, never to the maximum. */
export type Part = 'APPRAISED' | 'LEADERS_SURVEY' | 'CITIZEN_SURVEY' | 'SURVEY' | 'SOCIO_ECONOMIC' | 'ADJUSTMENT'

export type CellState = 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'NOT_PUBLISHED' | 'SCORED'

export type Break = 'FIRST_YEAR' | 'FRAMEWORK' | 'UNIT' | 'BLOCK' | 'BASIS' | 'RESTATED'

/** One unit at one node. Points are exact millionths; percents carry at most 6 places. */
export interface Cell {
  readonly state: CellState
  /** Every leaf below has a figure. */
  readonly complete: boolean
  /** Null where nothing is scored; a zero is a zero. */
  readonly points: Micro | null
  /** Of the leaves that apply to this unit: it may be less than the node's. */
  readonly maxPoints: Micro | null
  readonly percent: number | null
  readonly previousPoints: Micro | null
  readonly previousPercent: number | null
  /** Why it is not compared with the year before; empty where it is. */
  readonly breaks: readonly Break[]
  /** Rank in the block at this node, and how many are ranked there. */
  readonly rank: number | null
  readonly base: number | null
  /** Điểm bị trừ: appraised points lost below this node (0 or more); null where nothing appraised is scored. */
  readonly deducted: Micro | null
  /** Điểm chưa đạt: survey and socio-economic points not reached; null where none is scored. */
  readonly notReached: Micro | null
}

/** What the block reaches at a node, as percent and in points. */
export interface Mark {
  readonly percent: number | null
  readonly points: Micro | null
}

/** The whole index, an area, a criterion or a leaf, with one cell a unit in the order of the units. */
export interface Node {
  readonly id: string
  /** Empty for the whole index. */
  readonly code: string
  readonly title: string
  /** 0 the whole, 1 an area, 2 and more below. */
  readonly level: number
  readonly leaf: boolean
  /** Id of the node above; null for the whole. */
  readonly parent: string | null
  readonly part: Part | null
  readonly lead: string | null
  readonly maxPoints: Micro | null
  readonly cells: readonly Cell[]
  readonly average: Mark
  readonly best: Mark
  readonly median: Mark
  /** How many units of the block average, best and median are taken over. */
  readonly counted: number | null
}

/** Id of the node that stands for the whole index. */
export const WHOLE = 'whole'
