import type { Context } from '../context.ts'
import { batchLoader, type LoaderKind } from './batch.ts'
import type { Ready } from './ready.ts'

/** A batch loader of values that are kept. */
export type KeptKind<V> = LoaderKind<string, V> & {
  /** One value: at once where it is kept, else with all others that are asked for in the same moment. */
  readonly at: (context: Context, key: string) => Ready<V>
}

/**
 * A batch loader whose values are kept across requests until the data change: for what every page needs and hardly anybody
 * changes, such as the tree of a framework. Values are shared by requests, so nobody may write into them.
 *
 * @param name tells this loader's keys from those of others.
 * @param weightOf in kB.
 */
export function keptLoader<V>(
  name: string,
  fetch: (context: Context, keys: readonly string[]) => Promise<readonly V[]>,
  weightOf: (value: V) => number,
): KeptKind<V> {
  const loader = batchLoader<string, V>(async (context, keys) =>
    context.keptAll(
      keys.map((key) => `${name} ${key}`),
      (missing) =>
        fetch(
          context,
          missing.map((index) => keys[index] ?? ''),
        ),
      weightOf,
    ),
  )
  const at = (context: Context, key: string): Ready<V> => {
    const kept = context.keptNow<V>(`${name} ${key}`)
    return kept === undefined ? context.load(kind).load(key) : kept
  }
  const kind: KeptKind<V> = Object.assign((context: Context) => loader(context), { at })
  return kind
}
