/**
 * The last step of `npm start`: checks Node, builds what is older than its sources, and becomes the server. It is the same
 * process, so a signal arrives once and the exit code is the server's own. Needs nothing installed but Node.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const oldest = 24

const major = Number(process.versions.node.split('.')[0])
if (major < oldest) {
  console.error(
    `PAR Atlas: Node ${oldest} or later is needed, this is ${process.version}. Run "npm start", which fetches it.`,
  )
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'

const { staleParts } = await import('./build.ts')
if (staleParts().length > 0) await build()
// @ts-expect-error: written by the build
await import('./dist/main.js')

/** In a process of its own: the bundler's memory goes with it. */
async function build(): Promise<void> {
  const builder = spawn(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => builder.kill(signal)
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, pass)
  const code = await new Promise<number>((resolve) => {
    builder.once('exit', (status, signal) => resolve(signal === null ? (status ?? 1) : 0x100))
  })
  for (const signal of signals) process.off(signal, pass)
  if (code === 0) return
  if (code !== 0x100) console.error('PAR Atlas: the build failed, see above. Run "npm start" again once it is mended.')
  process.exit(code === 0x100 ? 0 : code)
}
