/** Times of repeated work, in milliseconds. */
export interface Times {
  /** 1 of 20 runs took no longer: on a busy machine the nearest thing to a time of its own. */
  readonly fastest: number
  readonly median: number
  /** 19 of 20 runs took no longer. */
  readonly p95: number
  /** Processor time of this process for one run, on average; that of the database is not in it. */
  readonly cpu: number
}

/** Runs work some times unmeasured, then measures it; `work` hears the number of the run, from 0. */
export async function timesOf(
  { warm, runs }: { readonly warm: number; readonly runs: number },
  work: (run: number) => Promise<unknown> | unknown,
): Promise<Times> {
  for (let run = 0; run < warm; run += 1) await work(run)
  const taken: number[] = []
  const used = process.cpuUsage()
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work(warm + run)
    taken.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(used)
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  return { fastest: at(0.05), median: at(0.5), p95: at(0.95), cpu: (user + system) / 1000 / runs }
}

/** A table of plain text: columns as wide as their widest cell, numbers to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [line(header), ...rows.map(line)].join('\n')
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 2 : 0)} ms`
