import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A server of this folder that runs as a process of its own, as its opponent does. */
export interface Program {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts one and waits for the address that it prints first. */
export async function startProgram(file: string, parameters: readonly string[], input?: Buffer): Promise<Program> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const environment = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  const child = spawn(process.execPath, [path, ...parameters], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(input)
  const ended = once(child, 'exit')
  const [printed] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`${file} ended before it printed its address`))),
  ])) as [Buffer]
  const stop = async () => {
    child.kill()
    await ended
  }
  return { url: String(printed).trim(), pid: child.pid ?? 0, stop }
}

/** The most memory that a process has held at once, in MB of 1,000,000 bytes; 0 where the system does not tell. */
export function peakMegabytes(pid: number): number {
  try {
    const kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    return Math.round((kilobytes * 1024) / 1_000_000)
  } catch {
    return 0
  }
}

/** Processor time that a process has used so far, in milliseconds; 0 where the system does not tell. */
export function usedMilliseconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // User and system time, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}
