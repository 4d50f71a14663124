import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { runUntilSignal } from './run-until-signal.ts'

await runUntilSignal(() => {
  const config = readConfig(process.env, process.stderr.isTTY)
  const log = createLog(config)
  return { app: startApp(config, log), log }
})
