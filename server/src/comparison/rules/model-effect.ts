/** So few units on a side are told without a difference: one of them would carry it. */
export const FEWEST_UNITS = 5

/** Why no difference is told. */
export const EffectGap = {
  /** No unit is scored both in the year before and in the year after. */
  NO_YEARS: 'NO_YEARS',
  FEW_ADOPTERS: 'FEW_ADOPTERS',
  FEW_PEERS: 'FEW_PEERS',
} as const
export type EffectGap = (typeof EffectGap)[keyof typeof EffectGap]

/** Why the medians of so many adopters and peers are not compared; null where they are. The fewest that do are `FEWEST_UNITS`, inclusive. */
export function effectGap(adopters: number, peers: number): EffectGap | null {
  if (adopters + peers === 0) return EffectGap.NO_YEARS
  if (adopters < FEWEST_UNITS) return EffectGap.FEW_ADOPTERS
  return peers < FEWEST_UNITS ? EffectGap.FEW_PEERS : null
}
