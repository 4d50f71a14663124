import { useLayoutEffect, useSyncExternalStore } from 'react'

/** How many parts of the page as it stands show figures that are not real. */
let parts = 0
const listeners = new Set<() => void>()

function add(count: 1 | -1): void {
  parts += count
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Says, for as long as the calling component is shown, that what it shows is not real: the shell then puts the hatched
 * band under the masthead and the same words on every printed sheet. Called with false it says nothing.
 */
export function useIllustrative(illustrative: boolean): void {
  useLayoutEffect(() => {
    if (!illustrative) return
    add(1)
    return () => add(-1)
  }, [illustrative])
}

/** Whether anything on the page is illustrative; for the shell. */
export const useIllustrativePage = (): boolean => useSyncExternalStore(subscribe, () => parts > 0)
