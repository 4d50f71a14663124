/**
 * `pnpm schema`: prints the schema of the server into schema/schema.graphql and writes what is generated from it.
 * With `--check` it writes nothing and ends with 1 if either is stale.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const workspace = fileURLToPath(new URL('..', import.meta.url))
const printed = join(workspace, 'schema/schema.graphql')
const check = process.argv.includes('--check')

const current = printSchema()
if (readFileSync(printed, 'utf8') !== current) {
  if (check) fail('schema/schema.graphql is stale: expected what the server prints now. Run: pnpm schema')
  else writeFileSync(printed, current)
}
run(process.execPath, ['schema/generate.ts', ...(check ? ['--check'] : [])], workspace)

/** Builds the server into a folder of its own, beside the one that may be running, and asks it for its schema. */
function printSchema(): string {
  const server = join(workspace, 'server')
  // Inside the package, so that the built file finds the package's own dependencies.
  const folder = mkdtempSync(join(server, 'node_modules/.print-schema-'))
  try {
    const build = ['build', '--outDir', folder, '--logLevel', 'error']
    run(join(server, 'node_modules/.bin/vite'), build, server)
    return execFileSync(process.execPath, [join(folder, 'print-schema.js')], { encoding: 'utf8', cwd: server })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, parameters: readonly string[], folder: string): void {
  try {
    execFileSync(program, parameters, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch {
    process.exitCode = 1
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
