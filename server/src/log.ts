import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = ReturnType<typeof createLog>

/** Structured log on standard error: one JSON object a line, or laid out for reading on a terminal. */
export function createLog({ logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>) {
  const options = { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  return logFormat === 'json' ? pino(options, pino.destination({ fd: 2, sync: true })) : pino(options, readable)
}

const levels: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }

const readable = {
  write(line: string): void {
    const { level, time, msg, err, ...rest } = JSON.parse(line)
    const details = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    const head = `${time.slice(11, 19)} ${levels[level]?.padEnd(5)} ${msg ?? err?.message ?? ''}`
    const stack = err?.stack ? `\n${err.stack}` : ''
    process.stderr.write(`${[head, ...details].join(' ')}${stack}\n`)
  },
}
