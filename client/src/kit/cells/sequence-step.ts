/** Step of the sequential scale: below 60, from 60, from 70, from 80, from 90; each lower bound inclusive. */
export function sequenceStep(percent: number): 1 | 2 | 3 | 4 | 5 {
  if (percent >= 90) return 5
  if (percent >= 80) return 4
  if (percent >= 70) return 3
  return percent >= 60 ? 2 : 1
}
