import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width in px of an element, kept as it changes; `first` before it is known. */
export function useWidth<E extends HTMLElement = HTMLDivElement>(first = 640): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
