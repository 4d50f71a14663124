import { type Micro, minus, sum, toMicro, toPoints } from '../../shared/points.ts'
import type { DeductionRow } from './deduction-rows.ts'

/**
 * What happened to points between two stages. `self`: what the unit did not claim. `cut`, `raised`: what the first appraisal took
 * off the claim, and put on it. `won`, `lowered`: what the appraisal after an explanation gave back, and took again.
 * `unreached`: survey and socio-economic points not reached (điểm chưa đạt). `missing`: owed a score that nobody gave.
 * `notDue`: not due yet. `bonus`, `penalty`: adjustments, outside the maximum. Of the first five, losses less gains are the points
 * deducted (điểm bị trừ).
 */
export type StageKind =
  | 'self'
  | 'cut'
  | 'raised'
  | 'won'
  | 'lowered'
  | 'unreached'
  | 'missing'
  | 'notDue'
  | 'bonus'
  | 'penalty'

const KINDS: readonly StageKind[] = [
  ...(['self', 'cut', 'raised', 'won', 'lowered'] as const),
  ...(['unreached', 'missing', 'notDue', 'bonus', 'penalty'] as const),
]

const GAINS: ReadonlySet<StageKind> = new Set(['raised', 'won', 'bonus'])
export const isGain = (kind: StageKind): boolean => GAINS.has(kind)

/** The part that one area has in a step; points above 0. */
export interface StageArea {
  readonly code: string
  readonly title: string
  readonly points: number
}

/** One step from stage to stage, with its parts by area in the order of the framework. They add up to its points exactly. */
export interface StageStep {
  readonly kind: StageKind
  /** 0 or more; `isGain` tells the direction. */
  readonly points: number
  /** What is left after it. */
  readonly left: number
  readonly areas: readonly StageArea[]
}

export interface StageFall {
  readonly max: number
  readonly result: number
  readonly steps: readonly StageStep[]
  /** Nothing is decided: the fall ends at the claim, over what the unit itself assesses. */
  readonly claimOnly: boolean
  /** Whether the unit assessed itself at all. */
  readonly hasSelf: boolean
  /** Appraised leaves that the unit gave itself nothing for, in a self-assessment that there is: all that they lost is the appraisal's. */
  readonly unclaimed: number
}

/** A leaf's points in one step. */
type Move = readonly [kind: StageKind, points: Micro]

/**
 * The way from the maximum to the result, stage by stage; null where nothing is claimed and nothing decided.
 *
 * Each leaf goes its own way, so what one loses never hides what another gains. A leaf without a claim loses at the
 * appraisal alone; one without a first appraisal at its last. What has no score is whole in `missing` or `notDue`.
 */
export function stageFall(rows: readonly DeductionRow[]): StageFall | null {
  const own = rows.filter(({ leaf, adjustment }) => leaf && !adjustment)
  const hasSelf = own.some(({ self }) => self !== null)
  const decided = own.some(({ points }) => points !== null)
  if (!hasSelf && !decided) return null
  const counted = decided ? own : own.filter(({ self }) => self !== null)
  const max = sum(counted.map((leaf) => toMicro(leaf.max ?? 0)))
  const steps = stepsFrom(max, rows, counted, decided)
  return {
    max: toPoints(max, 6),
    result: steps.at(-1)?.left ?? toPoints(max, 6),
    steps,
    claimOnly: !decided,
    hasSelf,
    unclaimed: hasSelf ? counted.filter(isUnclaimed).length : 0,
  }
}

function stepsFrom(
  max: Micro,
  rows: readonly DeductionRow[],
  counted: readonly DeductionRow[],
  decided: boolean,
): readonly StageStep[] {
  const areas = rows.filter(({ level }) => level === 1)
  const moved = areas.map((area) => ({ area, moves: movesIn(area, rows, counted, decided) }))
  let left = max
  return KINDS.flatMap((kind): StageStep[] => {
    const parts = moved.map(({ area, moves }) => ({ area, points: ofKind(moves, kind) }))
    const points = sum(parts.map((part) => part.points))
    if (points === 0 && !isTold(kind, counted, decided)) return []
    left = (isGain(kind) ? left + points : left - points) as Micro
    const touched = parts.filter((part) => part.points > 0)
    return [
      {
        kind,
        points: toPoints(points, 6),
        left: toPoints(left, 6),
        areas: touched.map(({ area, points }) => ({ code: area.code, title: area.title, points: toPoints(points, 6) })),
      },
    ]
  })
}

const ofKind = (moves: readonly Move[], wanted: StageKind): Micro =>
  sum(moves.flatMap(([kind, points]) => (kind === wanted ? [points] : [])))

/** A stage that was gone through and changed nothing is said too. */
function isTold(kind: StageKind, leaves: readonly DeductionRow[], decided: boolean): boolean {
  if (kind === 'self') return leaves.some(({ self }) => self !== null)
  if (kind === 'cut') return decided && leaves.some(isAppraised)
  return kind === 'won' && leaves.some(({ reappraised }) => reappraised)
}

function movesIn(
  area: DeductionRow,
  rows: readonly DeductionRow[],
  counted: readonly DeductionRow[],
  decided: boolean,
): readonly Move[] {
  // A group of adjustments is held within its cap, so its own sum counts and not that of its leaves.
  if (area.adjustment) return decided ? change(toMicro(area.points ?? 0), 'bonus', 'penalty') : []
  const below = descendants(area, rows)
  return counted.filter(({ code }) => below.has(code)).flatMap((leaf) => leafMoves(leaf, decided))
}

function descendants(area: DeductionRow, rows: readonly DeductionRow[]): ReadonlySet<string> {
  const found = new Set([area.code])
  for (const { code, parent } of rows) if (found.has(parent ?? '')) found.add(code)
  return found
}

function leafMoves(leaf: DeductionRow, decided: boolean): readonly Move[] {
  const [max, claim] = [toMicro(leaf.max ?? 0), leaf.self === null ? null : toMicro(leaf.self)]
  if (!decided) return claim === null ? [] : [['self', minus(max, claim)]]
  if (leaf.points === null) return [[leaf.state === 'NOT_DUE' ? 'notDue' : 'missing', toMicro(leaf.missing)]]
  const final = toMicro(leaf.points)
  if (!isAppraised(leaf)) return [['unreached', minus(max, final)]]
  const first = leaf.firstAppraised === null ? final : toMicro(leaf.firstAppraised)
  const from = claim ?? max
  return [
    ['self', minus(max, from)],
    ...change(minus(first, from), 'raised', 'cut'),
    ...change(minus(final, first), 'won', 'lowered'),
  ]
}

const change = (points: Micro, up: StageKind, down: StageKind): readonly Move[] =>
  points >= 0 ? [[up, points]] : [[down, -points as Micro]]

const isAppraised = ({ part }: DeductionRow): boolean => part === 'APPRAISED'

const isUnclaimed = (leaf: DeductionRow): boolean => isAppraised(leaf) && leaf.self === null && leaf.points !== null

/** The area with the greatest part of a step; null where it has none, or two have the same. */
export function greatestArea({ areas }: StageStep): StageArea | null {
  const most = Math.max(0, ...areas.map(({ points }) => points))
  const found = areas.filter(({ points }) => points === most)
  return found.length === 1 ? (found[0] ?? null) : null
}
