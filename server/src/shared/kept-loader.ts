import type { Context } from '../context.ts'
import { batchLoader, type LoaderKind } from './batch.ts'

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
): LoaderKind<string, V> {
  return batchLoader((context, keys) =>
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
}
