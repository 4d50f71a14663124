import type { ReaderScope } from './access/reader-scope.ts'
import type { Context } from './context.ts'
import type { KeptAnswers } from './shared/kept-answers.ts'
import type { Snapshot } from './snapshot.ts'

/** What one request reads of the values that are kept across requests. */
export interface KeptValues extends Pick<Context, 'kept' | 'keptNow' | 'keptAll'> {
  /** What is read from now on sees another state of the data. */
  forget(): void
}

/** Values are kept by the state of the data and by what the reader may see: nobody is told what another may see. */
export function createKeptValues(store: KeptAnswers, snapshot: Snapshot, scope: ReaderScope): KeptValues {
  /** What is being worked out for this request: whoever asks for it meanwhile waits for the same, kept afterwards or not. */
  const making = new Map<string, Promise<unknown>>()
  const own = (key: string) => `${scope} ${key}`

  function keptNow<V>(key: string): V | undefined {
    const state = snapshot.knownState()
    return state === null ? undefined : (store.get(state.order, own(key)) as V | undefined)
  }

  async function madeOrKept<V>(key: string, make: () => Promise<V>, weightOf: (value: V) => number): Promise<V> {
    const { order } = await snapshot.state()
    const found = store.get(order, own(key)) as V | undefined
    if (found !== undefined) return found
    const made = (making.get(key) as Promise<V> | undefined) ?? make()
    making.set(key, made)
    store.set(order, own(key), await made, weightOf(await made))
    return made
  }

  return {
    keptNow,
    kept: (key, make, weightOf) => keptNow(key) ?? madeOrKept(key, make, weightOf),
    async keptAll<V>(
      keys: readonly string[],
      make: (missing: readonly number[]) => Promise<readonly V[]>,
      weightOf: (value: V) => number,
    ) {
      const { order } = await snapshot.state()
      const values = keys.map((key) => store.get(order, own(key)) as V | undefined)
      const missing = values.flatMap((value, index) => (value === undefined ? [index] : []))
      const made = missing.length === 0 ? [] : await make(missing)
      for (const [place, index] of missing.entries()) {
        const value = made[place] as V
        values[index] = value
        store.set(order, own(keys[index] ?? ''), value, weightOf(value))
      }
      return values as V[]
    },
    forget: () => making.clear(),
  }
}
