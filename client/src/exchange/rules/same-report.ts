export interface ComparedReport {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly errorCount: number
  readonly changes: readonly unknown[]
}

/**
 * Whether two reports say the same of what would be changed. A list that was cut proves nothing of what it leaves out, so such
 * reports are never the same.
 */
export function saysTheSame(one: ComparedReport, other: ComparedReport): boolean {
  const whole = ({ added, changed, removed, changes }: ComparedReport) => added + changed + removed === changes.length
  return whole(one) && whole(other) && said(one) === said(other)
}

const said = ({ rows, added, changed, removed, unchanged, errorCount, changes }: ComparedReport): string =>
  JSON.stringify({ rows, added, changed, removed, unchanged, errorCount, changes })
