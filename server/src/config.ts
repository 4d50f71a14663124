import { resolve } from 'node:path'
import * as v from 'valibot'
import { StartupError } from './startup-error.ts'

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

export interface Config {
  /** 0 to 65535, both inclusive; 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  /** Absolute. */
  readonly dataDir: string
  /** Load the sample data when the store is empty. */
  readonly sampleData: boolean
  /** Whether the graph tells its own schema (`__schema`, `__type`). */
  readonly introspection: boolean
  /** Whether `/docs/explorer` is served. */
  readonly explorer: boolean
  /** The key with which files may be imported over HTTP, 16 characters or more. Null: nobody may, but by the command line. */
  readonly importToken: string | null
  readonly logLevel: LogLevel
  readonly logFormat: 'json' | 'pretty'
}

export type Environment = Record<string, string | undefined>

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535))
const address = v.pipe(
  v.string(),
  v.check((text) => ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? '')),
)
const onOff = v.pipe(
  v.picklist(['on', 'off']),
  v.transform((word) => word === 'on'),
)
const key = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,200}$/))
const level = v.picklist(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])

/**
 * The environment, read once. An empty value counts as unset.
 *
 * @param terminal whether a person reads the log: it is then laid out for reading unless LOG_FORMAT says otherwise.
 * @throws {AggregateError} of one StartupError for each bad value.
 */
export function readConfig(environment: Environment, terminal = false): Config {
  const troubles: StartupError[] = []
  const read = <T>(name: string, schema: v.GenericSchema<unknown, T>, fallback: string, vi: string, en: string): T => {
    const text = environment[name] || fallback
    const result = v.safeParse(schema, text)
    if (!result.success) troubles.push(badValue(name, text, vi, en))
    return result.output as T
  }
  /** On where left out. */
  const readSwitch = (name: string) => read(name, onOff, 'on', '"on" hoặc "off"', '"on" or "off"')
  const levels = level.options.join(', ')
  const config = {
    port: read('PORT', port, '4000', 'một số nguyên từ 0 đến 65535', 'a whole number from 0 to 65535'),
    host: environment.HOST || '127.0.0.1',
    databaseUrl: environment.DATABASE_URL
      ? read('DATABASE_URL', address, '', 'địa chỉ dạng postgres://…', 'an address like postgres://…')
      : null,
    dataDir: resolve(environment.DATA_DIR || '.data'),
    sampleData: readSwitch('SAMPLE_DATA'),
    introspection: readSwitch('INTROSPECTION'),
    explorer: readSwitch('EXPLORER'),
    importToken: environment.IMPORT_TOKEN
      ? read('IMPORT_TOKEN', key, '', 'từ 16 đến 200 ký tự không dấu cách', '16 to 200 characters without blanks')
      : null,
    logLevel: read('LOG_LEVEL', level, 'info', `một trong ${levels}`, `one of ${levels}`),
    logFormat: read(
      'LOG_FORMAT',
      v.picklist(['json', 'pretty']),
      terminal ? 'pretty' : 'json',
      '"json" hoặc "pretty"',
      '"json" or "pretty"',
    ),
  }
  if (troubles.length > 0) throw new AggregateError(troubles)
  return config
}

function badValue(name: string, text: string, vi: string, en: string): StartupError {
  // An address may hold a password, and a key is one: neither belongs in a terminal or a log.
  const shown = name === 'IMPORT_TOKEN' ? '***' : text.replace(/\/\/[^@/]*@/, '//***@')
  return new StartupError({
    vi: `${name}: cần ${vi}, nhưng nhận "${shown}".`,
    en: `${name}: expected ${en}, but got "${shown}".`,
  })
}
