/**
 * The command line of imports: `node server/dist/import.js FILE --kind scores --framework CODE --year YEAR --commit`. It looks at a
 * file, takes it over or undoes an import, on DATABASE_URL, on the database of a running server, or on the embedded one.
 */
import 'reflect-metadata'
import { type ImportCommand, readImportCommand, UsageError } from './command/import-arguments.ts'
import { USAGE } from './command/import-words.ts'
import { openStore } from './command/open-store.ts'
import { EXIT, runImport } from './command/run-import.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { explainFailure } from './start-failures.ts'
import { startupLine } from './startup-error.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const command = read(args)
  if (typeof command === 'number') return command
  if (command.act === 'HELP') {
    process.stdout.write(`${USAGE[command.language]}\n`)
    return EXIT.done
  }
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env }, process.stderr.isTTY)
  try {
    const store = await openStore(config, createLog(config))
    return await runImport(store.database, command).finally(store.close)
  } catch (error) {
    process.stderr.write(`PAR Atlas: ${startupLine(explainFailure(error, config), process.env)}\n`)
    if (config.logLevel === 'debug') console.error(error)
    return EXIT.failed
  }
}

function read(args: readonly string[]): ImportCommand | number {
  try {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    return readImportCommand(args, LC_ALL || LC_MESSAGES || LANG)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`import: ${error.message}\n`)
    return EXIT.usage
  }
}
