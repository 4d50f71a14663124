import { useCallback, useSyncExternalStore } from 'react'
import { isPrinting, onPrinting } from './use-printing.ts'

/** A bound of the window's width, itself included. */
export type WidthQuery = `(${'min' | 'max'}-width: ${number}px)`

/** A4 across, without its margins, px. */
const SHEET = 1031

/**
 * Whether the window meets a media query, kept as it changes. While the page is printed, the sheet is the window: a browser
 * tells of its width only after it has counted the sheets, and one too many would stay blank.
 */
export function useMedia(query: WidthQuery): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      const forget = onPrinting(listener)
      return () => {
        list.removeEventListener('change', listener)
        forget()
      }
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => (isPrinting() ? sheetMeets(query) : window.matchMedia(query).matches))
}

function sheetMeets(query: WidthQuery): boolean {
  const bound = Number(/\d+/u.exec(query)?.[0])
  return query.startsWith('(min') ? SHEET >= bound : SHEET <= bound
}
