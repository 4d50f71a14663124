import { useSyncExternalStore } from 'react'

/** A small setting of this reader, kept on the device alone. */
export interface Kept<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  /** Holds for this page alone; what the device keeps stays as it is. */
  readonly show: (value: Value) => void
  readonly use: () => Value
}

/**
 * A value under `key` in the device's store. `read` turns its text (null when there is none) into a value and never throws;
 * `write` gives the text, or null to forget. Where the store is closed to us, the value lives as long as the page.
 */
export function kept<Value>(
  key: string,
  read: (text: string | null) => Value,
  write: (value: Value) => string | null,
): Kept<Value> {
  const listeners = new Set<() => void>()
  let value = read(load(key))
  const get = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const show = (next: Value) => {
    value = next
    for (const listener of listeners) listener()
  }
  const set = (next: Value) => {
    save(key, write(next))
    show(next)
  }
  return { get, set, show, use: () => useSyncExternalStore(subscribe, get) }
}

/** A setting that is one of a few words; the first is the default. */
export function keptChoice<const Word extends string>(key: string, words: readonly [Word, ...Word[]]): Kept<Word> {
  const read = (text: string | null) => words.find((word) => word === text) ?? words[0]
  return kept(key, read, (word) => word)
}

function load(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function save(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // A closed store keeps nothing; the page goes on with the value it has.
  }
}
