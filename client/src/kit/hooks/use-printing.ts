import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()

// What changes with it is drawn before the browser counts the sheets and takes its picture.
const turn = (on: boolean) => (): void => {
  printing = on
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}
window.addEventListener('beforeprint', turn(true))
window.addEventListener('afterprint', turn(false))

/** Tells a listener when printing begins and ends; returns what ends that. */
export function onPrinting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the page is being printed, for who is no component. */
export const isPrinting = (): boolean => printing

/** Whether the page is being printed. */
export const usePrinting = (): boolean => useSyncExternalStore(onPrinting, isPrinting)
