import { useSyncExternalStore } from 'react'

/**
 * The key to imports, for as long as this window is open: it outlives a reload, never the window, and no other window sees it.
 */
const NAME = 'par-atlas.import-key'
const listeners = new Set<() => void>()
let key = load()

export const importKey = {
  get: (): string | null => key,
  set(value: string | null): void {
    key = value
    try {
      if (value === null) sessionStorage.removeItem(NAME)
      else sessionStorage.setItem(NAME, value)
    } catch {
      // A closed store keeps nothing; the page goes on with the key it has.
    }
    for (const listener of listeners) listener()
  },
  use: (): string | null => useSyncExternalStore(subscribe, importKey.get),
}

/** What is sent with every operation that asks for the key; without one the server says that it is needed. */
export const keyContext = () => (key === null ? {} : { headers: { authorization: `Bearer ${key}` } })

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function load(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}
