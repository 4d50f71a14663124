import type { Outcome } from './suite.ts'

const briefLines = 6

/** What one suite printed: the last lines when it passed, all of it when it failed. */
export function describeOutcome(outcome: Outcome): string {
  const lines = outcome.output
    .trimEnd()
    .split('\n')
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
  const shown = outcome.failed > 0 ? lines : lines.slice(-briefLines)
  const head = `== ${outcome.name}: ${closingLine([outcome])} (${outcome.seconds.toFixed(1)} s)`
  return [head, ...shown, ...outcome.notes].filter((line) => line.trim() !== '').join('\n')
}

/** The table of suites: counts and seconds. */
export function describeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.name,
    String(outcome.passed),
    String(outcome.failed),
    String(outcome.skipped),
    outcome.seconds.toFixed(1),
  ])
  const table = [['suite', 'passed', 'failed', 'skipped', 'seconds'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
  return table.map((row) => line(row).join('  ')).join('\n')
}

/** `N passed, N failed`, and `, N skipped` where anything was. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum((outcome) => outcome.skipped)
  const closing = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`
  return skipped > 0 ? `${closing}, ${skipped} skipped` : closing
}
