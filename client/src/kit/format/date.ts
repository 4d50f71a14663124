const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * A day as both languages of the product write it: 17/04/2024.
 *
 * @param day `YYYY-MM-DD`, as the graph sends it; no time zone enters.
 * @throws {RangeError} if the text is no such day.
 */
export function formatDate(day: string): string {
  const parts = ISO_DAY.exec(day)
  if (!parts) throw new RangeError(`Expected a day as YYYY-MM-DD, but got "${day}".`)
  return `${parts[3]}/${parts[2]}/${parts[1]}`
}
