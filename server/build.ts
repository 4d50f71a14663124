/**
 * Builds what is older than its sources: the server, the web client and the API explorer, their files compressed beside
 * them. Prints what it did; nothing when all is current. Decorator-free and erasable, so that plain Node runs it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Part {
  readonly name: 'server' | 'client' | 'client/explorer'
  /** Files whose change asks for a new build, relative to the root. */
  readonly sources: readonly string[]
}

const shared = ['pnpm-lock.yaml', 'tsconfig.json', 'schema/*.ts', 'schema/generated/**', 'schema/recipes/*.ts']
/** What the documentation shows and gives away. */
const open = ['schema/schema.graphql', 'schema/{recipes,samples}/**']
const parts: readonly Part[] = [
  { name: 'server', sources: [...shared, 'server/*.{ts,json}', 'server/{src,migrations,data}/**'] },
  {
    name: 'client',
    sources: [...shared, ...open, 'client/*.{ts,json,html}', 'client/{src,public}/**', 'server/build.ts'],
  },
  {
    name: 'client/explorer',
    sources: [
      ...shared,
      ...open,
      'client/explorer/*.{ts,json}',
      'client/explorer/{src,docs}/**',
      'client/src/kit/tokens/{fonts,tokens}.css',
      'server/build.ts',
    ],
  },
]

/** Whether a build is due. The content decides, not the clock: a checkout or a copy changes every time of change. */
export function isStale(part: Part): boolean {
  return part.name === 'client' && !existsSync(join(root, 'client/src/main.tsx'))
    ? false
    : readStamp(part) !== fingerprint(part)
}

function fingerprint({ sources }: Part): string {
  const hash = createHash('sha1')
  for (const path of sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    const file = join(root, path)
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampOf = ({ name }: Part) => join(root, name, 'dist', '.sources')

function readStamp(part: Part): string | null {
  return existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : null
}

async function buildPart(part: Part): Promise<void> {
  const started = performance.now()
  const sources = fingerprint(part)
  const folder = join(root, part.name)
  await runVite(folder)
  if (part.name !== 'server') await compressAll(join(folder, 'dist'))
  writeFileSync(stampOf(part), sources)
  console.log(`built the ${part.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/** In the part's own folder, where its plugins look for their settings. */
async function runVite(folder: string): Promise<void> {
  const vite = join(folder, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: folder, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) process.exit(code ?? 1)
}

/** Smallest forms made once here, rather than at each request. Fonts and pictures are compressed as they are. */
async function compressAll(folder: string): Promise<void> {
  const files = globSync('**/*.{js,css,html,svg,json,graphql}', { cwd: folder }).map((path) => join(folder, path))
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file)
      if (content.length < 1024) return
      // The last tenth of an editor of megabytes would cost the start of the server seconds.
      const quality = content.length > 1_000_000 ? 9 : 11
      const options = {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      }
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, options))
      writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

/** Names of the parts whose build is due. */
export const staleParts = () => parts.filter(isStale)

if (import.meta.main) {
  const all = process.argv.includes('--force')
  await Promise.all((all ? parts : staleParts()).map(buildPart))
}
