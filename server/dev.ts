/**
 * `pnpm dev`: server and web client from their sources in one process. A change of the client is swapped in place; a change of
 * the server restarts it. Same settings as `npm start`.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, isRunnableDevEnvironment } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const waitMilliseconds = 150

// The client's plugins look for their settings and for each other in the working directory.
process.env.DATA_DIR = resolve(process.env.DATA_DIR || '.data')
process.chdir(folder('../client'))

const sources = await createServer({
  root: folder('.'),
  configFile: folder('vite.config.ts'),
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false },
})
const client = await createServer({ server: { middlewareMode: true } })

type Modules = [
  typeof import('./src/app.ts'),
  typeof import('./src/config.ts'),
  typeof import('./src/log.ts'),
  typeof import('./src/run-until-signal.ts'),
]

async function load(): Promise<Modules> {
  const environment = sources.environments.ssr
  if (environment === undefined || !isRunnableDevEnvironment(environment)) throw new Error('Expected a runnable server')
  const paths = ['/src/app.ts', '/src/config.ts', '/src/log.ts', '/src/run-until-signal.ts']
  return (await Promise.all(paths.map((path) => environment.runner.import(path)))) as Modules
}

async function start() {
  const [{ startApp }, { readConfig }, { createLog }] = await load()
  const config = readConfig(process.env, process.stderr.isTTY)
  const log = createLog(config)
  const app = startApp(config, log, (request, response, notFound) => {
    // Vite serves styles and its client inline, which the product's own policy forbids.
    response.removeHeader('content-security-policy')
    client.middlewares(request, response, notFound)
  })
  return { app, log }
}

const [, , , { runUntilSignal }] = await load()
let running = await start()
let restarting = Promise.resolve()
await runUntilSignal(() => ({
  log: running.log,
  app: {
    started: running.app.started,
    stop: async () => {
      await restarting
      await running.app.stop()
      await Promise.all([sources.close(), client.close()])
    },
  },
}))

let timer: NodeJS.Timeout | undefined
sources.watcher.on('all', (_event, path) => {
  if (!path.startsWith(folder('src')) && !path.startsWith(folder('migrations'))) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    restarting = restarting.then(restart)
  }, waitMilliseconds)
})

async function restart(): Promise<void> {
  await running.app.stop()
  try {
    running = await start()
    const started = await running.app.started
    if (started !== null) console.log(`restarted: ${started.url}`)
  } catch (error) {
    console.error(error)
  }
}
