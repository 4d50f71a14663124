import autocannon from 'autocannon'
import { usedMilliseconds } from './program.ts'

export interface Target {
  readonly name: string
  /** The process that answers. */
  readonly pid: number
  readonly url: string
  /** Posted where there is one; else the address is got. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The status that every answer must have; 200 where left out. */
  readonly status?: number
}

export interface Loaded {
  /** Answers a second, on average. */
  readonly rate: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Milliseconds of processor time of the answering process for one answer; that of the database is not in it. */
  readonly cpu: number
}

export const connections = 32

/** Asks one target over 32 connections for some seconds. Throws where an answer was lost or of another status. */
export async function load(target: Target, seconds: number): Promise<Loaded> {
  const { url, body, headers = {}, status = 200 } = target
  const post = body === undefined ? {} : { method: 'POST' as const, body }
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const used = usedMilliseconds(target.pid)
  const result = await autocannon({ url, ...post, headers: { ...type, ...headers }, connections, duration: seconds })
  const wrong = Object.entries(result.statusCodeStats ?? {}).filter(([code]) => Number(code) !== status)
  if (result.errors > 0 || result.timeouts > 0 || wrong.length > 0) {
    throw new Error(`${target.name}: ${result.errors} errors, ${result.timeouts} timeouts, ${JSON.stringify(wrong)}`)
  }
  const cpu = (usedMilliseconds(target.pid) - used) / Math.max(result.requests.total, 1)
  return { rate: result.requests.average, median: result.latency.p50, p99: result.latency.p99, cpu }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
