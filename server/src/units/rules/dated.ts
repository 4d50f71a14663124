import { type Day, inForce, type Validity } from '../../shared/day.ts'

/** The fact in force on a day, or null. Facts of one unit never overlap, so there is at most one. */
export function factOn<F extends Validity>(facts: readonly F[], day: Day): F | null {
  return facts.find((fact) => inForce(fact, day)) ?? null
}

/**
 * The fact in force on a day, else the nearest in time: the last one before a day after them all, the first one after.
 *
 * Null only where there are no facts. Of two equally near, the later one.
 */
export function nearestFact<F extends Validity>(facts: readonly F[], day: Day): F | null {
  let nearest: F | null = null
  let least = Number.POSITIVE_INFINITY
  for (const fact of [...facts].sort(byStart)) {
    const distance = daysAway(fact, day)
    if (distance <= least) {
      nearest = fact
      least = distance
    }
  }
  return nearest
}

/** Oldest first; a fact without a first day is the oldest. */
export function byStart(a: Validity, b: Validity): number {
  return (a.validFrom ?? '').localeCompare(b.validFrom ?? '', 'en')
}

/** Days between a day and the span of a fact; 0 inside it, both ends inclusive. */
function daysAway(fact: Validity, day: Day): number {
  if (inForce(fact, day)) return 0
  const end = fact.validFrom !== null && day < fact.validFrom ? fact.validFrom : (fact.validTo ?? day)
  return Math.abs(Date.parse(end) - Date.parse(day)) / 86_400_000
}
