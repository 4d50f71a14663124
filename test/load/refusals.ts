/**
 * Prints how fast a document over a bound is refused, while nothing else runs and while heavy documents run without a pause:
 * `node test/load/refusals.ts [seconds]`, after a build. The norm is 50 ms. Beside it, /healthz asked in the same moments: what
 * it takes, every request takes, whatever is judged. Reported, never a red test.
 */
import { documentLimits } from '../../schema/limits.ts'
import { ask } from '../support/ask.ts'
import { startServer } from '../support/server.ts'

const seconds = Number(process.argv[2] ?? 10)
const pause = 20

/** Every demonstration ranking with histories, areas and losses: about the heaviest document inside the bounds. */
const heavy = `{ rankings(first: 60, provenance: ILLUSTRATIVE) { nodes { entries(first: 800) { nodes {
  history { year points rank } byArea { points rank } topDeductions(first: 1) { points text }
} } } } }`

const refused = [
  `{ ${'__typename '.repeat(documentLimits.rootFields + 1)} }`,
  `{ framework(code: "876-BO") ${'{ successor '.repeat(documentLimits.depth)}{ code }${' }'.repeat(documentLimits.depth)} }`,
  `{ rankings(first: 100) { nodes { entries(first: 1000) { nodes { rank } } } } }`,
]

const server = await startServer()
try {
  for (let run = 0; run < 5; run += 1) await measure(refused[run % refused.length] ?? '')
  await ask(server.url, heavy)
  console.log(`${''.padEnd(48)}${['median', '95%', 'worst', 'of'].map((word) => word.padStart(10)).join('')}`)
  await report('nothing else runs')
  let over = false
  let answered = 0
  const busy = Array.from({ length: 2 }, async () => {
    while (!over) {
      await ask(server.url, heavy)
      answered += 1
    }
  })
  await report('two heavy documents run at any time')
  over = true
  await Promise.all(busy)
  console.log(`heavy documents answered meanwhile: ${answered}`)
} finally {
  await server.stop()
}

async function report(title: string): Promise<void> {
  const refusals: number[] = []
  const probes: number[] = []
  const until = performance.now() + seconds * 1000
  for (let turn = 0; performance.now() < until; turn += 1) {
    const [refusal, probe] = await Promise.all([measure(refused[turn % refused.length] ?? ''), timed(health)])
    refusals.push(refusal)
    probes.push(probe)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  print(`${title}: refusals`, refusals)
  print(`${title}: /healthz`, probes)
}

async function health(): Promise<void> {
  await (await fetch(`${server.url}/healthz`)).text()
}

async function measure(document: string): Promise<number> {
  return timed(async () => {
    const { errors } = await ask(server.url, document)
    if (errors?.[0]?.extensions?.code !== 'LIMIT_EXCEEDED')
      throw new Error(`Expected a refusal: ${JSON.stringify(errors)}`)
  })
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function print(title: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)} ms`
  const figures = [at(0.5), at(0.95), at(1), String(sorted.length)]
  console.log(`${title.padEnd(48)}${figures.map((figure) => figure.padStart(10)).join('')}`)
}
