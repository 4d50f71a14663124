import { chanceOf } from './chance.ts'

/** What the demonstration province pledged in 2025: from where each index starts, and what it is to reach. */
export interface PlannedPledge {
  readonly index: string
  /** Two places; of the year before the last that was known when it was signed. */
  readonly baseline: string
  readonly target: string
  readonly scaleMax: string
}

export const PLEDGE_YEAR = 2025
export const PLEDGE_BASELINE_YEAR = 2023

/** @param reached what the province reached in PAR INDEX in the year of the baseline, in percent. */
export function planPledges(province: string, reached: string): readonly PlannedPledge[] {
  const chance = chanceOf('pledge', province)
  const [sipas, papi] = [chance.whole(8200, 8600), chance.whole(4150, 4400)]
  const more = (hundredths: number, low: number, high: number): string =>
    ((hundredths + chance.whole(low, high)) / 100).toFixed(2)
  return [
    {
      index: 'PAR INDEX',
      baseline: reached,
      target: more(Math.round(Number(reached) * 100), 200, 400),
      scaleMax: '100',
    },
    { index: 'SIPAS', baseline: (sipas / 100).toFixed(2), target: more(sipas, 100, 200), scaleMax: '100' },
    { index: 'PAPI', baseline: (papi / 100).toFixed(2), target: more(papi, 50, 150), scaleMax: '80' },
  ]
}
