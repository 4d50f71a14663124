import type { App } from './app.ts'
import type { Log } from './log.ts'
import { StartupError, startupLine } from './startup-error.ts'

/**
 * Starts, prints the address when ready, and stops at the first signal. One Ctrl-C reaches this process more than once (from
 * the terminal, from npm, from npx), so stopping is idempotent. Ends the process: 0 after a stop, 1 if the start failed or
 * something unforeseen happened.
 */
export async function runUntilSignal(start: () => { readonly app: App; readonly log: Log }): Promise<void> {
  // Whoever read our output may be gone before us; that is no reason to stop halfway.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    const { app, log } = start()
    const stop = async (code: number) => {
      await app.stop()
      process.exit(code)
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
    process.on('uncaughtException', (err) => {
      log.fatal({ err }, 'stopping after an error that nobody caught')
      void stop(1)
    })
    const started = await app.started
    if (started !== null) console.log(`PAR Atlas: ${started.url}  (Ctrl-C: dừng / stop)`)
  } catch (error) {
    giveUp(error)
  }
}

function giveUp(error: unknown): never {
  const errors = error instanceof AggregateError ? error.errors : [error]
  for (const one of errors) {
    process.stderr.write(`PAR Atlas: ${one instanceof StartupError ? startupLine(one, process.env) : String(one)}\n`)
    if (process.env.LOG_LEVEL === 'debug' && one instanceof Error) console.error(one)
  }
  process.exit(1)
}
