import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { Stage } from '../assessment/rules/stages.ts'
import { type ImportOptions, NO_OPTIONS } from '../exchange/imports/import-options.ts'
import { DecimalMark, ImportKind } from '../exchange/imports/import-vocabulary.ts'
import type { Language } from '../shared/errors.ts'
import { readId } from '../shared/ids.ts'
import { Provenance } from '../units/rules/vocabulary.ts'

/** What the command line asks for. */
export type ImportCommand =
  | { readonly act: 'HELP'; readonly language: Language }
  | {
      readonly act: 'PREVIEW' | 'COMMIT'
      readonly file: string
      readonly options: ImportOptions
      readonly digest: string | null
      /** Name of the person who imports; the system user's where left out. */
      readonly by: string | null
      readonly json: boolean
      readonly language: Language
    }
  | {
      readonly act: 'UNDO' | 'PREVIEW_UNDO'
      readonly key: string
      /** Empty for a rehearsal. */
      readonly reason: string
      readonly by: string | null
      readonly json: boolean
      readonly language: Language
    }

/** A command line that cannot be followed; the message is one line. */
export class UsageError extends Error {}

const OPTIONS = {
  kind: { type: 'string' },
  framework: { type: 'string' },
  year: { type: 'string' },
  round: { type: 'string' },
  stage: { type: 'string' },
  provenance: { type: 'string' },
  sheet: { type: 'string' },
  decimal: { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  digest: { type: 'string' },
  undo: { type: 'string' },
  lang: { type: 'string' },
  commit: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<typeof readValues>['values']

const readValues = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })

/** Reads the words after the program's name. @throws {UsageError} for what cannot be followed. */
export function readImportCommand(args: readonly string[], locale = ''): ImportCommand {
  const { values, positionals } = attempt(() => readValues(args))
  const language = languageOf(values.lang, locale)
  if (values.help || (args.length === 0 && positionals.length === 0)) return { act: 'HELP', language }
  if (values.commit && values['dry-run']) throw new UsageError('expected --commit or --dry-run, got both')
  const [file, another] = positionals
  if (values.undo !== undefined && file !== undefined) throw new UsageError(`--undo: expected no file, got "${file}"`)
  if (values.undo !== undefined) return undoOf(values, language)
  if (file === undefined) throw new UsageError('expected the name of a file')
  if (another !== undefined) throw new UsageError(`expected one file, got "${another}" as well`)
  return {
    act: values.commit ? 'COMMIT' : 'PREVIEW',
    ...{ file, options: optionsOf(values), digest: values.digest ?? null, by: values.by ?? null },
    ...{ json: values.json ?? false, language },
  }
}

function undoOf(values: Values, language: Language): ImportCommand {
  const given = values.undo ?? ''
  const node = readId(given)
  const key = node?.type === 'Import' ? node.key : given
  if (!v.is(v.pipe(v.string(), v.uuid()), key))
    throw new UsageError(`--undo: expected the id of an import, got "${given}"`)
  const reason = values.reason?.trim() ?? ''
  const rehearsed = values['dry-run'] ?? false
  if (reason === '' && !rehearsed) throw new UsageError('--undo: expected --reason "why it is undone"')
  return {
    act: rehearsed ? 'PREVIEW_UNDO' : 'UNDO',
    key,
    reason,
    by: values.by ?? null,
    json: values.json ?? false,
    language,
  }
}

function optionsOf(values: Values): ImportOptions {
  return {
    ...NO_OPTIONS,
    kind: oneOf('--kind', values.kind, Object.values(ImportKind)),
    framework: values.framework ?? null,
    year: values.year === undefined ? null : yearOf(values.year),
    round: values.round === undefined ? null : roundOf(values.round),
    stage: values.stage === undefined ? null : oneOf('--stage', values.stage, Object.values(Stage)),
    provenance:
      values.provenance === undefined ? null : oneOf('--provenance', values.provenance, Object.values(Provenance)),
    sheet: values.sheet ?? null,
    decimalMark: markOf(values.decimal),
    reason: values.reason?.normalize('NFC').trim() || null,
  }
}

function oneOf<V extends string>(name: string, text: string | undefined, words: readonly V[]): V {
  const wanted = text?.toUpperCase().replaceAll('-', '_')
  const found = words.find((word) => word === wanted)
  if (found !== undefined) return found
  const shown = words.map((word) => word.toLowerCase().replaceAll('_', '-')).join(', ')
  throw new UsageError(`${name}: expected one of ${shown}, got ${text === undefined ? 'nothing' : `"${text}"`}`)
}

function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  throw new UsageError(`--year: expected a year such as 2025, got "${text}"`)
}

function roundOf(text: string): string {
  const node = readId(text)
  if (node?.type === 'Round') return node.key
  throw new UsageError(`--round: expected the id of a round, got "${text}"`)
}

function markOf(text: string | undefined): DecimalMark {
  if (text === undefined) return DecimalMark.UNKNOWN
  if (text === ',' || text === '.') return text === ',' ? DecimalMark.COMMA : DecimalMark.POINT
  throw new UsageError(`--decimal: expected "," or ".", got "${text}"`)
}

function languageOf(text: string | undefined, locale: string): Language {
  if (text === undefined) return locale.startsWith('en') ? 'en' : 'vi'
  if (text === 'vi' || text === 'en') return text
  throw new UsageError(`--lang: expected vi or en, got "${text}"`)
}

function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
