import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether what is inside is wider than the frame. Only then does the frame scroll by itself: a frame that always
 * scrolls would catch the sticky head of a table that fits and should stick to the page.
 */
export function useOverflow(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const frame = useRef<HTMLDivElement>(null)
  const [overflowing, setOverflowing] = useState(false)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = (): void => setOverflowing((element.firstElementChild?.scrollWidth ?? 0) > element.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return [frame, overflowing]
}
