import { readdirSync, readFileSync } from 'node:fs'

/** A tick of the kernel's clock, of which its accounts are kept. */
const TICKS_A_SECOND = 100

interface Ticks {
  readonly parent: number
  /** Of the process itself. */
  readonly own: number
  /** Of children that have ended. */
  readonly ended: number
}

function ticksOf(pid: number | string): Ticks | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ').map(Number)
    const [parent = 0, own, ended] = [fields[1], at(fields, 11) + at(fields, 12), at(fields, 13) + at(fields, 14)]
    return { parent, own, ended }
  } catch {
    return null
  }
}

const at = (fields: readonly number[], index: number): number => fields[index] ?? 0

/** Processor time of a process with its children, those that have ended too, in seconds; 0 once it is gone. */
export function processorTime(pid: number): number {
  const own = ticksOf(pid)
  if (own === null) return 0
  const children = readdirSync('/proc').flatMap((name) => {
    const ticks = /^\d+$/.test(name) ? ticksOf(name) : null
    return ticks?.parent === pid ? [ticks.own + ticks.ended] : []
  })
  return (own.own + own.ended + children.reduce((sum, ticks) => sum + ticks, 0)) / TICKS_A_SECOND
}

/** Most memory that a process has held at once, in MB; 0 once it is gone. */
export function highestMemory(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
