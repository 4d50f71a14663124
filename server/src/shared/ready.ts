/** A value that is at hand, or comes later. Awaiting either gives the value; only what comes later costs a turn of the loop. */
export type Ready<V> = V | Promise<V>

/** Goes on with a value at once where it is at hand. A list of 500 rows that waits for each is mostly waiting. */
export function whenReady<V, W>(value: Ready<V>, goOn: (value: V) => Ready<W>): Ready<W> {
  return value instanceof Promise ? value.then(goOn) : goOn(value)
}
