const DAY_MS = 86_400_000

/** Whole days from one day to another, `YYYY-MM-DD`: below 0 where the other is past. */
export const daysUntil = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
