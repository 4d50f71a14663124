import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

export interface Runtime {
  readonly name: string
  /** File of the recipe under /docs/recipes. */
  readonly file: string
  readonly command: readonly string[]
  /** What is not on this machine; null where all is. */
  readonly missing: string | null
}

/** The recipes with what runs them. */
export const runtimes: readonly Runtime[] = [
  runtime(
    'curl',
    'recipe.sh',
    ['sh'],
    [
      ['curl', '--version'],
      ['jq', '--version'],
    ],
  ),
  runtime('Python', 'recipe.py', ['python3'], [['python3', '--version']]),
  runtime('TypeScript', 'recipe.ts', [process.execPath], []),
  runtime('R', 'recipe.R', ['Rscript'], [['Rscript', '-e', 'library(httr2); library(jsonlite)']]),
]

function runtime(name: string, file: string, command: readonly string[], probes: readonly string[][]): Runtime {
  const missing = probes.find(([program = '', ...words]) => !runs(program, words))
  return { name, file, command, missing: missing === undefined ? null : missing.join(' ') }
}

function runs(program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Runs a recipe that lies in a folder, and reads the table it prints. */
export async function rowsOf(
  { command: [program = '', ...words], file }: Runtime,
  folder: string,
  parameters: readonly string[],
): Promise<readonly Readonly<Record<string, string>>[]> {
  const options = { cwd: folder, maxBuffer: 64e6, timeout: 120_000 }
  const { stdout } = await promisify(execFile)(program, [...words, file, ...parameters], options)
  return parse(stdout, { columns: true })
}
