import { toMicro, toPoints } from '../../shared/points.ts'

/** Points for a file: at least two places and no more than the figure has, at most 6; null stays empty. */
export function csvPoints(points: number | null): { readonly value: number; readonly places: number } | null {
  if (points === null) return null
  const micro = toMicro(points)
  const places = [2, 3, 4, 5].find((count) => micro % 10 ** (6 - count) === 0) ?? 6
  return { value: toPoints(micro, places), places }
}
