import { type Context, createContext, type RequestFacts } from '../context.ts'
import type { ExecutorParts } from './executor.ts'

/**
 * Runs what only reads in a context of its own, from the newest state of the data: what is kept of it costs no transaction.
 * Where the data change before something else is read, it runs once more, in a transaction from the start.
 */
export async function readInContext<T>(
  parts: ExecutorParts,
  facts: RequestFacts,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const first = createContext(parts.database, { state: await parts.database.newestState(), ...facts })
  try {
    const result = await run(first)
    if (!first.outrun()) return result
  } catch (error) {
    if (!first.outrun()) throw error
  } finally {
    await finish(parts, first)
  }
  return inContext(parts, facts, run)
}

/** Runs in a context of its own, whose read transaction ends with it, whatever comes of it. */
export async function inContext<T>(
  parts: ExecutorParts,
  facts: RequestFacts,
  run: (context: Context) => Promise<T>,
): Promise<T> {
  const context = createContext(parts.database, facts)
  try {
    return await run(context)
  } finally {
    await finish(parts, context)
  }
}

/** The answer stands even if the connection dies while the transaction is let go. */
const finish = ({ log }: ExecutorParts, context: Context): Promise<void> =>
  context.finish().catch((err) => log.warn({ err }, 'the read transaction did not end well'))
