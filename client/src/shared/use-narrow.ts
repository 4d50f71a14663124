import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 599px)')

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the window is a phone's: tables become rows of text. Paper is never narrow. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
