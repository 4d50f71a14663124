import DataLoader from 'dataloader'
import type { Context } from '../context.ts'

/** A kind of batch loader: one per request is made at first use by `context.load(kind)`. */
export type LoaderKind<K, V> = (context: Context) => DataLoader<K, V, string>

/**
 * A loader that answers many keys with one statement.
 *
 * `fetch` gets distinct keys and returns one value for each, in their order. `name` states when two keys are the same
 * question; objects are compared by their JSON text otherwise, so keep their properties in one order.
 */
export function batchLoader<K, V>(
  fetch: (context: Context, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
  name: (key: K) => string = (key) => (typeof key === 'string' ? key : JSON.stringify(key)),
): LoaderKind<K, V> {
  return (context) =>
    new DataLoader<K, V, string>((keys) => fetch(context, keys), {
      cacheKeyFn: name,
      // A turn of the event loop before each batch: what else came meanwhile, a refusal or a question after health, has its turn.
      batchScheduleFn: (send) => void setImmediate(send),
    })
}

/** Rows in the order of the keys they answer; `missing` where a key has none. */
export function inOrder<K, R, V>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K, missing: V): (R | V)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => found.get(key) ?? missing)
}

/** Groups of rows in the order of the keys they answer; an empty group where a key has none. */
export function grouped<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const groups = Map.groupBy(rows, keyOf)
  return keys.map((key) => groups.get(key) ?? [])
}

/** The values of many keys, in their order; the first failure is thrown. */
export function loadAll<V>(context: Context, kind: LoaderKind<string, V>, keys: readonly string[]): Promise<V[]> {
  const loader = context.load(kind)
  return Promise.all(keys.map((key) => loader.load(key)))
}
