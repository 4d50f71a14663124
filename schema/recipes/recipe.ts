/**
 * Reads a list of PAR Atlas to its very end into rows whose types are known. Node 22.18 or newer, no packages: take this file
 * and samples.ts beside it.
 *
 *     node recipe.ts ADDRESS SAMPLE [VARIABLES] [FILE]
 *     node recipe.ts http://127.0.0.1:4000 RankingPages '{"framework": "MH-TINH-2", "year": 2024}' ranking.csv
 *
 * In a program of your own:
 *
 *     const { rows } = await readAll(address, RankingPages, RankingPages.variables, ({ ranking }) => ranking?.entries)
 *     rows[0].points // number | null
 */
import { writeFileSync } from 'node:fs'
import {
  Contradictions,
  DeductionPages,
  MinistriesTable,
  PublishedFigurePages,
  RankingPages,
  type Sample,
  UnitLosses,
  UnitsOnDay,
} from './samples.ts'

/** Of one request, and of a whole reading when the data change meanwhile. */
const tries = 7

interface List<Row> {
  readonly nodes: readonly Row[]
  readonly totalCount: number | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Versioned {
  readonly dataVersion: { readonly version: string } | null
}

export interface Read<Row> {
  readonly rows: readonly Row[]
  /** The state of the data that every row is of; cite it. */
  readonly version: string
}

/** Every row of a list as it stood at one version of the data. `listOf` names the list in the answer. */
export async function readAll<Data extends Versioned, Variables extends object, Row>(
  address: string,
  sample: Sample<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => List<Row> | null | undefined,
): Promise<Read<Row>> {
  for (let begun = 0; begun < tries; begun++) {
    const read = await readOnce(address, sample, variables, listOf)
    if (read !== null) return read
  }
  throw new Error('The data kept changing while they were read; try again later.')
}

/** Page by page; null when the data changed on the way, so that all of it must be read again. */
async function readOnce<Data extends Versioned, Variables extends object, Row>(
  address: string,
  sample: Sample<Data, Variables>,
  variables: Variables,
  listOf: (data: Data) => List<Row> | null | undefined,
): Promise<Read<Row> | null> {
  const rows: Row[] = []
  let first = 'first' in variables && typeof variables.first === 'number' ? variables.first : 100
  let after: string | null = null
  let version: string | undefined
  while (true) {
    const { data, error } = await ask<Data>(address, sample.query, { ...variables, first, after })
    if (error?.code === 'CURSOR_STALE') return null
    if (error !== undefined) {
      // Pages were longer than the server gives.
      if (first === 1 || !isTooLong(error)) throw new Error(`${error.code}: ${error.message}`)
      first = Math.floor(first / 2)
      continue
    }
    const page: List<Row> | null | undefined = listOf(data)
    if (!page) throw new Error('Expected a list in the answer; there is none.')
    const now = data.dataVersion?.version ?? ''
    version ??= now
    if (now !== version) return null
    rows.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return rows.length === page.totalCount ? { rows, version } : null
    after = page.pageInfo.endCursor
  }
}

interface Refusal {
  readonly code: string
  readonly message: string
}

const isTooLong = ({ code, message }: Refusal): boolean =>
  code === 'LIMIT_EXCEEDED' || (code === 'BAD_INPUT' && message.startsWith('first'))

type Answer<Data> =
  | { readonly data: Data; readonly error?: undefined }
  | { readonly data?: undefined; readonly error: Refusal }

interface Sent<Data> {
  readonly data: Data
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** Asks again when the connection is lost or the server is busy or starting. */
async function ask<Data>(address: string, query: string, variables: object, attempt = 0): Promise<Answer<Data>> {
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    })
    if ([429, 502, 503, 504].includes(response.status)) throw new Error(`${address}: ${response.status}`)
    const { data, errors } = (await response.json()) as Sent<Data>
    const [error] = errors ?? []
    return error === undefined ? { data } : { error: { code: error.extensions.code, message: error.message } }
  } catch (error) {
    if (attempt === tries - 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt))
    return ask(address, query, variables, attempt + 1)
  }
}

/** A table as CSV: what stands in an object as unit.name, a list inside as JSON. */
export function toCsv(rows: readonly object[]): string {
  const flatRows = rows.map((row) => flat(row))
  const names = [...new Set(flatRows.flatMap((row) => Object.keys(row)))]
  // An object that is null in some row left a column of its own name.
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)))
  const line = (cells: readonly unknown[]) => cells.map(cell).join(',')
  return `${[line(columns), ...flatRows.map((row) => line(columns.map((name) => row[name])))].join('\r\n')}\r\n`
}

function flat(node: object, prefix = ''): Record<string, unknown> {
  const entries = Object.entries(node).map(([key, value]) => {
    if (Array.isArray(value)) return { [prefix + key]: JSON.stringify(value) }
    return typeof value === 'object' && value !== null ? flat(value, `${prefix}${key}.`) : { [prefix + key]: value }
  })
  return Object.assign({}, ...entries)
}

function cell(value: unknown): string {
  const text = String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The samples that are lists, each with where its list stands. */
const lists: Record<string, (address: string, variables: object) => Promise<Read<object>>> = {
  MinistriesTable: (address, more) =>
    readAll(address, MinistriesTable, { ...MinistriesTable.variables, ...more }, ({ ranking }) => ranking?.entries),
  RankingPages: (address, more) =>
    readAll(address, RankingPages, { ...RankingPages.variables, ...more }, ({ ranking }) => ranking?.entries),
  UnitLosses: (address, more) =>
    readAll(address, UnitLosses, { ...UnitLosses.variables, ...more }, (data) => {
      return data.unitBySlug?.assessments.nodes[0]?.deductions
    }),
  DeductionPages: (address, more) =>
    readAll(address, DeductionPages, { ...DeductionPages.variables, ...more }, ({ deductions }) => deductions),
  PublishedFigurePages: (address, more) =>
    readAll(address, PublishedFigurePages, { ...PublishedFigurePages.variables, ...more }, (data) => {
      return data.publishedFigures
    }),
  Contradictions: (address, more) =>
    readAll(address, Contradictions, { ...Contradictions.variables, ...more }, (data) => data.publishedFigures),
  UnitsOnDay: (address, more) =>
    readAll(address, UnitsOnDay, { ...UnitsOnDay.variables, ...more }, ({ units }) => units),
}

if (import.meta.main) {
  const [address = '', name = '', variables, file] = process.argv.slice(2)
  const read = lists[name]
  if (read === undefined) throw new Error(`Expected an address and one of ${Object.keys(lists).join(', ')}.`)
  const { rows, version } = await read(address.replace(/\/$/, ''), JSON.parse(variables || '{}'))
  if (file) writeFileSync(file, toCsv(rows))
  else process.stdout.write(toCsv(rows))
  console.error(`${rows.length} rows at data version ${version}`)
}
