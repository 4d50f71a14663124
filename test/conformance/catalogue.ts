import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = fileURLToPath(new URL('../../client', import.meta.url))

/** Translations by message; the head of the file is left out. */
export type Catalogue = ReadonlyMap<string, string>

export const readCatalogue = (locale: string): Catalogue =>
  parse(readFileSync(join(client, `src/locales/${locale}.po`), 'utf8'))

/** The catalogue that an extraction from today's sources gives; the one that is checked in is not touched. */
export function extractCatalogue(locale: string): Catalogue {
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-locales-'))
  try {
    cpSync(join(client, 'src/locales'), folder, { recursive: true })
    const config = join(folder, 'lingui.config.ts')
    writeFileSync(config, configInto(folder))
    const program = join(client, 'node_modules/.bin/lingui')
    execFileSync(program, ['extract', '--clean', '--workers', '1', '--config', config], {
      cwd: client,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return parse(readFileSync(join(folder, `${locale}.po`), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const configInto = (folder: string): string => `
import base from ${JSON.stringify(join(client, 'lingui.config.ts'))}
const [catalogue] = base.catalogs
export default {
  ...base,
  rootDir: ${JSON.stringify(client)},
  catalogs: [{ ...catalogue, path: ${JSON.stringify(join(folder, '{locale}'))} }],
}
`

/** The messages of a PO file; entries that are no longer used (`#~`) are none. */
export function parse(text: string): Catalogue {
  const entries = text
    .split(/\n\n+/)
    .map((block) => [block, stringOf(block, 'msgid'), stringOf(block, 'msgstr')] as const)
  return new Map(
    entries.flatMap(([block, id, translation]) => (id ? [[`${stringOf(block, 'msgctxt')}${id}`, translation]] : [])),
  )
}

function stringOf(block: string, keyword: string): string {
  const lines = new RegExp(`^${keyword} ((?:".*"\\n?)+)`, 'm').exec(block)?.[1] ?? ''
  return [...lines.matchAll(/"(.*)"/g)].map(([, part]) => JSON.parse(`"${part}"`) as string).join('')
}

/** Names between braces, tags too: what a translation must hold in the same number. */
export const placeholders = (message: string): readonly string[] =>
  [...message.matchAll(/\{(\w+)|<\/?\d+\/?>/g)].map(([whole, name]) => name ?? whole).toSorted()
